using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>The decisions new people come with: one row for each number, day and issuer, however many people it names.</summary>
internal sealed class ImportDecisions(PersonnelDbContext db, Guid userId, DateTime now)
{
    private const string UnknownBody = "(chưa ghi trong tệp)";

    private readonly Dictionary<(string Number, DateOnly SignedOn, string Issuer), Guid> ids = [];
    private readonly List<Decision> fresh = [];

    /// <summary>Finds the decisions of some rows among the stored ones and makes those that are new.</summary>
    public async Task PrepareAsync(IEnumerable<PersonRow> rows, CancellationToken cancellationToken)
    {
        var missing = rows
            .Where(r => r is { HasErrors: false, Decision: { } d } && (r.Known is null || r.ContractEndsOn is not null)
                && !ids.ContainsKey(KeyOf(d)))
            .Select(r => r.Decision!)
            .DistinctBy(KeyOf)
            .ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var numbers = missing.Select(d => d.Number).ToArray();
        var stored = await db.Decisions.AsNoTracking()
            .Where(d => numbers.Contains(d.Number))
            .OrderBy(d => d.RecordedAt)
            .Select(d => new { d.Id, d.Number, d.SignedOn, d.Issuer })
            .ToListAsync(cancellationToken);
        foreach (var decision in missing)
        {
            var registered = stored.Find(d => d.Number == decision.Number && d.SignedOn == decision.SignedOn
                && (decision.Issuer is null || VietnameseText.SearchKey(d.Issuer) == KeyOf(decision).Issuer));
            ids[KeyOf(decision)] = registered?.Id ?? Make(decision).Id;
        }
    }

    /// <summary>The id of a prepared decision; null for none.</summary>
    public Guid? IdOf(RowDecision? decision) => decision is null ? null : ids[KeyOf(decision)];

    /// <summary>The new decisions since the last call.</summary>
    public IReadOnlyList<Decision> TakeFresh()
    {
        var taken = fresh.ToArray();
        fresh.Clear();
        return taken;
    }

    private static (string Number, DateOnly SignedOn, string Issuer) KeyOf(RowDecision decision) =>
        (decision.Number, decision.SignedOn, VietnameseText.SearchKey(decision.Issuer));

    private Decision Make(RowDecision row)
    {
        var facts = new DecisionFacts(row.Number, row.SignedOn, row.SignedOn, row.Issuer ?? UnknownBody, null, null, null);
        var decision = Decision.Register(facts, now, userId);
        fresh.Add(decision);
        return decision;
    }
}
