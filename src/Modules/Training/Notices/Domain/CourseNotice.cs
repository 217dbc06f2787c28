using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Training.Notices.Domain;

/// <summary>Where an enrolment notice stands.</summary>
public enum NoticeState
{
    /// <summary>Đang soạn.</summary>
    Draft,

    /// <summary>Đã phát hành.</summary>
    Issued,

    /// <summary>Đã hủy.</summary>
    Cancelled,
}

/// <summary>
/// Thông báo chiêu sinh (Điều 13.1.b Quy chế 80/QĐ-UBND-HC) of one organiser to the units it names. What it says lies in revisions: the
/// issued one is never changed; a correction is the next revision, says what changed and reaches every unit again.
/// </summary>
public sealed class CourseNotice : IAudited, IVersioned
{
    /// <summary>Longest reason.</summary>
    public const int ReasonMaxLength = 500;

    private readonly List<NoticeRevision> revisions = [];
    private readonly List<NoticeUnit> units = [];

    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <summary>The unit that organises the course.</summary>
    public required Guid OrganizerUnitId { get; init; }

    /// <summary>Where it stands.</summary>
    public NoticeState State { get; private set; }

    /// <summary>Number of the revision in force; 0 before the first is issued.</summary>
    public int Revision { get; private set; }

    /// <summary>When it was first issued (UTC).</summary>
    public DateTime? IssuedAt { get; private set; }

    /// <summary>Name of the course, for lists: of the revision in force, or of the draft.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The name as it is searched for.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>First moment units may register (UTC), for lists.</summary>
    public DateTime OpensAt { get; private set; }

    /// <summary>First moment they may no more (UTC).</summary>
    public DateTime ClosesAt { get; private set; }

    /// <summary>Khai giảng, for lists.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Bế giảng.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>Number of places.</summary>
    public int Places { get; private set; }

    /// <summary>The content, for lists and statistics.</summary>
    public Guid ContentId { get; private set; }

    /// <summary>When the organiser last answered people who registered (UTC).</summary>
    public DateTime? LastAnsweredAt { get; private set; }

    /// <summary>Why it was cancelled.</summary>
    public string? CancelledReason { get; private set; }

    /// <summary>When it was cancelled (UTC).</summary>
    public DateTime? CancelledAt { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => Id;

    /// <summary>What it says and has said.</summary>
    public IReadOnlyList<NoticeRevision> Revisions => revisions;

    /// <summary>The units it is addressed to.</summary>
    public IReadOnlyList<NoticeUnit> Units => units;

    /// <summary>The revision in force; null before the first is issued.</summary>
    public NoticeRevision? InForce => revisions.Find(r => r.Number == Revision && r.IssuedAt is not null);

    /// <summary>The revision being written; null: none.</summary>
    public NoticeRevision? Draft => revisions.Find(r => r.IssuedAt is null);

    /// <summary>Soạn, or write a correction of the issued one; what has not been issued may still be rewritten.</summary>
    public void Write(NoticeText text, string? changeReason)
    {
        RequireNotCancelled();
        if (Draft is { } draft)
        {
            draft.Rewrite(text, changeReason);
        }
        else
        {
            revisions.Add(NoticeRevision.Draft(Id, Revision + 1, text, changeReason));
        }

        if (State == NoticeState.Draft)
        {
            Show(text);
        }
    }

    /// <summary>Gửi thêm cho một đơn vị, or change its quota.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="quota">Most people it may register; null: as many as the course has places.</param>
    /// <param name="at">Now (UTC).</param>
    public void Address(Guid unitId, int? quota, DateTime at)
    {
        RequireNotCancelled();
        if (units.Find(u => u.UnitId == unitId) is { } known)
        {
            known.Change(quota);
        }
        else
        {
            units.Add(new NoticeUnit { Id = Guid.CreateVersion7(), NoticeId = Id, UnitId = unitId, AddressedAt = at, Quota = quota });
        }
    }

    /// <summary>Không gửi cho một đơn vị nữa; only while nothing has been issued.</summary>
    public void LeaveOut(Guid unitId)
    {
        if (State != NoticeState.Draft)
        {
            throw new RuleViolationException("training.notice-unit-told",
                "Thông báo đã phát hành nên không bỏ đơn vị đã nhận được. Hủy thông báo, hoặc sửa số lượng.");
        }

        units.Find(u => u.UnitId == unitId)?.LeaveOut();
    }

    /// <summary>Phát hành the draft: the first time, or as a correction.</summary>
    /// <exception cref="RuleViolationException">There is nothing to issue, or nobody it would reach.</exception>
    public NoticeRevision Issue(NoticeIssue issue)
    {
        RequireNotCancelled();
        var draft = Draft
            ?? throw new RuleViolationException("training.notice-nothing-to-issue",
                "Không có nội dung mới để phát hành. Tải lại trang để xem bản đang có hiệu lực.");
        if (!units.Exists(u => u.IsAddressed))
        {
            throw new RuleViolationException("training.notice-no-unit", "Chưa chọn đơn vị nhận thông báo. Chọn đơn vị rồi phát hành.");
        }

        draft.Text.RequireOpenAt(issue.At);
        var before = InForce;
        draft.Issue(issue, before is null ? null : draft.Text.DifferenceFrom(before.Text));
        (State, Revision) = (NoticeState.Issued, draft.Number);
        IssuedAt ??= issue.At;
        Show(draft.Text);
        return draft;
    }

    /// <summary>Hủy; lists that were sent stay, and are answered by the cancellation.</summary>
    public void Cancel(string reason, DateTime at)
    {
        if (State != NoticeState.Issued)
        {
            throw new RuleViolationException("training.notice-not-issued", "Chỉ hủy được thông báo đã phát hành và chưa hủy.");
        }

        (State, CancelledReason, CancelledAt) = (NoticeState.Cancelled, reason, at);
    }

    /// <summary>Whether units may register at a moment: from the opening, up to and without the closing.</summary>
    public bool IsOpenAt(DateTime at) => State == NoticeState.Issued && at >= OpensAt && at < ClosesAt;

    /// <summary>Places were given: of two who give the last ones at a time, one has to look again.</summary>
    public void Touch(DateTime at) => LastAnsweredAt = at;

    private void Show(NoticeText text)
    {
        (Title, OpensAt, ClosesAt, ContentId) = (text.Title, text.OpensAt, text.ClosesAt, text.ContentId);
        (StartsOn, EndsOn, Places) = (text.StartsOn, text.EndsOn, text.Places);
        SearchText = VietnameseText.SearchKey($"{text.Title} {text.Number}");
    }

    private void RequireNotCancelled()
    {
        if (State == NoticeState.Cancelled)
        {
            throw new RuleViolationException("training.notice-cancelled",
                "Thông báo đã hủy nên không sửa, không phát hành được nữa. Soạn thông báo mới.");
        }
    }
}
