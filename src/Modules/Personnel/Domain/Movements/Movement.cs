using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Domain.Movements;

/// <summary>How far a transfer between units is (Điều 11.2).</summary>
internal enum MovementState
{
    /// <summary>Sent, waiting for the receiving unit.</summary>
    Sent,

    /// <summary>Received, takes effect on a later day.</summary>
    Received,

    /// <summary>Done: the record belongs to the new unit.</summary>
    Applied,

    /// <summary>Sent back by the receiving unit with a reason.</summary>
    Refused,

    /// <summary>Taken back by the sending unit before it was received.</summary>
    Withdrawn,
}

/// <summary>Biến động: one person moved by one decision from one unit to another (Điều 9.10, 11.2 Quy chế 80/QĐ-UBND-HC).</summary>
internal sealed class Movement : IAudited, IVersioned
{
    public const int ReasonMaxLength = 500;

    private Movement()
    {
    }

    public Guid Id { get; private init; }

    public int Version { get; private set; }

    /// <summary>Code of movement_types.csv.</summary>
    public string TypeCode { get; private init; } = "";

    public Guid EmployeeId { get; private init; }

    public Guid DecisionId { get; private init; }

    public Guid FromUnitId { get; private init; }

    public Guid ToUnitId { get; private init; }

    /// <summary>Post at the new unit.</summary>
    public string? PositionName { get; private init; }

    /// <summary>First day at the new unit.</summary>
    public DateOnly EffectiveFrom { get; private init; }

    public MovementState State { get; private set; }

    public DateTime SentAt { get; private init; }

    public Guid? SentBy { get; private init; }

    /// <summary>When it was received, refused or withdrawn.</summary>
    public DateTime? AnsweredAt { get; private set; }

    public Guid? AnsweredBy { get; private set; }

    /// <summary>Why it was refused or withdrawn.</summary>
    public string? AnswerReason { get; private set; }

    /// <summary>When the record changed unit.</summary>
    public DateTime? AppliedAt { get; private set; }

    public Guid AuditSubjectId => Id;

    /// <summary>A transfer on its way.</summary>
    /// <exception cref="RuleViolationException">The units are the same.</exception>
    public static Movement Send(TransferFacts facts, DateTime now, Guid? userId)
    {
        TransferRules.RequireAnotherUnit(facts.FromUnitId, facts.ToUnitId);
        return new Movement
        {
            Id = facts.Id,
            TypeCode = facts.TypeCode,
            EmployeeId = facts.EmployeeId,
            DecisionId = facts.DecisionId,
            FromUnitId = facts.FromUnitId,
            ToUnitId = facts.ToUnitId,
            PositionName = facts.PositionName,
            EffectiveFrom = facts.EffectiveFrom,
            State = MovementState.Sent,
            SentAt = now,
            SentBy = userId,
        };
    }

    /// <summary>Tiếp nhận.</summary>
    /// <exception cref="RuleViolationException">It was answered before.</exception>
    public void Receive(DateTime now, Guid? userId) => Answer(MovementState.Received, null, now, userId);

    /// <summary>Trả lại, với lý do.</summary>
    /// <exception cref="RuleViolationException">It was answered before.</exception>
    public void Refuse(string reason, DateTime now, Guid? userId) => Answer(MovementState.Refused, reason, now, userId);

    /// <summary>Thu hồi trước khi đơn vị mới tiếp nhận, hoặc thôi không gửi lại sau khi bị trả.</summary>
    /// <exception cref="RuleViolationException">It was received or withdrawn before.</exception>
    public void Withdraw(string reason, DateTime now, Guid? userId)
    {
        if (State == MovementState.Refused)
        {
            State = MovementState.Sent; // back at the sending unit, which now gives it up
        }

        Answer(MovementState.Withdrawn, reason, now, userId);
    }

    /// <summary>The record has changed unit.</summary>
    public void MarkApplied(DateTime now)
    {
        State = MovementState.Applied;
        AppliedAt = now;
    }

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

/// <summary>Who goes where on which paper.</summary>
/// <param name="Id">Made with the form, so that a form posted twice is one movement.</param>
internal sealed record TransferFacts(
    Guid Id, string TypeCode, Guid EmployeeId, Guid DecisionId, Guid FromUnitId, Guid ToUnitId, string? PositionName, DateOnly EffectiveFrom);
