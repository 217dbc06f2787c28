using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>A unit as the import sees it.</summary>
internal sealed record UnitEntry(Guid Id, string Code, string Name, bool IsInScope);

/// <summary>A person that is in the software already.</summary>
internal sealed record PersonEntry(Guid Id, string Number, string? IdNumber, Guid UnitId);

/// <summary>What people are told apart by (rule N5).</summary>
internal readonly record struct Likeness(string Name, DateOnly? BirthDate, string? Province);

/// <summary>Everything the rows are compared with, loaded once for a file.</summary>
internal sealed class ImportLookups
{
    private readonly Dictionary<string, UnitEntry> unitsByCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, UnitEntry> unitsById = [];
    private readonly Dictionary<string, PersonEntry> peopleByNumber = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PersonEntry> peopleByIdNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<Likeness, Guid> peopleByLikeness = [];
    private readonly Dictionary<string, Guid> peopleByInsurance = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> peopleWithContract = [];

    private ImportLookups(CatalogueLookup catalogues, DateOnly today)
    {
        Catalogues = catalogues;
        Today = today;
    }

    public CatalogueLookup Catalogues { get; }

    public DateOnly Today { get; }

    /// <summary>The subsystems whose data alone may be written (Điều 8.6, 8.7); null: everything.</summary>
    public Subsystems? LimitedTo { get; set; }

    /// <summary>The user's own record, which somebody else changes.</summary>
    public Guid? OwnRecordId { get; set; }

    /// <summary>Whether the user may write data used by these subsystems.</summary>
    public bool MayWrite(Subsystems usedBy) => LimitedTo is not { } limit || (usedBy & limit) != 0;

    /// <summary>The units its user may put people into, by code.</summary>
    public IEnumerable<UnitEntry> UnitsInScope => unitsByCode.Values.Where(u => u.IsInScope).OrderBy(u => u.Code, StringComparer.Ordinal);

    public static async Task<ImportLookups> LoadAsync(
        PersonnelDbContext db, Scope scope, DateOnly today, CancellationToken cancellationToken)
    {
        var lookups = new ImportLookups(await LoadCataloguesAsync(db, today, cancellationToken), today);
        await lookups.LoadUnitsAsync(db, scope, cancellationToken);
        await lookups.LoadPeopleAsync(db, cancellationToken);
        return lookups;
    }

    /// <summary>For the template: no people.</summary>
    public static async Task<ImportLookups> LoadForTemplateAsync(
        PersonnelDbContext db, Scope scope, DateOnly today, CancellationToken cancellationToken)
    {
        var lookups = new ImportLookups(await LoadCataloguesAsync(db, today, cancellationToken), today);
        await lookups.LoadUnitsAsync(db, scope, cancellationToken);
        return lookups;
    }

    public UnitEntry? FindUnit(string code) => unitsByCode.GetValueOrDefault(code);

    public UnitEntry? FindUnit(Guid id) => unitsById.GetValueOrDefault(id);

    public PersonEntry? FindByNumber(string? number) => number is null ? null : peopleByNumber.GetValueOrDefault(number);

    /// <summary>
    /// The số hiệu digits from a number cell stand for: themselves when somebody has them, else with the zeros Excel took away.
    /// </summary>
    public string NumberMeantBy(string digits) =>
        peopleByNumber.ContainsKey(digits) ? digits : LostZeros.Restored(digits, peopleByNumber.Keys) ?? digits;

    public PersonEntry? FindByIdNumber(string? idNumber) => idNumber is null ? null : peopleByIdNumber.GetValueOrDefault(idNumber);

    /// <summary>Rules N5, B1: whom else the record may be, among those stored and those read so far; it joins them.</summary>
    public IEnumerable<ProfileFinding> FindDuplicates(Employee employee)
    {
        var likeness = new Likeness(employee.FullNameSearch, employee.BirthDate, employee.HomeTown.Province);
        if (likeness is { BirthDate: not null, Province: not null } && IsOfAnother(peopleByLikeness, likeness, employee.Id))
        {
            yield return new("N5", RuleSeverity.Warning, FieldKeys.FullName,
                "Có thể trùng hồ sơ: đã có người cùng họ tên, ngày sinh và quê quán. Kiểm tra trước khi ghi.");
        }

        if (employee.SocialInsuranceNumber is { } insurance && IsOfAnother(peopleByInsurance, insurance, employee.Id))
        {
            yield return new("B1", RuleSeverity.Warning, "so_bhxh", "Số sổ BHXH này đã có ở một hồ sơ khác trong tỉnh. Kiểm tra lại số.");
        }
    }

    /// <summary>Whether a labour contract of the person was entered, so that its end is watched already.</summary>
    public bool HasContract(Guid employeeId) => peopleWithContract.Contains(employeeId);

    private static bool IsOfAnother<TKey>(Dictionary<TKey, Guid> known, TKey key, Guid employeeId)
        where TKey : notnull => !known.TryAdd(key, employeeId) && known[key] != employeeId;

    private static async Task<CatalogueLookup> LoadCataloguesAsync(
        PersonnelDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var items = await db.CatalogueItems.AsNoTracking().ToListAsync(cancellationToken);
        var kinds = await db.EmployeeKinds.AsNoTracking().OrderBy(k => k.Order).ToListAsync(cancellationToken);
        var statuses = await db.RecordStatuses.AsNoTracking().OrderBy(s => s.Order).ToListAsync(cancellationToken);
        return new CatalogueLookup(items, today)
            .Add(CatalogueLookup.EmployeeKinds, kinds.Select(k => new CatalogueChoice(k.Code, k.Name, null, true)))
            .Add(CatalogueLookup.RecordStatuses,
                statuses.Where(s => s.StatusScope == RecordStatus.OfPerson).Select(s => new CatalogueChoice(s.Code, s.Name, null, true)));
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
            .Where(e => e.StatusCode != Employee.Annulled)
            .Select(e => new
            {
                Entry = new PersonEntry(e.Id, e.EmployeeNumber, e.IdNumber, e.UnitId),
                Likeness = new Likeness(e.FullNameSearch, e.BirthDate, e.HomeTown.Province),
                e.SocialInsuranceNumber,
            })
            .AsAsyncEnumerable();
        await foreach (var known in people.WithCancellation(cancellationToken))
        {
            var person = known.Entry;
            peopleByLikeness.TryAdd(known.Likeness, person.Id);
            if (known.SocialInsuranceNumber is { } insurance)
            {
                peopleByInsurance.TryAdd(insurance, person.Id);
            }

            peopleByNumber[person.Number] = person;
            if (person.IdNumber is not null)
            {
                peopleByIdNumber[person.IdNumber] = person;
            }
        }

        peopleWithContract.UnionWith(await db.Movements.AsNoTracking()
            .Where(m => (m.TypeCode == MovementForms.LabourContract || m.TypeCode == MovementForms.WorkContract)
                && m.State == MovementState.Applied)
            .Select(m => m.EmployeeId).Distinct().ToListAsync(cancellationToken));
    }
}
