using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

/// <summary>What one part of the system did with a decision.</summary>
public enum ConsequenceState
{
    /// <summary>Not yet received.</summary>
    Waiting,

    Done,

    /// <summary>It did not concern this part.</summary>
    NotConcerned,

    /// <summary>Failed; will be or may be tried again.</summary>
    Failed,
}

/// <summary>
/// The consequences of a decision in every part of the system:
/// <c>&lt;consequences&gt;&lt;consequence module="Tiền lương" state="Done" at="row.HandledAt" detail="…" /&gt;…</c>.
/// The content of a consequence is for actions, such as a retry button.
/// </summary>
[HtmlTargetElement("consequences")]
public sealed class ConsequencesTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "consequences");
    }
}

/// <summary>One part of the system and what it did.</summary>
[HtmlTargetElement("consequence", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ConsequenceTagHelper(Icons icons) : TagHelper
{
    /// <summary>The part: Hồ sơ, Tiền lương, Đào tạo, Thi đua.</summary>
    public string Module { get; set; } = "";

    public ConsequenceState State { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime? At { get; set; }

    /// <summary>What changed, or why it failed.</summary>
    public string? Detail { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        var (tone, icon, word) = State switch
        {
            ConsequenceState.Done => (Tone.Success, "circle-check", "Đã cập nhật"),
            ConsequenceState.NotConcerned => (Tone.Neutral, "circle-minus", "Không liên quan"),
            ConsequenceState.Failed => (Tone.Danger, "alert-triangle", "Chưa xử lý được"),
            _ => (Tone.Info, "hourglass", "Đang chờ"),
        };
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"consequence {tone.CssClass()}");
        output.Content.SetHtmlContent(Markup.Element("span", "consequence-module", Module));
        output.Content.AppendHtml(Markup.Around("span", $"state {tone.CssClass()}", icons.Draw(icon), Markup.Text(word)));
        output.Content.AppendHtml(Markup.Element("span", "consequence-time", At is null ? "" : Show.Instant(At)));
        output.Content.AppendHtml(Markup.Element("span", "consequence-detail", Detail ?? ""));
        output.Content.AppendHtml(actions.IsEmptyOrWhiteSpace ? HtmlString.Empty : Markup.Around("span", "consequence-actions", actions));
    }
}
