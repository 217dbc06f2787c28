using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Domain;

/// <summary>Quyết định hoặc văn bản: the paper every change of a record rests on.</summary>
internal sealed class Decision : IAudited
{
    public const int NumberMaxLength = 100;
    public const int TextMaxLength = 255;
    public const int SummaryMaxLength = 500;

    public required Guid Id { get; init; }

    /// <summary>Số, ký hiệu: <c>12/QĐ-SNV</c>.</summary>
    public required string Number { get; init; }

    /// <summary>Ngày ký.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>Ngày hiệu lực; the signing date when the paper names none.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Cơ quan ban hành.</summary>
    public required string IssuedBy { get; init; }

    public string? SignedBy { get; init; }

    public string? SignerTitle { get; init; }

    /// <summary>Trích yếu.</summary>
    public string? Summary { get; init; }

    /// <summary>When it was entered.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who entered it; null for the system.</summary>
    public Guid? RecordedBy { get; init; }

    public Guid AuditSubjectId => Id;
}
