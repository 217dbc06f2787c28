using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Features.Editing;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Employees;

/// <summary>
/// What of one record the user may edit, and no more: Party organs and the Fatherland Front keep the data of their subsystems
/// without seeing the rest of the record (Điều 8.6, 8.7). The reading is logged.
/// </summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record GetEditableParts(Guid EmployeeId) : IRequest<EditableParts>;

internal sealed record EditableParts(EmployeeHead Head, IReadOnlyList<SectionView> Sections, IReadOnlyList<TableView> Tables);

internal sealed class GetEditablePartsHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references, RecordViewLog views)
    : IRequestHandler<GetEditableParts, EditableParts>
{
    public async Task<EditableParts> Handle(GetEditableParts query, CancellationToken cancellationToken)
    {
        var id = query.EmployeeId;
        var reference = await references.CurrentAsync(cancellationToken);
        var employee = await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Edit)).AsNoTracking()
            .RequireAsync(e => e.Id == id, cancellationToken);
        var access = await EmployeeAccess.OfAsync(db, request.User, id, cancellationToken);
        var form = FormOfKind.Of(employee.KindCode, reference.Catalogues);
        await views.NoteAsync(request, RecordViewKind.Profile, id, 1, "Phần được cập nhật", cancellationToken);
        var tables = new List<TableView>();
        foreach (var table in ProfileTables.All.Where(access.MayEditTable))
        {
            var rows = await db.RowsAsync(table, id, withStruck: false, cancellationToken);
            tables.Add(TableViews.Of(table, form.HeadingOf(table), rows, reference.Catalogues, mayEdit: true));
        }

        return new EditableParts(
            EmployeeViews.HeadOf(employee, [], [], reference),
            [.. Enum.GetValues<ProfileSection>().Where(access.MayEditSection).Select(section => new SectionView(
                section, ProfileFields.TitleOf(section),
                [.. ProfileFields.All.Where(f => f.Section == section && access.MayEditField(f) && form.Uses(f))
                    .Select(f =>
                        new FactView(f.Key, form.LabelOf(f), ProfileValues.Show(f, employee, reference.Catalogues)?.For(access.Reads),
                            f.Type == ProfileFieldType.LongText))],
                MayEdit: true))],
            tables);
    }
}
