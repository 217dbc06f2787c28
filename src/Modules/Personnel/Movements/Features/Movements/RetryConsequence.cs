using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Persistence;
using MediatR;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

/// <summary>Thử lại: an event that was put aside after too many failures is delivered again.</summary>
[Requires(PersonnelPermissions.Administer, PersonnelPermissions.Operate)]
internal sealed record RetryConsequence(long Sequence) : IRequest<Unit>;

internal sealed class RetryConsequenceHandler(PersonnelDbContext db, TimeProvider clock)
    : IRequestHandler<RetryConsequence, Unit>
{
    public async Task<Unit> Handle(RetryConsequence command, CancellationToken cancellationToken)
    {
        var message = await db.Outbox.RequireAsync(m => m.Sequence == command.Sequence && m.ParkedAt != null, cancellationToken);
        message.TryAgain(clock.UtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
