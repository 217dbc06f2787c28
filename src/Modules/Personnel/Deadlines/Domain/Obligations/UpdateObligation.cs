using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Deadlines.Domain.Obligations;

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

    /// <summary>Đến tuổi nghỉ hưu but still in service: Điều 11.3.</summary>
    RetirementReached,

    /// <summary>Hết thời hạn biệt phái, luân chuyển.</summary>
    SecondmentEnded,

    /// <summary>Hết hạn hợp đồng.</summary>
    ContractEnded,

    /// <summary>Hết thời gian tập sự.</summary>
    ProbationEnded,

    /// <summary>Hết nhiệm kỳ, thời hạn giữ chức vụ.</summary>
    TermEnded,

    /// <summary>Hết thời gian nghỉ, học tập trung, tạm đình chỉ.</summary>
    LeaveEnded,
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
    public const int NoteMaxLength = 300;
    public const int ReasonMaxLength = 500;
    public const int NameMaxLength = 200;

    private UpdateObligation()
    {
    }

    public Guid Id { get; private init; }

    public int Version { get; private set; }

    public ObligationRule Rule { get; private init; }

    public Guid EmployeeId { get; private init; }

    /// <summary>The responsible unit.</summary>
    public Guid UnitId { get; private set; }

    public Guid? DecisionId { get; private init; }

    /// <summary>The movement to be completed, when there is one.</summary>
    public Guid? MovementId { get; private init; }

    /// <summary>The day the clock starts on; it is not counted.</summary>
    public DateOnly StartsOn { get; private init; }

    /// <summary>Last day, included. Kept as computed, so a later change of the calendar moves no past deadline.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>What has to be updated, as the register of decisions says; null when the rule says it all.</summary>
    public string? Note { get; private init; }

    /// <summary>The last day before the extension; null when there was none.</summary>
    public DateOnly? FirstDueOn { get; private set; }

    /// <summary>Why the day was moved.</summary>
    public string? ExtensionReason { get; private set; }

    /// <summary>When head and Sở Nội vụ were told that it stays undone.</summary>
    public DateTime? EscalatedAt { get; private set; }

    public ObligationState State { get; private set; }

    /// <summary>When the update was made or the reason fell away.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Who made the update; null for the system.</summary>
    public Guid? ClosedBy { get; private set; }

    /// <summary>That person's name, as it was then.</summary>
    public string? ClosedByName { get; private set; }

    /// <summary>The movement that answered it; when that is taken back, the clock runs again.</summary>
    public Guid? AnsweredById { get; private set; }

    /// <summary>When the unit was told that the last day is near.</summary>
    public DateTime? SoonToldAt { get; private set; }

    public Guid AuditSubjectId => Id;

    /// <summary>Whether the update is still to be made.</summary>
    public bool IsOpen => State is ObligationState.Open or ObligationState.Overdue;

    /// <summary>The responsible unit became another one.</summary>
    public void PassTo(Guid unitId) => UnitId = unitId;

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
        Note = facts.Note,
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
        ObligationRule.Departure or ObligationRule.RetirementReached => "Điều 11.3",
        _ => "Điều 10.2",
    };

    /// <summary>The calendar changed: a last day still to come moves with it, one that has passed or was extended stays.</summary>
    /// <returns>Whether it moved.</returns>
    public bool FollowCalendar(WorkingCalendar calendar, DateOnly today)
    {
        if (State != ObligationState.Open || DueOn < today || FirstDueOn is not null)
        {
            return false;
        }

        var due = calendar.DueAfterCalendarDays(StartsOn, DaysOf(Rule));
        if (due == DueOn || due < today)
        {
            return false;
        }

        DueOn = due;
        return true;
    }

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
    public void CloseAt(DateTime now, Closer? by = null)
    {
        (ClosedBy, ClosedByName) = (by?.Id, by?.Name);
        State = DateOnly.FromDateTime(VietnamTime.InVietnam(now)) <= DueOn ? ObligationState.DoneOnTime : ObligationState.DoneLate;
        ClosedAt = now;
    }

    /// <summary>A movement is what it was waiting for.</summary>
    public void CloseWith(Guid movementId, DateTime now, Closer? by)
    {
        CloseAt(now, by);
        AnsweredById = movementId;
    }

    /// <summary>What had answered it was taken back: it is a duty again. The daily job marks it when its last day has passed.</summary>
    public void Reopen()
    {
        State = ObligationState.Open;
        (ClosedAt, ClosedBy, ClosedByName, AnsweredById) = (null, null, null, null);
    }

    /// <summary>Gia hạn có lý do: moves the last day; a day already missed stays visible in <see cref="FirstDueOn"/>.</summary>
    /// <exception cref="RuleViolationException">It is closed, or the new day is no later.</exception>
    public void ExtendTo(DateOnly newDay, string reason, DateOnly today)
    {
        if (!IsOpen)
        {
            throw new RuleViolationException("personnel.obligation-closed",
                "Nghĩa vụ này đã xong hoặc đã hủy nên không gia hạn. Tải lại trang.");
        }

        if (newDay <= DueOn || newDay < today)
        {
            throw new RuleViolationException(
                "personnel.extension-not-later", $"Hạn mới phải sau hạn hiện tại {DueOn:dd/MM/yyyy} và không trước hôm nay. Chọn ngày khác.");
        }

        FirstDueOn ??= DueOn;
        (DueOn, ExtensionReason, State, EscalatedAt) = (newDay, reason, ObligationState.Open, null);
    }

    /// <summary>The unit is told that the last day is near.</summary>
    public void TellSoon(DateTime now) => SoonToldAt = now;

    /// <summary>Head and Sở Nội vụ are told; true when that is news.</summary>
    public bool EscalatesAt(DateTime now)
    {
        if (State != ObligationState.Overdue || EscalatedAt is not null)
        {
            return false;
        }

        EscalatedAt = now;
        return true;
    }

    /// <summary>The reason for the update fell away.</summary>
    public void Cancel(DateTime now)
    {
        State = ObligationState.Cancelled;
        ClosedAt = now;
    }
}

/// <summary>Who made an update.</summary>
internal sealed record Closer(Guid Id, string Name);

/// <summary>What starts a clock.</summary>
internal sealed record ObligationFacts(
    ObligationRule Rule, Guid EmployeeId, Guid UnitId, DateOnly StartsOn, Guid? DecisionId, Guid? MovementId = null,
    string? Note = null);
