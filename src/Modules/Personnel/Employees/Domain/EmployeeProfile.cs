using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Reference.Domain;
namespace HoSoCanBo.Personnel.Employees.Domain;

/// <summary>Loại giấy tờ tùy thân (rule I1).</summary>
internal enum IdentityDocument
{
    Cmnd9,
    Cmnd12,
    Cccd,
    CanCuoc,
}

/// <summary>The particulars of form 2C-BNV/2008; the numbers are the items of the form.</summary>
internal sealed partial class Employee
{
    public const int ShortTextMaxLength = 100;
    public const int TextMaxLength = 255;
    public const int LongTextMaxLength = 4000;

    private readonly List<EducationRecord> education = [];
    private readonly List<WorkPeriod> workPeriods = [];
    private readonly List<FamilyMember> family = [];
    private readonly List<SalaryPeriod> salaryPeriods = [];
    private readonly List<OrganizationMembership> memberships = [];
    private readonly List<LanguageSkill> languages = [];
    private readonly List<HeldPost> heldPosts = [];
    private readonly List<AwardRecord> awards = [];
    private readonly List<DisciplineRecord> disciplines = [];
    private readonly List<AbroadStay> abroadStays = [];
    private readonly List<PastIdentityPaper> pastIdentityPapers = [];

    // 2, 3
    public string? OtherName { get; internal set; }
    public DateOnly? BirthDate { get; internal set; }
    public DatePrecision BirthDatePrecision { get; internal set; }
    public Sex? Sex { get; internal set; }

    // 4, 5, 8, 9
    public Address BirthPlace { get; private init; } = new();
    public Address HomeTown { get; private init; } = new();
    public Address PermanentAddress { get; private init; } = new();
    public Address CurrentAddress { get; private init; } = new();

    // 6, 7
    public string? EthnicGroupCode { get; internal set; }
    public string? ReligionCode { get; internal set; }

    // 10, 11, 13
    public string? OccupationAtRecruitment { get; internal set; }
    public DateOnly? RecruitedOn { get; internal set; }
    public string? RecruitingBody { get; internal set; }
    public string? MainWork { get; internal set; }

    // 14: a copy for the form; the module Salary owns pay
    public string? RankCode { get; internal set; }
    public string? RankName { get; internal set; }
    public int? SalaryStep { get; internal set; }
    public int? CoefficientInHundredths { get; internal set; }
    public int? BeyondFramePercent { get; internal set; }
    public DateOnly? SalaryFrom { get; internal set; }
    public int? PositionAllowanceInHundredths { get; internal set; }
    public string? OtherAllowances { get; internal set; }

    // 15
    public string? GeneralEducationCode { get; internal set; }
    public string? ProfessionalLevelCode { get; internal set; }
    public string? ProfessionalMajor { get; internal set; }
    public string? PoliticalTheoryCode { get; internal set; }
    public string? StateManagementCode { get; internal set; }
    public string? ForeignLanguage { get; internal set; }
    public string? ForeignLanguageLevelCode { get; internal set; }
    public string? ItLevelCode { get; internal set; }
    public string? SectorTraining { get; internal set; }
    public string? AcademicRankCode { get; internal set; }
    public int? AcademicRankYear { get; internal set; }

    // 16, 18, 19, 20, 21, 22
    public DateOnly? PartyJoinedOn { get; internal set; }
    public DatePrecision PartyJoinedOnPrecision { get; internal set; }
    public DateOnly? PartyOfficialOn { get; internal set; }
    public DatePrecision PartyOfficialOnPrecision { get; internal set; }
    public DateOnly? EnlistedOn { get; internal set; }
    public DatePrecision EnlistedOnPrecision { get; internal set; }
    public DateOnly? DischargedOn { get; internal set; }
    public DatePrecision DischargedOnPrecision { get; internal set; }
    public string? MilitaryRankCode { get; internal set; }
    public string? TitleAwardedCode { get; internal set; }
    public int? TitleAwardedYear { get; internal set; }
    public string? TitleAwardedDecision { get; internal set; }
    public string? WorkStrength { get; internal set; }
    public string? HighestAward { get; internal set; }
    public string? HighestDiscipline { get; internal set; }

