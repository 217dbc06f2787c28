using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Editing;

/// <summary>One part of a record as it is stored, for its form.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record GetProfileSection(Guid EmployeeId, ProfileSection Section) : IRequest<ProfileSectionForm>;

internal sealed record ProfileSectionForm(
    Guid EmployeeId, int Version, string FullName, string Title, bool IsInTransit, IReadOnlyList<EditField> Fields);

internal sealed class GetProfileSectionHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references)
    : IRequestHandler<GetProfileSection, ProfileSectionForm>
{
    public async Task<ProfileSectionForm> Handle(GetProfileSection query, CancellationToken cancellationToken)
    {
        var employee = await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Edit))
            .AsNoTracking()
            .RequireAsync(e => e.Id == query.EmployeeId, cancellationToken);
        var access = await EmployeeAccess.OfAsync(db, request.User, employee.Id, cancellationToken);
        access.RequireEditable(query.Section);
        var reference = await references.CurrentAsync(cancellationToken);
        return new ProfileSectionForm(
            employee.Id, employee.Version, employee.FullName, ProfileFields.TitleOf(query.Section),
            employee.InTransitMovementId is not null,
            ProfileForm.FieldsOf(query.Section, employee, access, reference));
    }
}
