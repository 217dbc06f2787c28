using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Months.Domain;

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

    /// <summary>
    /// Chờ đơn vị xác nhận: the software never paid this month and the pay comes from the paper record, so it was most likely paid
    /// outside the software. Nothing may be accepted before somebody says that it was not.
    /// </summary>
    ToConfirm,

    /// <summary>Chưa tính được: the facts contradict each other or the tables.</summary>
    Unclear,
}

/// <summary>
/// Truy lĩnh, truy thu: what a closed month should have paid a person less what it paid, earlier accepted differences
/// included; so the same cause is never paid twice. One stands open for a person, unit and closed month at a time.
/// </summary>
internal sealed class ArrearsProposal : IAudited, IVersioned
{
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

    public Guid PersonId { get; private set; }

    /// <summary>Họ và tên.</summary>
    public string FullName { get; private set; } = "";

    /// <summary>First day of the closed month.</summary>
    public DateOnly OfMonth { get; private set; }

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

    /// <summary>Why the difference cannot be computed; null when it can.</summary>
    public string? Problem { get; private set; }

    /// <summary>Somebody has said that this month was not paid outside the software.</summary>
    public bool IsConfirmedUnpaid { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => Id;

    public IReadOnlyList<ArrearsLine> Lines => ArrearsLine.Read(LinesJson);

    /// <summary>Whether it still waits for the unit.</summary>
    public bool IsOpen => State is ArrearsState.Proposed or ArrearsState.ToConfirm or ArrearsState.Unclear;

    /// <summary>The difference cannot be computed, and why.</summary>
    public void TakeProblem(string problem, string cause, Guid? decisionId)
    {
        (State, Problem, LinesJson) = (ArrearsState.Unclear, VietnameseText.Cut(problem, TextMaxLength), "[]");
        (AmountInDong, NetInDong, ContributionsInDong) = (0, 0, 0);
        (Cause, DecisionId) = (VietnameseText.Cut(cause, TextMaxLength), decisionId);
    }

    /// <summary>Chưa trả ngoài phần mềm: the difference may be accepted.</summary>
    public void ConfirmUnpaid()
    {
        RefuseUnlessOpen();
        IsConfirmedUnpaid = true;
        State = State == ArrearsState.ToConfirm ? ArrearsState.Proposed : State;
    }

    /// <summary>The difference as it is now.</summary>
    /// <param name="difference">The difference.</param>
    /// <param name="cause">What caused it.</param>
    /// <param name="decisionId">The decision.</param>
    /// <param name="isPerhapsPaid">Whether the month may have been paid outside the software.</param>
    public void TakeDifference(ArrearsMonthResult difference, string cause, Guid? decisionId, bool isPerhapsPaid)
    {
        State = isPerhapsPaid && !IsConfirmedUnpaid ? ArrearsState.ToConfirm : ArrearsState.Proposed;
        Problem = null;
        var lines = difference.Lines.Select(l => new ArrearsLine(l.Code, l.Name, l.Computation, l.AmountInDong, l.LegalBasis, l.BudgetItem))
            .ToList();
        AmountInDong = Sum(lines, "DIFF_TOTAL");
        NetInDong = AmountInDong - Sum(lines, "BHXH_E", "BHYT_E", "BHTN_E");
        ContributionsInDong = Sum(lines, "BHXH_U", "BHYT_U", "BHTN_U", "KPCD_U");
        LinesJson = ArrearsLine.Write(lines);
        (Cause, DecisionId) = (VietnameseText.Cut(cause, TextMaxLength), decisionId);
    }

    /// <summary>Nhận vào bảng lương.</summary>
    public void Accept(PaySheet sheet)
    {
        if (State is ArrearsState.ToConfirm or ArrearsState.Unclear)
        {
            throw new RuleViolationException(
                "salary.arrears-not-ready",
                State == ArrearsState.Unclear
                    ? $"Chưa tính được khoản tháng {PayMonth.Of(OfMonth).ToVietnamese()} của {FullName}: {Problem}"
                    : $"Cần xác nhận tháng {PayMonth.Of(OfMonth).ToVietnamese()} của {FullName} chưa được trả ngoài phần mềm trước khi nhận.");
        }

        RefuseUnlessOpen();
        if (sheet.First <= OfMonth)
        {
            throw new RuleViolationException(
                "salary.arrears-month-open", $"Chỉ truy lĩnh, truy thu các tháng trước tháng {sheet.Month.ToVietnamese()}.");
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
        RefuseUnlessOpen();
        (State, DismissedReason) = (ArrearsState.Dismissed, reason);
    }

    /// <summary>There is no difference any more.</summary>
    public void Withdraw()
    {
        if (IsOpen)
        {
            State = ArrearsState.Withdrawn;
        }
    }

    private void RefuseUnlessOpen()
    {
        if (!IsOpen)
        {
            throw new RuleViolationException(
                "salary.arrears-taken", $"Khoản chênh lệch tháng {PayMonth.Of(OfMonth).ToVietnamese()} của {FullName} đã được xử lý; mỗi khoản chỉ nhận một lần.");
        }
    }

    private static long Sum(List<ArrearsLine> lines, params string[] codes) =>
        lines.Where(l => codes.Contains(l.Code)).Sum(l => l.AmountInDong);
}
