using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Domain.Deadlines;
using HoSoCanBo.Personnel.Domain.Employees;
using HoSoCanBo.Personnel.Domain.Movements;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Features.Movements;

/// <summary>The last step of a transfer, taken when the record is received or, for a later effective date, on that day.</summary>
internal sealed class MovementCompletion(PersonnelDbContext db, TimeProvider clock)
{
    /// <summary>Moves the record to the new unit and tells the other modules. Saves nothing.</summary>
    public async Task ApplyAsync(Movement movement, CancellationToken cancellationToken)
    {
        var employee = await LoadEmployeeAsync(movement, cancellationToken);
        employee.ArriveFromTransit();
        employee.MoveTo(movement.ToUnitId, movement.PositionName, movement.EffectiveFrom, movement.DecisionId);
        movement.MarkApplied(clock.UtcNow());
        db.Publish(new EmployeeTransferred(
            Guid.CreateVersion7(), clock.GetUtcNow(), movement.DecisionId, employee.Id, movement.TypeCode,
            movement.FromUnitId, movement.ToUnitId, movement.PositionName, movement.EffectiveFrom));
    }

    /// <summary>The record goes back to normal at the sending unit.</summary>
    public async Task ReturnAsync(Movement movement, CancellationToken cancellationToken) =>
        (await LoadEmployeeAsync(movement, cancellationToken)).ArriveFromTransit();

    /// <summary>The open clocks of the movement.</summary>
    public Task<List<UpdateObligation>> OpenClocksAsync(Guid movementId, CancellationToken cancellationToken) =>
        db.Obligations.Where(o => o.MovementId == movementId && o.ClosedAt == null).ToListAsync(cancellationToken);

    /// <summary>The decision as the reason of the change.</summary>
    public async Task<ChangeBasis> BasisAsync(Movement movement, string reason, CancellationToken cancellationToken)
    {
        var number = await db.Decisions.Where(d => d.Id == movement.DecisionId).Select(d => d.Number).SingleAsync(cancellationToken);
        return new ChangeBasis(reason, movement.DecisionId, number);
    }

    private Task<Employee> LoadEmployeeAsync(Movement movement, CancellationToken cancellationToken) =>
        db.Employees.Include(e => e.Assignments).RequireAsync(e => e.Id == movement.EmployeeId, cancellationToken);
}
