using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Domain.History;
using HoSoCanBo.Salary.Domain.Months;
using HoSoCanBo.Salary.Domain.Pay;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Features.Sheets;

/// <summary>Proposes truy lĩnh and truy thu for a closed month: due by the facts as they are now, less what was paid. Saves nothing.</summary>
internal sealed class ArrearsProposer(SalaryDbContext db, SheetWriter writer, TimeProvider clock)
{
    /// <summary>States, corrects or withdraws the difference of each person at one unit and month.</summary>
    public async Task ProposeAsync(
        PayMonth month, Guid unitId, PaySheet? sheet, IReadOnlyDictionary<Guid, List<Recalculation>> people, CancellationToken cancellationToken)
    {
        var (first, ids) = (month.First, people.Keys.ToArray());
        var known = await db.ArrearsProposals.Where(a => ids.Contains(a.PersonId) && a.OfMonth == first && a.UnitId == unitId).ToListAsync(cancellationToken);
        var paid = await ReadPaidAsync(sheet, ids, cancellationToken);
        var computing = await writer.CalculatorAsync(cancellationToken);
        var decisions = await DecisionsAsync(people.Values.SelectMany(r => r), cancellationToken);
        foreach (var record in await new PayRecordReader(db).OfPeopleAsync(ids, month, cancellationToken))
        {
            var own = known.Where(k => k.PersonId == record.PersonId).ToList();
            var due = computing.Compute(record, unitId, month, paid.Inputs.GetValueOrDefault(record.PersonId));
            if (due is not null && due.Result is null && due.Error is not null)
            {
                continue; // The facts contradict each other: the open sheet says so, and the next correction asks again.
            }

            var lines = paid.Entries.TryGetValue(record.PersonId, out var entry) ? StoredLines.Read(entry.LinesJson, paid.Heads) : [];
            var soFar = PaidSoFar.Of(month, lines, own.Where(k => k.State == ArrearsState.Accepted));
            var cause = CauseOf(people[record.PersonId], decisions);
            var difference = Arrears.Difference(month, soFar, due?.Result ?? PaidSoFar.Nothing(month), cause);
            State(record, unitId, month, difference, own, cause, people[record.PersonId][^1].DecisionId);
        }
    }

    private void State(
        PayRecord record, Guid unitId, PayMonth month, ArrearsMonthResult difference, List<ArrearsProposal> own, string cause, Guid? decisionId)
    {
        var open = own.Find(k => k.State == ArrearsState.Proposed);
        if (difference.Lines.All(l => l.AmountInDong == 0))
        {
            open?.Withdraw();
            return;
        }

        var total = difference.Lines.First(l => l.Code == "DIFF_TOTAL").AmountInDong;
        if (open is null && own.Exists(k => k.State == ArrearsState.Dismissed && k.AmountInDong == total))
        {
            return; // The unit has said no to this one.
        }

        open ??= db.ArrearsProposals.Add(new ArrearsProposal(unitId, SheetCalculator.PersonOf(record), month, clock.UtcNow())).Entity;
        open.TakeDifference(difference, cause, decisionId);
    }

    private async Task<(Dictionary<Guid, SheetEntry> Entries, Dictionary<Guid, SheetInput> Inputs, LineHeads Heads)> ReadPaidAsync(
        PaySheet? sheet, Guid[] people, CancellationToken cancellationToken)
    {
        if (sheet is null)
        {
            return ([], [], LineHeads.Empty());
        }

        var heads = await db.SheetHeads.AsNoTracking().SingleAsync(h => h.SheetId == sheet.Id, cancellationToken);
        var entries = await db.SheetEntries.AsNoTracking().Where(e => e.SheetId == sheet.Id && people.Contains(e.PersonId)).ToListAsync(cancellationToken);
        var inputs = await db.SheetInputs.AsNoTracking().Where(i => i.SheetId == sheet.Id && people.Contains(i.PersonId)).ToListAsync(cancellationToken);
        return (entries.ToDictionary(e => e.PersonId), inputs.ToDictionary(i => i.PersonId), LineHeads.Parse(heads.HeadsJson));
    }

    private async Task<Dictionary<Guid, string>> DecisionsAsync(IEnumerable<Recalculation> asked, CancellationToken cancellationToken)
    {
        var ids = asked.Where(r => r.DecisionId is not null).Select(r => r.DecisionId!.Value).Distinct().ToArray();
        return await db.PayDecisions.AsNoTracking().Where(d => ids.Contains(d.Id))
            .ToDictionaryAsync(d => d.Id, d => $"Quyết định {d.Number} ngày {d.SignedOn:dd/MM/yyyy}", cancellationToken);
    }

    private static string CauseOf(List<Recalculation> asked, Dictionary<Guid, string> decisions) =>
        string.Join("; ", asked.Select(r => r.DecisionId is { } id && decisions.TryGetValue(id, out var words) ? $"{words}: {r.Cause}" : r.Cause).Distinct());
}
