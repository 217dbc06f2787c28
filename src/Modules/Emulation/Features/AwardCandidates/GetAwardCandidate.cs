using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Emulation.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Emulation.Features.AwardCandidates;

/// <summary>One đối tượng thi đua, khen thưởng in the user's scope.</summary>
[Requires(EmulationPermissions.Use, EmulationPermissions.Edit, EmulationPermissions.Report)]
internal sealed record GetAwardCandidate(Guid Id) : IRequest<AwardCandidateView>;

/// <summary>A person with the highest award the paper record names.</summary>
/// <param name="Of">The person and the history of units.</param>
/// <param name="StatedAward">Words of the paper record; null when it names none.</param>
public sealed record AwardCandidateView(PersonView Of, string? StatedAward);

internal sealed class GetAwardCandidateHandler(EmulationDbContext db, RequestContext request)
    : IRequestHandler<GetAwardCandidate, AwardCandidateView>
{
    public async Task<AwardCandidateView> Handle(GetAwardCandidate query, CancellationToken cancellationToken)
    {
        var person = await db.AwardCandidates.AsNoTracking()
            .InScope(request.User.ScopeOfAny(EmulationPermissions.ToView), db.KnownUnits)
            .ToViewAsync(db.KnownUnits, query.Id, cancellationToken);
        var award = await db.StatedAwards
            .Where(a => a.PersonId == query.Id)
            .OrderByDescending(a => a.RecordedAt).ThenByDescending(a => a.Id)
            .Select(a => a.Text)
            .FirstOrDefaultAsync(cancellationToken);
        return new AwardCandidateView(person, award);
    }
}
