using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>Salary, allowances and contributions of one person and month.</summary>
internal readonly record struct PayAmounts(long Salary, long Allowances, long Contributions)
{
    public long Total => Salary + Allowances + Contributions;

    /// <summary>What an entry pays.</summary>
    public static PayAmounts Of(SheetEntry entry) => new(entry.SalaryInDong, entry.AllowancesInDong, entry.ContributionsInDong);

    /// <summary>What the engine computed.</summary>
    public static PayAmounts Of(PayResult result) => new(
        result.Components.Where(c => SheetEntry.IsSalary(c.Component.Code)).Sum(c => c.PaidInDong),
        result.Components.Where(c => !SheetEntry.IsSalary(c.Component.Code)).Sum(c => c.PaidInDong),
        SheetEntry.ContributionCodes.Sum(result.AmountOf));

    public static PayAmounts operator -(PayAmounts left, PayAmounts right) =>
        new(left.Salary - right.Salary, left.Allowances - right.Allowances, left.Contributions - right.Contributions);

    public static PayAmounts operator +(PayAmounts left, PayAmounts right) =>
        new(left.Salary + right.Salary, left.Allowances + right.Allowances, left.Contributions + right.Contributions);

    public static PayAmounts operator -(PayAmounts amounts) => default(PayAmounts) - amounts;
}

/// <summary>What one cause changes.</summary>
internal readonly record struct CauseAmounts(VarianceCause Cause, PayAmounts Amounts);

/// <summary>
/// Biến động of a person who is on the sheet of both months: the old facts are turned into the new ones step by step, each
/// step computed by the engine, so that what the steps change adds up to the difference to the last đồng. First the base
/// salary and the rates of contributions (the old facts valued anew), then the facts, valued at the new base salary.
/// </summary>
internal sealed class MonthVariance
{
    private readonly PayTables tables;
    private readonly PaySettings settings;
    private readonly VarianceCause presence;
    private readonly List<CauseAmounts> found = [];
    private VarianceCause? pending;
    private PayAmounts reached;

    private MonthVariance(PayTables tables, PaySettings settings, VarianceCause presence, PayAmounts start) =>
        (this.tables, this.settings, this.presence, reached) = (tables, settings, presence, start);

    /// <summary>Explains the difference.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="settings">The choices of the province.</param>
    /// <param name="older">Facts and amounts of the month before.</param>
    /// <param name="newer">Facts and amounts of this month.</param>
    /// <param name="presence">The cause when the person came or went inside one of the months.</param>
    /// <param name="stepCause">The cause of a higher step.</param>
    public static IReadOnlyList<CauseAmounts> Explain(
        PayTables tables, PaySettings settings, (PayMonthFacts Facts, PayAmounts Amounts) older,
        (PayMonthFacts Facts, PayAmounts Amounts) newer,
        VarianceCause presence, VarianceCause stepCause)
    {
        var variance = new MonthVariance(tables, settings, presence, older.Amounts);
        variance.ValueAnew(older.Facts, newer.Facts.Month);
        var (before, after) = (FactAspects.Last(older.Facts), FactAspects.Last(newer.Facts));
        if (before is not null && after is not null)
        {
            variance.Settle(older.Facts, before, newer.Facts.Month, stepCause);
            variance.Change(before, newer.Facts, after, stepCause);
        }

        variance.Close(newer.Amounts);
        return variance.found;
    }

    // Old facts at the new base salary, then at the new rates.
    private void ValueAnew(PayMonthFacts older, PayMonth month)
    {
        var newTables = tables with { BaseSalaries = [tables.BaseSalaryOf(month) with { Validity = Always }] };
        Step(VarianceCause.BaseSalary, newTables, older);
        newTables = newTables with
        {
            InsuranceRates =
                [.. tables.InsuranceRates.Where(r => r.Validity.Contains(month.First)).Select(r => r with { Validity = Always })],
            Rules = [.. tables.Rules.Where(r => r.Validity.Contains(month.First)).Select(r => r with { Validity = Always })],
        };
        Step(VarianceCause.ContributionRates, newTables, older);
    }

