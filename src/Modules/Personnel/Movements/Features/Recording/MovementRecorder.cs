using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Deadlines.Features.Obligations;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Recording;

/// <summary>
/// Gathers what <see cref="MovingPerson"/> needs and keeps what came of it, for one person and for many. It saves nothing: the
/// feature's own save writes record, clocks and events together.
/// </summary>
internal sealed class MovementRecorder(PersonnelDbContext db, WorkingCalendars calendars, RequestContext request)
{
    private MovingDay? day;

    /// <summary>The person of a movement, with posts and statuses loaded.</summary>
    public async Task<MovingPerson> OpenAsync(Movement movement, CancellationToken cancellationToken)
    {
        var employee = await db.Employees.Include(e => e.Assignments).Include(e => e.StatusPeriods).AsSplitQuery()
            .RequireAsync(e => e.Id == movement.EmployeeId, cancellationToken);
        return await OpenAsync(employee, movement.Id, cancellationToken);
    }

    /// <summary>A person loaded with posts and statuses; with a movement in hand, every clock of it and what it had answered.</summary>
    public async Task<MovingPerson> OpenAsync(Employee employee, Guid? movementId, CancellationToken cancellationToken)
    {
        var waiting = await Waiting([employee.Id]).ToListAsync(cancellationToken);
        var clocks = await Clocks([employee.Id], waiting, movementId).ToListAsync(cancellationToken);
        return new MovingPerson(employee, clocks, waiting, await DayAsync(cancellationToken));
    }

    /// <summary>Somebody whose record begins now.</summary>
    public async Task<MovingPerson> OpenNewAsync(Employee employee, CancellationToken cancellationToken) =>
        new(employee, [], [], await DayAsync(cancellationToken));

    /// <summary>Many people loaded with posts and statuses, by id.</summary>
    public async Task<IReadOnlyDictionary<Guid, MovingPerson>> OpenAsync(
        IReadOnlyCollection<Employee> people, CancellationToken cancellationToken)
    {
        var ids = people.Select(e => e.Id).ToArray();
        var waiting = await Waiting(ids).ToListAsync(cancellationToken);
        var clocks = (await Clocks(ids, waiting, null).ToListAsync(cancellationToken)).ToLookup(o => o.EmployeeId);
        var waitingOf = waiting.ToLookup(m => m.EmployeeId);
        var today = await DayAsync(cancellationToken);
        return people.ToDictionary(e => e.Id, e => new MovingPerson(e, clocks[e.Id], waitingOf[e.Id], today));
    }

    /// <summary>Hands over what came of a case, to be saved with the record.</summary>
    /// <param name="person">The person.</param>
    /// <param name="entered">A movement that was entered now; null when an older one went on.</param>
    public void Keep(MovingPerson person, Movement? entered = null)
    {
        if (entered is not null)
        {
            db.Movements.Add(entered);
        }

        db.Obligations.AddRange(person.Started);
        foreach (var news in person.News)
        {
            db.Publish(news);
        }
    }

    /// <summary>The decision as the reason of the change.</summary>
    public async Task<ChangeBasis> BasisAsync(Movement movement, string reason, CancellationToken cancellationToken)
    {
        var number = await db.Decisions.Where(d => d.Id == movement.DecisionId).Select(d => d.Number).SingleAsync(cancellationToken);
        return new ChangeBasis(reason, movement.DecisionId, number);
    }

    private IQueryable<Movement> Waiting(Guid[] people) =>
        db.Movements.Where(m => people.Contains(m.EmployeeId) && (m.State == MovementState.Planned || m.State == MovementState.Received));

    /// <summary>What is open, and what the movements in hand and those that may fall away had started or answered.</summary>
    private IQueryable<UpdateObligation> Clocks(Guid[] people, IEnumerable<Movement> waiting, Guid? movementId)
    {
        Guid?[] inHand = [.. waiting.Select(m => (Guid?)m.Id), movementId];
        return db.Obligations.Where(o => people.Contains(o.EmployeeId)
            && (o.ClosedAt == null || (o.MovementId != null && inHand.Contains(o.MovementId))
                || (o.AnsweredById != null && inHand.Contains(o.AnsweredById))));
    }

    private async Task<MovingDay> DayAsync(CancellationToken cancellationToken) => day ??= new MovingDay(
        request.Clock.GetUtcNow(), request.Clock.TodayInVietnam(), request.User.Id, request.User.AsCloser(),
        await calendars.CurrentAsync(cancellationToken),
        await db.MovementTypes.AsNoTracking().ToListAsync(cancellationToken),
        await db.RecordStatuses.AsNoTracking().ToListAsync(cancellationToken));
}
