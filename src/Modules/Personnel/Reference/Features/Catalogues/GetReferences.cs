using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Persistence;
using MediatR;

namespace HoSoCanBo.Personnel.Reference.Features.Catalogues;

/// <summary>Names of codes and the organisation tree, for pages: no secret in them, so every signed-in user may read them.</summary>
[AnySignedInUser]
internal sealed record GetReferences : IRequest<ReferenceSnapshot>;

internal sealed class GetReferencesHandler(ReferenceCache references) : IRequestHandler<GetReferences, ReferenceSnapshot>
{
    public Task<ReferenceSnapshot> Handle(GetReferences query, CancellationToken cancellationToken) =>
        references.CurrentAsync(cancellationToken).AsTask();
}
