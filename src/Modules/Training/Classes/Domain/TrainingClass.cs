using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Training.Classes.Domain;

/// <summary>Where a class stands.</summary>
public enum ClassState
{
    /// <summary>Đang học.</summary>
    Open,

    /// <summary>Đã kết thúc, có kết quả.</summary>
    Closed,
}

/// <summary>Lớp học: the people accepted to a course, the decision that opened it, its sessions and results (Điều 13.2, 13.3).</summary>
public sealed class TrainingClass : IAudited, IVersioned
{
    /// <summary>Longest name and signer.</summary>
    public const int NameMaxLength = 250;

    /// <summary>Longest number of the decision.</summary>
    public const int NumberMaxLength = 100;

    private readonly List<ClassMember> members = [];
    private readonly List<ClassSession> sessions = [];

    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <summary>The notice it comes from.</summary>
    public required Guid NoticeId { get; init; }

    /// <summary>The organiser.</summary>
    public required Guid OrganizerUnitId { get; init; }

    public required Guid ContentId { get; init; }

    /// <summary>Tên lớp.</summary>
    public required string Name { get; init; }

    /// <summary>Số quyết định mở lớp.</summary>
    public required string DecisionNumber { get; init; }

    /// <summary>Ngày ký.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>Người ký.</summary>
    public string? DecisionSigner { get; init; }

    /// <summary>Khai giảng.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Bế giảng.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>Tiết of the programme.</summary>
    public required int Hours { get; init; }

    /// <summary>Whether its tiết count toward the 40 of a year.</summary>
    public required bool CountsTowardYear { get; init; }

    /// <summary>Absence without leave beyond this share of the tiết means not finished, in percent.</summary>
    public required int MostAbsencePercent { get; init; }

    /// <summary>Where it stands.</summary>
    public ClassState State { get; private set; }

    /// <summary>When it was closed (UTC).</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>When attendance or marks were last entered (UTC).</summary>
    public DateTime? TouchedAt { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => Id;

    /// <summary>The learners.</summary>
    public IReadOnlyList<ClassMember> Members => members;

    public IReadOnlyList<ClassSession> Sessions => sessions;

    /// <summary>Those that are held.</summary>
    public IEnumerable<ClassSession> HeldSessions => sessions.Where(s => !s.IsCancelled);

    internal void Add(ClassMember member) => members.Add(member);

    internal void Add(ClassSession session)
    {
        RequireOpen();
        if (session.On < StartsOn || session.On > EndsOn)
        {
            throw new RuleViolationException(
                "training.session-outside-class", $"Buổi học phải trong thời gian của lớp: {StartsOn:dd/MM/yyyy} - {EndsOn:dd/MM/yyyy}.");
        }

        sessions.Add(session);
    }

    /// <summary>Attendance or marks were entered.</summary>
    public void Touch(DateTime at)
    {
        RequireOpen();
        TouchedAt = at;
    }

    /// <summary>Kết thúc lớp; what each member got is set before.</summary>
    public void Close(DateTime at)
    {
        RequireOpen();
        (State, ClosedAt) = (ClassState.Closed, at);
    }

    private void RequireOpen()
    {
        if (State != ClassState.Open)
        {
            throw new RuleViolationException("training.class-closed", "Lớp đã kết thúc. Sửa kết quả của từng người ở trang kết quả.");
        }
    }
}

/// <summary>Buổi học.</summary>
public sealed class ClassSession : IAudited
{
    /// <summary>Longest room, teacher and topic.</summary>
    public const int TextMaxLength = 200;

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    public required Guid ClassId { get; init; }

    /// <summary>Day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Begins.</summary>
    public required TimeOnly From { get; init; }

    /// <summary>Ends.</summary>
    public required TimeOnly To { get; init; }

    /// <summary>Tiết.</summary>
    public required int Hours { get; init; }

    /// <summary>Phòng.</summary>
    public string? Room { get; init; }

    /// <summary>Giảng viên.</summary>
    public string? Teacher { get; init; }

    /// <summary>Nội dung.</summary>
    public string? Topic { get; init; }

    /// <summary>It is not held.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>When attendance was taken (UTC).</summary>
    public DateTime? AttendanceAt { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => ClassId;

    internal void Cancel() => IsCancelled = true;

    internal void TakeAttendance(DateTime at) => AttendanceAt = at;
}
