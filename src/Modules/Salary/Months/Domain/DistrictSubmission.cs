using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>Bảng gửi của huyện: the sheets of its units, sent together by day 20 (Điều 15.2 Quy chế 80/QĐ-UBND-HC).</summary>
internal sealed class DistrictSubmission : IAudited, IVersioned
{
    /// <summary>Longest list of missing units.</summary>
    public const int MissingMaxLength = 4000;

    private DistrictSubmission()
    {
    }

    /// <summary>Opens it for a month.</summary>
    public DistrictSubmission(PayMonth month, Guid unitId, DateOnly dueOn)
    {
        Id = StableId.From($"district-submission:{month}:{unitId}");
        (First, UnitId, DueOn) = (month.First, unitId, dueOn);
    }

    /// <inheritdoc />
    public Guid Id { get; private set; }

    /// <summary>First day of the month.</summary>
    public DateOnly First { get; private set; }

    /// <summary>The huyện.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>Last day to send (inclusive).</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Last day after a return or a leave to be late.</summary>
    public DateOnly? ExtendedUntil { get; private set; }

    /// <summary>Xin gửi muộn: the day the huyện asked; null: it did not, or was answered.</summary>
    public DateOnly? AskedOn { get; private set; }

    /// <summary>Why it asks.</summary>
    public string? AskedReason { get; private set; }

    public SheetState State { get; private set; }

    /// <summary>When it was sent (UTC).</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>Who sent it.</summary>
    public string? SubmittedBy { get; private set; }

    /// <summary>Units whose sheets were missing, one a line.</summary>
    public string? MissingUnits { get; private set; }

    /// <summary>Why they were missing.</summary>
    public string? MissingReason { get; private set; }

    /// <summary>Why it was returned last.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>How often it was returned.</summary>
    public int ReturnCount { get; private set; }

    /// <summary>The day after the window on which it was found missing.</summary>
    public DateOnly? LateSince { get; private set; }

    /// <summary>The day the last reminder left.</summary>
    public DateOnly? RemindedOn { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => Id;

    /// <summary>Whether it waits for the huyện.</summary>
    public bool IsWaiting => State is SheetState.Open or SheetState.Returned;

    /// <summary>The day that counts.</summary>
    public DateOnly LastDay => ExtendedUntil > DueOn ? ExtendedUntil.Value : DueOn;

    public PayMonth Month => PayMonth.Of(First);

    /// <summary>Sent with every unit: what was sent without some is not in time, however early.</summary>
    public bool IsComplete => !IsWaiting && MissingUnits is null;

    /// <summary>Gửi Sở Tài chính; with units missing only with their list and a reason, with none at all never.</summary>
    /// <param name="received">Sheets that are in.</param>
    /// <param name="missing">Units that have to send and have not.</param>
    /// <param name="reason">Why they are missing.</param>
    /// <param name="act">Who, when.</param>
    public void Submit(int received, IReadOnlyList<string> missing, string? reason, Act act)
    {
        if (!IsWaiting)
        {
            throw new RuleViolationException("salary.district-sent", $"Bảng lương tháng {Month.ToVietnamese()} của huyện đã gửi.");
        }

        if (act.Today > LastDay)
        {
            throw new RuleViolationException(
                "salary.window-closed", $"Đã hết hạn gửi bảng lương tháng {Month.ToVietnamese()} (ngày {LastDay:dd/MM/yyyy}). Đề nghị Sở Tài chính cho nộp muộn.");
        }

        if (missing.Count > 0 && received == 0)
        {
            throw new RuleViolationException(
                "salary.district-empty", $"Chưa đơn vị nào của huyện nộp bảng lương tháng {Month.ToVietnamese()} nên chưa có gì để gửi. Đôn đốc đơn vị nộp, hoặc nộp thay ở Nộp hàng loạt.");
        }

        if (missing.Count > 0 && string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolationException(
                "salary.district-missing", $"Còn {missing.Count} đơn vị chưa nộp: {string.Join("; ", missing.Take(5))}{(missing.Count > 5 ? "…" : "")}. Ghi lý do gửi thiếu, hoặc đôn đốc đơn vị nộp.");
        }

        var list = string.Join('\n', missing);
        MissingUnits = missing.Count == 0 ? null : VietnameseText.Cut(list, MissingMaxLength);
        MissingReason = missing.Count == 0 ? null : reason;
        (State, SubmittedAt, SubmittedBy) = (SheetState.Submitted, act.At, act.By);
    }

    /// <summary>Trả lại with a reason.</summary>
    public void Return(string reason, DateOnly until)
    {
        if (State is not (SheetState.Submitted or SheetState.Consolidated))
        {
            throw new RuleViolationException("salary.sheet-not-returnable", "Huyện chưa gửi hoặc tháng đã khóa nên không trả lại được.");
        }

        (State, ReturnReason, ExtendedUntil) = (SheetState.Returned, reason, until);
        ReturnCount++;
    }

    /// <summary>Cho gửi muộn.</summary>
    public void Extend(DateOnly until)
    {
        if (IsWaiting)
        {
            (ExtendedUntil, AskedOn, AskedReason) = (until, null, null);
        }
    }

    /// <summary>Xin gửi muộn: the window is over and the huyện asks Sở Tài chính to be let in.</summary>
    public void AskToBeLate(string reason, Act act)
    {
        if (!IsWaiting)
        {
            throw new RuleViolationException("salary.district-sent", $"Bảng lương tháng {Month.ToVietnamese()} của huyện đã gửi.");
        }

        if (act.Today <= LastDay)
        {
            throw new RuleViolationException(
                "salary.window-open", $"Còn trong hạn gửi (đến hết ngày {LastDay:dd/MM/yyyy}) nên không cần xin gửi muộn.");
        }

        (AskedOn, AskedReason) = (act.Today, reason);
    }

    /// <summary>The calendar changed: a last day that has not passed moves with it; false when it stays.</summary>
    public bool MoveDue(DateOnly dueOn, DateOnly today)
    {
        if (!IsWaiting || DueOn < today || dueOn < today || dueOn == DueOn)
        {
            return false;
        }

        DueOn = dueOn;
        return true;
    }

    /// <summary>Taken in by Sở Tài chính.</summary>
    public void Consolidate() => State = State == SheetState.Submitted ? SheetState.Consolidated : State;

    /// <summary>Khóa.</summary>
    public void Lock() => State = State == SheetState.Consolidated ? SheetState.Locked : State;

    /// <summary>The month was reopened.</summary>
    public void Unlock() => State = State == SheetState.Locked ? SheetState.Consolidated : State;

    /// <summary>Marks it late once.</summary>
    public bool BecomesLateOn(DateOnly today)
    {
        if (!IsWaiting || today <= LastDay || LateSince is not null)
        {
            return false;
        }

        LateSince = LastDay.AddDays(1);
        return true;
    }

    /// <summary>Notes a reminder; false when one left on this day already.</summary>
    public bool RemindOn(DateOnly today)
    {
        if (!IsWaiting || RemindedOn >= today)
        {
            return false;
        }

        RemindedOn = today;
        return true;
    }
}
