using System.Linq.Expressions;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Reference.Domain;
using static HoSoCanBo.Personnel.Employees.Domain.Profile.ProfileFieldType;

namespace HoSoCanBo.Personnel.Employees.Domain.Profile;

/// <summary>Every repeating table of the forms 2C-BNV/2008 and HS02-VC/BNV, and those the software keeps besides.</summary>
internal static class ProfileTables
{
    public static readonly IReadOnlyList<CatalogueChoice> EducationKinds =
    [
        Choice("CHUYEN_MON", "Chuyên môn"), Choice("LY_LUAN", "Lý luận chính trị"), Choice("QLNN", "Quản lý nhà nước"),
        Choice("NGOAI_NGU", "Ngoại ngữ"), Choice("TIN_HOC", "Tin học"), Choice("NGHIEP_VU", "Nghiệp vụ khác"),
    ];

    public static readonly IReadOnlyList<CatalogueChoice> WorkKinds =
        [Choice("KIEM_NHIEM", "Kiêm nhiệm"), Choice("DAO_TAO", "Đào tạo, bồi dưỡng")];

    public static readonly IReadOnlyList<CatalogueChoice> FamilySituations = [Choice("DA_MAT", "Đã mất"), Choice("LY_HON", "Đã ly hôn")];

    public static readonly IReadOnlyList<CatalogueChoice> SalaryChangeKinds =
    [
        Choice("THUONG_XUYEN", "Nâng bậc thường xuyên"), Choice("TRUOC_HAN", "Nâng bậc trước thời hạn"),
        Choice("CHUYEN_NGACH", "Bổ nhiệm, chuyển, nâng ngạch"),
        Choice("VUOT_KHUNG", "Thâm niên vượt khung"), Choice("KHAC", "Khác"),
    ];

    public static readonly IReadOnlyList<CatalogueChoice> PostAreas =
        [Choice("CHINH_QUYEN", "Chính quyền"), Choice("DANG", "Đảng"), Choice("DOAN_THE", "Đoàn thể")];

    public static readonly IReadOnlyList<CatalogueChoice> AwardLevels =
        [Choice("NHA_NUOC", "Nhà nước"), Choice("BO_NGANH", "Bộ, ngành"), Choice("TINH", "Tỉnh"), Choice("CO_SO", "Cơ sở")];

