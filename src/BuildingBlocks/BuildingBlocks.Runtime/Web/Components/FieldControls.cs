using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

/// <summary>The control inside a field: what was typed comes back after a failed save, else the model's value in Vietnamese form.</summary>
internal sealed class FieldControls(IHtmlGenerator generator, FieldState field, Dictionary<string, string> attributes)
{
    /// <summary>Address of the units the user may choose from (Personnel).</summary>
    public const string UnitSource = "/to-chuc/chon";

    private static readonly HtmlString WithoutScripts =
        new("<noscript><div class=\"form-hint\">Trình duyệt đang tắt JavaScript nên ô này không tìm được. Bật JavaScript rồi tải lại trang.</div></noscript>");

    /// <summary>The kind of control that fits a property.</summary>
    public static string TypeFor(ModelMetadata metadata, IEnumerable<SelectListItem>? options)
    {
        var type = metadata.UnderlyingOrModelType;
        return options is not null || type.IsEnum ? "select"
            : type == typeof(DateOnly) ? "date"
            : type == typeof(bool) ? "checkbox"
            : typeof(IFormFile).IsAssignableFrom(type) ? "file"
            : type == typeof(int) || type == typeof(long) || type == typeof(decimal) ? "number"
            : "text";
    }

    public IHtmlContent Make(IEnumerable<SelectListItem>? options, string emptyOption, string? source, int rows) => field.Type switch
    {
        "checkbox" => Checkbox(),
        "radio" => Radios(options ?? EnumOptions()),
        "select" => Select(options ?? EnumOptions(), emptyOption),
        "combo" => SearchSelect(options ?? [], emptyOption, source),
        "unit" => UnitSelect(options ?? [], emptyOption, source),
        "textarea" => Textarea(rows),
        "date" => Input("text", ("inputmode", "numeric"), ("placeholder", "ngày/tháng/năm"), ("autocomplete", "off"), ("data-date", "")),
        "number" => Input("text", ("inputmode", "decimal"), ("autocomplete", "off"), ("data-number", "")),
        "year" => Input("text", ("inputmode", "numeric"), ("autocomplete", "off"), ("maxlength", "4")),
        "file" or "password" => InputWithoutValue(field.Type),
        _ when options is not null || source is not null => throw new InvalidOperationException(
            $"{field.Name}: a field of type {field.Type} cannot offer choices; nobody can type the key of a row."),
        _ => Input(field.Type),
    };

    private TagBuilder Input(string type, params (string Name, string Value)[] defaults)
    {
        var input = InputWithoutValue(type);
        foreach (var (name, value) in defaults)
        {
            input.Attributes.TryAdd(name, value);
        }

        input.Attributes["value"] = Value();
        return input;
    }

    private TagBuilder InputWithoutValue(string type)
    {
        var input = Control("input", "form-control");
        input.Attributes["type"] = type;
        input.TagRenderMode = TagRenderMode.SelfClosing;
        return input;
    }

    private TagBuilder Textarea(int rows)
    {
        var area = Control("textarea", "form-control");
        area.Attributes["rows"] = rows.ToString(CultureInfo.InvariantCulture);
        area.InnerHtml.AppendLine().Append(Value()); // browsers drop the first line break
        return area;
    }

    private HtmlContentBuilder Checkbox()
    {
        var box = Control("input", "form-check-input");
        box.Attributes["type"] = "checkbox";
        box.Attributes["value"] = "true";
        box.TagRenderMode = TagRenderMode.SelfClosing;
        if (bool.TryParse(Value().Split(',')[0], out var isChecked) && isChecked)
        {
            box.Attributes["checked"] = "checked";
        }

        var unchecked_ = Markup.Element("input");
        unchecked_.MergeAttributes(new Dictionary<string, string?> { ["type"] = "hidden", ["name"] = field.Name, ["value"] = "false" });
        unchecked_.TagRenderMode = TagRenderMode.SelfClosing;
        var both = new HtmlContentBuilder();
        both.AppendHtml(box).AppendHtml(unchecked_);
        return both;
    }

