namespace HoSoCanBo.Training.Contents.Domain;

/// <summary>Chương trình: what holds of a content from a day on, with the decision or reason behind it.</summary>
public sealed class ContentTerms : BuildingBlocks.IAudited
{
    /// <summary>Longest name.</summary>
    public const int NameMaxLength = 250;

    /// <summary>Longest text of the other fields.</summary>
    public const int TextMaxLength = 500;

    /// <summary>Most tiết of one programme.</summary>
    public const int MostHours = 5000;

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    public required Guid ContentId { get; init; }

    /// <summary>First day (inclusive).</summary>
    public required DateOnly EffectiveFrom { get; init; }

    public required string Name { get; init; }

    /// <summary>Who may attend, in words.</summary>
    public string? Who { get; init; }

    /// <summary>Least or longest time, in words.</summary>
    public string? Time { get; init; }

    /// <summary>Tiết of the programme; null: set with each course.</summary>
    public int? Hours { get; init; }

    /// <summary>Whether it counts toward the 40 tiết of a year.</summary>
    public required CountsTowardYear CountsTowardYear { get; init; }

    /// <summary>The decision of the programme, or another document.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>Why it was recorded.</summary>
    public required string Reason { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>By whom.</summary>
    public required string RecordedBy { get; init; }

    /// <inheritdoc />
    public Guid AuditSubjectId => ContentId;
}

/// <summary>Nhóm nội dung (Điều 13.1.a).</summary>
public enum ContentGroup
{
    /// <summary>Chuyên môn.</summary>
    FormalEducation,

    /// <summary>Lý luận chính trị.</summary>
    PoliticalTheory,

    /// <summary>Quản lý nhà nước theo ngạch.</summary>
    StateManagementByRank,

    /// <summary>Chức danh nghề nghiệp.</summary>
    ProfessionalTitle,

    /// <summary>Quản lý nhà nước theo tiêu chuẩn chức danh lãnh đạo.</summary>
    Leadership,

    /// <summary>Theo vị trí việc làm.</summary>
    JobPosition,

    /// <summary>Cập nhật kiến thức, kỹ năng chung.</summary>
    Update,

    /// <summary>Quốc phòng và an ninh.</summary>
    Defence,

    /// <summary>Ngoại ngữ.</summary>
    ForeignLanguage,

    /// <summary>Tin học.</summary>
    Informatics,

    /// <summary>Tiếng dân tộc.</summary>
    EthnicLanguage,

    /// <summary>Bồi dưỡng tập sự.</summary>
    Probation,

    /// <summary>Nghiệp vụ quản lý hồ sơ (Điều 16.5).</summary>
    RecordOfficers,

    /// <summary>Bồi dưỡng ở nước ngoài.</summary>
    Abroad,
}

/// <summary>The qualification of the record a certificate raises.</summary>
public enum RaisedField
{
    /// <summary>15.2 Trình độ chuyên môn.</summary>
    ProfessionalLevel,

    /// <summary>15.3 Lý luận chính trị.</summary>
    PoliticalTheory,

    /// <summary>15.4 Quản lý nhà nước.</summary>
    StateManagement,
}

/// <summary>Whether tiết count toward the 40 of a year.</summary>
public enum CountsTowardYear
{
    /// <summary>Có tính.</summary>
    Yes,

    /// <summary>Không tính.</summary>
    No,

    /// <summary>Sở Nội vụ quyết định theo từng khóa.</summary>
    Ask,
}