    /// <summary>All tables, in the order of the form.</summary>
    public static readonly IReadOnlyList<ProfileTable> All =
    [
        Table<HeldPost>("chuc-vu", "12", "Chức vụ kiêm nhiệm, Đảng, đoàn thể", ProfileSection.Service,
            (employee, id) => new HeldPost { Id = id, EmployeeId = employee, AreaCode = "", PositionName = "" },
            [
                Chosen<HeldPost>(r => r.AreaCode, "khoi", "Khối", PostAreas, required: true),
                Words<HeldPost>(r => r.PositionName, "chuc_vu", "Chức vụ", Assignment.PositionNameMaxLength, required: true),
                Words<HeldPost>(r => r.Organization, "to_chuc", "Cơ quan, tổ chức", Employee.TextMaxLength),
                Day<HeldPost>(r => r.FromDay, "tu_ngay", "Từ ngày"), Day<HeldPost>(r => r.UntilDay, "den_ngay", "Đến ngày"),
            ],
            r => r.FromDay, r => r.UntilDay),
        Table<LanguageSkill>("ngoai-ngu", "15.5", "Ngoại ngữ", ProfileSection.Qualification,
            (employee, id) => new LanguageSkill { Id = id, EmployeeId = employee, Language = "" },
            [
                Words<LanguageSkill>(r => r.Language, "ngoai_ngu", "Ngoại ngữ", Employee.ShortTextMaxLength, required: true),
                Coded<LanguageSkill>(r => r.LevelCode, "trinh_do", "Trình độ", "foreign_language_levels"),
                Words<LanguageSkill>(r => r.CertificateNumber, "so_chung_chi", "Số chứng chỉ", Employee.ShortTextMaxLength),
                Day<LanguageSkill>(r => r.CertificateIssuedOn, "ngay_cap", "Ngày cấp"),
                Day<LanguageSkill>(r => r.CertificateExpiresOn, "ngay_het_han", "Ngày hết hạn"),
            ],
            r => r.CertificateIssuedOn),
        Table<OrganizationMembership>("to-chuc", "17", "Tham gia tổ chức chính trị - xã hội", ProfileSection.PartyAndArmy,
            (employee, id) => new OrganizationMembership { Id = id, EmployeeId = employee, Organization = "" },
            [
                Day<OrganizationMembership>(r => r.JoinedOn, "ngay_tham_gia", "Ngày tham gia"),
                Words<OrganizationMembership>(r => r.Organization, "to_chuc", "Tổ chức", Employee.TextMaxLength, required: true),
                Words<OrganizationMembership>(r => r.Role, "cong_viec", "Làm việc gì", Employee.TextMaxLength),
                Day<OrganizationMembership>(r => r.LeftOn, "ngay_thoi", "Ngày thôi"),
            ],
            r => r.JoinedOn, r => r.LeftOn),
        Table<AwardRecord>("khen-thuong", "21", "Khen thưởng", ProfileSection.PartyAndArmy,
            (employee, id) => new AwardRecord { Id = id, EmployeeId = employee, Name = "" },
            [
                Words<AwardRecord>(r => r.Name, "hinh_thuc", "Danh hiệu, hình thức", Employee.TextMaxLength, required: true),
                Chosen<AwardRecord>(r => r.LevelCode, "cap", "Cấp", AwardLevels), Count<AwardRecord>(r => r.Year, "nam", "Năm"),
                Words<AwardRecord>(r => r.DecisionNumber, "so_quyet_dinh", "Số quyết định", Decision.NumberMaxLength),
                Day<AwardRecord>(r => r.DecidedOn, "ngay_ky", "Ngày ký", hasColumn: false),
                Words<AwardRecord>(r => r.Issuer, "co_quan", "Cơ quan ban hành", Employee.TextMaxLength, hasColumn: false),
            ],
            r => r.DecidedOn ?? (r.Year is { } year and > 1900 and < 2200 ? new DateOnly(year, 1, 1) : null)),
        Table<DisciplineRecord>("ky-luat", "22", "Kỷ luật", ProfileSection.PartyAndArmy,
            (employee, id) => new DisciplineRecord { Id = id, EmployeeId = employee, AreaCode = "", Form = "" },
            [
                Chosen<DisciplineRecord>(r => r.AreaCode, "khoi", "Về", PostAreas, required: true),
                Words<DisciplineRecord>(r => r.Form, "hinh_thuc", "Hình thức", Employee.TextMaxLength, required: true),
                Words<DisciplineRecord>(r => r.DecisionNumber, "so_quyet_dinh", "Số quyết định", Decision.NumberMaxLength),
                Day<DisciplineRecord>(r => r.EffectiveFrom, "tu_ngay", "Hiệu lực từ"),
                Day<DisciplineRecord>(r => r.EffectiveUntil, "den_ngay", "Hết hiệu lực"),
                Words<DisciplineRecord>(r => r.Content, "noi_dung", "Nội dung vi phạm", Employee.TextMaxLength, hasColumn: false),
                Words<DisciplineRecord>(r => r.Issuer, "co_quan", "Cơ quan ban hành", Employee.TextMaxLength, hasColumn: false),
            ],
            r => r.EffectiveFrom),
        Table<PastIdentityPaper>("giay-to-cu", "25", "Giấy tờ tùy thân đã dùng trước đây", ProfileSection.Identity,
            (employee, id) => new PastIdentityPaper { Id = id, EmployeeId = employee, Document = IdentityDocument.Cmnd9, Number = "" },
            [
                RowField.Over<PastIdentityPaper, IdentityDocument>(
                    r => r.Document, "loai_giay_to", "Loại giấy tờ", ProfileFieldType.IdentityDocument, new(IsRequired: true)),
                Words<PastIdentityPaper>(r => r.Number, "so_giay_to", "Số", IdentityNumber.MaxLength, required: true),
                Day<PastIdentityPaper>(r => r.IssuedOn, "ngay_cap", "Ngày cấp"),
                Words<PastIdentityPaper>(r => r.Issuer, "noi_cap", "Nơi cấp", Employee.TextMaxLength),
                Day<PastIdentityPaper>(r => r.UntilDay, "den_ngay", "Dùng đến ngày"),
            ],
            r => r.IssuedOn),
        Table<EducationRecord>("dao-tao", "27", "Đào tạo, bồi dưỡng", ProfileSection.Qualification,
            (employee, id) => new EducationRecord { Id = id, EmployeeId = employee, School = "" },
            [
                Month<EducationRecord>(r => r.FromMonth, "tu_thang", "Từ tháng"),
                Month<EducationRecord>(r => r.UntilMonth, "den_thang", "Đến tháng"),
                Words<EducationRecord>(r => r.School, "ten_truong", "Tên trường", Employee.TextMaxLength, required: true),
                Words<EducationRecord>(r => r.Major, "chuyen_nganh", "Chuyên ngành", Employee.TextMaxLength),
                Coded<EducationRecord>(r => r.TrainingFormCode, "hinh_thuc", "Hình thức đào tạo", "training_forms"),
                Words<EducationRecord>(r => r.Degree, "van_bang", "Văn bằng, chứng chỉ", Employee.TextMaxLength),
                Chosen<EducationRecord>(r => r.KindCode, "loai", "Loại", EducationKinds, hasColumn: false),
                Coded<EducationRecord>(r => r.LevelCode, "trinh_do", "Trình độ chuyên môn", "professional_levels", hasColumn: false),
                Words<EducationRecord>(r => r.CertificateNumber, "so_van_bang", "Số văn bằng", Employee.ShortTextMaxLength,
                    hasColumn: false), Day<EducationRecord>(r => r.CertificateIssuedOn, "ngay_cap", "Ngày cấp", hasColumn: false),
                Day<EducationRecord>(r => r.CertificateExpiresOn, "ngay_het_han", "Ngày hết hạn", hasColumn: false),
                Words<EducationRecord>(r => r.Grade, "xep_loai", "Xếp loại", Employee.ShortTextMaxLength, hasColumn: false),
            ],
            r => r.FromMonth ?? r.UntilMonth, r => r.UntilMonth),
        Table<WorkPeriod>("cong-tac", "28", "Tóm tắt quá trình công tác", ProfileSection.Service,
            (employee, id) => new WorkPeriod { Id = id, EmployeeId = employee, FromMonth = default, Content = "" },
            [
                RowField.Over<WorkPeriod, DateOnly>(r => r.FromMonth, "tu_thang", "Từ tháng", ProfileFieldType.Month,
                    new(IsRequired: true)), Month<WorkPeriod>(r => r.UntilMonth, "den_thang", "Đến tháng"),
                RowField.Over<WorkPeriod, string>(r => r.Content, "noi_dung", "Chức danh, chức vụ, đơn vị công tác", LongText,
                    new(IsRequired: true, MaxLength: Employee.LongTextMaxLength)),
                Chosen<WorkPeriod>(r => r.KindCode, "loai", "Loại", WorkKinds),
            ],
            r => r.FromMonth, r => r.UntilMonth),
        Table<AbroadStay>("nuoc-ngoai", "29", "Đi nước ngoài", ProfileSection.PersonalHistory,
            (employee, id) => new AbroadStay { Id = id, EmployeeId = employee, Country = "" },
            [
                Day<AbroadStay>(r => r.FromDay, "tu_ngay", "Từ ngày"), Day<AbroadStay>(r => r.UntilDay, "den_ngay", "Đến ngày"),
                Words<AbroadStay>(r => r.Country, "nuoc", "Nước đến", Employee.TextMaxLength, required: true),
                Words<AbroadStay>(r => r.Purpose, "muc_dich", "Mục đích", Employee.TextMaxLength),
                Words<AbroadStay>(r => r.Sponsor, "kinh_phi", "Cơ quan cử, nguồn kinh phí", Employee.TextMaxLength),
            ],
            r => r.FromDay, r => r.UntilDay),
        Table<FamilyMember>("gia-dinh", "30", "Quan hệ gia đình", ProfileSection.PersonalHistory,
            (employee, id) => new FamilyMember { Id = id, EmployeeId = employee, Side = FamilySide.Own, RelationCode = "", FullName = "" },
            [
                Coded<FamilyMember>(r => r.RelationCode, "quan_he", "Mối quan hệ", "relation_types", required: true),
                Words<FamilyMember>(r => r.FullName, "ho_ten", "Họ và tên", Employee.FullNameMaxLength, required: true),
                Count<FamilyMember>(r => r.BirthYear, "nam_sinh", "Năm sinh"),
                RowField.Over<FamilyMember, string?>(r => r.Detail, "chi_tiet", "Quê quán, nghề nghiệp, chức vụ, nơi ở", LongText,
                    new(HasColumn: true, MaxLength: Employee.LongTextMaxLength)),
                Chosen<FamilyMember>(r => r.SituationCode, "tinh_trang", "Tình trạng", FamilySituations),
            ]),
        Table<SalaryPeriod>("qua-trinh-luong", "31", "Diễn biến quá trình lương", ProfileSection.Salary,
            (employee, id) => new SalaryPeriod { Id = id, EmployeeId = employee, FromMonth = default },
            [
                RowField.Over<SalaryPeriod, DateOnly>(r => r.FromMonth, "tu_thang", "Tháng hưởng", ProfileFieldType.Month,
                    new(IsRequired: true)), Words<SalaryPeriod>(r => r.RankCode, "ma_ngach", "Mã ngạch", Employee.CodeMaxLength),
                Count<SalaryPeriod>(r => r.Step, "bac", "Bậc"),
                RowField.Over<SalaryPeriod, int?>(r => r.CoefficientInHundredths, "he_so", "Hệ số", Hundredths, new(HasColumn: true)),
                Count<SalaryPeriod>(r => r.BeyondFramePercent, "vuot_khung", "Vượt khung (%)"),
                Chosen<SalaryPeriod>(r => r.KindCode, "loai", "Lý do", SalaryChangeKinds),
            ],
            r => r.FromMonth, isPay: true),
    ];

