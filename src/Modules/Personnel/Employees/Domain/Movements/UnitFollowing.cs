using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Contracts;

namespace HoSoCanBo.Personnel.Employees.Domain.Movements;

/// <summary>
/// Chuyển theo sắp xếp tổ chức: what a reorganisation does to one person's record and what the other modules are told of it. It lies
/// below the case of a movement, which uses it too, because reorganising units knows nothing of recording movements.
/// </summary>
internal static class UnitFollowing
{
    /// <summary>Its code in movement_types.csv.</summary>
    public const string TypeCode = "SAP_XEP_TO_CHUC";

    /// <summary>The unit became another one: the person goes on there in the same post, and nobody has to receive the record.</summary>
    /// <returns>The assignment that ended and the one that began; null when the person holds none any more.</returns>
    public static (Assignment Ended, Assignment Begun)? Follow(Employee employee, UnitChange change, ICollection<IIntegrationEvent> news)
    {
        var followed = employee.FollowUnit(change.ToUnitId, change.On, change.DecisionId);
        if (followed is { Begun: var begun })
        {
            news.Add(Told(employee, change, change.FromUnitId, begun, begun.EffectiveFrom, news.Count));
            foreach (var gone in employee.DaysWithoutPlace(begun.EffectiveFrom))
            {
                news.Add(Told(employee, change, gone.UnitId, employee.AssignmentOn(gone.EffectiveFrom)!, gone.EffectiveFrom, news.Count));
            }
        }

        return followed;
    }

    /// <summary>The reorganisation was taken back: the person is where the first of its moves had begun.</summary>
    /// <param name="employee">The person.</param>
    /// <param name="change">The move, as it was made.</param>
    /// <param name="assignments">The assignment it had ended and the one it had begun.</param>
    /// <param name="homeId">The unit the person is in again.</param>
    /// <param name="news">What the other modules are told.</param>
    public static void TakeBack(
        Employee employee, UnitChange change, (Guid? EndedId, Guid? BegunId) assignments, Guid homeId, ICollection<IIntegrationEvent> news)
    {
        var begunOn = employee.Assignments.FirstOrDefault(a => a.Id == assignments.BegunId)?.EffectiveFrom;
        var again = employee.Unfollow(change.FromUnitId, assignments.EndedId, assignments.BegunId);
        if (begunOn is { } from)
        {
            news.Add(new EmployeeTransferred(
                Guid.CreateVersion7(), change.Now.AddTicks(news.Count), change.DecisionId, employee.Id, TypeCode, change.ToUnitId, homeId,
                again?.PositionName, from));
        }
    }

    private static EmployeeTransferred Told(Employee employee, UnitChange change, Guid toldUnitId, Assignment held, DateOnly from,
        int number) => new(
        Guid.CreateVersion7(), change.Now.AddTicks(number), change.DecisionId, employee.Id, TypeCode, toldUnitId, held.UnitId,
        held.PositionName, from);
}

/// <summary>One unit became another one.</summary>
/// <param name="FromUnitId">The unit that the person was in.</param>
/// <param name="ToUnitId">The unit that goes on.</param>
/// <param name="On">From when.</param>
/// <param name="DecisionId">The decision.</param>
/// <param name="Now">The moment of recording.</param>
internal sealed record UnitChange(Guid FromUnitId, Guid ToUnitId, DateOnly On, Guid DecisionId, DateTimeOffset Now);
