using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>What makes a sheet the only one of its kind.</summary>
internal sealed record SheetKey(PayMonth Month, Guid UnitId, string FundingSource, SheetKind Kind)
{
    /// <summary>The same key, the same sheet.</summary>
    public Guid Id => StableId.From($"pay-sheet:{Month}:{UnitId}:{FundingSource}:{Kind}");
}

/// <summary>Who does something, when.</summary>
internal sealed record Act(string By, Guid? AccountId, DateTime At, DateOnly Today);

/// <summary>Bảng lương tháng của một đơn vị (Điều 15 Quy chế 80/QĐ-UBND-HC).</summary>
internal sealed partial class PaySheet : IAudited, IVersioned
{
    /// <summary>Longest code of a funding source.</summary>
    public const int FundingSourceMaxLength = 20;

    private PaySheet()
    {
    }

    /// <summary>Opens the sheet of a unit.</summary>
    public PaySheet(SheetKey key, SheetGroup group, Guid? gathererId, DateOnly dueOn, DateTime at)
    {
        Id = key.Id;
        (First, UnitId, FundingSource, Kind) = (key.Month.First, key.UnitId, key.FundingSource, key.Kind);
        (Group, GathererId, DueOn, OpenedAt) = (group, gathererId, dueOn, at);
    }

    /// <inheritdoc />
    public Guid Id { get; private set; }

    /// <summary>First day of the month.</summary>
    public DateOnly First { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>Nguồn kinh phí.</summary>
    public string FundingSource { get; private set; } = "";

    /// <summary>Loại bảng.</summary>
    public SheetKind Kind { get; private set; }

    /// <summary>Which window it has.</summary>
    public SheetGroup Group { get; private set; }

    /// <summary>The huyện that gathers it; null: it goes to Sở Tài chính.</summary>
    public Guid? GathererId { get; private set; }

    /// <summary>Last day to send (inclusive).</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Last day after a return or a leave to be late; null: <see cref="DueOn"/> holds.</summary>
    public DateOnly? ExtendedUntil { get; private set; }

    /// <summary>Xin nộp muộn: the day the unit asked; null: it did not, or was answered.</summary>
    public DateOnly? AskedOn { get; private set; }

    /// <summary>Why it asks.</summary>
    public string? AskedReason { get; private set; }

    public SheetState State { get; private set; }

    /// <summary>When it was opened (UTC).</summary>
    public DateTime OpenedAt { get; private set; }

    /// <summary>Ngày chi trả (Điều 15.1).</summary>
    public DateOnly? PaidOn { get; private set; }

    /// <summary>When it was sent (UTC).</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>Who sent it.</summary>
    public string? SubmittedBy { get; private set; }

    /// <summary>The account that sent it.</summary>
    public Guid? SubmittedById { get; private set; }

    /// <summary>SHA-256 over the lines at the moment of sending.</summary>
    public string? Hash { get; private set; }

    /// <summary>Why it was returned last.</summary>
    public string? ReturnReason { get; private set; }

    public string? ReturnedBy { get; private set; }

    /// <summary>When it was returned (UTC).</summary>
    public DateTime? ReturnedAt { get; private set; }

    /// <summary>How often it was returned.</summary>
    public int ReturnCount { get; private set; }

    /// <summary>The day after the window on which it was found missing.</summary>
    public DateOnly? LateSince { get; private set; }

    /// <summary>The day the last reminder left.</summary>
    public DateOnly? RemindedOn { get; private set; }

    /// <summary>Sums of the entries.</summary>
    public SheetSums Sums { get; private set; } = new();

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => Id;

    public PayMonth Month => PayMonth.Of(First);

    /// <summary>Whether the unit may change it.</summary>
    public bool IsEditable => State is SheetState.Open or SheetState.Returned;

    /// <summary>
    /// Whether there is anything to send: nothing is asked of a unit all of whose people went on to its successor, nor has a sheet paid
    /// apart a window of its own.
    /// </summary>
    public bool IsNeeded => Kind == SheetKind.Main && (Sums.People > 0 || Sums.ArrearsInDong != 0 || Sums.ArrearsNetInDong != 0);

    /// <summary>The day that counts.</summary>
    public DateOnly LastDay => ExtendedUntil > DueOn ? ExtendedUntil.Value : DueOn;

    /// <summary>Days late when it was sent, or until <paramref name="today"/> while it was not; 0 when in time.</summary>
    public int DaysLate(DateOnly today)
    {
        var reached = SubmittedAt is { } at && !IsEditable ? DateOnly.FromDateTime(VietnamTime.InVietnam(at)) : today;
        return Math.Max(0, reached.DayNumber - DueOn.DayNumber);
    }
}
