using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Domain.Employees;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Features.Printing;

/// <summary>Reads whole records for paper: one query a table for all people asked for, never one a person.</summary>
internal sealed class FormReader(PersonnelDbContext db)
{
    /// <summary>Those of the people a permission covers, with every table of the form, in no particular order.</summary>
    public Task<List<Employee>> ReadAsync(Scope scope, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        db.EmployeesIn(scope).Where(e => ids.Contains(e.Id))
            .WithTables()
            .ToListAsync(cancellationToken);

    /// <summary>The form of each kind of employee.</summary>
    public Task<Dictionary<string, string>> FormsByKindAsync(CancellationToken cancellationToken) =>
        db.EmployeeKinds.AsNoTracking().ToDictionaryAsync(k => k.Code, k => k.DefaultForm, cancellationToken);
}