    private static readonly Dictionary<string, ProfileTable> BySlug = All.ToDictionary(t => t.Slug);
    private static readonly Dictionary<string, ProfileTable> ByEntity = All.ToDictionary(t => t.RowType.Name);

    /// <summary>The table of an address; null when there is none.</summary>
    public static ProfileTable? Find(string slug) => BySlug.GetValueOrDefault(slug);

    /// <summary>The table whose rows the audit trail names so; null when there is none.</summary>
    public static ProfileTable? OfEntity(string name) => ByEntity.GetValueOrDefault(name);

    /// <summary>The table a row belongs to.</summary>
    public static ProfileTable Of(ProfileRow row) => ByEntity[row.GetType().Name];

    private static ProfileTable Table<TRow>(
        string slug, string item, string title, ProfileSection section, Func<Guid, Guid, TRow> create, IReadOnlyList<RowField> fields,
        Func<TRow, DateOnly?>? from = null, Func<TRow, DateOnly?>? until = null, bool isPay = false)
        where TRow : ProfileRow => new()
        {
            Slug = slug,
            Item = item,
            Title = title,
            Section = section,
            RowType = typeof(TRow),
            Fields = fields,
            New = create,
            From = from is null ? _ => null : r => from((TRow)r),
            Until = until is null ? _ => null : r => until((TRow)r),
            IsPay = isPay,
        };

