using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Features.Recalculations;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.Copies;

namespace HoSoCanBo.Salary.People.EventHandlers;

/// <summary>What the handlers of events about a person share in this module.</summary>
internal static class PaidEmployeeHandling
{
    /// <summary>Applies the events once, and asks for the sheets of whoever is paid differently by them.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="db">The database.</param>
    /// <param name="events">The events; the subject of each is a person.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="apply">Changes the person and returns a Vietnamese sentence on what changed.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static Task ApplyToPaidAsync<TEvent>(
        this Delivery delivery, SalaryDbContext db, IReadOnlyCollection<TEvent> events, TimeProvider clock,
        Func<PaidEmployee, TEvent, Task<string>> apply, CancellationToken cancellationToken)
        where TEvent : IIntegrationEvent
    {
        var recalculations = new PayRecalculations(db);
        return delivery.ApplyToPeopleAsync<PaidEmployee, TEvent>(db, events, clock, async (person, e) =>
        {
            var before = PaySnapshot.Of(person);
            var outcome = await apply(person, e);
            await recalculations.AskAsync(person, before, cancellationToken);
            return outcome;
        }, cancellationToken);
    }
}
