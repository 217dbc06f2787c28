using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Deadlines.Features.Obligations;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Persistence;
using MediatR;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

/// <summary>Tiếp nhận (Điều 11.2): the record changes unit now, or on the effective date when that lies ahead.</summary>
/// <returns>Whether the record has changed unit.</returns>
[Requires(PersonnelPermissions.Transfer)]
internal sealed record ReceiveTransfer(Guid MovementId) : IRequest<bool>;

internal sealed class ReceiveTransferHandler(
    PersonnelDbContext db, MovementCompletion completion, RequestContext request, TimeProvider clock)
    : IRequestHandler<ReceiveTransfer, bool>
{
    public async Task<bool> Handle(ReceiveTransfer command, CancellationToken cancellationToken)
    {
        var movement = await db.MovementsTo(request.User.ScopeOf(PersonnelPermissions.Transfer))
            .RequireAsync(m => m.Id == command.MovementId, cancellationToken);
        var now = clock.UtcNow();
        movement.Receive(now, request.User.Id);

        // The duty of Điều 11.2 is done with the receipt, also when the decision takes effect later.
        (await completion.OpenClocksAsync(movement.Id, cancellationToken)).ForEach(o => o.CloseAt(now, request.User.AsCloser()));
        if (movement.EffectiveFrom <= clock.TodayInVietnam())
        {
            await completion.ApplyAsync(movement, cancellationToken);
        }

        db.Basis = await completion.BasisAsync(movement, "Tiếp nhận hồ sơ", cancellationToken);
        await db.SaveAnswerAsync(cancellationToken);
        return movement.State == MovementState.Applied;
    }
}
