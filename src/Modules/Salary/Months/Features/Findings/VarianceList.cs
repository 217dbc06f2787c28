using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain;

namespace HoSoCanBo.Salary.Months.Features.Findings;

/// <summary>Makes the list of a unit from the entries of two months.</summary>
internal sealed class VarianceList(PayTables tables, PaySettings settings, PaySheet sheet, VarianceContext context)
{
    private static readonly string[] Retirements = ["NGHI_HUU", "NGHI_HUU_TRUOC_TUOI", "NGHI_MAT_SUC"];

    private static readonly string[] Resignations =
        ["THOI_VIEC", "THOI_VIEC_TINH_GIAN", "CHAM_DUT_HDLV", "CHAM_DUT_HDLD", "BUOC_THOI_VIEC", "BO_VIEC", "BAI_NHIEM", "HET_NHIEM_KY"];

    private static readonly VarianceCause[] ByDecision =
        [VarianceCause.RegularStep, VarianceCause.EarlyStep, VarianceCause.GradeChange, VarianceCause.BeyondFrame];

    /// <summary>Everybody whose pay is another, in the order of names as stored.</summary>
    public IEnumerable<VarianceLine> Of(IReadOnlyDictionary<Guid, SheetEntry> older, IReadOnlyDictionary<Guid, SheetEntry> newer) =>
        older.Keys.Union(newer.Keys)
            .Select(id => (Older: older.GetValueOrDefault(id), Newer: newer.GetValueOrDefault(id)))
            .Where(p => IsChanged(p.Older, p.Newer))
            .OrderBy(p => (p.Newer ?? p.Older)!.FullName,
                StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"), false))
            .ThenBy(p => (p.Newer ?? p.Older)!.PersonId)
            .SelectMany(p => LinesOf(p.Older, p.Newer));

    /// <summary>Whether a part of the pay is another, even when the parts balance each other.</summary>
    public static bool IsChanged(SheetEntry? older, SheetEntry? newer) =>
        older is null || newer is null || PayAmounts.Of(older) != PayAmounts.Of(newer);

    private IEnumerable<VarianceLine> LinesOf(SheetEntry? older, SheetEntry? newer) =>
        CausesOf(older, newer).Select(c => LineOf(older, newer, c));

    private IReadOnlyList<CauseAmounts> CausesOf(SheetEntry? older, SheetEntry? newer)
    {
        if (older is null)
        {
            return [new CauseAmounts(Arrival(newer!.PersonId), PayAmounts.Of(newer))];
        }

        if (newer is null)
        {
            return [new CauseAmounts(Departure(older.PersonId), -PayAmounts.Of(older))];
        }

        if (older.FactsJson is null || newer.FactsJson is null)
        {
            return [new CauseAmounts(VarianceCause.DaysOff, PayAmounts.Of(newer) - PayAmounts.Of(older))];
        }

        var facts = (Older: MonthFactsJson.Read(older.FactsJson), Newer: MonthFactsJson.Read(newer.FactsJson));
        return MonthVariance.Explain(
            tables, settings, (facts.Older, PayAmounts.Of(older)), (facts.Newer, PayAmounts.Of(newer)),
            Presence(newer.PersonId, facts.Newer), StepCause(newer.PersonId));
    }

    private VarianceLine LineOf(SheetEntry? older, SheetEntry? newer, CauseAmounts cause)
    {
        var entry = (newer ?? older)!;
        var salary = ByDecision.Contains(cause.Cause) ? context.Salaries[entry.PersonId].MaxBy(l => l.EffectiveFrom) : null;
        return new VarianceLine
        {
            SheetId = sheet.Id,
            Number = 0,
            PersonId = entry.PersonId,
            FullName = entry.FullName,
            RankCode = entry.RankCode,
            Cause = cause.Cause,
            FromDay = salary?.EffectiveFrom ?? DayOf(entry.PersonId, cause.Cause),
            Decision = salary?.DecisionId is { } id ? context.Decisions.GetValueOrDefault(id) : null,
            OldCoefficient = older?.CoefficientInTenThousandths,
            NewCoefficient = newer?.CoefficientInTenThousandths,
            SalaryInDong = cause.Amounts.Salary,
            AllowancesInDong = cause.Amounts.Allowances,
            ContributionsInDong = cause.Amounts.Contributions,
        };
    }

    private VarianceCause Presence(Guid person, PayMonthFacts newer)
    {
        var isLeaving = newer.Periods.OrderBy(p => p.From).SkipWhile(p => p.Facts is null).Any(p => p.Facts is null);
        return isLeaving ? Departure(person) : Arrival(person);
    }

    // Points D6 and "pair": who came from another unit of the system was moved, everybody else is new.
    private VarianceCause Arrival(Guid person)
    {
        var here = context.Memberships[person].Where(m => m.UnitId == context.UnitId).MaxBy(m => m.EffectiveFrom);
        return here is not null && context.Memberships[person].Any(m => m.UnitId != context.UnitId && m.EffectiveFrom < here.EffectiveFrom)
            ? VarianceCause.TransferredIn
            : VarianceCause.Recruited;
    }

    private VarianceCause Departure(Guid person)
    {
        var last = sheet.Month.Last;
        if (context.Memberships[person].FirstOrDefault(m => m.HoldsOn(last)) is { } now && now.UnitId != context.UnitId)
        {
            return VarianceCause.TransferredOut;
        }

        return context.Statuses[person].FirstOrDefault(s => s.HoldsOn(last))?.StatusCode switch
        {
            { } code when Retirements.Contains(code) => VarianceCause.Retired,
            { } code when Resignations.Contains(code) => VarianceCause.Resigned,
            "TU_TRAN" => VarianceCause.Died,
            _ => VarianceCause.LeftOtherwise,
        };
    }

    private VarianceCause StepCause(Guid person) =>
        context.Salaries[person].MaxBy(l => l.EffectiveFrom)?.Change is SalaryChangeKind.EarlyStepForAchievement
        or SalaryChangeKind.EarlyStepForRetirement
            ? VarianceCause.EarlyStep
            : VarianceCause.RegularStep;

    private DateOnly? DayOf(Guid person, VarianceCause cause) => cause switch
    {
        VarianceCause.Recruited or VarianceCause.TransferredIn =>
            context.Memberships[person].Where(m => m.UnitId == context.UnitId).Max(m => (DateOnly?)m.EffectiveFrom),
        VarianceCause.TransferredOut =>
            context.Memberships[person].Where(m => m.UnitId != context.UnitId).Max(m => (DateOnly?)m.EffectiveFrom),
        VarianceCause.Retired or VarianceCause.Resigned or VarianceCause.Died or VarianceCause.LeftOtherwise =>
            context.Statuses[person].Max(s => (DateOnly?)s.EffectiveFrom),
        _ => null,
    };
}
