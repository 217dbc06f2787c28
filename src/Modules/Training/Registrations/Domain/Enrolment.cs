using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Training.Registrations.Domain;

/// <summary>Where somebody's place in a course stands.</summary>
public enum EnrolmentState
{
    /// <summary>Đã đăng ký, chờ cơ quan tổ chức trả lời.</summary>
    Registered,

    /// <summary>Dự bị.</summary>
    Waiting,

    /// <summary>Được duyệt.</summary>
    Accepted,

    /// <summary>Không duyệt.</summary>
    Refused,

    /// <summary>Đã rút.</summary>
    Withdrawn,
}

/// <summary>
/// Ghi danh: one person's place in one course, from the sealed list on. There is one for each person and notice, whoever registered
/// it, so nobody stands in a course twice.
/// </summary>
public sealed class Enrolment : IAudited, IVersioned
{
    /// <summary>Longest reason.</summary>
    public const int ReasonMaxLength = 500;

    /// <inheritdoc />
    public required Guid Id { get; init; }

    public required Guid NoticeId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The list that holds now.</summary>
    public Guid RegistrationId { get; private set; }

    /// <summary>The unit that registered.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>Name on the list.</summary>
    public string FullName { get; private set; } = "";

    /// <summary>When the list was sent (UTC): the order of the waiting list.</summary>
    public DateTime RegisteredAt { get; private set; }

    /// <summary>Where it stands.</summary>
    public EnrolmentState State { get; private set; }

    /// <summary>Why it was refused or withdrawn.</summary>
    public string? Reason { get; private set; }

    /// <summary>When the organiser answered (UTC).</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>The organiser's seal on the answer.</summary>
    public Guid? AnswerSealId { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => Id;

    /// <summary>Whether it still counts.</summary>
    public bool IsLive => State is not (EnrolmentState.Withdrawn or EnrolmentState.Refused);

    /// <summary>A sealed list names the person.</summary>
    /// <exception cref="RuleViolationException">Another unit's list does already.</exception>
    public void Register(Registration list, RegistrationLine line)
    {
        if (IsLive && RegistrationId != Guid.Empty && UnitId != list.UnitId)
        {
            throw new RuleViolationException(
                "training.registered-elsewhere", $"{line.FullName} đã có trong danh sách của đơn vị khác cho khóa này. Bỏ khỏi danh sách, hoặc chờ đơn vị kia rút.");
        }

        if (!IsLive || RegistrationId == Guid.Empty)
        {
            (State, Reason, AnsweredAt, AnswerSealId, RegisteredAt) = (EnrolmentState.Registered, null, null, null, list.SentAt!.Value);
        }

        (RegistrationId, UnitId, FullName) = (list.Id, list.UnitId, line.FullName);
    }

    /// <summary>Cơ quan tổ chức trả lời.</summary>
    /// <exception cref="RuleViolationException">It was withdrawn.</exception>
    public void Answer(EnrolmentState answer, string? reason, DateTime at, Guid sealId)
    {
        if (State == EnrolmentState.Withdrawn)
        {
            throw new RuleViolationException("training.enrolment-withdrawn", $"{FullName} đã rút khỏi khóa này nên không duyệt được.");
        }

        (State, Reason, AnsweredAt, AnswerSealId) = (answer, reason, at, sealId);
    }

    /// <summary>Rút: the unit's next list leaves the person out, or the whole list is withdrawn.</summary>
    public void Withdraw(string reason) => (State, Reason) = (EnrolmentState.Withdrawn, reason);
}
