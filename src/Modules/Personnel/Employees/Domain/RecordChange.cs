using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Employees.Domain;

/// <summary>What one act changed of a person's posts and statuses: enough to take it back, as long as nothing later rests on it.</summary>
/// <param name="UnitId">The unit before.</param>
/// <param name="HostUnitId">The host of a secondment before.</param>
/// <param name="Posts">Posts that began or ended.</param>
/// <param name="Statuses">Statuses that began or ended.</param>
internal sealed record RecordChange(Guid UnitId, Guid? HostUnitId, IReadOnlyList<PeriodChange> Posts, IReadOnlyList<PeriodChange> Statuses)
{
    public const int StoredMaxLength = 4000;
}

/// <summary>One period before and after.</summary>
/// <param name="Id">The period.</param>
/// <param name="Before">As it was; null when it began with the act.</param>
/// <param name="After">As it became.</param>
internal sealed record PeriodChange(Guid Id, PeriodState? Before, PeriodState After);

/// <summary>What may change of a period.</summary>
/// <param name="Until">Last day; null while it lasts.</param>
/// <param name="Post">The post, where it has one.</param>
/// <param name="Division">The section, where it has one.</param>
internal sealed record PeriodState(DateOnly? Until, string? Post, string? Division = null)
{
    /// <summary>Whether nothing rests on a change since; a corrected name of the section does not.</summary>
    public bool StillHolds(PeriodState? now) => now is not null && now.Until == Until && now.Post == Post;
}

/// <summary>How a person stood at one moment, to tell afterwards what an act changed.</summary>
internal sealed record Standing(
    Guid UnitId, Guid? HostUnitId, IReadOnlyDictionary<Guid, PeriodState> Posts, IReadOnlyDictionary<Guid, PeriodState> Statuses)
{
    public static Standing Of(Employee employee) => new(
        employee.UnitId, employee.HostUnitId, PostsOf(employee), StatusesOf(employee));

    /// <summary>What changed since.</summary>
    public RecordChange ChangesOf(Employee employee) =>
        new(UnitId, HostUnitId, Changes(Posts, PostsOf(employee)), Changes(Statuses, StatusesOf(employee)));

    /// <summary>Whether every period the act touched still is as the act left it.</summary>
    public bool StillShows(RecordChange change) =>
        change.Posts.All(p => p.After.StillHolds(Posts.GetValueOrDefault(p.Id)))
        && change.Statuses.All(p => Statuses.GetValueOrDefault(p.Id) == p.After);

    private static List<PeriodChange> Changes(IReadOnlyDictionary<Guid, PeriodState> before, Dictionary<Guid, PeriodState> after) =>
        [.. after.Where(p => before.GetValueOrDefault(p.Key) != p.Value)
            .Select(p => new PeriodChange(p.Key, before.GetValueOrDefault(p.Key), p.Value))];

    private static Dictionary<Guid, PeriodState> PostsOf(Employee employee) =>
        employee.Assignments.ToDictionary(a => a.Id, a => new PeriodState(a.EffectiveUntil, a.PositionName, a.Division));

    private static Dictionary<Guid, PeriodState> StatusesOf(Employee employee) =>
        employee.StatusPeriods.ToDictionary(p => p.Id, p => new PeriodState(p.EffectiveUntil, null));
}

/// <summary>Đính chính, hủy: what a movement changed is taken back; the periods it began stay in the history and hold on no day.</summary>
internal sealed partial class Employee
{
    /// <summary>Takes a change back.</summary>
    /// <exception cref="RuleViolationException">Something later rests on it.</exception>
    public void TakeBack(RecordChange change)
    {
        if (!Standing.Of(this).StillShows(change))
        {
            throw new RuleViolationException(
                "personnel.movement-depended-on",
                "Sau biến động này hồ sơ đã có thay đổi chức vụ, đơn vị hoặc trạng thái dựa trên nó. Đính chính, hủy những biến động sau trước, lần lượt từ mới đến cũ.");
        }

        foreach (var post in change.Posts)
        {
            assignments.Find(a => a.Id == post.Id)!.Restore(post.Before);
        }

        foreach (var status in change.Statuses)
        {
            statusPeriods.Find(p => p.Id == status.Id)!.Restore(status.Before);
        }

        HostUnitId = change.HostUnitId;
        StatusCode = statusPeriods.Single(p => p.EffectiveUntil is null).StatusCode;
        if (change.Posts.Count > 0)
        {
            (UnitId, PositionName, division) = (CurrentAssignment.UnitId, CurrentAssignment.PositionName, CurrentAssignment.Division);
        }
    }

    /// <summary>The unit and post on a day; null before the first.</summary>
    public Assignment? AssignmentOn(DateOnly day) =>
        assignments.Where(a => a.EverHolds && a.EffectiveFrom <= day).MaxBy(a => a.EffectiveFrom);

    /// <summary>
    /// Days after a day on which a post began that holds no more, and no other began: of them the other modules were told something.
    /// </summary>
    public IReadOnlyList<Assignment> DaysWithoutPlace(DateOnly after)
    {
        var held = assignments.Where(a => a.EverHolds).Select(a => a.EffectiveFrom).ToHashSet();
        return [.. assignments.Where(a => a.EffectiveFrom > after && !held.Contains(a.EffectiveFrom)).DistinctBy(a => a.EffectiveFrom)
            .OrderBy(a => a.EffectiveFrom)];
    }

    /// <summary>The same for statuses.</summary>
    public IReadOnlyList<DateOnly> DaysWithoutStatus(DateOnly after)
    {
        var held = statusPeriods.Where(p => p.EverHolds).Select(p => p.EffectiveFrom).ToHashSet();
        return [.. statusPeriods.Select(p => p.EffectiveFrom).Where(d => d > after && !held.Contains(d)).Distinct().Order()];
    }

    /// <summary>The status on a day; null before the first.</summary>
    public StatusPeriod? StatusOn(DateOnly day) =>
        statusPeriods.Where(p => p.EverHolds && p.EffectiveFrom <= day).MaxBy(p => p.EffectiveFrom);
}
