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
    public const int DocumentMaxLength = 300;

    private const int LastMonthOfLateNotices = 6;

    /// <summary>Identity; made by the form.</summary>
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Why.</summary>
    public required StepExtensionCause Cause { get; init; }

    /// <summary>Day of the decision or of the written notice of the rating.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The year that was rated, for a year not completed: notices of the first half of a year are about the year before.</summary>
    public int RatedYear => On.Month <= LastMonthOfLateNotices ? On.Year - 1 : On.Year;

    /// <summary>Số quyết định, thông báo.</summary>
    public required string Document { get; init; }

    /// <summary>When it was recorded (UTC).</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Whether both tell of the same cause, which extends once (TT 08/2013/TT-BNV Điều 2.3).</summary>
    internal bool IsSameCause(StepExtension other) =>
        Cause == other.Cause && (Cause == StepExtensionCause.YearNotCompleted ? RatedYear == other.RatedYear : On == other.On);

    /// <inheritdoc />
    public Guid AuditSubjectId => PersonId;
}
