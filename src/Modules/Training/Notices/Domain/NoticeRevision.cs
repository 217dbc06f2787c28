using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Training.Notices.Domain;

/// <summary>Who issues, when, and the hash of the file that goes with it.</summary>
public sealed record NoticeIssue(DateTime At, Guid? ById, string ByName, string? FileHash);

/// <summary>Một lần phát hành of a notice: what it says, unchanged once issued.</summary>
public sealed class NoticeRevision : IAudited
{
    /// <summary>Longest list of what changed.</summary>
    public const int ChangesMaxLength = 2000;

    private NoticeRevision()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    public Guid NoticeId { get; private init; }

    /// <summary>1 for the first, then counted up.</summary>
    public int Number { get; private init; }

    /// <summary>What it says.</summary>
    public NoticeText Text { get; private set; } = null!;

    /// <summary>Why it was corrected; null for the first.</summary>
    public string? ChangeReason { get; private set; }

    /// <summary>What changed against the one before, in words, a line each; null for the first.</summary>
    public string? Changes { get; private set; }

    /// <summary>SHA-256 of the file, as it was when this was issued.</summary>
    public string? FileHash { get; private set; }

    /// <summary>When it was issued (UTC); null: it is being written.</summary>
    public DateTime? IssuedAt { get; private set; }

    /// <summary>The account that issued it.</summary>
    public Guid? IssuedById { get; private set; }

    /// <summary>Its name then.</summary>
    public string? IssuedByName { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => NoticeId;

    internal static NoticeRevision Draft(Guid noticeId, int number, NoticeText text, string? changeReason) =>
        new() { Id = Guid.CreateVersion7(), NoticeId = noticeId, Number = number, Text = text, ChangeReason = changeReason };

    internal void Rewrite(NoticeText text, string? changeReason) => (Text, ChangeReason) = (text, changeReason);

    internal void Issue(NoticeIssue issue, IReadOnlyList<string>? changes)
    {
        if (changes is { Count: 0 })
        {
            throw new RuleViolationException("training.notice-unchanged",
                "Bản sửa không khác gì bản đang có hiệu lực nên không phát hành lại.");
        }

        Changes = changes is null ? null : Shortened(string.Join('\n', changes));
        (FileHash, IssuedAt, IssuedById, IssuedByName) = (issue.FileHash, issue.At, issue.ById, issue.ByName);
    }

    private static string Shortened(string text) => text.Length <= ChangesMaxLength ? text : text[..ChangesMaxLength];
}
