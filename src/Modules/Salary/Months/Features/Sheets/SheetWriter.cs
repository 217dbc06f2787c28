using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain.History;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Sheets;

/// <summary>Makes and refreshes sheets: everybody of a unit and month in one go, or only a few people. Saves nothing.</summary>
internal sealed partial class SheetWriter(SalaryDbContext db, PayTables tables, WorkingCalendar calendar, SheetContextReader contexts,
    TimeProvider clock)
{
    private SheetCalculator? calculator;

    /// <summary>The calculator with the terms of all units, read once.</summary>
    public async Task<SheetCalculator> CalculatorAsync(CancellationToken cancellationToken) =>
        calculator ??= new SheetCalculator(tables, PaySettings.Default, await new PayRecordReader(db).UnitTermsAsync(cancellationToken));

    /// <summary>Opens the sheet of a unit with everybody on its payroll; null when there is nobody, or no salary window.</summary>
    public async Task<PaySheet?> OpenAsync(PayMonth month, KnownUnit unit, SheetUnits units, CancellationToken cancellationToken)
    {
        if (SheetUnits.GroupOf(unit) is not { } group)
        {
            return null;
        }

        var key = new SheetKey(month, unit.Id, units.SourceOf(unit, month), SheetKind.Main);
        var gatherer = group == SheetGroup.DistrictUnit ? units.GathererOf(unit) : (Guid?)null;
        var sheet = new PaySheet(key, group, gatherer, SheetWindow.DueOn(month, group, calendar), clock.UtcNow());
        var (heads, totals) = (LineHeads.Empty(), new SheetTotals(sheet.Id));
        var records = await new PayRecordReader(db).OfUnitsAsync([unit.Id], month, cancellationToken);
        var entries = await ComputeAsync(new SheetWork(sheet, heads, totals, [], []), records, cancellationToken);
        if (entries.Count == 0)
        {
            return null;
        }

        await OpenDistrictAsync(month, gatherer, cancellationToken);
        sheet.OpenWith(SumsOf(entries, []));
        db.PaySheets.Add(sheet);
        db.SheetHeads.Add(new SheetHeads { SheetId = sheet.Id, HeadsJson = heads.ToJson() });
        db.SheetEntries.AddRange(entries);
        db.SheetTotals.AddRange(totals.Rows);
        return sheet;
    }

    /// <summary>Computes an editable sheet again; entries that come out the same stay untouched.</summary>
    public async Task RefreshAsync(PaySheet sheet, CancellationToken cancellationToken)
    {
        if (sheet.Kind != SheetKind.Main)
        {
            await RefreshArrearsAsync(sheet, cancellationToken);
            return;
        }

        var records = await new PayRecordReader(db).OfUnitsAsync([sheet.UnitId], sheet.Month, cancellationToken);
        var entries = (await db.SheetEntries.Where(e => e.SheetId == sheet.Id).ToListAsync(cancellationToken))
            .ToDictionary(e => e.PersonId);
        await db.SheetInputs.Where(i => i.SheetId == sheet.Id).LoadAsync(cancellationToken);
        var inputs = db.SheetInputs.Local.Where(i => i.SheetId == sheet.Id).ToDictionary(i => i.PersonId); // what was just typed included
        var stored = await db.SheetHeads.SingleAsync(h => h.SheetId == sheet.Id, cancellationToken);
        var (heads, totals) = (LineHeads.Parse(stored.HeadsJson), new SheetTotals(sheet.Id));
        var kept = await ComputeAsync(new SheetWork(sheet, heads, totals, entries, inputs), records, cancellationToken);
        db.SheetEntries.AddRange(kept.Except(entries.Values));
        db.SheetEntries.RemoveRange(entries.Values.Except(kept));
        stored.HeadsJson = heads.ToJson();
        await ReplaceTotalsAsync(sheet.Id, totals, cancellationToken);
        TakeSums(sheet, SumsOf(kept, await ArrearsOfAsync(sheet.Id, cancellationToken)));
    }

    /// <summary>Adds the accepted differences of a sheet up again; nothing else of it changes.</summary>
    public async Task RefreshArrearsAsync(PaySheet sheet, CancellationToken cancellationToken)
    {
        var arrears = await ArrearsOfAsync(sheet.Id, cancellationToken);
        TakeSums(sheet, WithArrears(sheet.Sums with { NetInDong = sheet.Sums.NetInDong - sheet.Sums.ArrearsNetInDong }, arrears));
    }

    /// <summary>The differences accepted into a sheet, those just accepted or taken back included.</summary>
    public async Task<IReadOnlyList<ArrearsProposal>> ArrearsOfAsync(Guid sheetId, CancellationToken cancellationToken)
    {
        await db.ArrearsProposals.Where(a => a.SheetId == sheetId).LoadAsync(cancellationToken);
        return [.. db.ArrearsProposals.Local.Where(a => a.SheetId == sheetId && a.State == ArrearsState.Accepted)];
    }

    /// <summary>Adds entries and accepted differences up.</summary>
    public static SheetSums SumsOf(IReadOnlyCollection<SheetEntry> entries, IReadOnlyCollection<ArrearsProposal> arrears) => WithArrears(
        entries.Aggregate(new SheetSums(), (sums, e) => sums.With(e, 1)), arrears);

    private static SheetSums WithArrears(SheetSums ofEntries, IReadOnlyCollection<ArrearsProposal> arrears) => ofEntries with
    {
        NetInDong = ofEntries.NetInDong + arrears.Sum(a => a.NetInDong),
        ArrearsInDong = arrears.Sum(a => a.AmountInDong),
        ArrearsContributionsInDong = arrears.Sum(a => a.ContributionsInDong),
        ArrearsNetInDong = arrears.Sum(a => a.NetInDong),
    };

    /// <summary>
    /// The entries of the records that have pay, or a reason for none, at the unit of the sheet; new ones are not added yet.
    /// </summary>
    private async Task<List<SheetEntry>> ComputeAsync(SheetWork work, IReadOnlyList<PayRecord> records, CancellationToken cancellationToken)
    {
        var (computing, sheet) = (await CalculatorAsync(cancellationToken), work.Sheet);
        var context = await contexts.ReadAsync(sheet.UnitId, sheet.Month, records, cancellationToken);
        var carried = await contexts.UncoveredBeforeAsync(computing, sheet.UnitId, sheet.Month, cancellationToken);
        var kept = new List<SheetEntry>(records.Count);
        foreach (var record in records)
        {
            var input = work.Inputs.GetValueOrDefault(record.PersonId);
            if (computing.Compute(record, sheet.UnitId, sheet.Month, input, carried.GetValueOrDefault(record.PersonId)) is { } pay)
            {
                var person = SheetCalculator.PersonOf(record);
                var entry = work.Entries.GetValueOrDefault(person.PersonId) ?? new SheetEntry(sheet, person);
                entry.Take(person, pay, EntryChecks.Of(record, pay, sheet.Month, context[person.PersonId]), input, work.Heads);
                work.Totals.Add(entry.KindCode, pay.Facts, pay.Result);
                kept.Add(entry);
            }
        }

        return kept;
    }

    private static void TakeSums(PaySheet sheet, SheetSums sums)
    {
        if (sums != sheet.Sums)
        {
            sheet.TakeSums(sums);
        }
    }

    private async Task OpenDistrictAsync(PayMonth month, Guid? gatherer, CancellationToken cancellationToken)
    {
        var first = month.First;
        if (gatherer is { } unitId
            && !await db.DistrictSubmissions.AnyAsync(d => d.First == first && d.UnitId == unitId, cancellationToken))
        {
            db.DistrictSubmissions.Add(new DistrictSubmission(month, unitId, SheetWindow.DistrictDueOn(month, calendar)));
        }
    }

    private async Task ReplaceTotalsAsync(Guid sheetId, SheetTotals totals, CancellationToken cancellationToken)
    {
        var old = await db.SheetTotals.Where(t => t.SheetId == sheetId).ToDictionaryAsync(t => (t.KindCode, t.Code), cancellationToken);
        foreach (var row in totals.Rows)
        {
            if (old.Remove((row.KindCode, row.Code), out var known))
            {
                (known.People, known.AmountInDong, known.InsuredInDong, known.CoefficientInTenThousandths) =
                    (row.People, row.AmountInDong, row.InsuredInDong, row.CoefficientInTenThousandths);
            }
            else
            {
                db.SheetTotals.Add(row);
            }
        }

        db.SheetTotals.RemoveRange(old.Values);
    }

    /// <summary>What is computed into.</summary>
    private sealed record SheetWork(
        PaySheet Sheet, LineHeads Heads, SheetTotals Totals, Dictionary<Guid, SheetEntry> Entries, Dictionary<Guid, SheetInput> Inputs);
}
