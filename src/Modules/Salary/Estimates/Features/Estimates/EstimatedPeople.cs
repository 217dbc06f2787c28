using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Estimates.Domain;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain.History;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Salary.StepLists.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Estimates.Features.Estimates;

/// <summary>Somebody whose next year is computed.</summary>
/// <param name="KindCode">Code of employee_kinds.csv.</param>
/// <param name="QuotaKindCode">The quota the record names.</param>
/// <param name="LineOf">The line in a part.</param>
internal sealed record EstimatedPerson(string KindCode, string? QuotaKindCode, Func<Guid, BudgetLine> LineOf);

/// <summary>The people of some frozen sheets: a query for each table, whatever their number.</summary>
internal sealed class EstimatedPeople(SalaryDbContext db, ComingChanges coming, PersonYear years)
{
    /// <summary>Everybody by sheet, in the order of names.</summary>
    public async Task<ILookup<Guid, EstimatedPerson>> OfAsync(PaySheet[] sheets, PayMonth source, CancellationToken cancellationToken)
    {
        var sheetIds = sheets.Select(s => s.Id).ToArray();
        var newest = source.First;
        var unitIds = sheets.Select(s => s.UnitId).Distinct().ToArray();
        // Somebody on the older sheet of a unit that was late counts where a newer sheet has him or her.
        var entries = await db.SheetEntries.AsNoTracking().Where(e => sheetIds.Contains(e.SheetId) && e.FactsJson != null)
            .Where(e => !db.SheetEntries.Any(n => n.PersonId == e.PersonId && n.First > e.First && n.First <= newest
                && n.UnitId != e.UnitId && n.FactsJson != null))
            .OrderBy(e => e.FullName).ThenBy(e => e.PersonId)
            .Select(e =>
                new FrozenEntry(e.SheetId, new LinePerson(e.PersonId, e.FullName, e.KindCode, e.RankCode, e.CoefficientInTenThousandths),
                    e.FactsJson!))
            .ToListAsync(cancellationToken);
        var histories = await HistoriesAsync(unitIds, source, cancellationToken);
        var known = await db.PaidEmployees.IgnoreAutoIncludes()
            .Where(p => db.SheetEntries.Any(e => sheetIds.Contains(e.SheetId) && e.PersonId == p.Id))
            .Select(p => new { p.Id, p.RetiresOn, p.QuotaKindCode }).ToDictionaryAsync(p => p.Id, cancellationToken);
        var people = new List<(Guid Sheet, EstimatedPerson Person)>(entries.Count);
        foreach (var entry in entries)
        {
            var month = MonthFactsJson.Read(entry.FactsJson);
            // Who had left by the end of the month is not there next year.
            if (month.Periods.Where(p => p.From <= month.Month.Last).MaxBy(p => p.From)?.Facts is { } facts)
            {
                var person = known.GetValueOrDefault(entry.Person.PersonId);
                var lineOf = Line(entry.Person, month.Month, facts, histories.GetValueOrDefault(entry.Person.PersonId), person?.RetiresOn);
                people.Add((entry.SheetId, new EstimatedPerson(entry.Person.KindCode, person?.QuotaKindCode, lineOf)));
            }
        }

        return people.ToLookup(p => p.Sheet, p => p.Person);
    }

    private async Task<Dictionary<Guid, History>> HistoriesAsync(Guid[] unitIds, PayMonth source, CancellationToken cancellationToken)
    {
        var records = await new PayRecordReader(db).OfUnitsAsync(unitIds, source, cancellationToken);
        return (await StepHistories.ReadAsync(db, records, cancellationToken))
            .ToDictionary(h => h.Record.PersonId, h => new History(h.Record, h.Extensions));
    }

    private Func<Guid, BudgetLine> Line(LinePerson person, PayMonth month, PayFacts facts, History? history, DateOnly? retiresOn)
    {
        try
        {
            var plan = coming.Of(facts, history?.Record, history?.Extensions ?? [], retiresOn);
            var estimate = years.Of(month, facts, plan);
            return part => new BudgetLine(part, person, estimate, plan);
        }
        catch (RuleViolationException refused)
        {
            return part => new BudgetLine(part, person, refused.Message);
        }
    }

    private sealed record FrozenEntry(Guid SheetId, LinePerson Person, string FactsJson);

    private sealed record History(PayRecord Record, IReadOnlyList<StepExtension> Extensions);
}
