namespace HoSoCanBo.Salary.Pay;

/// <summary>An allowance that counts on a day, with the coefficient and percent that count.</summary>
public sealed record AllowanceInForce(AllowanceKind Kind, AllowanceFact Fact, Coefficient Coefficient, Percent Percent)
{
    /// <summary>How large the allowance is, to find the highest of several.</summary>
    public Fraction Size =>
        Kind.Computation == AllowanceComputation.Concurrent
            ? (Coefficient + (Fact.PositionCoefficient ?? Coefficient.Zero)).ToFraction() * Percent.ToFraction()
            : Coefficient.ToFraction() + Percent.ToFraction();
}

/// <summary>Which of a person's allowances count on a day.</summary>
public static class AllowancesInForce
{
    /// <summary>One row for each allowance in force on <paramref name="day"/>, in the order given.</summary>
    /// <exception cref="RuleViolationException">Unknown, incomplete or overlapping allowances.</exception>
    public static IReadOnlyList<AllowanceInForce> On(DateOnly day, IReadOnlyList<AllowanceFact> facts, PayTables tables)
    {
        var inForce = new List<AllowanceInForce>(facts.Count);
        foreach (var fact in facts)
        {
            var kind = AllowanceCheck.KindOf(fact, tables, day);
            if (!Covers(fact, kind, day))
            {
                continue;
            }

            var allowance = AllowanceCheck.Complete(fact, kind, day, tables, PositionCoefficientOn(day, fact, tables));
            var same = inForce.FindIndex(a => a.Kind.Code == kind.Code);
            if (same < 0)
            {
                inForce.Add(allowance);
            }
            else if (!TakesHighestOnly(kind))
            {
                throw new RuleViolationException(
                    "salary.allowances-overlap", $"Phụ cấp {kind.Code} ({kind.NameVi}) bị khai trùng thời gian vào ngày {PayText.Day(day)}.");
            }
            else if (allowance.Size > inForce[same].Size)
            {
                inForce[same] = allowance;
            }
        }

        return inForce;
    }

    /// <summary>The last day an allowance is paid: that of a post runs to the end of the month in which the post ends (rule D2).</summary>
    public static DateOnly? LastDay(AllowanceFact fact, AllowanceKind kind) =>
        fact.Until is { } until && kind.EndsWithMonth ? PayMonth.Of(until).Last : fact.Until;

    /// <summary>Days on which an allowance changes, as far as the rules of a month tell.</summary>
    public static IEnumerable<DateOnly> ChangesOf(AllowanceFact fact, PayTables tables, PayMonth month)
    {
        if (fact.From is { } from)
        {
            yield return from;
            if (fact.PreviousCoefficient is not null && !fact.IsRotation)
            {
                yield return EndOfKept(fact, from, tables, month.First);
            }
        }

        if (LastDay(fact, AllowanceCheck.KindOf(fact, tables)) is { } last && last < DateOnly.MaxValue)
        {
            yield return last.AddDays(1);
        }
    }

    private static bool Covers(AllowanceFact fact, AllowanceKind kind, DateOnly day) =>
        (fact.From is null || fact.From <= day) && (LastDay(fact, kind) is not { } last || day <= last);

    // One person with several leading posts has the highest allowance only (NĐ 204/2004/NĐ-CP); one rate of kiêm nhiệm
    // however many posts (TT 78/2005/TT-BNV; NĐ 33/2023/NĐ-CP Điều 20).
    private static bool TakesHighestOnly(AllowanceKind kind) => kind.EndsWithMonth;

    // An old, higher phụ cấp chức vụ is kept for some months after another appointment (TT 02/2005/TT-BNV Mục II.2.b).
    private static DateOnly EndOfKept(AllowanceFact fact, DateOnly from, PayTables tables, DateOnly day)
    {
        var end = from.AddMonths(tables.WholeRule(PayRuleKind.KeptPositionMonths, PayMonth.Of(day).First));
        return fact.PreviousUntil >= end ? fact.PreviousUntil.Value.AddDays(1) : end;
    }

    private static Coefficient? PositionCoefficientOn(DateOnly day, AllowanceFact fact, PayTables tables)
    {
        var isKept = fact.PreviousCoefficient > fact.Coefficient
            && (fact.IsRotation || fact.From is null || day < EndOfKept(fact, fact.From.Value, tables, day));
        return isKept ? fact.PreviousCoefficient : fact.Coefficient;
    }
}
