using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Employees.Domain.Profile;

/// <summary>
/// A row of a repeating table of the forms 2C-BNV/2008 and HS02-VC/BNV. Months are stored as their first day. A wrong row is struck
/// with a reason and stays in the history; queries leave struck rows out unless they ask for them.
/// </summary>
internal abstract class ProfileRow : IAudited, ITellsWhenSaved
{
    public const int ReasonMaxLength = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid EmployeeId { get; init; }

    /// <summary>The registered paper the row rests on, when there is one.</summary>
    public Guid? DecisionId { get; internal set; }

    /// <summary>When the row was struck; null while it counts.</summary>
    public DateTime? StruckAt { get; private set; }

    public string? StruckReason { get; private set; }

    public Guid AuditSubjectId => EmployeeId;

    /// <inheritdoc />
    SavedFact? ITellsWhenSaved.FactWhenSaved => new RecordSaved(EmployeeId);

    /// <summary>Gạch bỏ: the row was wrong. It no longer counts, is not printed, and stays in the history.</summary>
    /// <exception cref="RuleViolationException">The row is struck already.</exception>
    public void Strike(string reason, DateTime at)
    {
        if (StruckAt is not null)
        {
            throw new RuleViolationException("personnel.row-already-struck", "Dòng này đã được gạch bỏ trước đó.");
        }

        (StruckAt, StruckReason) = (at, reason);
    }
}

/// <summary>Item 27: một khóa đào tạo, bồi dưỡng.</summary>
internal sealed class EducationRecord : ProfileRow
{
    public required string School { get; set; }

    public string? Major { get; set; }

    public DateOnly? FromMonth { get; set; }

    public DateOnly? UntilMonth { get; set; }

    /// <summary>Code of training_forms.csv.</summary>
    public string? TrainingFormCode { get; set; }

    /// <summary>Văn bằng, chứng chỉ, trình độ.</summary>
    public string? Degree { get; set; }

    /// <summary>Which of the levels 15.2 to 15.6 the course counts for: one of <see cref="ProfileTables.EducationKinds"/>.</summary>
    public string? KindCode { get; set; }

    /// <summary>Code of professional_levels.csv, for professional courses.</summary>
    public string? LevelCode { get; set; }

    public string? CertificateNumber { get; set; }

    public DateOnly? CertificateIssuedOn { get; set; }

    public DateOnly? CertificateExpiresOn { get; set; }

    /// <summary>Xếp loại.</summary>
    public string? Grade { get; set; }
}

/// <summary>Item 28: một giai đoạn công tác.</summary>
internal sealed class WorkPeriod : ProfileRow
{
    public required DateOnly FromMonth { get; set; }

    /// <summary>Null: đến nay.</summary>
    public DateOnly? UntilMonth { get; set; }

    /// <summary>Chức danh, chức vụ, đơn vị công tác.</summary>
    public required string Content { get; set; }

    /// <summary>One of <see cref="ProfileTables.WorkKinds"/>; null: the main work.</summary>
    public string? KindCode { get; set; }
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
    public required FamilySide Side { get; set; }

    /// <summary>Code of relation_types.csv.</summary>
    public required string RelationCode { get; set; }

    public required string FullName { get; set; }

    public int? BirthYear { get; set; }

    /// <summary>Quê quán, nghề nghiệp, chức danh, đơn vị, nơi ở.</summary>
    public string? Detail { get; set; }

    /// <summary>One of <see cref="ProfileTables.FamilySituations"/>; null: sống, đang trong quan hệ.</summary>
    public string? SituationCode { get; set; }
}

/// <summary>Item 31: một lần thay đổi ngạch, bậc, hệ số.</summary>
internal sealed class SalaryPeriod : ProfileRow
{
    public required DateOnly FromMonth { get; set; }

    public string? RankCode { get; set; }

    public int? Step { get; set; }

    public int? CoefficientInHundredths { get; set; }

    public int? BeyondFramePercent { get; set; }

    /// <summary>One of <see cref="ProfileTables.SalaryChangeKinds"/>; null: not said.</summary>
    public string? KindCode { get; set; }
}

/// <summary>Item 17: tham gia một tổ chức chính trị - xã hội.</summary>
internal sealed class OrganizationMembership : ProfileRow
{
    public DateOnly? JoinedOn { get; set; }

    public required string Organization { get; set; }

    public string? Role { get; set; }

    public DateOnly? LeftOn { get; set; }
}
