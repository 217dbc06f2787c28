using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

/// <summary>
/// The last step of a movement: taken when it is entered or received or, for a later effective date, on that day. What each
/// category of movement_types.csv does to the record and tells the other modules.
/// </summary>
internal sealed class MovementCompletion(PersonnelDbContext db, TimeProvider clock)
{
    private const string Secondment = "BIET_PHAI";
    private const string EndOfSecondment = "KET_THUC_BIET_PHAI";

    /// <summary>Changes the record and tells the other modules. Saves nothing.</summary>
    public async Task ApplyAsync(Movement movement, CancellationToken cancellationToken) =>
        await ApplyAsync(movement, await LoadEmployeeAsync(movement, cancellationToken), cancellationToken);

    /// <summary>The same for a person already loaded with posts and statuses.</summary>
    public async Task ApplyAsync(Movement movement, Employee employee, CancellationToken cancellationToken)
    {
        var type = await db.MovementTypes.FindAsync([movement.TypeCode], cancellationToken) ?? throw new NotFoundException();
        Apply(movement, employee, type, await db.RecordStatuses.AsNoTracking().ToListAsync(cancellationToken));
    }

    /// <summary>The same with everything at hand: bulk work brings it along.</summary>
    public void Apply(Movement movement, Employee employee, MovementType type, IReadOnlyList<RecordStatus> statuses)
    {
        if (employee.InTransitMovementId == movement.Id)
        {
            employee.ArriveFromTransit();
        }

        switch (type.Category)
        {
            case "transfer": Move(movement, employee); break;
            case "internal": MoveInside(movement, employee); break;
            case "in": ComeBack(movement, employee, type, statuses); break;
            case "position": TakePost(movement, employee, type, statuses); break;
            case "out": Leave(movement, employee, type, statuses); break;
            default: TakeLeave(movement, employee, type, statuses); break;
        }

        movement.MarkApplied(clock.UtcNow());
    }

    /// <summary>The record goes back to normal at the sending unit.</summary>
    public async Task<Employee> ReturnAsync(Movement movement, CancellationToken cancellationToken)
    {
        var employee = await LoadEmployeeAsync(movement, cancellationToken);
        if (employee.InTransitMovementId == movement.Id)
        {
            employee.ArriveFromTransit();
        }

        return employee;
    }

    /// <summary>The open clocks of the movement.</summary>
    public Task<List<UpdateObligation>> OpenClocksAsync(Guid movementId, CancellationToken cancellationToken) =>
        db.Obligations.Where(o => o.MovementId == movementId && o.ClosedAt == null).ToListAsync(cancellationToken);

    /// <summary>Every clock of the movement.</summary>
    public Task<List<UpdateObligation>> ClocksAsync(Guid movementId, CancellationToken cancellationToken) =>
        db.Obligations.Where(o => o.MovementId == movementId && o.State != ObligationState.Cancelled).ToListAsync(cancellationToken);

    /// <summary>The decision as the reason of the change.</summary>
    public async Task<ChangeBasis> BasisAsync(Movement movement, string reason, CancellationToken cancellationToken)
    {
        var number = await db.Decisions.Where(d => d.Id == movement.DecisionId).Select(d => d.Number).SingleAsync(cancellationToken);
        return new ChangeBasis(reason, movement.DecisionId, number);
    }

    private void Move(Movement movement, Employee employee)
    {
        employee.MoveTo(movement.ToUnitId, movement.PositionName, movement.EffectiveFrom, movement.DecisionId);
        TellOfUnit(movement, movement.FromUnitId, movement.ToUnitId);
    }

    private void MoveInside(Movement movement, Employee employee)
    {
        if (movement.ToUnitId != employee.UnitId)
        {
            Move(movement, employee);
            return;
        }

        employee.TakePost(movement.PositionName ?? employee.PositionName, movement.EffectiveFrom, movement.DecisionId);
        TellOfPost(movement, employee.PositionName);
    }

