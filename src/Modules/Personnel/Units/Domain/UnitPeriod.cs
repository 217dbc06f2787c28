using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Units.Domain;

/// <summary>Giai đoạn của đơn vị: name, code, kind and place that hold from one day to another. Added to, never overwritten.</summary>
internal sealed class UnitPeriod : IAudited
{
    /// <summary>First day of units whose start is not sourced.</summary>
    public static readonly DateOnly FromUnknownDay = new(1900, 1, 1);

    private UnitPeriod()
    {
    }

    internal UnitPeriod(OrganizationUnit unit, DateOnly from, UnitChangeSource? source)
    {
        Id = Guid.CreateVersion7();
        UnitId = unit.Id;
        Code = unit.Code;
        Name = unit.Name;
        Kind = unit.Kind;
        Level = unit.Level;
        SalaryBlock = unit.SalaryBlock;
        ParentId = unit.ParentId;
        EffectiveFrom = from;
        EffectiveUntil = unit.EffectiveUntil;
        DecisionId = source?.DecisionId;
        ReorganizationId = source?.ReorganizationId;
    }

    public Guid Id { get; private init; }

    public Guid UnitId { get; private init; }

    public string Code { get; private init; } = "";

    public string Name { get; private init; } = "";

    public string Kind { get; private init; } = "";

    public string Level { get; private init; } = "";

    public string? SalaryBlock { get; private init; }

    public Guid? ParentId { get; private init; }

    /// <summary>First day; <see cref="FromUnknownDay"/> when it is not sourced.</summary>
    public DateOnly EffectiveFrom { get; private init; }

    /// <summary>Last day, included; null while it lasts. Before the first day: taken back, holds on no day.</summary>
    public DateOnly? EffectiveUntil { get; private set; }

    public Guid? DecisionId { get; private init; }

    /// <summary>The reorganisation that made it.</summary>
    public Guid? ReorganizationId { get; private init; }

    public Guid AuditSubjectId => UnitId;

    /// <summary>Whether it holds on any day.</summary>
    public bool EverHolds => EffectiveUntil is null || EffectiveUntil >= EffectiveFrom;

    /// <summary>Whether it holds on <paramref name="day"/>.</summary>
    public bool HoldsOn(DateOnly day) => EffectiveFrom <= day && (EffectiveUntil is null || EffectiveUntil >= day);

    internal void EndOn(DateOnly lastDay) => EffectiveUntil = lastDay;

    internal void Reopen() => EffectiveUntil = null;
}
