namespace HoSoCanBo.Salary.Pay;

/// <summary>Facts in force from a day on; null facts: not on the payroll from that day.</summary>
/// <param name="From">First day; the first period of a person may start long before the month.</param>
/// <param name="Facts">The facts, or null after leaving.</param>
public sealed record PayPeriod(DateOnly From, PayFacts? Facts);

/// <summary>What happened in one month only.</summary>
public sealed record DaysOff
{
    /// <summary>No day off without pay of the unit.</summary>
    public static DaysOff None { get; } = new();

    /// <summary>Nghỉ không hưởng lương, working days, whole or half.</summary>
    public decimal Unpaid { get; init; }

    /// <summary>Nghỉ không hưởng lương liên tục từ 1 tháng trở lên: the unpaid days belong to a leave of a month or more on end.</summary>
    public bool IsUnpaidForAMonth { get; init; }

    /// <summary>Nghỉ ốm hưởng BHXH: the unit pays nothing for these days.</summary>
    public decimal Sick { get; init; }

    /// <summary>Nghỉ thai sản hưởng BHXH.</summary>
    public decimal Maternity { get; init; }

    /// <summary>Tạm đình chỉ, tạm giam.</summary>
    public decimal Suspended { get; init; }

    /// <summary>
    /// First month of work or of return to work: insured from 01/07/2025 however few days (Luật BHXH 41/2024/QH15 Điều 33.6).
    /// </summary>
    public bool IsFirstMonthOfWorkOrReturn { get; init; }

    /// <summary>All days the unit does not pay.</summary>
    public decimal Total => Unpaid + Sick + Maternity + Suspended;

    /// <summary>The days that count for an allowance which a short unpaid leave leaves whole.</summary>
    public decimal WithoutShortLeave => IsUnpaidForAMonth ? Total : Total - Unpaid;
}

/// <summary>What kind of hours.</summary>
public enum ExtraHoursKind
{
    /// <summary>Ban đêm: 130%.</summary>
    Night,

    /// <summary>Làm thêm ngày thường: 150%.</summary>
    NormalDay,

    /// <summary>Làm thêm ngày nghỉ hằng tuần: 200%.</summary>
    WeeklyDayOff,

    /// <summary>Làm thêm ngày lễ, Tết: 300%.</summary>
    Holiday,
}

/// <summary>Hours at night or beyond the normal day (TTLT 08/2005/TTLT-BNV-BTC).</summary>
/// <param name="Kind">When.</param>
/// <param name="Hours">Hours worked.</param>
/// <param name="HasTimeOffInLieu">Được nghỉ bù: the rate is 100 points lower.</param>
/// <param name="IsAtNight">Làm thêm giờ vào ban đêm: the rate of overtime times that of night work.</param>
public sealed record ExtraHours(ExtraHoursKind Kind, decimal Hours, bool HasTimeOffInLieu = false, bool IsAtNight = false);

/// <summary>Choices the law leaves open (section 6 of the formulas), when somebody asks for others than the province uses.</summary>
public sealed record PaySettings
{
    /// <summary>What the rules of the month say.</summary>
    public static PaySettings Default { get; } = new();

    /// <summary>N, ngày công chuẩn; null: the rule of the month.</summary>
    public int? StandardDays { get; init; }

    /// <summary>Whether HSBL enters the base of percent allowances; null: the rule of the month.</summary>
    public bool? KeptDifferenceInPercentBase { get; init; }

    /// <summary>The choices of a month, filled in from the rules.</summary>
    public MonthSettings In(PayTables tables, PayMonth month) => new(
        StandardDays ?? tables.WholeRule(PayRuleKind.StandardDays, month.First),
        KeptDifferenceInPercentBase ?? tables.Rule(PayRuleKind.KeptDifferenceInBase, month.First) > 0);
}

/// <summary>The choices of a month.</summary>
/// <param name="StandardDays">N.</param>
/// <param name="KeptDifferenceInPercentBase">Whether HSBL enters the base of percent allowances.</param>
public sealed record MonthSettings(int StandardDays, bool KeptDifferenceInPercentBase);

/// <summary>One person, one month: everything the engine needs.</summary>
/// <param name="Month">The month.</param>
/// <param name="Periods">At least one, by day; the last one that starts on or before the month's first day rules on it.</param>
public sealed record PayMonthFacts(PayMonth Month, IReadOnlyList<PayPeriod> Periods)
{
    /// <summary>The usual case: the same facts for the whole month.</summary>
    public PayMonthFacts(PayMonth month, PayFacts facts)
        : this(month, [new PayPeriod(DateOnly.MinValue, facts)])
    {
    }

    /// <summary>Days without the unit's pay.</summary>
    public DaysOff DaysOff { get; init; } = DaysOff.None;

    /// <summary>Làm đêm, làm thêm giờ.</summary>
    public IReadOnlyList<ExtraHours> ExtraHours { get; init; } = [];

    /// <summary>Điều động đến trong tháng: the unit of day 1 declares the insured month (rule D6).</summary>
    public bool IsInsuredByOtherUnit { get; init; }

    /// <summary>Điều động đi trong tháng: this unit declares the whole insured month (rule D6).</summary>
    public bool IsTransferredAway { get; init; }

    /// <summary>Đoàn viên công đoàn whose đoàn phí is taken from pay.</summary>
    public bool PaysUnionDues { get; init; }

    /// <summary>Khoản trừ tự nguyện, đồng.</summary>
    public long VoluntaryDeductionsInDong { get; init; }

    /// <summary>
    /// Còn thiếu tháng trước chuyển sang, đồng: insurance that the pay of an earlier month did not cover
    /// (<see cref="PayResult.ShortageInDong"/>); taken from this month as far as its pay goes.
    /// </summary>
    public long CarriedShortageInDong { get; init; }
}
