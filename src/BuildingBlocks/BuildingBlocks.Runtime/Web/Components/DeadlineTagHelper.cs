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

    /// <summary>The day until which it may be done late, when that was granted.</summary>
    public DateOnly? Extended { get; set; }

    /// <summary>It was done only in part: that is not in time.</summary>
    public bool Incomplete { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Due is not { } due)
        {
            output.SuppressOutput();
            return;
        }

        var (tone, text) = Describe(due, Done, clock.TodayInVietnam(), Extended, Incomplete);
        var detail = $"Hạn {Show.Date(due)}{(Extended > due ? $", gia hạn đến {Show.Date(Extended)}" : "")}{(Rule is null ? "" : $". {Rule}")}";
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"state deadline {tone.CssClass()}");
        output.Attributes.SetAttribute("title", detail);
        output.Content.AppendHtml(icons.Draw(tone == Tone.Neutral ? "clock" : tone.Icon()));
        output.Content.Append(text);
        output.Content.AppendHtml(Markup.Hidden($". {detail}"));
    }

    /// <summary>The words and their meaning.</summary>
    internal static (Tone Tone, string Text) Describe(
        DateOnly due, DateOnly? done, DateOnly today, DateOnly? extended = null, bool isIncomplete = false)
    {
        if (done is { } on)
        {
            var late = on.DayNumber - due.DayNumber;
            return isIncomplete ? (Tone.Warning, "Chưa đủ")
                : late > 0 ? (Tone.Warning, on <= extended ? $"Muộn {late} ngày, được phép" : $"Xong, trễ {late} ngày")
                : (Tone.Success, "Xong đúng hạn");
        }

        var left = (extended > due ? extended.Value : due).DayNumber - today.DayNumber;
        return left switch
        {
            < 0 => (Tone.Danger, $"Quá hạn {-left} ngày"),
            0 => (Tone.Warning, "Hết hạn hôm nay"),
            <= SoonDays => (Tone.Warning, $"Còn {left} ngày"),
            _ => (Tone.Neutral, $"Còn {left} ngày"),
        };
    }
}
