using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>
/// Tháng lương của toàn tỉnh: opened on day 1, consolidated on day 25 and locked by Sở Tài chính (Điều 15.3 Quy chế 80/QĐ-UBND-HC).
/// </summary>
internal sealed class SalaryMonth : IAudited, IVersioned, ITellsWhenSaved
{
    /// <summary>Longest name of an account.</summary>
    public const int NameMaxLength = 200;

    public const int ReasonMaxLength = 500;

    /// <summary>SHA-256 in hexadecimal.</summary>
    public const int HashLength = 64;

    private SalaryMonth()
    {
    }

    /// <summary>Begins a month.</summary>
    public SalaryMonth(PayMonth month, DateOnly consolidationOn, DateTime at)
    {
        Id = StableId.From($"salary-month:{month}");
        (First, ConsolidationOn, OpenedAt) = (month.First, consolidationOn, at);
    }

    /// <inheritdoc />
    public Guid Id { get; private set; }

    /// <summary>First day of the month.</summary>
    public DateOnly First { get; private set; }

    public MonthState State { get; private set; } = MonthState.Opening;

    /// <summary>Day 25, or the next working day.</summary>
    public DateOnly ConsolidationOn { get; private set; }

    /// <summary>When it was begun (UTC).</summary>
    public DateTime OpenedAt { get; private set; }

    /// <summary>Why the last opening stopped; null when it did not.</summary>
    public string? OpeningError { get; private set; }

    /// <summary>When it was last consolidated (UTC).</summary>
    public DateTime? ConsolidatedAt { get; private set; }

    public string? ConsolidatedBy { get; private set; }

    /// <summary>Hash over the hashes of all sheets taken in.</summary>
    public string? Hash { get; private set; }

    /// <summary>When it was locked (UTC).</summary>
    public DateTime? LockedAt { get; private set; }

    public string? LockedBy { get; private set; }

    /// <summary>Sheets that were missing when it was locked; 0 when none, or not locked.</summary>
    public int LockedWithout { get; private set; }

    /// <summary>Why it was locked without them.</summary>
    public string? LockReason { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => Id;

    /// <inheritdoc />
    SavedFact? ITellsWhenSaved.FactWhenSaved => State == MonthState.Opening && OpeningError is null
        ? new OrderWaiting(typeof(SalaryMonth)) : null;

    public PayMonth Month => PayMonth.Of(First);

    /// <summary>Whether sheets may still change.</summary>
    public bool IsLocked => State == MonthState.Locked;

    /// <summary>Every unit has its sheet.</summary>
    public void Opened()
    {
        OpeningError = null;
        if (State == MonthState.Opening)
        {
            State = MonthState.Open;
        }
    }

    /// <summary>The opening stopped; it waits until somebody tries again.</summary>
    public void OpeningFailed(string error) => OpeningError = VietnameseText.Cut(error, ReasonMaxLength);

    /// <summary>Tries again; units that have their sheet are left alone.</summary>
    public void TryOpeningAgain()
    {
        RefuseLocked();
        (State, OpeningError) = (State == MonthState.Consolidated ? State : MonthState.Opening, null);
    }

    /// <summary>The calendar changed: a day of consolidation still to come moves with it; false when it stays.</summary>
    public bool MoveConsolidation(DateOnly day, DateOnly today)
    {
        if (State is not (MonthState.Opening or MonthState.Open) || ConsolidationOn < today || day < today || day == ConsolidationOn)
        {
            return false;
        }

        ConsolidationOn = day;
        return true;
    }

    /// <summary>Takes the sheets in; false when nothing is new since the last time.</summary>
    public bool Consolidate(string hash, DateTime at, string by)
    {
        RefuseLocked();
        if (State == MonthState.Consolidated && Hash == hash)
        {
            return false;
        }

        (State, Hash, ConsolidatedAt, ConsolidatedBy) = (MonthState.Consolidated, hash, at, by);
        return true;
    }

    /// <summary>Khóa tháng; while sheets are missing only with the reason.</summary>
    /// <param name="missing">Sheets that have to come in and are not in the tables.</param>
    /// <param name="reason">Why it is locked without them.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="by">Who.</param>
    public void Lock(int missing, string? reason, DateTime at, string by)
    {
        RefuseLocked();
        if (State != MonthState.Consolidated)
        {
            throw new RuleViolationException(
                "salary.month-not-consolidated", $"Tháng {Month.ToVietnamese()} chưa tổng hợp: tổng hợp trước khi khóa.");
        }

        if (missing > 0 && string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolationException(
                "salary.month-incomplete", $"Còn {missing} bảng lương chưa vào bảng tổng hợp tháng {Month.ToVietnamese()}. Ghi lý do khóa khi còn thiếu, hoặc đôn đốc đơn vị nộp.");
        }

        (State, LockedAt, LockedBy) = (MonthState.Locked, at, by);
        (LockedWithout, LockReason) = (missing, missing == 0 ? null : reason);
    }

    /// <summary>Mở lại tháng đã khóa.</summary>
    public void Reopen()
    {
        if (State != MonthState.Locked)
        {
            throw new RuleViolationException("salary.month-not-locked", $"Tháng {Month.ToVietnamese()} chưa khóa nên không cần mở lại.");
        }

        (State, LockedAt, LockedBy) = (MonthState.Consolidated, null, null);
        (LockedWithout, LockReason) = (0, null);
    }

    /// <exception cref="RuleViolationException">The month is locked.</exception>
    public void RefuseLocked()
    {
        if (State == MonthState.Locked)
        {
            throw new RuleViolationException(
                "salary.month-locked", $"Tháng {Month.ToVietnamese()} đã khóa: điều chỉnh bằng truy lĩnh, truy thu ở tháng sau, hoặc đề nghị Sở Tài chính mở lại.");
        }
    }
}
