using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.People;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Sheets;

/// <summary>
/// Works off what changed facts ask for: open sheets are computed again, closed months get a difference to accept or to take
/// back. Doing it twice changes nothing, so a run that was cut off is simply done again.
/// </summary>
internal sealed class Recalculator(SalaryDbContext db, SheetWriter writer, ArrearsProposer proposer)
{
    private const int BatchSize = 20_000;
    private const int ChunkSize = 500;

    /// <summary>Whether anything waits for these people.</summary>
    public Task<bool> IsWaitingForSheetAsync(Guid sheetId, CancellationToken cancellationToken) =>
        db.Recalculations.AnyAsync(
            r => r.Attempts < Recalculation.MaxAttempts
                && db.SheetEntries.Any(e => e.SheetId == sheetId && e.PersonId == r.PersonId), cancellationToken);

    /// <summary>Works off everything that waits; how many requests that were.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var done = 0;
        while (true)
        {
            db.ChangeTracker.Clear();
            var batch = await db.Recalculations.AsNoTracking().Where(r => r.Attempts < Recalculation.MaxAttempts)
                .OrderBy(r => r.Attempts).ThenBy(r => r.AskedAt).ThenBy(r => r.Id).Take(BatchSize).ToListAsync(cancellationToken);
            if (batch.Count == 0)
            {
                return done;
            }

            await RunBatchAsync(batch, cancellationToken);
            foreach (var ids in batch.Select(r => r.Id).Chunk(ChunkSize))
            {
                await db.Recalculations.Where(r => ids.Contains(r.Id)).ExecuteDeleteAsync(cancellationToken);
            }

            done += batch.Count;
        }
    }

    private async Task RunBatchAsync(List<Recalculation> batch, CancellationToken cancellationToken)
    {
        var from = batch.Min(r => PayMonth.Of(r.FromDay).First);
        var months = await db.SalaryMonths.AsNoTracking().Where(m => m.First >= from).OrderBy(m => m.First).ToListAsync(cancellationToken);
        if (months.Count == 0)
        {
            return;
        }

        var units = await SheetUnits.ReadAsync(db, cancellationToken);
        foreach (var month in months)
        {
            var asked = batch.Where(r => PayMonth.Of(r.FromDay).First <= month.First).GroupBy(r => r.PersonId)
                .ToDictionary(g => g.Key, g => g.ToList());
            foreach (var (unitId, people) in await UnitsOfAsync(month.Month, [.. asked.Keys], cancellationToken))
            {
                if (units.Find(unitId) is { } unit && SheetUnits.GroupOf(unit) is not null)
                {
                    await RunUnitAsync(month, unit, units, people.ToDictionary(p => p, p => asked[p]), cancellationToken);
                }
            }
        }
    }

    /// <summary>The units at which the people are in the month, or are on a sheet.</summary>
    private async Task<List<(Guid UnitId, List<Guid> People)>> UnitsOfAsync(
        PayMonth month, Guid[] people, CancellationToken cancellationToken)
    {
        var found = new List<(Guid UnitId, Guid PersonId)>();
        foreach (var some in people.Chunk(ChunkSize))
        {
            found.AddRange(await UnitsOfSomeAsync(month, some, cancellationToken));
        }

        return [.. found.GroupBy(x => x.UnitId).Select(g => (g.Key, g.Select(x => x.PersonId).Distinct().ToList()))];
    }

    private async Task<IEnumerable<(Guid UnitId, Guid PersonId)>> UnitsOfSomeAsync(
        PayMonth month, Guid[] people, CancellationToken cancellationToken)
    {
        var (first, last) = (month.First, month.Last);
        var belonging = await db.Set<UnitMembership>()
            .Where(m => people.Contains(m.PersonId) && m.EffectiveFrom <= last
                && (m.EffectiveUntil == null || (m.EffectiveUntil >= first && m.EffectiveUntil >= m.EffectiveFrom)))
            .Select(m => new { m.UnitId, m.PersonId }).ToListAsync(cancellationToken);
        var listed = await db.SheetEntries.Where(e => people.Contains(e.PersonId) && e.First == first)
            .Select(e => new { e.UnitId, e.PersonId }).ToListAsync(cancellationToken);
        return belonging.Concat(listed).Select(x => (x.UnitId, x.PersonId));
    }

    private Task RunUnitAsync(
        SalaryMonth month, KnownUnit unit, SheetUnits units, Dictionary<Guid, List<Recalculation>> people,
        CancellationToken cancellationToken)
    {
        var last = people.Values.First()[^1];
        db.Basis = new ChangeBasis($"Tính lại: {last.Cause}", last.DecisionId);
        return LostRace.SaveUntilWonAsync(db, () => ApplyAsync(month, unit, units, people, cancellationToken), cancellationToken);
    }

    private async Task ApplyAsync(
        SalaryMonth month, KnownUnit unit, SheetUnits units, Dictionary<Guid, List<Recalculation>> people,
        CancellationToken cancellationToken)
    {
        var (first, unitId) = (month.First, unit.Id);
        var sheet = await db.PaySheets.SingleOrDefaultAsync(
            s => s.First == first && s.UnitId == unitId && s.Kind == SheetKind.Main, cancellationToken);
        if (sheet is null && !month.IsLocked && month.State != MonthState.Consolidated)
        {
            await writer.OpenAsync(month.Month, unit, units, cancellationToken);
        }
        else if (sheet is { IsEditable: true } && !month.IsLocked)
        {
            await writer.RefreshPeopleAsync(sheet, people.Keys, cancellationToken);
        }
        else if (sheet is not null) // a unit without a sheet was not paid through the software that month
        {
            await proposer.ProposeAsync(month.Month, unitId, sheet, people, cancellationToken);
        }
    }
}
