using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Features.Obligations;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

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

internal sealed class RecordMovementHandler(
    PersonnelDbContext db, MovementPlanner planner, MovementCompletion completion, DecisionRegister decisions, ObligationBook obligations,
    RequestContext request)
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
        var movement = db.Movements.Add(Movement.Plan(FactsOf(command.MovementId, plan, decision.Id), request.Clock.UtcNow(), request.User.Id)).Entity;
        await obligations.MovedAsync(plan.Employee, plan.Type, decision, movement.Id, cancellationToken);
        if (movement.EffectiveFrom <= request.Clock.TodayInVietnam())
        {
            await completion.ApplyAsync(movement, plan.Employee, cancellationToken);
        }
        else
        {
            AwaitRetirement(movement, plan.Employee);
        }

        db.Basis = new ChangeBasis(plan.Decision.Summary ?? plan.Type.Name, decision.Id, decision.Number);
        await db.SaveAnswerAsync(cancellationToken);
        return movement.State == MovementState.Applied;
    }

    private static TransferFacts FactsOf(Guid id, MovementPlan plan, Guid decisionId) => new(
        id, plan.Type.Code, plan.Employee.Id, decisionId, plan.Employee.UnitId, plan.To?.Id ?? plan.Employee.UnitId, plan.Facts.PositionName,
        plan.Facts.EffectiveFrom, plan.Facts.EndsOn, plan.Facts.Details);

    /// <summary>Chờ nghỉ hưu: the status between the decision on retirement and its day.</summary>
    private void AwaitRetirement(Movement movement, Employee employee)
    {
        if (movement.TypeCode == PendingRetirement.TypeCode && employee.StatusCode == PendingRetirement.WorkingStatus)
        {
            PendingRetirement.Begin(db, employee, movement, request.Clock);
        }
    }
}

/// <summary>Chờ nghỉ hưu, and back to work when the decision is taken back.</summary>
internal static class PendingRetirement
{
    public const string TypeCode = "NGHI_HUU";
    public const string WorkingStatus = "DANG_LAM_VIEC";
    private const string PendingStatus = "CHO_NGHI_HUU";

    public static void Begin(PersonnelDbContext db, Employee employee, Movement movement, TimeProvider clock) =>
        Change(db, employee, PendingStatus, movement.DecisionId, clock);

    public static void End(PersonnelDbContext db, Employee employee, Movement movement, TimeProvider clock)
    {
        if (movement.TypeCode == TypeCode && employee.StatusCode == PendingStatus)
        {
            Change(db, employee, WorkingStatus, movement.DecisionId, clock);
        }
    }

    private static void Change(PersonnelDbContext db, Employee employee, string status, Guid decisionId, TimeProvider clock)
    {
        var today = clock.TodayInVietnam();
        employee.ChangeStatus(status, today, decisionId);
        db.Publish(new EmployeeStatusChanged(
            Guid.CreateVersion7(), clock.GetUtcNow(), decisionId, employee.Id, status, CountsAsPresent: true, today));
    }
}