    // 23, 24
    public string? HealthStatusCode { get; internal set; }
    public int? HeightInCm { get; internal set; }
    public int? WeightInTenthsOfKg { get; internal set; }
    public string? BloodTypeCode { get; internal set; }
    public string? WarInvalidClassCode { get; internal set; }
    public string? WarInvalidCertificate { get; internal set; }
    public string? PolicyFamilyCode { get; internal set; }
    public string? PolicyFamilyPaper { get; internal set; }

    // 25, 26
    public IdentityDocument? IdDocument { get; internal set; }
    public string? IdNumber { get; internal set; }
    public DateOnly? IdIssuedOn { get; internal set; }
    public string? IdIssuedBy { get; internal set; }
    public string? SocialInsuranceNumber { get; internal set; }
    public string? HealthInsuranceNumber { get; internal set; }

    // 29, 32
    public string? PersonalHistory { get; internal set; }
    public string? OldRegimeWork { get; internal set; }
    public string? ForeignRelations { get; internal set; }
    public string? RelativesAbroad { get; internal set; }
    public string? Assessment { get; internal set; }

    // not on the form, needed by the software
    public string? QuotaKindCode { get; internal set; }
    public string? ContractTypeCode { get; internal set; }
    public string? Phone { get; internal set; }
    public string? Email { get; internal set; }
    public string? TaxCode { get; internal set; }
    public string? BankAccount { get; internal set; }

    /// <summary>27: đào tạo, bồi dưỡng.</summary>
    public IReadOnlyList<EducationRecord> Education => education;

    /// <summary>28: tóm tắt quá trình công tác.</summary>
    public IReadOnlyList<WorkPeriod> WorkPeriods => workPeriods;

    /// <summary>30: quan hệ gia đình.</summary>
    public IReadOnlyList<FamilyMember> Family => family;

    /// <summary>31: diễn biến quá trình lương.</summary>
    public IReadOnlyList<SalaryPeriod> SalaryPeriods => salaryPeriods;

    /// <summary>17: tham gia tổ chức chính trị - xã hội.</summary>
    public IReadOnlyList<OrganizationMembership> Memberships => memberships;

    /// <summary>15: ngoại ngữ.</summary>
    public IReadOnlyList<LanguageSkill> Languages => languages;

    /// <summary>12: chức vụ kiêm nhiệm, chức vụ Đảng, đoàn thể.</summary>
    public IReadOnlyList<HeldPost> HeldPosts => heldPosts;

    /// <summary>21: khen thưởng.</summary>
    public IReadOnlyList<AwardRecord> Awards => awards;

    /// <summary>22: kỷ luật.</summary>
    public IReadOnlyList<DisciplineRecord> Disciplines => disciplines;

    /// <summary>Ra nước ngoài.</summary>
    public IReadOnlyList<AbroadStay> AbroadStays => abroadStays;

    /// <summary>25: số giấy tờ tùy thân cũ.</summary>
    public IReadOnlyList<PastIdentityPaper> PastIdentityPapers => pastIdentityPapers;

    /// <summary>The rows of one table.</summary>
    public IEnumerable<ProfileRow> Rows(ProfileTable table) => AllRows.Where(r => r.GetType() == table.RowType);

    private IEnumerable<ProfileRow> AllRows =>
    [
        .. education, .. workPeriods, .. family, .. salaryPeriods, .. memberships, .. languages, .. heldPosts, .. awards, .. disciplines,
        .. abroadStays,
        .. pastIdentityPapers,
    ];

    /// <summary>Adds a row to the table of its kind.</summary>
    public void Add(ProfileRow row)
    {
        switch (row)
        {
            case EducationRecord one: education.Add(one); break;
            case WorkPeriod one: workPeriods.Add(one); break;
            case FamilyMember one: family.Add(one); break;
            case SalaryPeriod one: salaryPeriods.Add(one); break;
            case OrganizationMembership one: memberships.Add(one); break;
            case LanguageSkill one: languages.Add(one); break;
            case HeldPost one: heldPosts.Add(one); break;
            case AwardRecord one: awards.Add(one); break;
            case DisciplineRecord one: disciplines.Add(one); break;
            case AbroadStay one: abroadStays.Add(one); break;
            case PastIdentityPaper one: pastIdentityPapers.Add(one); break;
            default: throw new ArgumentOutOfRangeException(nameof(row), row.GetType().Name, "The record has no such table.");
        }
    }
}
