using HoSoCanBo.Personnel.Domain;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Features.Import;

/// <summary>The decisions new people come with: one row for each number and day, however many people it names.</summary>
internal sealed class ImportDecisions(PersonnelDbContext db, Guid userId, DateTime now)
{
    private const string UnknownBody = "(chưa ghi trong tệp)";

    private readonly Dictionary<(string Number, DateOnly SignedOn), Guid> ids = [];
    private readonly List<Decision> fresh = [];

    /// <summary>Finds the decisions of some rows among the stored ones and makes those that are new.</summary>
    public async Task PrepareAsync(IEnumerable<PersonRow> rows, CancellationToken cancellationToken)
    {
        var missing = rows
            .Where(r => r is { HasErrors: false, Known: null, Decision: { } d } && !ids.ContainsKey((d.Number, d.SignedOn)))
            .Select(r => r.Decision!)
            .DistinctBy(d => (d.Number, d.SignedOn))
            .ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var numbers = missing.Select(d => d.Number).ToArray();
        var stored = await db.Decisions.AsNoTracking()
            .Where(d => numbers.Contains(d.Number))
            .OrderBy(d => d.RecordedAt)
            .Select(d => new { d.Id, d.Number, d.SignedOn })
            .ToListAsync(cancellationToken);
        stored.ForEach(d => ids.TryAdd((d.Number, d.SignedOn), d.Id));
        foreach (var decision in missing.Where(d => !ids.ContainsKey((d.Number, d.SignedOn))))
        {
            ids[(decision.Number, decision.SignedOn)] = Make(decision).Id;
        }
    }

    /// <summary>The id of a prepared decision; null for none.</summary>
    public Guid? IdOf(RowDecision? decision) => decision is null ? null : ids[(decision.Number, decision.SignedOn)];

    /// <summary>The new decisions since the last call.</summary>
    public IReadOnlyList<Decision> TakeFresh()
    {
        var taken = fresh.ToArray();
        fresh.Clear();
        return taken;
    }

    private Decision Make(RowDecision row)
    {
        var decision = new Decision
        {
            Id = Guid.CreateVersion7(),
            Number = row.Number,
            SignedOn = row.SignedOn,
            EffectiveFrom = row.SignedOn,
            IssuedBy = row.IssuedBy ?? UnknownBody,
            RecordedAt = now,
            RecordedBy = userId,
        };
        fresh.Add(decision);
        return decision;
    }
}