    /// <summary>An archived record is reopened; for somebody in service a new contract only sets a new end.</summary>
    private void ComeBack(Movement movement, Employee employee, MovementType type, IReadOnlyList<RecordStatus> statuses)
    {
        if (statuses.Any(s => s.Code == employee.StatusCode && !s.IsTerminal))
        {
            return;
        }

        var before = employee.UnitId;
        var status = type.ResultingStatusCode ?? "DANG_LAM_VIEC";
        employee.Rejoin(new Placement(movement.ToUnitId, movement.PositionName, status, movement.EffectiveFrom, movement.DecisionId));
        TellOfUnit(movement, before, movement.ToUnitId);
        TellOfStatus(movement, status, statuses);
    }

    private void TakePost(Movement movement, Employee employee, MovementType type, IReadOnlyList<RecordStatus> statuses)
    {
        if (type.ResultingStatusCode is { } status)
        {
            ChangeStatus(movement, employee, status, statuses); // hết tập sự
        }

        var keepsPost = movement.Details.IsConcurrent == true || (type.ResultingStatusCode is not null && movement.PositionName is null);
        if (!keepsPost)
        {
            employee.TakePost(movement.PositionName, movement.EffectiveFrom, movement.DecisionId);
        }

        if (!keepsPost || movement.Details.IsConcurrent == true)
        {
            TellOfPost(movement, movement.PositionName);
        }
    }

    private void Leave(Movement movement, Employee employee, MovementType type, IReadOnlyList<RecordStatus> statuses)
    {
        var status = movement.Details.StatusCode ?? type.ResultingStatusCode ?? type.Code;
        employee.Leave(status, movement.EffectiveFrom, movement.DecisionId);
        TellOfStatus(movement, status, statuses);
    }

    private void TakeLeave(Movement movement, Employee employee, MovementType type, IReadOnlyList<RecordStatus> statuses)
    {
        if (movement.Details.StatusCode is { Length: > 0 } chosen)
        {
            ChangeStatus(movement, employee, chosen, statuses);
        }
        else if (type.ResultingStatusCode is { } status)
        {
            ChangeStatus(movement, employee, status, statuses);
        }

        if (type.Code is Secondment or EndOfSecondment)
        {
            var isInside = type.Code == Secondment && movement.ToUnitId != movement.FromUnitId;
            employee.SecondTo(isInside ? movement.ToUnitId : null);
        }
        else if (movement.PositionName is { } position)
        {
            employee.TakePost(position, movement.EffectiveFrom, movement.DecisionId);
            TellOfPost(movement, position);
        }
    }

    private void ChangeStatus(Movement movement, Employee employee, string status, IReadOnlyList<RecordStatus> statuses)
    {
        employee.ChangeStatus(status, movement.EffectiveFrom, movement.DecisionId);
        TellOfStatus(movement, status, statuses);
    }

    private void TellOfUnit(Movement movement, Guid from, Guid to) => db.Publish(new EmployeeTransferred(
        Guid.CreateVersion7(), clock.GetUtcNow(), movement.DecisionId, movement.EmployeeId, movement.TypeCode, from, to, movement.PositionName,
        movement.EffectiveFrom));

    private void TellOfPost(Movement movement, string? position) => db.Publish(new EmployeeAppointed(
        Guid.CreateVersion7(), clock.GetUtcNow(), movement.DecisionId, movement.EmployeeId, movement.TypeCode, movement.FromUnitId, position,
        movement.Details.IsConcurrent == true, movement.Details.AllowanceInHundredths, movement.EffectiveFrom, movement.EndsOn));

    private void TellOfStatus(Movement movement, string status, IReadOnlyList<RecordStatus> statuses) => db.Publish(new EmployeeStatusChanged(
        Guid.CreateVersion7(), clock.GetUtcNow(), movement.DecisionId, movement.EmployeeId, status,
        statuses.FirstOrDefault(s => s.Code == status)?.CountsAsPresent ?? false, movement.EffectiveFrom));

    private Task<Employee> LoadEmployeeAsync(Movement movement, CancellationToken cancellationToken) =>
        db.Employees.Include(e => e.Assignments).Include(e => e.StatusPeriods).AsSplitQuery()
            .RequireAsync(e => e.Id == movement.EmployeeId, cancellationToken);
}
