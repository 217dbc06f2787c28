using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Training.Classes.Domain;

/// <summary>Where a learner stands.</summary>
public enum MemberState
{
    /// <summary>Đang học.</summary>
    Learning,

    /// <summary>Hoàn thành.</summary>
    Finished,

    /// <summary>Không hoàn thành.</summary>
    NotFinished,

    /// <summary>Bảo lưu.</summary>
    Deferred,

    /// <summary>Bỏ học.</summary>
    Dropped,
}

/// <summary>Học viên của một lớp.</summary>
public sealed class ClassMember : IAudited
{
    /// <summary>Lowest mark that passes, in tenths.</summary>
    public const int PassMark = 50;

    /// <summary>Highest mark, in tenths.</summary>
    public const int BestMark = 100;

    /// <summary>Longest reason.</summary>
    public const int ReasonMaxLength = 500;

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    public required Guid ClassId { get; init; }

    /// <summary>The place in the course.</summary>
    public required Guid EnrolmentId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Số hiệu.</summary>
    public string? EmployeeNumber { get; init; }

    /// <summary>Họ tên.</summary>
    public required string FullName { get; init; }

    /// <summary>The unit that registered.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>Where he or she stands.</summary>
    public MemberState State { get; private set; }

    /// <summary>Điểm, in tenths.</summary>
    public int? MarkInTenths { get; private set; }

    /// <summary>Tiết attended, set when the class is closed.</summary>
    public int? AttendedHours { get; private set; }

    /// <summary>Why not finished, deferred, or corrected.</summary>
    public string? Reason { get; private set; }

    /// <summary>The certificate that counts; null: none.</summary>
    public Guid? CertificateId { get; private set; }

    /// <summary>The level the record named when the certificate was given.</summary>
    public string? PreviousLevelCode { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => ClassId;

    /// <summary>Giỏi, khá, trung bình, không đạt.</summary>
    public static string GradeOf(int? markInTenths) => markInTenths switch
    {
        null => "Chưa có điểm",
        >= 80 => "Giỏi",
        >= 65 => "Khá",
        >= PassMark => "Trung bình",
        _ => "Không đạt",
    };

    internal void Mark(int? tenths) => MarkInTenths = tenths;

    /// <summary>Bảo lưu, bỏ học while the class runs; or back to learning.</summary>
    internal void Stop(MemberState state, string? reason) => (State, Reason) = (state, reason);

    /// <summary>The result when the class is closed.</summary>
    internal void Finish(bool passes, int attendedHours, string? reason) =>
        (State, AttendedHours, Reason) = (passes ? MemberState.Finished : MemberState.NotFinished, attendedHours, reason);

    internal void GetCertificate(Guid certificateId, string? previousLevelCode) =>
        (CertificateId, PreviousLevelCode) = (certificateId, previousLevelCode);

    internal void LoseCertificate() => CertificateId = null;
}
