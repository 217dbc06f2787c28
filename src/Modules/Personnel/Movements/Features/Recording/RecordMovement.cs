using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Recording;

/// <summary>
/// Ghi biến động (Điều 9.10, 10, 11): takes effect at once, or on its day when that lies ahead. The id is made with the form:
/// posted twice, it is one movement.
/// </summary>
/// <returns>Whether it has taken effect.</returns>
[Requires(PersonnelPermissions.Transfer)]
internal sealed record RecordMovement(Guid EmployeeId, Guid MovementId, string? TypeCode, MovementAnswers Answers, DecisionForm Decision)
    : IMovementOrder, IRequest<bool>;

internal sealed class RecordMovementValidator : MovementOrderValidator<RecordMovement>
{
    public RecordMovementValidator() =>
        RuleFor(o => o.MovementId).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang lập biến động rồi nhập lại.");
}

internal sealed class RecordMovementHandler(PersonnelDbContext db, MovementPlanner planner, MovementRecorder recorder,
    DecisionRegister decisions)
    : IRequestHandler<RecordMovement, bool>
{
    public async Task<bool> Handle(RecordMovement command, CancellationToken cancellationToken)
    {
        var recorded = await db.Movements.AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == command.MovementId && m.EmployeeId == command.EmployeeId, cancellationToken);
        if (recorded is not null)
        {
            return recorded.State == MovementState.Applied;
        }

        var plan = await planner.PlanAsync(command, cancellationToken);
        var decision = await decisions.FindOrAddAsync(plan.Decision, cancellationToken);
        var person = await recorder.OpenAsync(plan.Employee, null, cancellationToken);
        var movement = person.Enter(plan.Type, plan.FactsOf(command.MovementId, decision.Id), decision);
        recorder.Keep(person, movement);
        db.Basis = new ChangeBasis(plan.Decision.Summary ?? plan.Type.Name, decision.Id, decision.Number);
        await db.SaveAnswerAsync(cancellationToken);
        return movement.State == MovementState.Applied;
    }
}
