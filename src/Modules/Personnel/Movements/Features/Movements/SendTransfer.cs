using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

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
    PersonnelDbContext db, TransferPlanner planner, DecisionRegister decisions, WorkingCalendars calendars, RequestContext request, TimeProvider clock)
    : IRequestHandler<SendTransfer, Guid>
{
    public async Task<Guid> Handle(SendTransfer command, CancellationToken cancellationToken)
    {
        if (await WasSentAsync(command, cancellationToken))
        {
            return command.MovementId;
        }

        var plan = await planner.PlanAsync(command, cancellationToken);
        await SendAsync(command, plan, cancellationToken);
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

    private async Task SendAsync(SendTransfer command, TransferPlan plan, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        var decision = await decisions.FindOrAddAsync(plan.Decision, cancellationToken);
        var facts = new TransferFacts(
            command.MovementId, plan.Type.Code, plan.Employee.Id, decision.Id, plan.From.Id, plan.To.Id, command.CleanPosition(), decision.EffectiveFrom,
            plan.Facts.EndsOn, plan.Facts.Details);
        var movement = db.Movements.Add(Movement.Send(facts, now, request.User.Id)).Entity;
        plan.Employee.SendWith(movement.Id);
        await CancelEarlierAsync(plan.Employee.Id, now, cancellationToken);
        var obligation = await StartClockAsync(plan, decision, movement.Id, cancellationToken);
        db.Basis = new ChangeBasis($"Gửi hồ sơ: {plan.Type.Name} đến {plan.To.Name}", decision.Id, decision.Number);
        db.Publish(new TransferSent(
            Guid.CreateVersion7(), clock.GetUtcNow(), decision.Id, movement.Id, plan.Employee.Id, plan.From.Id, plan.To.Id, obligation.DueOn));
    }

    private async Task<UpdateObligation> StartClockAsync(
        TransferPlan plan, Decision decision, Guid movementId, CancellationToken cancellationToken)
    {
        var facts = new ObligationFacts(
            TransferRules.ClockOf(plan.Type), plan.Employee.Id, plan.From.Id, ObligationClocks.StartOf(decision), decision.Id, movementId);
        return db.Obligations.Add(UpdateObligation.Start(facts, await calendars.CurrentAsync(cancellationToken))).Entity;
    }

    /// <summary>
    /// A transfer sent back and sent again, on the same paper or on one that replaces it, has one clock: that of the new attempt.
    /// Nothing but a transfer sent back can still have one, for a record is in transit only once.
    /// </summary>
    private async Task CancelEarlierAsync(Guid employeeId, DateTime now, CancellationToken cancellationToken)
    {
        var earlier = await db.Obligations
            .Where(o => o.EmployeeId == employeeId && o.MovementId != null && o.ClosedAt == null
                && (o.Rule == ObligationRule.Transfer || o.Rule == ObligationRule.InternalMove))
            .ToListAsync(cancellationToken);
        earlier.ForEach(o => o.Cancel(now));
    }
}
