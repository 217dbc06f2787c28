using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Editing;

/// <summary>One row of a repeating table as it is stored, for its form; without an id: an empty one.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record GetProfileRow(Guid EmployeeId, string TableSlug, Guid? RowId) : IRequest<ProfileRowForm>;

internal sealed record ProfileRowForm(
    Guid EmployeeId, int Version, string FullName, string Heading, Guid? RowId, string Summary, IReadOnlyList<EditField> Fields);

internal sealed class GetProfileRowHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references)
    : IRequestHandler<GetProfileRow, ProfileRowForm>
{
    public async Task<ProfileRowForm> Handle(GetProfileRow query, CancellationToken cancellationToken)
    {
        var table = ProfileTables.Find(query.TableSlug) ?? throw new NotFoundException();
        var employee = await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Edit)).AsNoTracking()
            .RequireAsync(e => e.Id == query.EmployeeId, cancellationToken);
        await RowAccess.RequireAsync(db, request.User, table, employee.Id, cancellationToken);
        var reference = await references.CurrentAsync(cancellationToken);
        var row = query.RowId is { } id ? await db.RequireRowAsync(table, employee.Id, id, cancellationToken)
            : table.New(employee.Id, Guid.Empty);
        var isNew = query.RowId is null;
        return new ProfileRowForm(
            employee.Id, employee.Version, employee.FullName, FormOfKind.Of(employee.KindCode, reference.Catalogues)
                .HeadingOf(table), query.RowId,
            isNew ? "" : TableViews.SummaryOf(row, reference.Catalogues), ProfileForm.FieldsOf(table, row, isNew, reference.Catalogues));
    }
}

/// <summary>Who may change which table, and which row exists.</summary>
internal static class RowAccess
{
    /// <summary>What the user may do with the person; refuses tables the user may not edit.</summary>
    /// <exception cref="ForbiddenException">The role's right to edit does not cover the table.</exception>
    public static async Task<EmployeeAccess> RequireAsync(
        PersonnelDbContext db, CurrentUser user, ProfileTable table, Guid employeeId, CancellationToken cancellationToken)
    {
        var access = await EmployeeAccess.OfAsync(db, user, employeeId, cancellationToken);
        return access.MayEditTable(table) ? access : throw new ForbiddenException();
    }

    /// <summary>The row of a person that still counts.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public static async Task<ProfileRow> RequireRowAsync(
        this PersonnelDbContext db, ProfileTable table, Guid employeeId, Guid rowId, CancellationToken cancellationToken) =>
        (await db.RowsAsync(table, employeeId, withStruck: false, cancellationToken)).FirstOrDefault(r => r.Id == rowId)
        ?? throw new NotFoundException();
}
