using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;

/// <summary>
/// What waits for a user in one part of the software, for the list "Việc cần làm" of Tổng quan. Register as scoped. A source that fails is
/// left out; the others still show.
/// </summary>
public interface ITodoSource
{
    /// <summary>What the user has to do; only what there is.</summary>
    Task<IReadOnlyList<Todo>> ListAsync(CurrentUser user, CancellationToken cancellationToken);
}

/// <summary>One line of the list.</summary>
/// <param name="Text">What is to be done, beginning with a verb: <c>Tiếp nhận hồ sơ chuyển đến</c>.</param>
/// <param name="Count">How many of it.</param>
/// <param name="Url">Where it is done.</param>
/// <param name="Tone">Danger: late; Warning: soon late; Info: waits.</param>
public sealed record Todo(string Text, int Count, string Url, Tone Tone)
{
    /// <summary>The earliest last day among them.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The rule that sets the day.</summary>
    public string? Rule { get; init; }

    /// <summary>A line only when there is something; nothing otherwise.</summary>
    public static IEnumerable<Todo> When(int count, string text, string url, Tone tone, DateOnly? dueOn = null, string? rule = null) =>
        count > 0 ? [new Todo(text, count, url, tone) { DueOn = dueOn, Rule = rule }] : [];
}
