using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Training.Registrations.Domain;

/// <summary>Ý kiến của người được rà soát: whether somebody told of a course wants to attend.</summary>
public sealed class LearnerAnswer : IAudited
{
    /// <summary>Longest remark.</summary>
    public const int RemarkMaxLength = 300;

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    public required Guid NoticeId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>When the person was told (UTC).</summary>
    public required DateTime ToldAt { get; init; }

    /// <summary>Đồng ý học; null: no answer yet.</summary>
    public bool? Agrees { get; private set; }

    /// <summary>What the person says.</summary>
    public string? Remark { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => Id;

    /// <summary>The person answers, or thinks again.</summary>
    public void Answer(bool agrees, string? remark, DateTime at) => (Agrees, Remark, AnsweredAt) = (agrees, remark, at);
}
