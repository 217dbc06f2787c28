using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.People.Domain;

namespace HoSoCanBo.Salary.StepLists.Domain;

/// <summary>Where a list of step increases stands.</summary>
public enum StepListState
{
    /// <summary>Đang lập.</summary>
    Draft,

    /// <summary>Đã đề nghị cấp trên.</summary>
    Proposed,

    /// <summary>Cấp trên trả lại.</summary>
    Returned,

    /// <summary>Cấp trên đã duyệt.</summary>
    Approved,

    /// <summary>Đã có quyết định nâng bậc.</summary>
    Decided,
}

/// <summary>
/// Danh sách đề nghị nâng bậc lương of a unit and a month: everybody whose time is up, each condition with its reason.
/// Proposed by the unit, approved by the superior, carried out by one decision for all.
/// </summary>
public sealed class StepList : IAudited, IVersioned
{
    private readonly List<StepListItem> items = [];

    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <summary>The unit with everything below it.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    public StepListState State { get; private set; }

    /// <summary>When it was made (UTC).</summary>
    public required DateTime CreatedAt { get; init; }

    public Guid? ProposedBy { get; private set; }

    /// <summary>When it was proposed (UTC).</summary>
    public DateTime? ProposedAt { get; private set; }

    /// <summary>When the superior answered (UTC).</summary>
    public DateTime? ReviewedAt { get; private set; }

    /// <summary>What the superior said.</summary>
    public string? ReviewNote { get; private set; }

    public Guid? DecisionId { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <summary>The people.</summary>
    public IReadOnlyList<StepListItem> Items => items;

    /// <inheritdoc />
    public Guid AuditSubjectId => Id;

    /// <summary>Whether the unit may still change it.</summary>
    public bool IsOpen => State is StepListState.Draft or StepListState.Returned;

    internal void Add(StepListItem item)
    {
        RequireOpen();
        if (items.Exists(i => i.PersonId == item.PersonId && i.Kind == item.Kind))
        {
            throw new RuleViolationException("salary.step-list-twice", $"{item.FullName} đã có trong danh sách này.");
        }

        items.Add(item);
    }

    /// <summary>Chọn ai được đề nghị; only people who meet every condition.</summary>
    /// <exception cref="RuleViolationException">Somebody chosen does not meet the conditions.</exception>
    public void Choose(IReadOnlyCollection<Guid> itemIds)
    {
        RequireOpen();
        if (items.Find(i => itemIds.Contains(i.Id) && !i.IsEligible) is { } refused)
        {
            throw new RuleViolationException(
                "salary.step-not-eligible", $"{refused.FullName} chưa đủ điều kiện nâng bậc nên không đưa vào đề nghị được.");
        }

        items.ForEach(i => i.Include(itemIds.Contains(i.Id)));
    }

    /// <summary>Gửi cấp trên.</summary>
    public void Propose(Guid? userId, DateTime at)
    {
        RequireOpen();
        if (!items.Exists(i => i.IsIncluded))
        {
            throw new RuleViolationException("salary.step-list-empty", "Chưa chọn ai trong danh sách.");
        }

        (State, ProposedBy, ProposedAt) = (StepListState.Proposed, userId, at);
    }

    /// <summary>Duyệt hoặc trả lại.</summary>
    public void Review(bool isApproved, string? note, DateTime at)
    {
        if (State != StepListState.Proposed)
        {
            throw new RuleViolationException("salary.step-list-not-proposed",
                "Danh sách không ở trạng thái chờ duyệt. Tải lại trang để xem trạng thái hiện nay.");
        }

        (State, ReviewNote, ReviewedAt) = (isApproved ? StepListState.Approved : StepListState.Returned, note, at);
    }

    /// <summary>Một quyết định cho mọi người trong danh sách đã duyệt.</summary>
    public void Decide(Guid decisionId)
    {
        if (State != StepListState.Approved)
        {
            throw new RuleViolationException("salary.step-list-not-approved", "Chỉ ghi quyết định cho danh sách cấp trên đã duyệt.");
        }

        (State, DecisionId) = (StepListState.Decided, decisionId);
    }

    private void RequireOpen()
    {
        if (!IsOpen)
        {
            throw new RuleViolationException("salary.step-list-closed",
                "Danh sách đã gửi hoặc đã duyệt nên không sửa được. Tải lại trang để xem trạng thái hiện nay.");
        }
    }
}

/// <summary>One person of a list, with what the conditions said when the list was made.</summary>
public sealed class StepListItem : IAudited
{
    public required Guid Id { get; init; }

    public required Guid ListId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Name as of then.</summary>
    public required string FullName { get; init; }

    /// <summary>Regular, early or beyond the frame.</summary>
    public required SalaryChangeKind Kind { get; init; }

    /// <summary>The line held.</summary>
    public required Guid LineId { get; init; }

    /// <summary>Mã ngạch.</summary>
    public string? RankCode { get; init; }

    /// <summary>Bậc held.</summary>
    public int? FromStep { get; init; }

    /// <summary>Hệ số held, times 100.</summary>
    public int? FromCoefficientInHundredths { get; init; }

    /// <summary>The day the time in the step counts from.</summary>
    public DateOnly HeldSince { get; init; }

    /// <summary>Next bậc; the same when only the beyond-frame percent grows.</summary>
    public int? ToStep { get; init; }

    /// <summary>Next hệ số, times 100.</summary>
    public int? ToCoefficientInHundredths { get; init; }

    /// <summary>Vượt khung held, percent.</summary>
    public int? FromBeyondFramePercent { get; init; }

    /// <summary>Next vượt khung, percent.</summary>
    public int? ToBeyondFramePercent { get; init; }

    /// <summary>First day of the raise; null when it cannot be said.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Whether every condition is met.</summary>
    public bool IsEligible { get; init; }

    /// <summary>Each condition with its reason, and why the date moved, as JSON.</summary>
    public required string FindingsJson { get; init; }

    /// <summary>Whether the raise is proposed.</summary>
    public bool IsIncluded { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => ListId;

    internal void Include(bool isIncluded) => IsIncluded = isIncluded;
}
