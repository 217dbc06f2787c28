using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Domain.Estimates;
using HoSoCanBo.Salary.Domain.History;
using HoSoCanBo.Salary.Domain.Months;
using HoSoCanBo.Salary.Domain.Pay;
using HoSoCanBo.Salary.Domain.StepLists;
using HoSoCanBo.Salary.Features.Months;
using HoSoCanBo.Salary.Features.StepLists;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Features.Estimates;

/// <summary>Computes an estimate unit by unit: the people of frozen sheets, what comes for each, and the vacant posts.</summary>
internal sealed class EstimateWriter(SalaryDbContext db, PayTables tables, WorkCalendar calendar, StepListReader histories)
{
    private const int UnitsAtOnce = 40;

    /// <summary>Adds a part for every frozen sheet.</summary>
    public async Task AddPartsAsync(EstimateBasis basis, PayTables plan, CancellationToken cancellationToken)
    {
        var units = await db.KnownUnits.AsNoTracking().ToDictionaryAsync(u => u.Id, cancellationToken);
        var terms = await new PayRecordReader(db).UnitTermsAsync(cancellationToken);
        var firstDay = new DateOnly(basis.Year, 1, 1);
        var quotas = new QuotaBook(await db.KnownQuotas.AsNoTracking().ToListAsync(cancellationToken), units.ToDictionary(u => u.Key, u => u.Value.ParentId), firstDay);
        var posts = new VacantPosts(plan, new PayMonth(basis.Year, 1), terms);
        var sheets = await db.FrozenSheetsAsync(basis.Source.First, cancellationToken);
        foreach (var chunk in sheets.GroupBy(s => s.UnitId).OrderBy(g => g.Key).Chunk(UnitsAtOnce))
        {
            var lines = await LinesAsync([.. chunk.SelectMany(g => g)], basis, plan, cancellationToken);
            foreach (var unit in chunk)
            {
                var known = units.GetValueOrDefault(unit.Key);
                var parts = unit.OrderBy(s => s.FundingSource, StringComparer.Ordinal).Select(sheet => (Owner: OwnerOf(basis.Id, sheet, known), Sheet: sheet))
                    .Select(p => (p.Owner, Lines: lines[p.Sheet.Id].Select(make => make(p.Owner.Id)).ToList())).ToList();
                var vacancies = posts.Of(parts[0].Owner, quotas.Of(unit.Key), [.. parts.SelectMany(p => p.Lines)]);
                foreach (var (owner, ofPart) in parts)
                {
                    // Biên chế is given to the unit, not to a source: it stands with the first part.
                    db.BudgetParts.Add(new BudgetPart(owner, PartFigures.Of(ofPart), owner == parts[0].Owner ? vacancies : []));
                    db.BudgetLines.AddRange(ofPart);
                }
            }
        }
    }

    private async Task<ILookup<Guid, Func<Guid, BudgetLine>>> LinesAsync(PaySheet[] sheets, EstimateBasis basis, PayTables plan, CancellationToken cancellationToken)
    {
        var ids = sheets.Select(s => s.Id).ToList();
        var unitIds = sheets.Select(s => s.UnitId).Distinct().ToList();
        var entries = await db.SheetEntries.AsNoTracking()
            .Where(e => ids.Contains(e.SheetId) && e.FactsJson != null).OrderBy(e => e.PersonId).ToListAsync(cancellationToken);
        var known = (await histories.HistoriesAsync(unitIds, basis.Source, cancellationToken)).ToDictionary(h => h.Record.PersonId);
        var people = entries.Select(e => e.PersonId).Distinct().ToList();
        var retiring = await db.PaidEmployees.IgnoreAutoIncludes().Where(p => people.Contains(p.Id) && p.RetiresOn != null)
            .Select(p => new { p.Id, p.RetiresOn }).ToDictionaryAsync(p => p.Id, p => p.RetiresOn, cancellationToken);
        var coming = new ComingChanges(tables, calendar, basis.Source, basis.Year);
        var years = new PersonYear(tables, plan, basis.Year);
        var lines = new List<(Guid Sheet, Func<Guid, BudgetLine> Make)>();
        foreach (var entry in entries)
        {
            var month = MonthFactsJson.Read(entry.FactsJson!);
            // Who had left by the end of the month is not there next year.
            if (month.Periods.Where(p => p.From <= month.Month.Last).MaxBy(p => p.From)?.Facts is { } facts)
            {
                var history = known.GetValueOrDefault(entry.PersonId);
                lines.Add((entry.SheetId, Line(entry, month.Month, facts, history, retiring.GetValueOrDefault(entry.PersonId), coming, years)));
            }
        }

        return lines.ToLookup(l => l.Sheet, l => l.Make);
    }

    private static Func<Guid, BudgetLine> Line(
        SheetEntry entry, PayMonth month, PayFacts facts, (PayRecord Record, IReadOnlyList<StepExtension> Extensions) history,
        DateOnly? retiresOn, ComingChanges coming, PersonYear years)
    {
        var person = new LinePerson(entry.PersonId, entry.FullName, entry.KindCode, entry.RankCode, entry.CoefficientInTenThousandths);
        try
        {
            var plan = coming.Of(facts, history.Record, history.Extensions ?? [], retiresOn);
            var estimate = years.Of(month, facts, plan);
            return part => new BudgetLine(part, person, estimate, plan);
        }
        catch (RuleViolationException refused)
        {
            return part => new BudgetLine(part, person, refused.Message);
        }
    }

    private static PartOwner OwnerOf(Guid estimateId, PaySheet sheet, KnownUnit? unit) => new(
        estimateId, sheet.UnitId, unit?.Name ?? "Đơn vị chưa rõ", unit?.Kind ?? "", TableBuilder.FieldOf(unit?.Code, unit?.Kind), sheet.FundingSource, sheet.First);
}
