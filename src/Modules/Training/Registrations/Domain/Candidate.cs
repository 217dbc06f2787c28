namespace HoSoCanBo.Training.Registrations.Domain;

/// <summary>What is known of somebody who may be registered.</summary>
public sealed record Candidate
{
    /// <summary>The person.</summary>
    public required Guid Id { get; init; }

    /// <summary>Số hiệu.</summary>
    public string? EmployeeNumber { get; init; }

    /// <summary>Họ tên.</summary>
    public required string FullName { get; init; }

    /// <summary>Ngày sinh.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>Đối tượng.</summary>
    public string? KindCode { get; init; }

    public required Guid UnitId { get; init; }

    public string? UnitName { get; init; }

    /// <summary>Chức vụ.</summary>
    public string? PositionName { get; init; }

    /// <summary>Whether the person is at work today.</summary>
    public required bool IsPresent { get; init; }

    /// <summary>Ngày tuyển dụng.</summary>
    public DateOnly? ServesSince { get; init; }

    /// <summary>15.2.</summary>
    public string? ProfessionalLevelCode { get; init; }

    /// <summary>15.3.</summary>
    public string? PoliticalTheoryCode { get; init; }

    /// <summary>15.4.</summary>
    public string? StateManagementCode { get; init; }

    /// <summary>When the record said so (UTC); null: not yet.</summary>
    public DateTime? FactsAt { get; init; }

    /// <summary>Certificates this module gave.</summary>
    public IReadOnlyList<HeldCertificate> Certificates { get; init; } = [];

    /// <summary>Courses the person is in or asked for, that overlap.</summary>
    public IReadOnlyList<string> Overlapping { get; init; } = [];
}

/// <summary>A certificate somebody got in a course of this module.</summary>
/// <param name="ContentId">Its content.</param>
/// <param name="Number">Số.</param>
/// <param name="IssuedOn">Ngày cấp.</param>
public sealed record HeldCertificate(Guid ContentId, string Number, DateOnly IssuedOn);

/// <summary>A condition, whether it holds, the fact it was judged by and where the fact comes from.</summary>
public sealed record ConditionFinding(string Text, bool IsMet, string Fact, string Source);
