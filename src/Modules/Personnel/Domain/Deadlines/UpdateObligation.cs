using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Domain.Deadlines;

/// <summary>Which clock of the regulation runs.</summary>
internal enum ObligationRule
{
    /// <summary>Điều 10.1: tuyển dụng, tiếp nhận, 30 days from the decision.</summary>
    Recruitment,

    /// <summary>Điều 10.2: thay đổi, bổ sung, 15 days from effect.</summary>
    Change,

    /// <summary>Điều 11.1: chuyển bộ phận trong cùng cơ quan, 15 days from effect.</summary>
    InternalMove,

    /// <summary>Điều 11.2: chuyển đơn vị, 15 days from effect.</summary>
    Transfer,

    /// <summary>Điều 11.3: khối Đảng, ngoài tỉnh, nghỉ hưu, thôi việc, từ trần, 15 days from effect.</summary>
    Departure,
}

/// <summary>Where an obligation stands.</summary>
internal enum ObligationState
{
    Open,
    Overdue,
    DoneOnTime,
    DoneLate,

    /// <summary>The reason fell away, for instance a transfer withdrawn.</summary>
    Cancelled,
}

/// <summary>Nghĩa vụ cập nhật hồ sơ của một đơn vị theo một văn bản (Điều 10, 11 Quy chế 80/QĐ-UBND-HC).</summary>
internal sealed class UpdateObligation : IAudited, IVersioned
{
    private UpdateObligation()
    {
    }

    public Guid Id { get; private init; }

    public int Version { get; private set; }

    public ObligationRule Rule { get; private init; }

    public Guid EmployeeId { get; private init; }

    /// <summary>The responsible unit.</summary>
    public Guid UnitId { get; private init; }

    public Guid? DecisionId { get; private init; }

    /// <summary>The movement to be completed, when there is one.</summary>
    public Guid? MovementId { get; private init; }

    /// <summary>The day the clock starts on; it is not counted.</summary>
    public DateOnly StartsOn { get; private init; }

    /// <summary>Last day, included. Kept as computed, so a later change of the calendar moves no past deadline.</summary>
    public DateOnly DueOn { get; private init; }

    public ObligationState State { get; private set; }

    /// <summary>When the update was made or the reason fell away.</summary>
    public DateTime? ClosedAt { get; private set; }

    public Guid AuditSubjectId => Id;

    /// <summary>Whether the update is still to be made.</summary>
    public bool IsOpen => State is ObligationState.Open or ObligationState.Overdue;

    /// <summary>Starts a clock.</summary>
    public static UpdateObligation Start(ObligationFacts facts, WorkingCalendar calendar) => new()
    {
        Id = Guid.CreateVersion7(),
        Rule = facts.Rule,
        EmployeeId = facts.EmployeeId,
        UnitId = facts.UnitId,
        DecisionId = facts.DecisionId,
        MovementId = facts.MovementId,
        StartsOn = facts.StartsOn,
        DueOn = calendar.DueAfterCalendarDays(facts.StartsOn, DaysOf(facts.Rule)),
        State = ObligationState.Open,
    };

    /// <summary>Days of the limit: 30 for Điều 10.1, otherwise 15.</summary>
    public static int DaysOf(ObligationRule rule) => rule == ObligationRule.Recruitment ? 30 : 15;

    /// <summary>The article, for screens.</summary>
    public static string ArticleOf(ObligationRule rule) => rule switch
    {
        ObligationRule.Recruitment => "Điều 10.1",
        ObligationRule.Change => "Điều 10.2",
        ObligationRule.InternalMove => "Điều 11.1",
        ObligationRule.Transfer => "Điều 11.2",
        _ => "Điều 11.3",
    };

    /// <summary>Marks it overdue when its last day has passed; true when that is news.</summary>
    public bool BecomesOverdueOn(DateOnly today)
    {
        if (State != ObligationState.Open || today <= DueOn)
        {
            return false;
        }

        State = ObligationState.Overdue;
        return true;
    }

    /// <summary>The update was made.</summary>
    public void CloseAt(DateTime now)
    {
        State = DateOnly.FromDateTime(VietnamTime.InVietnam(now)) <= DueOn ? ObligationState.DoneOnTime : ObligationState.DoneLate;
        ClosedAt = now;
    }

    /// <summary>The reason for the update fell away.</summary>
    public void Cancel(DateTime now)
    {
        State = ObligationState.Cancelled;
        ClosedAt = now;
    }
}

/// <summary>What starts a clock.</summary>
internal sealed record ObligationFacts(
    ObligationRule Rule, Guid EmployeeId, Guid UnitId, DateOnly StartsOn, Guid? DecisionId, Guid? MovementId = null);
