using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Estimates.Domain;

/// <summary>
/// Funds of months that were computed already. People with the same facts are paid the same, and most months of a year are paid like
/// the one before; a province of 50,000 people has a few thousand different months.
/// </summary>
internal sealed class FundCache(PayTables tables)
{
    private const int MostKept = 50_000;

    private readonly Dictionary<Key, ReformFund> known = [];

    /// <summary>The fund of a month.</summary>
    /// <exception cref="BuildingBlocks.RuleViolationException">The engine refuses the facts.</exception>
    public ReformFund Of(PayMonth month, IReadOnlyList<PayPeriod> periods)
    {
        var touching = Touching(month, periods);
        if (touching is not [{ Facts: { } facts }])
        {
            return Compute(month, touching);
        }

        var key = new Key(month, facts with { Allowances = [] }, [.. facts.Allowances.Select(a => WithoutDays(a, month))]);
        if (!known.TryGetValue(key, out var fund))
        {
            fund = Compute(month, touching);
            if (known.Count == MostKept)
            {
                known.Clear();
            }

            known.Add(key, fund);
        }

        return fund;
    }

    private ReformFund Compute(PayMonth month, IReadOnlyList<PayPeriod> periods) =>
        ReformFund.Of(PayEngine.Compute(tables, new PayMonthFacts(month, periods), PaySettings.Default));

    // What was replaced before the month, or comes after it, does not count in it.
    private static List<PayPeriod> Touching(PayMonth month, IReadOnlyList<PayPeriod> periods)
    {
        var ruling = periods.Where(p => p.From <= month.First).MaxBy(p => p.From);
        return [.. periods.Where(p => p == ruling || (p.From > month.First && p.From <= month.Last))];
    }

    // A day outside the month changes nothing in it; the one an old coefficient is kept from may.
    private static AllowanceFact WithoutDays(AllowanceFact allowance, PayMonth month) => allowance with
    {
        From = allowance.From <= month.First && allowance.PreviousCoefficient is null ? null : allowance.From,
        Until = allowance.Until >= month.Last ? null : allowance.Until,
    };

    private sealed class Key(PayMonth month, PayFacts facts, AllowanceFact[] allowances) : IEquatable<Key>
    {
        private readonly int hash = allowances.Aggregate(HashCode.Combine(month, facts), HashCode.Combine);

        private PayMonth Month => month;

        private PayFacts Facts => facts;

        private AllowanceFact[] Allowances => allowances;

        public bool Equals(Key? other) =>
            other is not null && hash == other.hash && month == other.Month && facts == other.Facts
            && allowances.AsSpan().SequenceEqual(other.Allowances);

        public override bool Equals(object? obj) => Equals(obj as Key);

        public override int GetHashCode() => hash;
    }
}
