using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Persistence;
using MediatR;

namespace HoSoCanBo.Personnel.Movements.Features.Recording;

/// <summary>Hiệu lực: a movement that waited for its day, which has come. Doing it again, or too early, does nothing.</summary>
/// <returns>Whether it took effect now.</returns>
[SystemOnly]
internal sealed record ApplyMovement(Guid MovementId) : IRequest<bool>;

internal sealed class ApplyMovementHandler(PersonnelDbContext db, MovementRecorder recorder) : IRequestHandler<ApplyMovement, bool>
{
    public async Task<bool> Handle(ApplyMovement command, CancellationToken cancellationToken)
    {
        var movement = await db.Movements.RequireAsync(m => m.Id == command.MovementId, cancellationToken);
        var person = await recorder.OpenAsync(movement, cancellationToken);
        if (!person.TakeEffect(movement))
        {
            return false;
        }

        recorder.Keep(person);
        db.Basis = await recorder.BasisAsync(movement, $"Quyết định có hiệu lực từ {movement.EffectiveFrom:dd/MM/yyyy}", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
