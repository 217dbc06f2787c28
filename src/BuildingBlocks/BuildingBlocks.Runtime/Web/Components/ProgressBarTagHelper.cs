using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

/// <summary>
/// How far long work has come: <c>&lt;progress-bar value="120" max="10000" label="Ghi hồ sơ" /&gt;</c>; without <c>max</c> it only shows
/// that work goes on.
/// </summary>
[HtmlTargetElement("progress-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProgressBarTagHelper : TagHelper
{
    /// <summary>Done so far.</summary>
    public long Value { get; set; }

    /// <summary>All there is to do; null when not yet known.</summary>
    public long? Max { get; set; }

    /// <summary>What is being done.</summary>
    public string Label { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "progress-line");
        var bar = Markup.Element("progress");
        bar.Attributes["aria-label"] = Label;
        var counts = "Đang chuẩn bị…";
        if (Max is { } max)
        {
            bar.Attributes["max"] = Math.Max(1, max).ToString(CultureInfo.InvariantCulture);
            bar.Attributes["value"] = Value.ToString(CultureInfo.InvariantCulture);
            counts = $"{Show.Number(Value)} / {Show.Number(max)} ({Percent(Value, max)}%)";
        }

        output.Content.AppendHtml(
            Markup.Around("p", "progress-text", Markup.Element("span", null, Label), Markup.Element("span", "num", counts)));
        output.Content.AppendHtml(bar);
    }

    /// <summary>Whole percent, never 100 before the end.</summary>
    internal static long Percent(long value, long max) => max <= 0 ? 100 : Math.Clamp(value * 100 / max, 0, 100);
}
