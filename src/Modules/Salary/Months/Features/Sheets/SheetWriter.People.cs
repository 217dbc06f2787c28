using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Sheets;

/// <content>
/// One person's change without computing the others again: the old amounts are taken out of the sums of the sheet, the new ones
/// put in. Where the old amounts no longer come out of the stored facts (a rate changed since), the whole sheet is computed.
/// </content>
internal sealed partial class SheetWriter
{
    private const int FewPeople = 20;

    /// <summary>Computes some people of an editable sheet again: those who left it, came to it or have another pay.</summary>
    public async Task RefreshPeopleAsync(PaySheet sheet, IReadOnlyCollection<Guid> people, CancellationToken cancellationToken)
    {
        if (people.Count > FewPeople || sheet.Kind != SheetKind.Main)
        {
            await RefreshAsync(sheet, cancellationToken);
            return;
        }

        var ids = people.ToArray();
        var entries = await db.SheetEntries.Where(e => e.SheetId == sheet.Id && ids.Contains(e.PersonId))
            .ToDictionaryAsync(e => e.PersonId, cancellationToken);
        var stored = await db.SheetHeads.SingleAsync(h => h.SheetId == sheet.Id, cancellationToken);
        var heads = LineHeads.Parse(stored.HeadsJson);
        var computing = await CalculatorAsync(cancellationToken);
        var before = entries.Values.Select(e => (Entry: e, Pay: Repeat(computing, e, heads))).ToList();
        if (before.Exists(b => b.Pay is null))
        {
            await RefreshAsync(sheet, cancellationToken);
            return;
        }

        var known = await db.SheetTotals.Where(t => t.SheetId == sheet.Id).ToListAsync(cancellationToken);
        var (totals, sums) = (new SheetTotals(sheet.Id, known), sheet.Sums);
        foreach (var (entry, pay) in before)
        {
            totals.Remove(entry.KindCode, pay!.Facts, pay.Result);
            sums = sums.With(entry, -1);
        }

        await db.SheetInputs.Where(i => i.SheetId == sheet.Id && ids.Contains(i.PersonId)).LoadAsync(cancellationToken);
        var inputs = db.SheetInputs.Local.Where(i => i.SheetId == sheet.Id && ids.Contains(i.PersonId)).ToDictionary(i => i.PersonId);
        var records = await new PayRecordReader(db).OfPeopleAsync(ids, sheet.Month, cancellationToken);
        var kept = await ComputeAsync(new SheetWork(sheet, heads, totals, entries, inputs), records, cancellationToken);
        db.SheetEntries.AddRange(kept.Except(entries.Values));
        db.SheetEntries.RemoveRange(entries.Values.Except(kept));
        stored.HeadsJson = heads.ToJson();
        db.SheetTotals.RemoveRange(known.Except(totals.Rows));
        db.SheetTotals.AddRange(totals.Rows.Except(known));
        TakeSums(sheet, kept.Aggregate(sums, (sum, entry) => sum.With(entry, 1)));
    }

    /// <summary>What was added to the sums for an entry; null when it cannot be told any more.</summary>
    private static MonthPay? Repeat(SheetCalculator computing, SheetEntry entry, LineHeads heads)
    {
        var lines = StoredLines.Read(entry.LinesJson, heads).Where(l => l.Code != StoredLine.OneOffCode)
            .Select(l => (l.Code, l.AmountInDong, l.ReductionInDong));
        var facts = entry.FactsJson is null ? null : MonthFactsJson.Read(entry.FactsJson);
        var result = facts is null ? null : computing.Repeat(facts);
        return lines.SequenceEqual(SheetEntry.LinesOf(result, null).Select(l => (l.Code, l.AmountInDong, l.ReductionInDong)))
            ? new MonthPay(facts, result, [], null)
            : null;
    }
}
