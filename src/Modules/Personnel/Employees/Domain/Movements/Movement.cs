using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Documents.Decisions;

namespace HoSoCanBo.Personnel.Employees.Domain.Movements;

/// <summary>How far a movement is; between units it is sent and received first (Điều 11.2).</summary>
internal enum MovementState
{
    /// <summary>Sent, waiting for the receiving unit.</summary>
    Sent,

    /// <summary>Entered before its day: waits for it. Kinds that no other unit has to receive.</summary>
    Planned,

    /// <summary>Received, takes effect on a later day.</summary>
    Received,

    /// <summary>Done: the record belongs to the new unit.</summary>
    Applied,

    /// <summary>Sent back by the receiving unit with a reason.</summary>
    Refused,

    /// <summary>Taken back by the sending unit before it was received.</summary>
    Withdrawn,

    /// <summary>Đã hủy, đính chính: it had taken effect and was taken back with a decision.</summary>
    Cancelled,
}

/// <summary>
/// Biến động: what one decision does to one person's unit, post or status (Điều 9.10, 11 Quy chế 80/QĐ-UBND-HC). A kind that keeps
/// the record where it is has the same unit on both sides; a secondment names the unit that has the person for a time.
/// </summary>
internal sealed class Movement : IAudited, IVersioned
{
    public const int ReasonMaxLength = 500;

    /// <summary>
    /// Days after it took effect within which the unit itself may take it back; later Sở Nội vụ does. As long as Điều 10.2 gives for an
    /// update.
    /// </summary>
    public const int DaysToCancel = 15;

    /// <summary>States in which it says nothing about the person any more.</summary>
    public static readonly MovementState[] Over = [MovementState.Withdrawn, MovementState.Refused, MovementState.Cancelled];

    private Movement()
    {
    }

    public Guid Id { get; private init; }

    public int Version { get; private set; }

    /// <summary>Code of movement_types.csv.</summary>
    public string TypeCode { get; private init; } = "";

    public Guid EmployeeId { get; private init; }

    public Guid DecisionId { get; private init; }

    public Guid FromUnitId { get; private set; }

    public Guid ToUnitId { get; private set; }

    /// <summary>Post at the new unit.</summary>
    public string? PositionName { get; private init; }

    /// <summary>First day at the new unit.</summary>
    public DateOnly EffectiveFrom { get; private init; }

    /// <summary>Last day of the post, leave, secondment or contract, included; null when none is set.</summary>
    public DateOnly? EndsOn { get; private init; }

    /// <summary>What only this kind says.</summary>
    public MovementDetails Details { get; private init; } = new();

    public MovementState State { get; private set; }

    public DateTime SentAt { get; private init; }

    public Guid? SentBy { get; private init; }

    /// <summary>When it was received, refused or withdrawn.</summary>
    public DateTime? AnsweredAt { get; private set; }

    public Guid? AnsweredBy { get; private set; }

    /// <summary>Why it was refused or withdrawn.</summary>
    public string? AnswerReason { get; private set; }

    /// <summary>When it took effect on the record.</summary>
    public DateTime? AppliedAt { get; private set; }

    /// <summary>What it changed of the record; null before it took effect, and for the one a record came in with.</summary>
    public RecordChange? Change { get; private set; }

    /// <summary>When it was taken back after it had taken effect.</summary>
    public DateTime? CancelledAt { get; private set; }

    public Guid? CancelledBy { get; private set; }

    /// <summary>The decision that takes it back.</summary>
    public Guid? CancelDecisionId { get; private set; }

    /// <summary>Why it was taken back.</summary>
    public string? CancelReason { get; private set; }

    public Guid AuditSubjectId => Id;

    /// <summary>A transfer on its way.</summary>
    /// <exception cref="RuleViolationException">The units are the same.</exception>
    public static Movement Send(TransferFacts facts, DateTime now, Guid? userId)
    {
        RequireAnotherUnit(facts.FromUnitId, facts.ToUnitId);
        return New(facts, MovementState.Sent, now, userId);
    }

    /// <summary>A movement no other unit has to receive: it waits for its day, which may have come already.</summary>
    public static Movement Plan(TransferFacts facts, DateTime now, Guid? userId) => New(facts, MovementState.Planned, now, userId);

    /// <summary>Tuyển dụng, tiếp nhận, ký hợp đồng: how a new record came in; in effect with it.</summary>
    public static Movement Enter(Employee employee, string typeCode, Decision decision, DateOnly? endsOn, DateTime now, Guid? userId) =>
        Enter(employee, typeCode, new MovementPeriod(decision.Id, decision.EffectiveFrom, endsOn), now, userId);

    /// <summary>The same for a paper known by its id: a contract that came with the old data.</summary>
    public static Movement Enter(Employee employee, string typeCode, MovementPeriod period, DateTime now, Guid? userId)
    {
        var movement = New(
            new TransferFacts(
                Guid.CreateVersion7(), typeCode, employee.Id, period.DecisionId, employee.UnitId, employee.UnitId, employee.PositionName,
                period.From, period.EndsOn),
            MovementState.Planned, now, userId);
        movement.MarkApplied(now, null);
        return movement;
    }

    /// <summary>Tiếp nhận.</summary>
    /// <exception cref="RuleViolationException">It was answered before.</exception>
    public void Receive(DateTime now, Guid? userId) => Answer(MovementState.Received, null, now, userId);

