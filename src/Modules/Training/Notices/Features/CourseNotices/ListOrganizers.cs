using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Persistence;
using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Training.Notices.Features.CourseNotices;

/// <summary>Units the user may organise courses for.</summary>
[Requires(TrainingPermissions.Announce)]
internal sealed record ListOrganizers : IRequest<IReadOnlyList<SelectListItem>>;

/// <summary>Every unit a notice may be addressed to: names of units are no secret.</summary>
[Requires(TrainingPermissions.Announce)]
internal sealed record ListAddressees : IRequest<IReadOnlyList<SelectListItem>>;

internal sealed class ListOrganizersHandler(TrainingDbContext db, NoticeAccess access) :
    IRequestHandler<ListOrganizers, IReadOnlyList<SelectListItem>>, IRequestHandler<ListAddressees, IReadOnlyList<SelectListItem>>
{
    public async Task<IReadOnlyList<SelectListItem>> Handle(ListOrganizers query, CancellationToken cancellationToken) =>
        await db.KnownUnits.ToChoicesAsync(access.Organises, cancellationToken);

    public async Task<IReadOnlyList<SelectListItem>> Handle(ListAddressees query, CancellationToken cancellationToken) =>
        await db.KnownUnits.ToChoicesAsync(Scope.Province, cancellationToken);
}
