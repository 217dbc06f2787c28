using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Recording;

/// <summary>Gửi hồ sơ đến đơn vị mới (Điều 11.2). The id is made with the form: posted twice, it is one movement.</summary>
[Requires(PersonnelPermissions.Transfer)]
internal sealed record SendTransfer(
    Guid EmployeeId, Guid MovementId, string? TypeCode, Guid? ToUnitId, string? PositionName, DecisionForm Decision,
    MovementAnswers? Answers = null)
    : ITransferOrder, IRequest<Guid>;

internal sealed class SendTransferValidator : TransferOrderValidator<SendTransfer>
{
    public SendTransferValidator() =>
        RuleFor(o => o.MovementId).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang điều chuyển rồi nhập lại.");
}

internal sealed class SendTransferHandler(
    PersonnelDbContext db, MovementPlanner planner, MovementRecorder recorder, DecisionRegister decisions, RequestContext request)
    : IRequestHandler<SendTransfer, Guid>
{
    public async Task<Guid> Handle(SendTransfer command, CancellationToken cancellationToken)
    {
        if (await WasSentAsync(command, cancellationToken))
        {
            return command.MovementId;
        }

        var plan = await planner.PlanAsync(command, cancellationToken);
        var decision = await decisions.FindOrAddAsync(plan.Decision, cancellationToken);
        var person = await recorder.OpenAsync(plan.Employee, null, cancellationToken);
        recorder.Keep(person, person.Enter(plan.Type, plan.FactsOf(command.MovementId, decision.Id), decision));
        db.Basis = new ChangeBasis($"Gửi hồ sơ: {plan.Type.Name} đến {plan.To!.Name}", decision.Id, decision.Number);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (!await WasSentAsync(command, cancellationToken))
            {
                throw;
            }
        }

        return command.MovementId;
    }

    private Task<bool> WasSentAsync(SendTransfer command, CancellationToken cancellationToken) =>
        db.MovementsFrom(request.User.ScopeOf(PersonnelPermissions.Transfer))
            .AnyAsync(m => m.Id == command.MovementId && m.EmployeeId == command.EmployeeId, cancellationToken);
}
