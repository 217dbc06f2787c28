using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Domain.Catalogues;
using HoSoCanBo.Personnel.Domain.Employees;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Features.Import;

/// <summary>A unit as the import sees it.</summary>
internal sealed record UnitEntry(Guid Id, string Code, string Name, bool IsInScope);

/// <summary>A person that is in the software already.</summary>
internal sealed record PersonEntry(Guid Id, string Number, string? IdNumber, Guid UnitId);

/// <summary>Everything the rows are compared with, loaded once for a file.</summary>
internal sealed class ImportLookups
{
    private readonly Dictionary<string, UnitEntry> unitsByCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, UnitEntry> unitsById = [];
    private readonly Dictionary<string, PersonEntry> peopleByNumber = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PersonEntry> peopleByIdNumber = new(StringComparer.Ordinal);

    private ImportLookups(CatalogueLookup catalogues, DateOnly today)
    {
        Catalogues = catalogues;
        Today = today;
    }

    public CatalogueLookup Catalogues { get; }

    public DateOnly Today { get; }

    /// <summary>The subsystems whose data alone may be written (Điều 8.6, 8.7); null: everything.</summary>
    public Subsystems? LimitedTo { get; set; }

    /// <summary>Whether the user may write data used by these subsystems.</summary>
    public bool MayWrite(Subsystems usedBy) => LimitedTo is not { } limit || (usedBy & limit) != 0;

    /// <summary>The units its user may put people into, by code.</summary>
    public IEnumerable<UnitEntry> UnitsInScope => unitsByCode.Values.Where(u => u.IsInScope).OrderBy(u => u.Code, StringComparer.Ordinal);

    public static async Task<ImportLookups> LoadAsync(PersonnelDbContext db, Scope scope, DateOnly today, CancellationToken cancellationToken)
    {
        var lookups = new ImportLookups(await LoadCataloguesAsync(db, today, cancellationToken), today);
        await lookups.LoadUnitsAsync(db, scope, cancellationToken);
        await lookups.LoadPeopleAsync(db, cancellationToken);
        return lookups;
    }

    /// <summary>For the template: no people.</summary>
    public static async Task<ImportLookups> LoadForTemplateAsync(PersonnelDbContext db, Scope scope, DateOnly today, CancellationToken cancellationToken)
    {
        var lookups = new ImportLookups(await LoadCataloguesAsync(db, today, cancellationToken), today);
        await lookups.LoadUnitsAsync(db, scope, cancellationToken);
        return lookups;
    }

    public UnitEntry? FindUnit(string code) => unitsByCode.GetValueOrDefault(code);

    public UnitEntry? FindUnit(Guid id) => unitsById.GetValueOrDefault(id);

    public PersonEntry? FindByNumber(string? number) => number is null ? null : peopleByNumber.GetValueOrDefault(number);

    public PersonEntry? FindByIdNumber(string? idNumber) => idNumber is null ? null : peopleByIdNumber.GetValueOrDefault(idNumber);

    private static async Task<CatalogueLookup> LoadCataloguesAsync(PersonnelDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var items = await db.CatalogueItems.AsNoTracking().ToListAsync(cancellationToken);
        var kinds = await db.EmployeeKinds.AsNoTracking().OrderBy(k => k.Order).ToListAsync(cancellationToken);
        var statuses = await db.RecordStatuses.AsNoTracking().OrderBy(s => s.Order).ToListAsync(cancellationToken);
        return new CatalogueLookup(items, today)
            .Add(CatalogueLookup.EmployeeKinds, kinds.Select(k => new CatalogueChoice(k.Code, k.Name, null, true)))
            .Add(CatalogueLookup.RecordStatuses, statuses.Where(s => s.StatusScope == "person").Select(s => new CatalogueChoice(s.Code, s.Name, null, true)));
    }

    private async Task LoadUnitsAsync(PersonnelDbContext db, Scope scope, CancellationToken cancellationToken)
    {
        var inScope = (await db.Units.InScope(scope).Select(u => u.Id).ToListAsync(cancellationToken)).ToHashSet();
        var units = await db.Units.AsNoTracking()
            .Select(u => new { u.Id, u.Code, u.Name, u.EffectiveFrom, u.EffectiveUntil })
            .ToListAsync(cancellationToken);

        // A code passes from unit to unit over time: the unit in force today takes it, else the latest.
        foreach (var unit in units.OrderBy(u => u.EffectiveUntil ?? DateOnly.MaxValue).ThenBy(u => u.EffectiveFrom ?? DateOnly.MinValue))
        {
            var entry = new UnitEntry(unit.Id, unit.Code, unit.Name, inScope.Contains(unit.Id));
            unitsById[unit.Id] = entry;
            if (unit.EffectiveFrom is null || unit.EffectiveFrom <= Today || !unitsByCode.ContainsKey(unit.Code))
            {
                unitsByCode[unit.Code] = entry;
            }
        }
    }

    private async Task LoadPeopleAsync(PersonnelDbContext db, CancellationToken cancellationToken)
    {
        var people = db.Employees.AsNoTracking()
            .Select(e => new PersonEntry(e.Id, e.EmployeeNumber, e.IdNumber, e.UnitId))
            .AsAsyncEnumerable();
        await foreach (var person in people.WithCancellation(cancellationToken))
        {
            peopleByNumber[person.Number] = person;
            if (person.IdNumber is not null)
            {
                peopleByIdNumber[person.IdNumber] = person;
            }
        }
    }
}