    // What was special in the old month goes: days off, part of the month, changes inside it.
    private void Settle(PayMonthFacts older, PayFacts last, PayMonth month, VarianceCause stepCause)
    {
        if (FactAspects.IsPlain(older, last))
        {
            return;
        }

        var valued = tables with
        {
            BaseSalaries = [tables.BaseSalaryOf(month) with { Validity = Always }],
            InsuranceRates =
                [.. tables.InsuranceRates.Where(r => r.Validity.Contains(month.First)).Select(r => r with { Validity = Always })],
            Rules = [.. tables.Rules.Where(r => r.Validity.Contains(month.First)).Select(r => r with { Validity = Always })],
        };
        var facts = older with { DaysOff = DaysOff.None };
        Step(VarianceCause.DaysOff, valued, facts);
        facts = FactAspects.WholeMonth(facts);
        Step(presence, valued, facts);
        foreach (var aspect in FactAspects.All)
        {
            facts = FactAspects.Replace(facts, aspect, FactAspects.Lasting(last, older.Month));
            Step(CauseOf(aspect, stepCause), valued, facts);
        }
    }

    // The new facts come in one by one, with the days on which they begin; then presence and days off of the new month.
    private void Change(PayFacts before, PayMonthFacts newer, PayFacts after, VarianceCause stepCause)
    {
        var lasting = FactAspects.Lasting(before, PayMonth.Of(newer.Month.First.AddDays(-1)));
        if (FactAspects.IsPlain(newer, after) && FactAspects.Same(lasting, after))
        {
            return;
        }

        var whole = FactAspects.WholeMonth(newer with { DaysOff = DaysOff.None });
        var facts = whole with { Periods = [.. whole.Periods.Select(p => p with { Facts = lasting })] };
        foreach (var aspect in FactAspects.All)
        {
            facts = FactAspects.Replace(facts, aspect, whole);
            Step(CauseOf(aspect, CauseOfStep(before, after, stepCause)), tables, facts);
        }

        Step(presence, tables, newer with { DaysOff = DaysOff.None });
        Step(VarianceCause.DaysOff, tables, newer);
    }

    private void Step(VarianceCause cause, PayTables with, PayMonthFacts facts)
    {
        PayAmounts now;
        try
        {
            now = PayAmounts.Of(PayEngine.Compute(with, facts, settings));
        }
        catch (RuleViolationException)
        {
            // Half of a change may contradict the tables (a lower step with the seniority of the last): it counts with the rest of it.
            pending ??= cause;
            return;
        }

        Add(pending ?? cause, now - reached);
        (pending, reached) = (null, now);
    }

    private void Close(PayAmounts target)
    {
        if (pending is { } cause)
        {
            Add(cause, target - reached);
            return;
        }

        // Extra hours and the like stand on the sheet beside what the engine compares.
        var rest = target - reached;
        Add(rest.Salary == 0 && rest.Contributions == 0 ? VarianceCause.OtherAllowance : VarianceCause.Unexplained, rest);
    }

    private void Add(VarianceCause cause, PayAmounts amounts)
    {
        if (amounts == default)
        {
            return;
        }

        var at = found.FindIndex(f => f.Cause == cause);
        if (at < 0)
        {
            found.Add(new CauseAmounts(cause, amounts));
        }
        else
        {
            found[at] = new CauseAmounts(cause, found[at].Amounts + amounts);
        }
    }

    private static Validity Always => new(DateOnly.MinValue, null);

    private static VarianceCause CauseOfStep(PayFacts before, PayFacts after, VarianceCause stepCause) =>
        before.Salary?.GradeCode == after.Salary?.GradeCode && before.Kind == after.Kind && before.PaidPercent == after.PaidPercent
            && before.AgreedWageInDong == after.AgreedWageInDong
            ? stepCause
            : VarianceCause.GradeChange;

    private static VarianceCause CauseOf(FactAspect aspect, VarianceCause ofGrade) => aspect switch
    {
        FactAspect.Grade => ofGrade,
        FactAspect.BeyondFrame => VarianceCause.BeyondFrame,
        FactAspect.Position => VarianceCause.Position,
        FactAspect.Profession => VarianceCause.ProfessionAllowance,
        FactAspect.PublicDuty => VarianceCause.PublicDutyAllowance,
        FactAspect.Unit => VarianceCause.ContributionRates,
        _ => VarianceCause.OtherAllowance,
    };
}
