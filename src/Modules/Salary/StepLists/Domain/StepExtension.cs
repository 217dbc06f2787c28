using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.StepLists.Domain;

/// <summary>What lengthens the time in a step (TT 08/2013/TT-BNV Điều 2.3).</summary>
public enum StepExtensionCause
{
    /// <summary>Khiển trách.</summary>
    Reprimand,

    /// <summary>Cảnh cáo.</summary>
    Warning,

    /// <summary>Giáng chức.</summary>
    Demotion,

    /// <summary>Cách chức.</summary>
    Dismissal,

    /// <summary>Năm không hoàn thành nhiệm vụ.</summary>
    YearNotCompleted,
}

/// <summary>Kỷ luật hoặc năm không hoàn thành nhiệm vụ kéo dài thời gian giữ bậc của một người.</summary>
public sealed class StepExtension : IAudited
{
    /// <summary>Longest document.</summary>
    public const int DocumentMaxLength = 300;

    /// <summary>Identity; made by the form.</summary>
    public required Guid Id { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Why.</summary>
    public required StepExtensionCause Cause { get; init; }

    /// <summary>Day of the decision or of the written notice of the rating.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Số quyết định, thông báo.</summary>
    public required string Document { get; init; }

    /// <summary>When it was recorded (UTC).</summary>
    public required DateTime RecordedAt { get; init; }

    /// <inheritdoc />
    public Guid AuditSubjectId => PersonId;
}
