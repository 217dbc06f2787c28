namespace HoSoCanBo.Salary.People.Domain.Quotas;

/// <summary>Một dòng chỉ tiêu biên chế as Personnel told of it.</summary>
public sealed class KnownQuota
{
    /// <summary>Longest code of quota_kinds.csv.</summary>
    public const int KindMaxLength = 20;

    /// <summary>The row of the decision.</summary>
    public required Guid Id { get; init; }

    public required Guid UnitId { get; init; }

    /// <summary>Code of quota_kinds.csv.</summary>
    public required string QuotaKindCode { get; init; }

    /// <summary>The whole number; otherwise a signed difference.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>The number or difference.</summary>
    public required int Number { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>When it was recorded (UTC).</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Entered by mistake; counts no more.</summary>
    public bool IsVoided { get; set; }
}

/// <summary>Biên chế giao on a day, of each unit alone.</summary>
internal sealed class QuotaTotals
{
    private static readonly Dictionary<string, int> None = [];

    private readonly Dictionary<Guid, Dictionary<string, int>> own = [];

    /// <summary>
    /// Adds up rows: the last whole number in force and the differences since; what a body gives on to units below is theirs.
    /// </summary>
    public QuotaTotals(IEnumerable<KnownQuota> rows, IReadOnlyDictionary<Guid, Guid?> parents, DateOnly day)
    {
        var whole = rows.Where(q => !q.IsVoided && q.EffectiveFrom <= day).GroupBy(q => (q.UnitId, q.QuotaKindCode)).ToDictionary(
            g => g.Key,
            g => g.OrderBy(q => q.EffectiveFrom).ThenBy(q => q.RecordedAt).ThenBy(q => q.Id)
                .Aggregate(0, (sum, q) => q.IsWhole ? q.Number : sum + q.Number));
        foreach (var ((unit, kind), number) in whole)
        {
            Add(unit, kind, number);
            if (GiverOf(unit, kind) is { } giver)
            {
                Add(giver, kind, -number);
            }
        }

        // The nearest unit above with a number of its own is the one that gives on.
        Guid? GiverOf(Guid unit, string kind)
        {
            var above = parents.GetValueOrDefault(unit);
            while (above is { } id && !whole.ContainsKey((id, kind)))
            {
                above = parents.GetValueOrDefault(id);
            }

            return above;
        }
    }

    /// <summary>Kinds and numbers of a unit without those it gives on; never below zero.</summary>
    public IReadOnlyDictionary<string, int> Of(Guid unitId) =>
        own.GetValueOrDefault(unitId, None).ToDictionary(q => q.Key, q => Math.Max(0, q.Value), StringComparer.Ordinal);

    private void Add(Guid unit, string kind, int number)
    {
        if (!own.TryGetValue(unit, out var kinds))
        {
            own.Add(unit, kinds = new Dictionary<string, int>(StringComparer.Ordinal));
        }

        kinds[kind] = kinds.GetValueOrDefault(kind) + number;
    }
}
