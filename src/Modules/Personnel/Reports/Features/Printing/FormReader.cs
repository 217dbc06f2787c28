using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Papers;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reports.Features.Printing;

/// <summary>Reads whole records for paper: for many people one query a table, never one a person.</summary>
internal sealed class FormReader(PersonnelDbContext db, PhotoReader photos)
{
    /// <summary>Those of the people a permission covers, with every table of the form, in no particular order.</summary>
    public Task<List<Employee>> ReadAsync(Scope scope, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        db.EmployeesIn(scope).Where(e => ids.Contains(e.Id))
            .WithTables()
            .ToListAsync(cancellationToken);

    /// <summary>One record the user may read, as it is or as it was on a day; null when it is out of the scope.</summary>
    public async Task<Employee?> ReadOneAsync(Scope scope, Guid id, DateOnly? asOf, CancellationToken cancellationToken)
    {
        var readable = db.EmployeesReadableIn(scope).Where(e => e.Id == id);
        if (asOf is not { } day)
        {
            return await readable.WithTables().SingleOrDefaultAsync(cancellationToken);
        }

        var person = await readable.AsNoTracking().Include(e => e.Assignments).Include(e => e.StatusPeriods).AsSplitQuery()
            .OrderBy(e => e.Id).SingleOrDefaultAsync(cancellationToken);
        if (person is null)
        {
            return null;
        }

        var past = await db.RecordAsOfAsync(id, day, cancellationToken);
        past.Apply(person);
        foreach (var table in ProfileTables.All)
        {
            past.Apply(table, await db.RowsAsync(table, id, withStruck: false, cancellationToken)).ToList().ForEach(person.Add);
        }

        return person;
    }

    /// <summary>The portraits of the people, for the forms.</summary>
    public async Task<IReadOnlyDictionary<Guid, FormPicture>> PicturesAsync(
        IReadOnlyCollection<Guid> people, DateOnly? asOf, CancellationToken cancellationToken) =>
        (await photos.OfAsync(people, asOf, cancellationToken))
            .ToDictionary(p => p.Key, p => new FormPicture($"/can-bo/{p.Key}/anh?v={p.Value.Id}", p.Value.Content));

    /// <summary>The form of each kind of employee.</summary>
    public Task<Dictionary<string, string>> FormsByKindAsync(CancellationToken cancellationToken) =>
        db.EmployeeKinds.AsNoTracking().ToDictionaryAsync(k => k.Code, k => k.DefaultForm, cancellationToken);
}
