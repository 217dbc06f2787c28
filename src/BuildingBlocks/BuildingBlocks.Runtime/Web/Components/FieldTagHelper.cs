using System.Net;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

/// <summary>
/// One field of a form: label above, hint under it, the control, the error beside it, all tied together for screen readers.
/// Attributes it does not know (<c>maxlength</c>, <c>autocomplete</c>, <c>data-*</c>, <c>hx-*</c>) go to the control; <c>class</c> goes to
/// the frame.
/// <c>&lt;field for="Input.BirthDate" label="Ngày sinh" hint="Như trong giấy khai sinh" required /&gt;</c>.
/// </summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IHtmlGenerator generator) : TagHelper
{
    /// <summary>The property the field fills.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The posted name, when it is not the property's path: <c>name="don-vi"</c> for a query parameter.</summary>
    public string? Name { get; set; }

    /// <summary>The label; by default the property's display name.</summary>
    public string? Label { get; set; }

    /// <summary>One line of help.</summary>
    public string? Hint { get; set; }

    /// <summary>Whether it must be filled; said in words after the label.</summary>
    public bool Required { get; set; }

    /// <summary>
    /// text, date, number, year, select, combo (a select with search), unit (the picker of units), textarea, checkbox, radio, file, or any
    /// other HTML input type. By default found from the property's type.
    /// </summary>
    public string? Type { get; set; }

    /// <summary>The choices of a select, a searchable select or radios.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>The empty choice of a select; empty text: there is none.</summary>
    public string EmptyOption { get; set; } = "Chọn…";

    /// <summary>Address that answers <c>?q=</c> with <c>[{"value":"…","text":"…"}]</c>, for searchable selects over many rows.</summary>
    public string? Source { get; set; }

    /// <summary>Lines of a textarea.</summary>
    public int Rows { get; set; } = 3;

    /// <summary>Unit shown after the control: đồng, %, tháng.</summary>
    public string? Suffix { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var type = Type ?? FieldControls.TypeFor(For.Metadata, Options);
        var name = Name ?? ViewContext.FullNameOf(For);
        var field = new FieldState(
            name, Markup.IdOf(name), type, Label ?? For.Metadata.DisplayName ?? For.Metadata.PropertyName
                ?? name, Errors(name), For, ViewContext);
        var passedOn = output.Attributes.Where(a => a.Name != "class").ToList();
        var frameClass = context.AllAttributes.TryGetAttribute("class", out var own) ? own.Value?.ToString() : null;
        output.Attributes.Clear();
        output.TagName = type == "radio" ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"field field-{type}{(field.HasErrors ? " field-wrong" : "")} {frameClass}".TrimEnd());
        Fill(output.Content, field, Control(field, passedOn));
    }

    private void Fill(TagHelperContent content, FieldState field, IHtmlContent control)
    {
        if (field.Type == "checkbox")
        {
            content.AppendHtml(Markup.Around("div", "form-check", control, LabelOf(field)));
        }
        else
        {
            content.AppendHtml(LabelOf(field));
        }

        if (Hint is not null)
        {
            var hint = Markup.Element("div", "form-hint", Hint);
            hint.Attributes["id"] = field.HintId;
            content.AppendHtml(hint);
        }

        if (field.Type != "checkbox")
        {
            content.AppendHtml(Suffix is null ? control : Markup.Around(
                "div", "input-group", control, Markup.Element("span", "input-group-text", Suffix)));
        }

        content.AppendHtml(ErrorOf(field));
    }

    private TagBuilder LabelOf(FieldState field)
    {
        var label = Markup.Element(field.Type == "radio" ? "legend" : "label",
            field.Type == "checkbox" ? "form-check-label" : "form-label", field.Label);
        if (field.Type != "radio")
        {
            label.Attributes["for"] = field.Id;
        }

        if (Required)
        {
            label.InnerHtml.AppendHtml(Markup.Element("span", "field-required", "bắt buộc"));
        }

        return label;
    }

    private static IHtmlContent ErrorOf(FieldState field)
    {
        if (!field.HasErrors)
        {
            return HtmlString.Empty;
        }

        var error = Markup.Around("div", "field-error", field.Errors.Select(e =>
        {
            var message = Markup.Element("span", null, e);
            message.Attributes["data-valmsg-for"] = field.Name;
            return message;
        }));
        error.Attributes["id"] = field.ErrorId;
        return error;
    }

    private IHtmlContent Control(FieldState field, List<TagHelperAttribute> passedOn)
    {
        var described =
            string.Join(' ', new[] { Hint is null ? null : field.HintId, field.HasErrors ? field.ErrorId : null }.OfType<string>());
        // Razor has encoded them
        var attributes = passedOn.ToDictionary(a => a.Name, a => WebUtility.HtmlDecode(a.Value?.ToString() ?? ""));
        if (described.Length > 0)
        {
            attributes["aria-describedby"] = described;
        }

        if (field.HasErrors)
        {
            attributes["aria-invalid"] = "true";
        }

        if (Required && field.Type is not ("checkbox" or "radio"))
        {
            attributes["aria-required"] = "true";
        }

        return new FieldControls(generator, field, attributes).Make(Options, EmptyOption, Source, Rows);
    }

    private IReadOnlyList<string> Errors(string name) =>
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) && entry.ValidationState == ModelValidationState.Invalid
            ? [.. entry.Errors.Select(e => e.ErrorMessage).Where(e => e.Length > 0).Distinct()]
            : [];
}

/// <summary>What the parts of one field share.</summary>
internal sealed record FieldState(
    string Name, string Id, string Type, string Label, IReadOnlyList<string> Errors, ModelExpression For, ViewContext View)
{
    public bool HasErrors => Errors.Count > 0;

    public string HintId => $"{Id}-hint";

    public string ErrorId => $"{Id}-error";
}
