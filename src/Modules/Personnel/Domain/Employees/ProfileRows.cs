using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Domain.Employees;

/// <summary>A row of a repeating table of form 2C-BNV/2008. Months are stored as their first day.</summary>
internal abstract class ProfileRow : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid EmployeeId { get; init; }

    public Guid AuditSubjectId => EmployeeId;
}

/// <summary>Item 27: một khóa đào tạo, bồi dưỡng.</summary>
internal sealed class EducationRecord : ProfileRow
{
    public required string School { get; init; }

    public string? Major { get; init; }

    public DateOnly? FromMonth { get; init; }

    public DateOnly? UntilMonth { get; init; }

    /// <summary>Code of training_forms.csv.</summary>
    public string? TrainingFormCode { get; init; }

    /// <summary>Văn bằng, chứng chỉ, trình độ.</summary>
    public string? Degree { get; init; }
}

/// <summary>Item 28: một giai đoạn công tác.</summary>
internal sealed class WorkPeriod : ProfileRow
{
    public required DateOnly FromMonth { get; init; }

    /// <summary>Null: đến nay.</summary>
    public DateOnly? UntilMonth { get; init; }

    /// <summary>Chức danh, chức vụ, đơn vị công tác.</summary>
    public required string Content { get; init; }
}

/// <summary>Which of the two family tables of item 30.</summary>
internal enum FamilySide
{
    Own,
    Spouse,
}

/// <summary>Item 30: một thân nhân.</summary>
internal sealed class FamilyMember : ProfileRow
{
    public required FamilySide Side { get; init; }

    /// <summary>Code of relation_types.csv.</summary>
    public required string RelationCode { get; init; }

    public required string FullName { get; init; }

    public int? BirthYear { get; init; }

    /// <summary>Quê quán, nghề nghiệp, chức danh, đơn vị, nơi ở.</summary>
    public string? Detail { get; init; }
}

/// <summary>Item 31: một lần thay đổi ngạch, bậc, hệ số.</summary>
internal sealed class SalaryPeriod : ProfileRow
{
    public required DateOnly FromMonth { get; init; }

    public string? RankCode { get; init; }

    public int? Step { get; init; }

    public int? CoefficientInHundredths { get; init; }

    public int? BeyondFramePercent { get; init; }
}

/// <summary>Item 17: tham gia một tổ chức chính trị - xã hội.</summary>
internal sealed class OrganizationMembership : ProfileRow
{
    public DateOnly? JoinedOn { get; init; }

    public required string Organization { get; init; }

    public string? Role { get; init; }
}