    private TagBuilder Radios(IEnumerable<SelectListItem> options)
    {
        var chosen = Value();
        return Markup.Around("div", "field-radios", options.Select((option, i) =>
        {
            var radio = Control("input", "form-check-input");
            var id = i == 0 ? field.Id : $"{field.Id}_{i}"; // the error summary leads to the first
            radio.MergeAttributes(new Dictionary<string, string?> { ["type"] = "radio", ["id"] = id, ["value"] = option.Value }, true);
            radio.TagRenderMode = TagRenderMode.SelfClosing;
            if (string.Equals(option.Value, chosen, StringComparison.OrdinalIgnoreCase))
            {
                radio.Attributes["checked"] = "checked";
            }

            var label = Markup.Element("label", "form-check-label", option.Text);
            label.Attributes["for"] = id;
            return Markup.Around("div", "form-check", radio, label);
        }));
    }

    private TagBuilder Select(IEnumerable<SelectListItem> options, string emptyOption)
    {
        var select = Control("select", "form-select");
        var typed = Attempted();
        var chosen = typed is null ? generator.GetCurrentValues(field.View, field.For.ModelExplorer, field.For.Name, allowMultiple: false)
            : [typed];
        if (emptyOption.Length > 0)
        {
            select.InnerHtml.AppendHtml(Option(new SelectListItem(emptyOption, ""), false));
        }

        foreach (var group in options.GroupBy(o => o.Group?.Name))
        {
            var items = group.Select(o => Option(o, chosen?.Contains(o.Value ?? o.Text, StringComparer.OrdinalIgnoreCase) ?? o.Selected));
            select.InnerHtml.AppendHtml(group.Key is null
                ? new HtmlContentBuilder(items.Cast<object>().ToList()) : Group(group.Key, items));
        }

        return select;
    }

    /// <summary>The one picker of units: searched by name or code, with the tree to browse and what was chosen lately.</summary>
    private IHtmlContent UnitSelect(IEnumerable<SelectListItem> options, string emptyOption, string? source)
    {
        attributes["data-unit-picker"] = "";
        return SearchSelect(options, emptyOption, source ?? UnitSource);
    }

    private IHtmlContent SearchSelect(IEnumerable<SelectListItem> options, string emptyOption, string? source)
    {
        attributes["data-search-select"] = "";
        if (source is not null)
        {
            attributes["data-source"] = source;
        }

        var select = Select(options, emptyOption);
        return source is null || options.Skip(1).Any() ? select : new HtmlContentBuilder().AppendHtml(select).AppendHtml(WithoutScripts);
    }

    private TagBuilder Control(string tag, string cssClass)
    {
        var control = Markup.Element(tag, cssClass);
        control.Attributes["id"] = field.Id;
        control.Attributes["name"] = field.Name;
        control.MergeAttributes(attributes.ToDictionary(a => a.Key, a => (string?)a.Value));
        if (field.HasErrors)
        {
            control.AddCssClass("is-invalid");
        }

        return control;
    }

    private IEnumerable<SelectListItem> EnumOptions() =>
        field.For.Metadata.EnumGroupedDisplayNamesAndValues?.Select(
            e => new SelectListItem(e.Key.Name, Enum.Parse(field.For.Metadata.UnderlyingOrModelType, e.Value).ToString()))
        ?? [];

    private static TagBuilder Option(SelectListItem item, bool isSelected)
    {
        var option = Markup.Element("option", null, item.Text);
        option.Attributes["value"] = item.Value ?? item.Text;
        if (isSelected)
        {
            option.Attributes["selected"] = "selected";
        }

        if (item.Disabled)
        {
            option.Attributes["disabled"] = "disabled";
        }

        return option;
    }

    private static TagBuilder Group(string name, IEnumerable<IHtmlContent> items)
    {
        var group = Markup.Around("optgroup", null, items);
        group.Attributes["label"] = name;
        return group;
    }

    private string? Attempted() => field.View.ViewData.ModelState.TryGetValue(field.Name, out var entry) ? entry.AttemptedValue : null;

    private string Value() => Attempted() ?? field.For.Model switch
    {
        null => "",
        DateOnly day => day == default ? "" : Show.Date(day),
        int year when field.Type == "year" => year == 0 ? "" : year.ToString(CultureInfo.InvariantCulture),
        int or long => Show.Number(Convert.ToInt64(field.For.Model, CultureInfo.InvariantCulture)),
        decimal number => number.ToString("#,##0.##", CultureInfo.GetCultureInfo("vi-VN")),
        bool flag => flag ? "true" : "false",
        var other => Convert.ToString(other, CultureInfo.GetCultureInfo("vi-VN")) ?? "",
    };
}