    private static CatalogueChoice Choice(string code, string name) => new(code, name, null, true);

    private static RowField Words<TRow>(Expression<Func<TRow, string?>> property, string key, string label, int maxLength,
        bool required = false, bool hasColumn = true)
        where TRow : ProfileRow => RowField.Over(property, key, label, Text, new(required, hasColumn, maxLength));

    private static RowField Coded<TRow>(Expression<Func<TRow, string?>> property, string key, string label, string catalogue,
        bool required = false, bool hasColumn = true)
        where TRow : ProfileRow => RowField.Over(property, key, label, Code, new(required, hasColumn, Employee.CodeMaxLength, catalogue));

    private static RowField Chosen<TRow>(
        Expression<Func<TRow, string?>> property, string key, string label, IReadOnlyList<CatalogueChoice> choices, bool required = false,
        bool hasColumn = true)
        where TRow : ProfileRow =>
        RowField.Over(property, key, label, ProfileFieldType.Choice, new(required, hasColumn, Employee.CodeMaxLength, Choices: choices));

    private static RowField Day<TRow>(Expression<Func<TRow, DateOnly?>> property, string key, string label, bool hasColumn = true)
        where TRow : ProfileRow => RowField.Over(property, key, label, Date, new(HasColumn: hasColumn));

    private static RowField Month<TRow>(Expression<Func<TRow, DateOnly?>> property, string key, string label)
        where TRow : ProfileRow => RowField.Over(property, key, label, ProfileFieldType.Month, new(HasColumn: true));

    private static RowField Count<TRow>(Expression<Func<TRow, int?>> property, string key, string label)
        where TRow : ProfileRow => RowField.Over(property, key, label, Integer, new(HasColumn: true));
}
