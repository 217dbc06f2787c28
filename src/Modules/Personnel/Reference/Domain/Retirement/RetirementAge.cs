namespace HoSoCanBo.Personnel.Reference.Domain.Retirement;

/// <summary>
/// Tuổi nghỉ hưu in normal working conditions: Bộ luật Lao động 2019 Điều 169, Nghị định 135/2020/NĐ-CP Điều 4 and Phụ lục I.
/// The age that applies is the age of the year in which the person reaches it, so each step of 3 (men) or 4 months (women)
/// covers 9 or 8 birth months.
/// </summary>
internal static class RetirementAge
{
    private static readonly Roadmap Men =
        new(FirstBirthMonth: new DateOnly(1961, 1, 1), Before: 60 * 12, First: 723, Step: 3, MonthsPerStep: 9, Last: 62 * 12);
    private static readonly Roadmap Women =
        new(FirstBirthMonth: new DateOnly(1966, 1, 1), Before: 55 * 12, First: 664, Step: 4, MonthsPerStep: 8, Last: 60 * 12);

    /// <summary>When a person retires.</summary>
    /// <param name="sex">Sex.</param>
    /// <param name="birthDate">Birth date; 01/01 of the year when only the year is known.</param>
    public static RetirementMoment Of(Sex sex, DateOnly birthDate)
    {
        var roadmap = sex == Sex.Male ? Men : Women;
        var months = roadmap.AgeInMonthsOf(birthDate);
        var reached = new DateOnly(birthDate.Year, birthDate.Month, 1).AddMonths(months);
        var pensionFrom = reached.AddMonths(1);
        return new RetirementMoment(months / 12, months % 12, pensionFrom.AddDays(-1), pensionFrom,
            IsByRoadmap: birthDate >= roadmap.FirstBirthMonth);
    }

    /// <summary>The last day of work when both are known.</summary>
    public static DateOnly? RetiresOn(Sex? sex, DateOnly? birthDate) =>
        sex is { } known && birthDate is { } born ? Of(known, born).RetiresOn : null;

    private sealed record Roadmap(DateOnly FirstBirthMonth, int Before, int First, int Step, int MonthsPerStep, int Last)
    {
        public int AgeInMonthsOf(DateOnly birthDate)
        {
            var k = ((birthDate.Year - FirstBirthMonth.Year) * 12) + birthDate.Month - FirstBirthMonth.Month;
            return k < 0 ? Before : Math.Min(First + (Step * (k / MonthsPerStep)), Last);
        }
    }
}

/// <summary>Thời điểm nghỉ hưu.</summary>
/// <param name="AgeYears">Years of the age that applies.</param>
/// <param name="AgeMonths">Months above the years.</param>
/// <param name="RetiresOn">Last day of the month in which the age is reached.</param>
/// <param name="PensionFrom">First day of pension.</param>
/// <param name="IsByRoadmap">False: the ages before 2021 (60 and 55) apply.</param>
internal sealed record RetirementMoment(int AgeYears, int AgeMonths, DateOnly RetiresOn, DateOnly PensionFrom, bool IsByRoadmap);
