using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain.History;

namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>
/// What the unit fills in for one person and month: days without pay, hours of overtime and one-off amounts. Days are kept in halves.
/// </summary>
internal sealed class SheetInput : IAudited
{
    /// <summary>Longest note and name.</summary>
    public const int TextMaxLength = 200;

    /// <summary>Largest amount.</summary>
    public const long MaxAmountInDong = 1_000_000_000;

    public required Guid SheetId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Nghỉ không hưởng lương.</summary>
    public int UnpaidHalfDays { get; private set; }

    /// <summary>Nghỉ ốm hưởng BHXH.</summary>
    public int SickHalfDays { get; private set; }

    /// <summary>Khoản một lần, đồng; negative for a deduction of its own.</summary>
    public long OneOffInDong { get; private set; }

    /// <summary>What the sheet prints for it.</summary>
    public string? OneOffName { get; private set; }

    /// <summary>Khoản trừ khác theo thỏa thuận, đồng.</summary>
    public long DeductionInDong { get; private set; }

    /// <summary>Số ngày hưởng phụ cấp độc hại; null: as usual.</summary>
    public int? HazardHalfDays { get; private set; }

    /// <summary>Số ngày hưởng phụ cấp lưu động; null: as usual.</summary>
    public int? MobileHalfDays { get; private set; }

    /// <summary>Làm đêm, làm thêm giờ.</summary>
    public SheetOvertime Overtime { get; private init; } = new();

    /// <summary>Trừ đoàn phí công đoàn.</summary>
    public bool PaysUnionDues { get; private set; }

    /// <summary>Căn cứ.</summary>
    public string? Note { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => SheetId;

    public void Fill(SheetInputValues values)
    {
        (UnpaidHalfDays, SickHalfDays) = ((int)(values.UnpaidDays * 2), (int)(values.SickDays * 2));
        (HazardHalfDays, MobileHalfDays) = ((int?)(values.HazardDays * 2), (int?)(values.MobileDays * 2));
        Overtime.Fill(values.Overtime);
        (OneOffInDong, OneOffName) = (values.OneOffInDong, values.OneOffName);
        (DeductionInDong, PaysUnionDues, Note) = (values.DeductionInDong, values.PaysUnionDues, values.Note);
    }

    /// <summary>What the sheet adds to the stored facts.</summary>
    public static MonthEntries EntriesOf(SheetInput? input)
    {
        if (input is null)
        {
            return MonthEntries.None;
        }

        var days = new Dictionary<string, decimal>();
        AddDays(days, "DH", input.HazardHalfDays);
        AddDays(days, "LD", input.MobileHalfDays);
        return new MonthEntries
        {
            AllowanceDays = days, ExtraHours = input.Overtime.ToExtraHours(), PaysUnionDues = input.PaysUnionDues,
            VoluntaryDeductionsInDong = input.DeductionInDong,
        };
    }

    /// <summary>Adds the days without pay to those of the stored periods.</summary>
    public static PayMonthFacts Apply(PayMonthFacts facts, SheetInput? input) => input is null ? facts : facts with
    {
        DaysOff = facts.DaysOff with
        {
            Unpaid = facts.DaysOff.Unpaid + (input.UnpaidHalfDays / 2m),
            Sick = facts.DaysOff.Sick + (input.SickHalfDays / 2m),
        },
    };

    private static void AddDays(Dictionary<string, decimal> days, string code, int? halves)
    {
        if (halves is { } count)
        {
            days.Add(code, count / 2m);
        }
    }
}

/// <summary>What the form says; days are whole or half.</summary>
internal sealed record SheetInputValues
{
    /// <summary>Nghỉ không hưởng lương.</summary>
    public decimal UnpaidDays { get; init; }

    /// <summary>Nghỉ ốm hưởng BHXH.</summary>
    public decimal SickDays { get; init; }

    /// <summary>Ngày hưởng phụ cấp độc hại.</summary>
    public decimal? HazardDays { get; init; }

    /// <summary>Ngày hưởng phụ cấp lưu động.</summary>
    public decimal? MobileDays { get; init; }

    /// <summary>Làm đêm, làm thêm giờ.</summary>
    public SheetOvertimeValues Overtime { get; init; } = new();

    /// <summary>Khoản một lần.</summary>
    public long OneOffInDong { get; init; }

    /// <summary>What the sheet prints for it.</summary>
    public string? OneOffName { get; init; }

    /// <summary>Khoản trừ khác.</summary>
    public long DeductionInDong { get; init; }

    /// <summary>Trừ đoàn phí.</summary>
    public bool PaysUnionDues { get; init; }

    /// <summary>Căn cứ.</summary>
    public string? Note { get; init; }
}
