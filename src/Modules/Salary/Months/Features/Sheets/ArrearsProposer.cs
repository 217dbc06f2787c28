using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Domain.History;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Sheets;

/// <summary>
/// Proposes truy lĩnh and truy thu for a closed month: due by the facts as they are now, less what was paid. Saves nothing.
/// </summary>
internal sealed class ArrearsProposer(SalaryDbContext db, SheetWriter writer, TimeProvider clock)
{
    /// <summary>States, corrects or withdraws the difference of each person at one unit and month.</summary>
    public async Task ProposeAsync(
        PayMonth month, Guid unitId, PaySheet? sheet, IReadOnlyDictionary<Guid, List<Recalculation>> people,
        CancellationToken cancellationToken)
    {
        var (first, ids) = (month.First, people.Keys.ToArray());
        var known = await db.ArrearsProposals.Where(a => ids.Contains(a.PersonId) && a.OfMonth == first && a.UnitId == unitId)
            .ToListAsync(cancellationToken);
        var paid = await ReadPaidAsync(sheet, ids, cancellationToken);
        var elsewhere = await PaidElsewhereAsync(unitId, first, ids, cancellationToken);
        var computing = await writer.CalculatorAsync(cancellationToken);
        var decisions = await DecisionsAsync(people.Values.SelectMany(r => r), cancellationToken);
        foreach (var record in await new PayRecordReader(db).OfPeopleAsync(ids, month, cancellationToken))
        {
            var asked = people[record.PersonId];
            var own = known.Where(k => k.PersonId == record.PersonId).ToList();
            var due = computing.Compute(record, unitId, month, paid.Inputs.GetValueOrDefault(record.PersonId));
            var isListed = paid.Entries.TryGetValue(record.PersonId, out var entry);
            var claim = new Claim(record, unitId, month, CauseOf(asked, decisions), asked[^1].DecisionId,
                !isListed && !elsewhere.Contains(record.PersonId) && IsOfPaper(record));
            if (due is { Result: null, Error: { } problem })
            {
                Open(claim, own).TakeProblem(problem, claim.Cause, claim.DecisionId);
                continue;
            }

            var lines = isListed ? StoredLines.Read(entry!.LinesJson, paid.Heads) : [];
            var soFar = PaidAmounts.Of(month, lines, own.Where(k => k.State == ArrearsState.Accepted));
            State(claim, Arrears.Difference(month, soFar, due?.Result ?? PaidAmounts.Nothing(month), claim.Cause), own);
        }
    }

    private void State(Claim claim, ArrearsMonthResult difference, List<ArrearsProposal> own)
    {
        if (difference.Lines.All(l => l.AmountInDong == 0))
        {
            own.Find(k => k.IsOpen)?.Withdraw();
            return;
        }

        var total = difference.Lines.First(l => l.Code == "DIFF_TOTAL").AmountInDong;
        if (!own.Exists(k => k.IsOpen) && own.Exists(k => k.State == ArrearsState.Dismissed && k.AmountInDong == total))
        {
            return; // The unit has said no to this one.
        }

        Open(claim, own).TakeDifference(difference, claim.Cause, claim.DecisionId, claim.IsPerhapsPaid);
    }

    private ArrearsProposal Open(Claim claim, List<ArrearsProposal> own) => own.Find(k => k.IsOpen)
        ?? db.ArrearsProposals.Add(
            new ArrearsProposal(claim.UnitId, SheetCalculator.PersonOf(claim.Record), claim.Month, clock.UtcNow())).Entity;

    // What only the paper record says, without a decision of this software, was most likely paid before the person was recorded here.
    private static bool IsOfPaper(PayRecord record) =>
        record.Lines.Count > 0 && record.Lines.All(l => l.Origin == SalaryLineOrigin.Imported);

    private async Task<HashSet<Guid>> PaidElsewhereAsync(Guid unitId, DateOnly first, Guid[] people, CancellationToken cancellationToken) =>
        [.. await db.SheetEntries.Where(e => e.First == first && people.Contains(e.PersonId) && e.UnitId != unitId).Select(e => e.PersonId)
            .ToListAsync(cancellationToken)];

    private async Task<(Dictionary<Guid, SheetEntry> Entries, Dictionary<Guid, SheetInput> Inputs, LineHeads Heads)> ReadPaidAsync(
        PaySheet? sheet, Guid[] people, CancellationToken cancellationToken)
    {
        if (sheet is null)
        {
            return ([], [], LineHeads.Empty());
        }

        var heads = await db.SheetHeads.AsNoTracking().SingleAsync(h => h.SheetId == sheet.Id, cancellationToken);
        var entries = await db.SheetEntries.AsNoTracking().Where(e => e.SheetId == sheet.Id && people.Contains(e.PersonId))
            .ToListAsync(cancellationToken);
        var inputs = await db.SheetInputs.AsNoTracking().Where(i => i.SheetId == sheet.Id && people.Contains(i.PersonId))
            .ToListAsync(cancellationToken);
        return (entries.ToDictionary(e => e.PersonId), inputs.ToDictionary(i => i.PersonId), LineHeads.Parse(heads.HeadsJson));
    }

    private async Task<Dictionary<Guid, string>> DecisionsAsync(IEnumerable<Recalculation> asked, CancellationToken cancellationToken)
    {
        var ids = asked.Where(r => r.DecisionId is not null).Select(r => r.DecisionId!.Value).Distinct().ToArray();
        return await db.PayDecisions.AsNoTracking().Where(d => ids.Contains(d.Id))
            .ToDictionaryAsync(d => d.Id, d => $"Quyết định {d.Number} ngày {d.SignedOn:dd/MM/yyyy}", cancellationToken);
    }

    private static string CauseOf(List<Recalculation> asked, Dictionary<Guid, string> decisions) =>
        string.Join("; ",
            asked.Select(r => r.DecisionId is { } id && decisions.TryGetValue(id, out var words) ? $"{words}: {r.Cause}" : r.Cause)
                .Distinct());

    /// <summary>Whose month at which unit, and why.</summary>
    private sealed record Claim(PayRecord Record, Guid UnitId, PayMonth Month, string Cause, Guid? DecisionId, bool IsPerhapsPaid);
}
