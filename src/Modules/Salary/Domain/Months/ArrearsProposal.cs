using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Domain.Pay;

namespace HoSoCanBo.Salary.Domain.Months;

/// <summary>Where a proposed difference stands.</summary>
internal enum ArrearsState
{
    /// <summary>Chờ đơn vị nhận vào bảng lương.</summary>
    Proposed,

    /// <summary>Đã nhận vào bảng lương tháng.</summary>
    Accepted,

    /// <summary>Không còn chênh lệch.</summary>
    Withdrawn,

    /// <summary>Đơn vị bỏ qua with a reason.</summary>
    Dismissed,
}

/// <summary>
/// Truy lĩnh, truy thu: what a closed month should have paid a person less what it paid, earlier accepted differences
/// included; so the same cause is never paid twice. One stands open for a person, unit and closed month at a time.
/// </summary>
internal sealed class ArrearsProposal : IAudited, IVersioned
{
    /// <summary>Longest text.</summary>
    public const int TextMaxLength = 500;

    private ArrearsProposal()
    {
    }

    /// <summary>Proposes the difference of a closed month.</summary>
    public ArrearsProposal(Guid unitId, EntryPerson person, PayMonth ofMonth, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (UnitId, PersonId, FullName, OfMonth, ProposedAt) = (unitId, person.PersonId, person.FullName, ofMonth.First, at);
    }

    /// <inheritdoc />
    public Guid Id { get; private set; }

    /// <summary>The unit that pays or takes back.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Họ và tên.</summary>
    public string FullName { get; private set; } = "";

    /// <summary>First day of the closed month.</summary>
    public DateOnly OfMonth { get; private set; }

    /// <summary>Where it stands.</summary>
    public ArrearsState State { get; private set; }

    /// <summary>The sheet that carries it, once accepted.</summary>
    public Guid? SheetId { get; private set; }

    /// <summary>What caused it: the decision, the late movement.</summary>
    public string Cause { get; private set; } = "";

    /// <summary>The decision, when registered.</summary>
    public Guid? DecisionId { get; private set; }

    /// <summary>Before insurance: positive truy lĩnh, negative truy thu.</summary>
    public long AmountInDong { get; private set; }

    /// <summary>What the person receives.</summary>
    public long NetInDong { get; private set; }

    /// <summary>Contributions of the unit.</summary>
    public long ContributionsInDong { get; private set; }

    /// <summary>The lines of the month (<see cref="ArrearsLine"/>).</summary>
    public string LinesJson { get; private set; } = "[]";

    /// <summary>When it was proposed (UTC).</summary>
    public DateTime ProposedAt { get; private set; }

    /// <summary>Why it was dismissed.</summary>
    public string? DismissedReason { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => Id;

    /// <summary>The lines.</summary>
    public IReadOnlyList<ArrearsLine> Lines => ArrearsLine.Read(LinesJson);

    /// <summary>The difference as it is now.</summary>
    public void TakeDifference(ArrearsMonthResult difference, string cause, Guid? decisionId)
    {
        var lines = difference.Lines.Select(l => new ArrearsLine(l.Code, l.Name, l.Computation, l.AmountInDong, l.LegalBasis, l.BudgetItem)).ToList();
        AmountInDong = Sum(lines, "DIFF_TOTAL");
        NetInDong = AmountInDong - Sum(lines, "BHXH_E", "BHYT_E", "BHTN_E");
        ContributionsInDong = Sum(lines, "BHXH_U", "BHYT_U", "BHTN_U", "KPCD_U");
        LinesJson = ArrearsLine.Write(lines);
        (Cause, DecisionId) = (cause.Length <= TextMaxLength ? cause : cause[..TextMaxLength], decisionId);
    }

    /// <summary>Nhận vào bảng lương.</summary>
    public void Accept(PaySheet sheet)
    {
        RefuseUnlessProposed();
        if (sheet.First <= OfMonth)
        {
            throw new RuleViolationException("salary.arrears-month-open", $"Chỉ truy lĩnh, truy thu các tháng trước tháng {sheet.Month.ToVietnamese()}.");
        }

        (State, SheetId) = (ArrearsState.Accepted, sheet.Id);
    }

    /// <summary>Takes it off an open sheet again.</summary>
    public void TakeBack()
    {
        if (State == ArrearsState.Accepted)
        {
            (State, SheetId) = (ArrearsState.Proposed, null);
        }
    }

    /// <summary>Bỏ qua with a reason.</summary>
    public void Dismiss(string reason)
    {
        RefuseUnlessProposed();
        (State, DismissedReason) = (ArrearsState.Dismissed, reason);
    }

    /// <summary>There is no difference any more.</summary>
    public void Withdraw()
    {
        if (State == ArrearsState.Proposed)
        {
            State = ArrearsState.Withdrawn;
        }
    }

    private void RefuseUnlessProposed()
    {
        if (State != ArrearsState.Proposed)
        {
            throw new RuleViolationException(
                "salary.arrears-taken", $"Khoản chênh lệch tháng {PayMonth.Of(OfMonth).ToVietnamese()} của {FullName} đã được xử lý; mỗi khoản chỉ nhận một lần.");
        }
    }

    private static long Sum(List<ArrearsLine> lines, params string[] codes) => lines.Where(l => codes.Contains(l.Code)).Sum(l => l.AmountInDong);
}

/// <summary>One line of a difference.</summary>
internal sealed record ArrearsLine(string Code, string Name, string Computation, long AmountInDong, string LegalBasis, string? BudgetItem)
{
    /// <summary>Reads lines.</summary>
    public static IReadOnlyList<ArrearsLine> Read(string json) => System.Text.Json.JsonSerializer.Deserialize<List<ArrearsLine>>(json, StoredLines.Json)!;

    /// <summary>Writes lines.</summary>
    public static string Write(IReadOnlyList<ArrearsLine> lines) => System.Text.Json.JsonSerializer.Serialize(lines, StoredLines.Json);
}