    /// <summary>Trả lại, với lý do.</summary>
    /// <exception cref="RuleViolationException">It was answered before.</exception>
    public void Refuse(string reason, DateTime now, Guid? userId) => Answer(MovementState.Refused, reason, now, userId);

    /// <summary>Whether it may still be taken back: it has not taken effect.</summary>
    public bool IsWithdrawable => State is MovementState.Sent or MovementState.Planned or MovementState.Received or MovementState.Refused;

    /// <summary>Whether nothing but its day is waited for.</summary>
    public bool WaitsForItsDay => State is MovementState.Planned or MovementState.Received;

    /// <summary>Thu hồi trước ngày có hiệu lực, hoặc thôi không gửi lại sau khi bị trả.</summary>
    /// <exception cref="RuleViolationException">It took effect or was withdrawn before.</exception>
    public void Withdraw(string reason, DateTime now, Guid? userId)
    {
        if (State is MovementState.Refused or MovementState.Planned or MovementState.Received)
        {
            State = MovementState.Sent; // still the sending unit's own, which now gives it up
        }

        Answer(MovementState.Withdrawn, reason, now, userId);
    }

    /// <summary>The sending unit became another one on the way.</summary>
    public void FollowSender(Guid unitId) => FromUnitId = unitId;

    /// <summary>The receiving unit became another one on the way.</summary>
    public void FollowReceiver(Guid unitId) => ToUnitId = unitId;

    /// <summary>It has taken effect on the record.</summary>
    public void MarkApplied(DateTime now, RecordChange? change)
    {
        (State, AppliedAt, Change) = (MovementState.Applied, now, change);
    }

    /// <summary>Whether it took effect and may be taken back: a record is not taken back with the movement it came in with.</summary>
    public bool IsCancellable => State == MovementState.Applied && Change is not null;

    /// <summary>The last day on which the unit itself may take it back.</summary>
    public DateOnly? CancellableByUnitUntil =>
        IsCancellable ? DateOnly.FromDateTime(VietnamTime.InVietnam(AppliedAt!.Value)).AddDays(DaysToCancel) : null;

    /// <summary>Đính chính, hủy sau khi đã có hiệu lực.</summary>
    /// <returns>What it had changed of the record.</returns>
    /// <exception cref="RuleViolationException">It is not in effect, or the record came in with it.</exception>
    public RecordChange Cancel(string reason, Guid decisionId, DateTime now, Guid? userId)
    {
        if (State != MovementState.Applied)
        {
            throw new RuleViolationException(
                "personnel.movement-not-in-effect",
                "Biến động này không còn hiệu lực hoặc chưa có hiệu lực. Tải lại trang để xem kết quả; biến động chưa có hiệu lực thì thu hồi.");
        }

        var change = Change ?? throw new RuleViolationException(
            "personnel.movement-made-the-record",
            "Hồ sơ được lập cùng biến động này nên không hủy riêng biến động. Sửa thông tin trên hồ sơ theo quyết định đính chính.");
        (State, CancelReason, CancelDecisionId, CancelledAt, CancelledBy) = (MovementState.Cancelled, reason, decisionId, now, userId);
        return change;
    }

    /// <exception cref="RuleViolationException">The units are the same.</exception>
    public static void RequireAnotherUnit(Guid fromUnitId, Guid toUnitId)
    {
        if (fromUnitId == toUnitId)
        {
            throw new RuleViolationException(
                "personnel.transfer-to-same-unit", "Đơn vị chuyển đến phải khác đơn vị hiện tại. Chọn lại đơn vị chuyển đến.");
        }
    }

    /// <summary>The record it came in with was taken back.</summary>
    public void Annul(string reason, DateTime now, Guid? userId) =>
        (State, CancelReason, CancelledAt, CancelledBy) = (MovementState.Cancelled, reason, now, userId);

    private static Movement New(TransferFacts facts, MovementState state, DateTime now, Guid? userId) => new()
    {
        Id = facts.Id,
        TypeCode = facts.TypeCode,
        EmployeeId = facts.EmployeeId,
        DecisionId = facts.DecisionId,
        FromUnitId = facts.FromUnitId,
        ToUnitId = facts.ToUnitId,
        PositionName = facts.PositionName,
        EffectiveFrom = facts.EffectiveFrom,
        EndsOn = facts.EndsOn,
        Details = facts.Details ?? new(),
        State = state,
        SentAt = now,
        SentBy = userId,
    };

    private void Answer(MovementState state, string? reason, DateTime now, Guid? userId)
    {
        if (State != MovementState.Sent)
        {
            throw new RuleViolationException(
                "personnel.transfer-already-answered", "Lần điều chuyển này đã được xử lý trước đó. Tải lại trang để xem kết quả.");
        }

        State = state;
        AnsweredAt = now;
        AnsweredBy = userId;
        AnswerReason = reason;
    }
}

/// <summary>Which paper, and from when to when.</summary>
internal sealed record MovementPeriod(Guid DecisionId, DateOnly From, DateOnly? EndsOn);

/// <summary>Who goes where on which paper.</summary>
/// <param name="Id">Made with the form, so that a form posted twice is one movement.</param>
internal sealed record TransferFacts(
    Guid Id, string TypeCode, Guid EmployeeId, Guid DecisionId, Guid FromUnitId, Guid ToUnitId, string? PositionName,
    DateOnly EffectiveFrom,
    DateOnly? EndsOn = null, MovementDetails? Details = null);
