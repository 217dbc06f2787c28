using Microsoft.AspNetCore.Razor.TagHelpers;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

/// <summary>
/// How near a deadline is, in words, with the day and the rule on hover and for screen readers:
/// <c>&lt;deadline due="row.DueOn" rule="Điều 12 khoản 1: 15 ngày" /&gt;</c>. Met deadlines show when they were met.
/// </summary>
[HtmlTargetElement("deadline", Attributes = "due", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DeadlineTagHelper(Icons icons, TimeProvider clock) : TagHelper
{
    private const int SoonDays = 5;

    /// <summary>The last day on which it may be done.</summary>
    public DateOnly? Due { get; set; }

    /// <summary>The rule that sets the deadline.</summary>
    public string? Rule { get; set; }

    /// <summary>The day it was done, if it was.</summary>
    public DateOnly? Done { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Due is not { } due)
        {
            output.SuppressOutput();
            return;
        }

        var (tone, text) = Describe(due, Done, clock.TodayInVietnam());
        var detail = $"Hạn {Show.Date(due)}{(Rule is null ? "" : $". {Rule}")}";
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"state deadline {tone.CssClass()}");
        output.Attributes.SetAttribute("title", detail);
        output.Content.AppendHtml(icons.Draw(tone == Tone.Neutral ? "clock" : tone.Icon()));
        output.Content.Append(text);
        output.Content.AppendHtml(Markup.Hidden($". {detail}"));
    }

    /// <summary>The words and their meaning.</summary>
    internal static (Tone Tone, string Text) Describe(DateOnly due, DateOnly? done, DateOnly today)
    {
        if (done is { } on)
        {
            var late = on.DayNumber - due.DayNumber;
            return late > 0 ? (Tone.Warning, $"Xong, trễ {late} ngày") : (Tone.Success, "Xong đúng hạn");
        }

        var left = due.DayNumber - today.DayNumber;
        return left switch
        {
            < 0 => (Tone.Danger, $"Quá hạn {-left} ngày"),
            0 => (Tone.Warning, "Hết hạn hôm nay"),
            <= SoonDays => (Tone.Warning, $"Còn {left} ngày"),
            _ => (Tone.Neutral, $"Còn {left} ngày"),
        };
    }
}
