namespace HoSoCanBo.Personnel.Employees.Domain;

/// <summary>What a reorganisation does to the record: the person keeps the post and follows the unit.</summary>
internal sealed partial class Employee
{
    /// <summary>
    /// The unit became another one: the present assignment ends on the day before and goes on there. Somebody who came after that
    /// day was there from the first day.
    /// </summary>
    /// <returns>The assignment that ended and the one that began; null when the person holds none any more.</returns>
    public (Assignment Ended, Assignment Begun)? FollowUnit(Guid unitId, DateOnly on, Guid decisionId)
    {
        UnitId = unitId;
        if (assignments.Where(a => a.EffectiveUntil is null).MaxBy(a => a.EffectiveFrom) is not { } open)
        {
            return null;
        }

        var from = on > open.EffectiveFrom ? on : open.EffectiveFrom;
        open.EndOn(from.AddDays(-1));
        var begun = new Assignment(Id, unitId, open.PositionName, from, decisionId, open.Division);
        assignments.Add(begun);
        return (open, begun);
    }

    /// <summary>Takes a following back on the same day; what began stays in the history and holds on no day.</summary>
    /// <returns>The assignment that holds again; null when the person held none.</returns>
    public Assignment? Unfollow(Guid unitId, Guid? endedId, Guid? begunId)
    {
        UnitId = unitId;
        if (assignments.Find(a => a.Id == begunId) is { } begun)
        {
            begun.EndOn(begun.EffectiveFrom.AddDays(-1));
        }

        var ended = assignments.Find(a => a.Id == endedId);
        ended?.Reopen();
        return ended;
    }
}
