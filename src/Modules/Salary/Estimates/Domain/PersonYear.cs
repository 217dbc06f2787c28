using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Estimates.Domain;

/// <summary>Why next year's fund of a person differs from twelve times the frozen month.</summary>
internal enum BudgetCause
{
    /// <summary>12 x quỹ tháng liền kề.</summary>
    Base,

    /// <summary>Mức lương cơ sở, tỷ lệ đóng, phụ cấp hết hạn.</summary>
    Rates,

    /// <summary>Nâng bậc lương.</summary>
    Step,

    /// <summary>Thâm niên vượt khung.</summary>
    BeyondFrame,

    /// <summary>Thâm niên nghề.</summary>
    Seniority,

    /// <summary>Nghỉ hưu, thôi việc, tinh giản.</summary>
    Leaving,
}

/// <summary>A change that will come by itself.</summary>
/// <param name="From">First day.</param>
/// <param name="Cause">Why.</param>
/// <param name="Text">What the table says.</param>
/// <param name="Apply">The facts afterwards.</param>
internal sealed record PlannedChange(DateOnly From, BudgetCause Cause, string Text, Func<PayFacts, PayFacts> Apply);

/// <summary>What is to come for a person.</summary>
/// <param name="Changes">Raises, by day.</param>
/// <param name="LastDay">Last day of work; null: stays.</param>
/// <param name="LeavingText">Why the person leaves.</param>
internal sealed record PersonPlan(IReadOnlyList<PlannedChange> Changes, DateOnly? LastDay, string? LeavingText)
{
    /// <summary>Nothing changes.</summary>
    public static PersonPlan Nothing { get; } = new([], null, null);
}

/// <summary>The next year of a person, cause by cause.</summary>
/// <param name="Month">Quỹ tháng of the frozen month, for a full month.</param>
/// <param name="Year">Quỹ năm.</param>
/// <param name="RaiseMonth">What the raises of the year add to a month, all in force.</param>
/// <param name="ByCause">Đồng by <see cref="BudgetCause"/>; their sum is the total of the year.</param>
internal sealed record PersonEstimate(ReformFund Month, ReformFund Year, ReformFund RaiseMonth, IReadOnlyList<long> ByCause);

/// <summary>
/// Quỹ lương năm sau of one person: twelve times the frozen month, then each cause exchanged after another and computed by the
/// engine month by month, so the causes add up to the year by construction.
/// </summary>
/// <param name="frozen">Tables of the frozen month.</param>
/// <param name="plan">Tables of the plan year, perhaps with another base salary.</param>
/// <param name="year">The plan year.</param>
internal sealed class PersonYear(PayTables frozen, PayTables plan, int year)
{
    private const int MonthsAYear = 12;

    private readonly FundCache ofFrozen = new(frozen);
    private readonly FundCache ofPlan = new(plan);
    private readonly HashSet<DateOnly> rateChanges = [.. plan.DaysOfChange().Where(d => d.Year == year)];

    private static readonly BudgetCause[] Raises = [BudgetCause.Step, BudgetCause.BeyondFrame, BudgetCause.Seniority];

    /// <summary>The estimate.</summary>
    /// <exception cref="RuleViolationException">The engine refuses the facts.</exception>
    public PersonEstimate Of(PayMonth month, PayFacts facts, PersonPlan coming)
    {
        var monthFund = ofFrozen.Of(month, [new PayPeriod(DateOnly.MinValue, facts)]);
        var byCause = new long[Enum.GetValues<BudgetCause>().Length];
        byCause[(int)BudgetCause.Base] = monthFund.TotalInDong * MonthsAYear;
        var taken = new List<PlannedChange>();
        var fund = YearFund(facts, taken, null);
        byCause[(int)BudgetCause.Rates] = fund.TotalInDong - byCause[(int)BudgetCause.Base];
        foreach (var cause in Raises.Where(c => coming.Changes.Any(x => x.Cause == c)))
        {
            taken.AddRange(coming.Changes.Where(c => c.Cause == cause));
            var raised = YearFund(facts, taken, null);
            byCause[(int)cause] = raised.TotalInDong - fund.TotalInDong;
            fund = raised;
        }

        if (coming.LastDay is { } lastDay)
        {
            var left = YearFund(facts, taken, lastDay);
            byCause[(int)BudgetCause.Leaving] = left.TotalInDong - fund.TotalInDong;
            fund = left;
        }

        return new PersonEstimate(monthFund, fund with { People = 1 }, RaiseMonth(facts, coming), byCause);
    }

    private ReformFund RaiseMonth(PayFacts facts, PersonPlan coming)
    {
        if (coming.Changes.Count == 0)
        {
            return ReformFund.None;
        }

        var last = new PayMonth(year, MonthsAYear);
        var after = coming.Changes.OrderBy(c => c.From).Aggregate(facts, (f, change) => change.Apply(f));
        return ofPlan.Of(last, [new PayPeriod(DateOnly.MinValue, after)]) - ofPlan.Of(last, [new PayPeriod(DateOnly.MinValue, facts)]);
    }

    private ReformFund YearFund(PayFacts facts, List<PlannedChange> changes, DateOnly? lastDay)
    {
        var periods = new List<PayPeriod> { new(DateOnly.MinValue, facts) };
        foreach (var day in changes.OrderBy(c => c.From).GroupBy(c => c.From))
        {
            periods.Add(new PayPeriod(day.Key, day.Aggregate(periods[^1].Facts!, (f, change) => change.Apply(f))));
        }

        if (lastDay is { } last)
        {
            periods.RemoveAll(p => p.From > last);
            periods.Add(new PayPeriod(last.AddDays(1), null));
        }

        var sum = ReformFund.None;
        var ofMonth = ReformFund.None;
        var months = 0;
        var days = periods.Select(p => p.From)
            .Concat(periods.Where(p => p.Facts is not null).SelectMany(p => p.Facts!.Allowances)
                .SelectMany(a => AllowancesInForce.ChangesOf(a, plan, new PayMonth(year, 1))))
            .Where(d => d.Year == year).Concat(rateChanges).Select(PayMonth.Of).ToHashSet();
        for (var month = new PayMonth(year, 1); month.Year == year && !(month.First > lastDay); month = month.Next)
        {
            // A month in which nothing begins or ends is paid like the one before it.
            if (month.Month == 1 || days.Contains(month) || days.Contains(month.Previous))
            {
                sum += ofMonth * months;
                (ofMonth, months) = (ofPlan.Of(month, periods), 0);
            }

            months++;
        }

        return sum + (ofMonth * months);
    }
}
