using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Employees.Domain;

/// <summary>Quá trình công tác tại đơn vị: one unit and post over a period; history is added to, never overwritten.</summary>
internal sealed class Assignment : IAudited
{
    public const int PositionNameMaxLength = 200;

    private Assignment()
    {
    }

    public Assignment(Guid employeeId, Guid unitId, string? positionName, DateOnly effectiveFrom, Guid? decisionId, string? division = null)
    {
        Id = Guid.CreateVersion7();
        EmployeeId = employeeId;
        UnitId = unitId;
        PositionName = positionName;
        EffectiveFrom = effectiveFrom;
        DecisionId = decisionId;
        Division = division;
    }

    public Guid Id { get; private init; }

    public Guid EmployeeId { get; private init; }

    public Guid UnitId { get; private init; }

    /// <summary>Phòng, bộ phận within the unit (Điều 11.1).</summary>
    public string? Division { get; private set; }

    public string? PositionName { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly EffectiveFrom { get; private init; }

    /// <summary>Last day, included; null while it lasts.</summary>
    public DateOnly? EffectiveUntil { get; private set; }

    public Guid? DecisionId { get; private init; }

    public Guid AuditSubjectId => EmployeeId;

    /// <summary>Whether it holds on any day; not when it was taken back or another took its place on its first day.</summary>
    internal bool EverHolds => EffectiveUntil is not { } until || until >= EffectiveFrom;

    internal void EndOn(DateOnly lastDay) => EffectiveUntil = lastDay;

    /// <summary>What ended it was taken back.</summary>
    internal void Reopen() => EffectiveUntil = null;

    /// <summary>As it was before an act; null: it began with the act and holds on no day.</summary>
    internal void Restore(PeriodState? before) =>
        (EffectiveUntil, PositionName, Division) = before is null
            ? (EffectiveFrom.AddDays(-1), PositionName, Division)
            : (before.Until, before.Post, before.Division);

    /// <summary>A second decision of the same day names the post; the audit trail keeps the first.</summary>
    internal void NamePost(string? positionName) => PositionName = positionName;

    /// <summary>The same for the section, or a correction of the entry.</summary>
    internal void NameDivision(string? division) => Division = division;
}

/// <summary>Trạng thái hồ sơ over a period.</summary>
internal sealed class StatusPeriod : IAudited
{
    private StatusPeriod()
    {
    }

    public StatusPeriod(Guid employeeId, string statusCode, DateOnly effectiveFrom, Guid? decisionId)
    {
        Id = Guid.CreateVersion7();
        EmployeeId = employeeId;
        StatusCode = statusCode;
        EffectiveFrom = effectiveFrom;
        DecisionId = decisionId;
    }

    public Guid Id { get; private init; }

    public Guid EmployeeId { get; private init; }

    /// <summary>Code of record_statuses.csv.</summary>
    public string StatusCode { get; private init; } = "";

    /// <summary>First day.</summary>
    public DateOnly EffectiveFrom { get; private init; }

    /// <summary>Last day, included; null while it lasts.</summary>
    public DateOnly? EffectiveUntil { get; private set; }

    public Guid? DecisionId { get; private init; }

    public Guid AuditSubjectId => EmployeeId;

    /// <summary>Whether it holds on any day; not when another status took its place on its first day.</summary>
    internal bool EverHolds => EffectiveUntil is not { } until || until >= EffectiveFrom;

    internal void EndOn(DateOnly lastDay) => EffectiveUntil = lastDay;

    /// <summary>As it was before an act; null: it began with the act and holds on no day.</summary>
    internal void Restore(PeriodState? before) => EffectiveUntil = before is null ? EffectiveFrom.AddDays(-1) : before.Until;
}
