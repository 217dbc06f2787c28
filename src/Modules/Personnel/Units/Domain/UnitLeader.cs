using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Units.Domain;

/// <summary>Lãnh đạo đơn vị: who leads the unit in which post, from a day on.</summary>
internal sealed class UnitLeader : IAudited
{
    public const int PositionNameMaxLength = 200;

    private UnitLeader()
    {
    }

    public Guid Id { get; private init; }

    public Guid UnitId { get; private init; }

    public Guid EmployeeId { get; private init; }

    public string PositionName { get; private init; } = "";

    /// <summary>Cấp trưởng: the one who answers for the unit (Điều 8).</summary>
    public bool IsHead { get; private init; }

    /// <summary>First day.</summary>
    public DateOnly EffectiveFrom { get; private init; }

    /// <summary>Last day, included; null while it lasts.</summary>
    public DateOnly? EffectiveUntil { get; private set; }

    public Guid? DecisionId { get; private init; }

    public Guid AuditSubjectId => UnitId;

    /// <summary>A leader takes up the post.</summary>
    public static UnitLeader Appoint(Guid id, Guid unitId, LeaderFacts facts) => new()
    {
        Id = id,
        UnitId = unitId,
        EmployeeId = facts.EmployeeId,
        PositionName = facts.PositionName,
        IsHead = facts.IsHead,
        EffectiveFrom = facts.EffectiveFrom,
        DecisionId = facts.DecisionId,
    };

    /// <summary>Whether the post is held on <paramref name="day"/>.</summary>
    public bool HoldsOn(DateOnly day) => EffectiveFrom <= day && (EffectiveUntil is null || EffectiveUntil >= day);

    /// <summary>The last day in the post.</summary>
    /// <exception cref="RuleViolationException">It lies before the first day.</exception>
    public void EndOn(DateOnly lastDay)
    {
        if (lastDay < EffectiveFrom)
        {
            throw new RuleViolationException(
                "personnel.leader-ends-before-start", $"Ngày thôi giữ chức vụ phải từ ngày nhận ({EffectiveFrom:dd/MM/yyyy}) trở đi.");
        }

        EffectiveUntil = lastDay;
    }

    internal void Reopen() => EffectiveUntil = null;
}

/// <summary>Who leads in which post since when.</summary>
internal sealed record LeaderFacts(Guid EmployeeId, string PositionName, bool IsHead, DateOnly EffectiveFrom, Guid? DecisionId);
