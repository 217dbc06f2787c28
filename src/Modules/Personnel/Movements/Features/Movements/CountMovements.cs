using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

/// <summary>How many movements wait: for the tabs.</summary>
[Requires(PersonnelPermissions.Transfer, PersonnelPermissions.Monitor)]
internal sealed record CountMovements : IRequest<MovementCounts>;

internal sealed record MovementCounts(int Incoming, int Outgoing);

internal sealed class CountMovementsHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<CountMovements, MovementCounts>
{
    public async Task<MovementCounts> Handle(CountMovements query, CancellationToken cancellationToken)
    {
        var scope = MovementScope.ToLook(request.User);
        return new MovementCounts(
            await db.RowsOf(MovementTab.Incoming, scope).CountAsync(cancellationToken),
            await db.RowsOf(MovementTab.Outgoing, scope).CountAsync(cancellationToken));
    }
}

/// <summary>The menu's badge: records that wait to be received by the user's units.</summary>
internal sealed class WaitingMovements(PersonnelDbContext db, CountCache counts) : IWaitingCounter
{
    public string Url => MovementSetup.ListUrl;

    public async ValueTask<int> CountAsync(CurrentUser user, CancellationToken cancellationToken) =>
        await counts.CountAsync(db, $"movements waiting for {user.Id}", () => Waiting(user).CountAsync(cancellationToken));

    private IQueryable<Movement> Waiting(CurrentUser user) => db.RowsOf(MovementTab.Incoming, user.ScopeOf(PersonnelPermissions.Transfer));
}
