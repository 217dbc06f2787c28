using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.Personnel.Persistence;
using MediatR;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

/// <summary>Tiếp nhận (Điều 11.2): the record changes unit now, or on the effective date when that lies ahead.</summary>
/// <returns>Whether the record has changed unit.</returns>
[Requires(PersonnelPermissions.Transfer)]
internal sealed record ReceiveTransfer(Guid MovementId) : IRequest<bool>;

internal sealed class ReceiveTransferHandler(PersonnelDbContext db, MovementRecorder recorder, RequestContext request)
    : IRequestHandler<ReceiveTransfer, bool>
{
    public async Task<bool> Handle(ReceiveTransfer command, CancellationToken cancellationToken)
    {
        var movement = await db.MovementsTo(request.User.ScopeOf(PersonnelPermissions.Transfer))
            .RequireAsync(m => m.Id == command.MovementId, cancellationToken);
        var person = await recorder.OpenAsync(movement, cancellationToken);
        person.Receive(movement);
        recorder.Keep(person);
        db.Basis = await recorder.BasisAsync(movement, "Tiếp nhận hồ sơ", cancellationToken);
        await db.SaveAnswerAsync(cancellationToken);
        return movement.State == MovementState.Applied;
    }
}
