using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Training.Learners.Domain;

/// <summary>Chứng chỉ, chứng nhận, văn bằng somebody got by a course of this module.</summary>
public sealed class GivenCertificate : IAudited
{
    /// <summary>Longest number.</summary>
    public const int NumberMaxLength = 60;

    /// <summary>Longest name of kind and signer.</summary>
    public const int NameMaxLength = 200;

    /// <summary>Identity: that of the result it comes from.</summary>
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required Guid ContentId { get; init; }

    /// <summary>The notice of the course.</summary>
    public required Guid NoticeId { get; init; }

    /// <summary>Số.</summary>
    public required string Number { get; set; }

    /// <summary>Ngày cấp.</summary>
    public required DateOnly IssuedOn { get; set; }

    /// <summary>Người ký.</summary>
    public string? Signer { get; set; }

    /// <summary>When it was taken back by a correction (UTC); null: it counts.</summary>
    public DateTime? WithdrawnAt { get; set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => Id;
}
