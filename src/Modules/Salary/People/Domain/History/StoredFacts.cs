using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.People.Domain.History;

/// <summary>Stored rows in the words of the engine.</summary>
internal static class StoredFacts
{
    /// <summary>The facts of a line, without allowances.</summary>
    public static PayFacts Of(SalaryLine line, UnitTerms unit, PersonKind kind)
    {
        var isGraded = line.AgreedWageInDong is null && kind != PersonKind.NonSpecialist;
        return new PayFacts
        {
            Kind = kind,
            Funding = unit.Funding,
            UnitKind = unit.Kind,
            WageRegion = unit.WageRegion,
            Salary = isGraded
                ? new SalaryGrading(
                    line.RankCode, line.ScaleCode, line.TableCode, line.Step,
                    line.CoefficientInHundredths is { } hundredths ? new Coefficient(hundredths * 100) : null)
                : null,
            AgreedWageInDong = line.AgreedWageInDong,
            PaidPercent = new Percent(line.PaidPercentInHundredths),
            BeyondFramePercent = new Percent((line.BeyondFramePercent ?? 0) * 100),
            KeptDifference = new Coefficient(line.KeptDifferenceInTenThousandths ?? 0),
            ContractMonths = line.ContractMonths,
        };
    }

    /// <summary>The stored allowances, and those the law gives without a decision.</summary>
    public static IReadOnlyList<AllowanceFact> AllowancesOf(
        SalaryLine line, UnitTerms unit, PersonKind? kind, IReadOnlyList<PersonAllowance> stored, MonthEntries entries, DateOnly day,
        List<PayProblem> problems)
    {
        var facts = stored.Select(a => Of(a, entries, problems)).ToList();
        if (kind is { } known)
        {
            facts.AddRange(StatutoryAllowances.Of(known, line.AgreedWageInDong is null, unit.Kind, day)
                .Where(code => stored.All(a => a.Code != code))
                .Select(code => new AllowanceFact(code)));
        }

        return facts;
    }

    public static AllowanceFact Of(PersonAllowance stored, MonthEntries entries, List<PayProblem> problems)
    {
        decimal? days = entries.AllowanceDays.TryGetValue(stored.Code, out var entered) ? entered : stored.UsualHalfDays / 2m;
        if (days is null && stored.Code is "DH" or "LD")
        {
            problems.Add(PayProblem.Of($"Phụ cấp {stored.Code} tính theo ngày thực tế: chưa khai số ngày của tháng, tạm tính 0 ngày."));
            days = 0;
        }

        return new AllowanceFact(stored.Code)
        {
            Coefficient = ToCoefficient(stored.CoefficientInTenThousandths),
            PositionCoefficient = ToCoefficient(stored.PositionCoefficientInTenThousandths),
            Percent = stored.PercentInHundredths is { } percent ? new Percent(percent) : null,
            AmountInDong = stored.AmountInDong,
            Days = days,
            From = stored.EffectiveFrom,
            Until = stored.EffectiveUntil,
            PreviousCoefficient = ToCoefficient(stored.PreviousCoefficientInTenThousandths),
            IsRotation = stored.IsRotation,
            PreviousUntil = stored.PreviousUntil,
            Name = stored.Name,
        };
    }

    private static Coefficient? ToCoefficient(int? tenThousandths) => tenThousandths is { } value ? new Coefficient(value) : null;
}
