using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>Parts of the facts that a cause of variance is about.</summary>
internal enum FactAspect
{
    /// <summary>Loại, ngạch, bậc, tỷ lệ hưởng, tiền lương thỏa thuận.</summary>
    Grade,

    /// <summary>Thâm niên vượt khung.</summary>
    BeyondFrame,

    /// <summary>Phụ cấp chức vụ.</summary>
    Position,

    /// <summary>Thâm niên nghề, ưu đãi nghề.</summary>
    Profession,

    /// <summary>Phụ cấp công vụ.</summary>
    PublicDuty,

    /// <summary>Other allowances, kept difference.</summary>
    Other,

    /// <summary>Funding and kind of the unit, length of the contract: what contributions depend on.</summary>
    Unit,
}

/// <summary>Taking facts apart and putting them together.</summary>
internal static class FactAspects
{
    /// <summary>In the order in which causes are valued.</summary>
    public static IReadOnlyList<FactAspect> All { get; } = Enum.GetValues<FactAspect>();

    /// <summary>The facts that hold at the end of the month, or held last.</summary>
    public static PayFacts? Last(PayMonthFacts month) => month.Periods.Where(p => p.Facts is not null).MaxBy(p => p.From)?.Facts;

    /// <summary>Whether the month has one set of facts, no days off, nobody coming or going, nothing that begins or ends in it.</summary>
    public static bool IsPlain(PayMonthFacts month, PayFacts last) =>
        month.Periods.Count == 1 && month.DaysOff.Total == 0 && !month.IsInsuredByOtherUnit && !month.IsTransferredAway
        && month.Periods[0].From <= month.Month.First
        && last.Allowances.All(a => (a.From is null || a.From <= month.Month.First) && (a.Until is null || a.Until >= month.Month.Last));

    /// <summary>The facts as they go on after a month: allowances that hold on its last day, as if they had always held.</summary>
    public static PayFacts Lasting(PayFacts facts, PayMonth month) => facts with
    {
        Allowances =
        [
            .. facts.Allowances.Where(a => (a.From is null || a.From <= month.Last) && (a.Until is null || a.Until >= month.Last))
                .Select(a => a with { From = a.PreviousCoefficient is null ? null : a.From, Until = null }),
        ],
    };

    /// <summary>Whether two sets of facts pay the same; allowances compared without their days.</summary>
    public static bool Same(PayFacts one, PayFacts other) =>
        (one with { Allowances = [], Dependants = null }) == (other with { Allowances = [], Dependants = null })
        && one.Allowances.Count == other.Allowances.Count
        && one.Allowances.All(a => other.Allowances.Any(b => WithoutDays(a) == WithoutDays(b)));

    /// <summary>The month without days on which the person was not on the payroll.</summary>
    public static PayMonthFacts WholeMonth(PayMonthFacts month)
    {
        var facts = month.Periods.Where(p => p.Facts is not null).OrderBy(p => p.From).ToList();
        var periods = facts.Select((p, i) => i == 0 ? p with { From = DateOnly.MinValue } : p).ToList();
        return month with { Periods = periods, IsInsuredByOtherUnit = false, IsTransferredAway = false };
    }

    /// <summary>Gives every period the aspect of one set of facts.</summary>
    public static PayMonthFacts Replace(PayMonthFacts month, FactAspect aspect, PayFacts with) => month with
    {
        Periods = [.. month.Periods.Select(p => p with { Facts = p.Facts is null ? null : Replace(p.Facts, aspect, with) })],
    };

    /// <summary>Gives every period the aspect of the same period of another month.</summary>
    public static PayMonthFacts Replace(PayMonthFacts month, FactAspect aspect, PayMonthFacts with) => month with
    {
        Periods = [.. month.Periods.Zip(with.Periods, (p, w) => p with { Facts = Replace(p.Facts!, aspect, w.Facts!) })],
    };

    private static PayFacts Replace(PayFacts facts, FactAspect aspect, PayFacts with) => aspect switch
    {
        FactAspect.Grade => facts with
        {
            Kind = with.Kind, Salary = with.Salary, AgreedWageInDong = with.AgreedWageInDong, PaidPercent = with.PaidPercent,
        },
        FactAspect.BeyondFrame => facts with { BeyondFramePercent = with.BeyondFramePercent },
        FactAspect.Unit => facts with
        {
            Funding = with.Funding, UnitKind = with.UnitKind, WageRegion = with.WageRegion, ContractMonths = with.ContractMonths,
            Dependants = with.Dependants,
        },
        _ => facts with
        {
            KeptDifference = aspect == FactAspect.Other ? with.KeptDifference : facts.KeptDifference,
            Allowances = [.. facts.Allowances.Where(a => OfAllowance(a.Code) != aspect),
                .. with.Allowances.Where(a => OfAllowance(a.Code) == aspect)],
        },
    };

    private static FactAspect OfAllowance(string code) => code switch
    {
        "PCCV" => FactAspect.Position,
        "CV25" => FactAspect.PublicDuty,
        "TN_NGHE" => FactAspect.Profession,
        _ when code.StartsWith("TNN_", StringComparison.Ordinal) || code.StartsWith("UD_", StringComparison.Ordinal) =>
            FactAspect.Profession,
        _ => FactAspect.Other,
    };

    private static AllowanceFact WithoutDays(AllowanceFact allowance) =>
        allowance with { From = allowance.PreviousCoefficient is null ? null : allowance.From, Until = null };
}
