using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Training.Contracts;

/// <summary>What learners are told.</summary>
public enum LearnerNews
{
    /// <summary>The unit means to register the person; the person may answer.</summary>
    Proposed,

    /// <summary>Được duyệt.</summary>
    Accepted,

    /// <summary>Dự bị.</summary>
    Waiting,

    /// <summary>Không duyệt.</summary>
    Refused,

    /// <summary>Kết quả khóa học.</summary>
    Result,
}

/// <summary>News for people about a course of theirs.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When.</param>
/// <param name="DecisionId">Always null.</param>
/// <param name="NoticeId">The notice.</param>
/// <param name="UnitId">The unit that registers them.</param>
/// <param name="EmployeeIds">The people.</param>
/// <param name="News">What they are told.</param>
/// <param name="Title">Name of the course.</param>
[EventName("training.learners-told.v1")]
public sealed record LearnersTold(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId, Guid NoticeId, Guid UnitId, IReadOnlyList<Guid> EmployeeIds,
    LearnerNews News,
    string Title) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => NoticeId;
}
