using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.People.Domain;

/// <summary>Quyết định về lương: one may concern many people.</summary>
public sealed class PayDecision : IAudited
{
    public const int NumberMaxLength = 100;

    /// <summary>Longest text of the other fields.</summary>
    public const int TextMaxLength = 255;

    /// <summary>Longest trích yếu.</summary>
    public const int SummaryMaxLength = 500;

    /// <summary>Identity; made by the form, so that sending it twice records it once.</summary>
    public required Guid Id { get; init; }

    /// <summary>Số quyết định.</summary>
    public required string Number { get; init; }

    /// <summary>Ngày ký.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>Ngày hiệu lực.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Cơ quan ban hành.</summary>
    public string? Issuer { get; init; }

    /// <summary>Người ký.</summary>
    public string? Signer { get; init; }

    /// <summary>Chức vụ người ký.</summary>
    public string? SignerTitle { get; init; }

    /// <summary>Trích yếu.</summary>
    public string? Summary { get; init; }

    /// <summary>When it was recorded (UTC).</summary>
    public required DateTime RecordedAt { get; init; }

    /// <inheritdoc />
    public Guid AuditSubjectId => Id;
}
