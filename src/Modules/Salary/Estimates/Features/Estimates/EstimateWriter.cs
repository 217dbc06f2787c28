using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Estimates.Domain;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Months;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain.Quotas;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Estimates.Features.Estimates;

/// <summary>
/// Computes an estimate many units at a time: the people of frozen sheets, what comes for each, and the vacant posts. Everything is
/// computed first and then stored in one short transaction, so an estimate is there wholly or not at all and nobody waits for it.
/// </summary>
internal sealed class EstimateWriter(SalaryDbContext db, PayTables tables, WorkingCalendar calendar)
{
    private const int UnitsAtOnce = 40;
    private const int PartsInASave = 40;

    /// <summary>The parts with their people: one for every frozen sheet, and one for each unit that has posts but nobody yet.</summary>
    public async Task<IReadOnlyList<EstimatedPart>> ComputeAsync(EstimateBasis basis, PayTables plan, CancellationToken cancellationToken)
    {
        var units = await SheetUnits.ReadAsync(db, cancellationToken);
        var terms = await new PayRecordReader(db).UnitTermsAsync(cancellationToken);
        var quotas = new QuotaTotals(
            await db.KnownQuotas.AsNoTracking().ToListAsync(cancellationToken), units.All.ToDictionary(u => u.Id, u => u.ParentId),
            new DateOnly(basis.Year, 1, 1));
        var posts = new VacantPosts(plan, new PayMonth(basis.Year, 1), terms);
        var people = new EstimatedPeople(db, new ComingChanges(tables, calendar, basis.Source, basis.Year),
            new PersonYear(tables, plan, basis.Year));
        var parts = new List<EstimatedPart>();
        var sheets = await db.FrozenSheetsAsync(basis.Source.First, cancellationToken);
        foreach (var chunk in sheets.GroupBy(s => s.UnitId).OrderBy(g => g.Key).Chunk(UnitsAtOnce))
        {
            var lines = await people.OfAsync([.. chunk.SelectMany(g => g)], basis.Source, cancellationToken);
            parts.AddRange(chunk.SelectMany(unit => PartsOf(basis, unit, units, quotas.Of(unit.Key), posts, lines)));
        }

        var busy = sheets.Select(s => s.UnitId).ToHashSet();
        busy.UnionWith(await db.PaySheets.Where(s => s.First == basis.Source.First).Select(s => s.UnitId).ToListAsync(cancellationToken));
        parts.AddRange(units.All.Where(u => !busy.Contains(u.Id) && u.ClosedFrom is null && SheetUnits.GroupOf(u) is not null)
            .Select(u => EmptyPart(basis, u, units, quotas.Of(u.Id), posts)).OfType<EstimatedPart>());
        return parts;
    }

    /// <summary>Stores the estimate with its parts.</summary>
    public async Task SaveAsync(BudgetEstimate estimate, IReadOnlyList<EstimatedPart> parts, ChangeBasis basis,
        CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.BudgetEstimates.AnyAsync(e => e.Id == estimate.Id, cancellationToken))
        {
            return; // The form was posted twice at once.
        }

        db.BudgetEstimates.Add(estimate);
        db.Basis = basis;
        await db.SaveChangesAsync(cancellationToken);
        foreach (var some in parts.Chunk(PartsInASave))
        {
            db.BudgetParts.AddRange(some.Select(p => p.Part));
            db.BudgetLines.AddRange(some.SelectMany(p => p.Lines));
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static IEnumerable<EstimatedPart> PartsOf(
        EstimateBasis basis, IGrouping<Guid, PaySheet> unit, SheetUnits units, IReadOnlyDictionary<string, int> assigned, VacantPosts posts,
        ILookup<Guid, EstimatedPerson> people)
    {
        var sheets = unit.OrderBy(s => s.FundingSource, StringComparer.Ordinal).ToList();
        var quotas = sheets.SelectMany(s => people[s.Id]).Select(p => QuotaKinds.Of(p.QuotaKindCode, p.KindCode, assigned)).ToList();
        foreach (var (number, sheet) in sheets.Index())
        {
            var owner = OwnerOf(basis.Id, units.Find(unit.Key), sheet, units);
            var lines = people[sheet.Id].Select(p => p.LineOf(owner.Id)).ToList();
            // Biên chế is given to the unit, not to a source: it stands with the first part.
            yield return new EstimatedPart(
                new BudgetPart(owner, PartFigures.Of(lines), number == 0 ? posts.Of(owner, assigned, quotas) : []), lines);
        }
    }

    private static EstimatedPart? EmptyPart(
        EstimateBasis basis, KnownUnit unit, SheetUnits units, IReadOnlyDictionary<string, int> assigned, VacantPosts posts)
    {
        if (assigned.Values.All(number => number == 0))
        {
            return null;
        }

        var owner = new PartOwner(
            basis.Id, unit.Id, unit.Name, unit.Kind, TableBuilder.FieldOf(unit.Code, unit.Kind), units.SourceOf(unit, basis.Source),
            basis.Source.First, BlockOf(unit, units));
        return new EstimatedPart(new BudgetPart(owner, PartFigures.Of([]), posts.Of(owner, assigned, [])), []);
    }

    private static PartOwner OwnerOf(Guid estimateId, KnownUnit? unit, PaySheet sheet, SheetUnits units) => new(
        estimateId, sheet.UnitId, unit?.Name ?? "Đơn vị chưa rõ", unit?.Kind
            ?? "", TableBuilder.FieldOf(unit?.Code, unit?.Kind), sheet.FundingSource, sheet.First,
        sheet.GathererId is { } gatherer ? units.Find(gatherer)?.Name ?? "" : BudgetPart.ProvinceBlock);

    private static string BlockOf(KnownUnit unit, SheetUnits units) => SheetUnits.GroupOf(unit) == SheetGroup.DistrictUnit
        ? units.Find(units.GathererOf(unit))?.Name ?? ""
        : BudgetPart.ProvinceBlock;
}

/// <summary>A part with its people, not stored yet.</summary>
internal sealed record EstimatedPart(BudgetPart Part, IReadOnlyList<BudgetLine> Lines);
