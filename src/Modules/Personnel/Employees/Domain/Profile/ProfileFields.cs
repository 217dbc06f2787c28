using System.Linq.Expressions;
using HoSoCanBo.Personnel.Reference.Domain;
using static HoSoCanBo.Personnel.Employees.Domain.Profile.ProfileFieldType;
using static HoSoCanBo.Personnel.Employees.Domain.Profile.ProfileSection;

namespace HoSoCanBo.Personnel.Employees.Domain.Profile;

/// <summary>
/// Every single-value field of form 2C-BNV/2008 (Quyết định 02/2008/QĐ-BNV) and those the software needs besides, in the
/// order of the form. Name, number, kind, unit, post and status are not here: they change by decisions only.
/// </summary>
internal static class ProfileFields
{
    public static readonly IReadOnlyList<ProfileField> All =
    [
        Words(e => e.OtherName, "ten_goi_khac", "2", "Tên gọi khác", Identity, Employee.ShortTextMaxLength),
        PartialDay(e => e.BirthDate, e => e.BirthDatePrecision, "ngay_sinh", "3", "Ngày sinh", Identity, required: true),
        ProfileField.Over(e => e.Sex, "gioi_tinh", "3", "Giới tính", Identity, ProfileFieldType.Sex, required: true),
        Place(e => e.BirthPlace.Commune, "noi_sinh_xa", "4", "Nơi sinh: xã", Identity),
        Place(e => e.BirthPlace.District, "noi_sinh_huyen", "4", "Nơi sinh: huyện", Identity),
        Place(e => e.BirthPlace.Province, "noi_sinh_tinh", "4", "Nơi sinh: tỉnh", Identity, required: true),
        Place(e => e.HomeTown.Commune, "que_quan_xa", "5", "Quê quán: xã", Identity),
        Place(e => e.HomeTown.District, "que_quan_huyen", "5", "Quê quán: huyện", Identity),
        Place(e => e.HomeTown.Province, "que_quan_tinh", "5", "Quê quán: tỉnh", Identity, required: true),
        Coded(e => e.EthnicGroupCode, "dan_toc", "6", "Dân tộc", Identity, "ethnic_groups", required: true),
        Coded(e => e.ReligionCode, "ton_giao", "7", "Tôn giáo", Identity, "religions", required: true),
        ProfileField.Over(e => e.IdDocument, "loai_giay_to", "25", "Loại giấy tờ tùy thân", Identity, ProfileFieldType.IdentityDocument,
            required: true),
        Words(e => e.IdNumber, "so_giay_to", "25", "Số CMND/CCCD/căn cước", Identity, 12, required: true),
        Day(e => e.IdIssuedOn, "ngay_cap", "25", "Ngày cấp", Identity, required: true),
        Words(e => e.IdIssuedBy, "noi_cap", "25", "Nơi cấp", Identity, Employee.TextMaxLength),
        Words(e => e.SocialInsuranceNumber, "so_bhxh", "26", "Số sổ BHXH", Identity, 12),
        Words(e => e.HealthInsuranceNumber, "so_the_bhyt", "", "Số thẻ BHYT", Identity, 15),

        Street(e => e.PermanentAddress.Detail, "thuong_tru_so_nha", "8", "Thường trú: số nhà, đường, ấp", Contact),
        Place(e => e.PermanentAddress.Commune, "thuong_tru_xa", "8", "Thường trú: xã", Contact),
        Place(e => e.PermanentAddress.District, "thuong_tru_huyen", "8", "Thường trú: huyện", Contact),
        Place(e => e.PermanentAddress.Province, "thuong_tru_tinh", "8", "Thường trú: tỉnh", Contact, required: true),
        Street(e => e.CurrentAddress.Detail, "hien_nay_so_nha", "9", "Nơi ở hiện nay: số nhà, đường, ấp", Contact),
        Place(e => e.CurrentAddress.Commune, "hien_nay_xa", "9", "Nơi ở hiện nay: xã", Contact),
        Place(e => e.CurrentAddress.District, "hien_nay_huyen", "9", "Nơi ở hiện nay: huyện", Contact),
        Place(e => e.CurrentAddress.Province, "hien_nay_tinh", "9", "Nơi ở hiện nay: tỉnh", Contact, required: true),
        Words(e => e.Phone, "dien_thoai", "", "Điện thoại", Contact, 20),
        Words(e => e.Email, "email", "", "Thư điện tử", Contact, Employee.ShortTextMaxLength),
        Words(e => e.TaxCode, "ma_so_thue", "", "Mã số thuế", Contact, 14),
        Words(e => e.BankAccount, "tai_khoan_ngan_hang", "", "Tài khoản ngân hàng", Contact, Employee.ShortTextMaxLength),

        Words(e => e.OccupationAtRecruitment, "nghe_truoc_tuyen_dung", "10", "Nghề nghiệp khi được tuyển dụng", Service,
            Employee.TextMaxLength),
        Day(e => e.RecruitedOn, "ngay_tuyen_dung", "11", "Ngày tuyển dụng", Service, required: true),
        Words(e => e.RecruitingBody, "co_quan_tuyen_dung", "11", "Cơ quan tuyển dụng", Service, Employee.TextMaxLength, required: true),
        Words(e => e.Division, "phong_bo_phan", "", "Phòng, bộ phận", Service, Employee.TextMaxLength),
        Words(e => e.MainWork, "cong_viec_chinh", "13", "Công việc chính được giao", Service, Employee.TextMaxLength, required: true),
        Coded(e => e.QuotaKindCode, "loai_bien_che", "", "Loại biên chế", Service, "quota_kinds", required: true),
        Coded(e => e.ContractTypeCode, "loai_hop_dong", "", "Loại hợp đồng", Service, "contract_types"),
        Words(e => e.WorkStrength, "so_truong", "20", "Sở trường công tác", Service, Employee.TextMaxLength),

        Words(e => e.RankName, "ngach", "14", "Ngạch công chức (viên chức)", ProfileSection.Salary, Employee.ShortTextMaxLength,
            required: true),
        Words(e => e.RankCode, "ma_ngach", "14", "Mã ngạch", ProfileSection.Salary, 20, required: true),
        Pay(e => e.SalaryStep, "bac_luong", "Bậc lương", Integer, required: true),
        Pay(e => e.CoefficientInHundredths, "he_so", "Hệ số", Hundredths, required: true),
        Pay(e => e.BeyondFramePercent, "vuot_khung", "Phụ cấp thâm niên vượt khung (%)", Integer),
        Pay(e => e.SalaryFrom, "ngay_huong", "Ngày hưởng", Date, required: true),
        Pay(e => e.PositionAllowanceInHundredths, "phu_cap_chuc_vu", "Phụ cấp chức vụ", Hundredths),
        ProfileField.Over(e => e.OtherAllowances, "phu_cap_khac", "14", "Phụ cấp khác", ProfileSection.Salary, Text,
            maxLength: Employee.TextMaxLength, pay: true),

        Coded(e => e.GeneralEducationCode, "gdpt", "15.1", "Trình độ giáo dục phổ thông", Qualification, "education_general_levels",
            required: true),
        Coded(e => e.ProfessionalLevelCode, "trinh_do_chuyen_mon", "15.2", "Trình độ chuyên môn cao nhất", Qualification,
            "professional_levels", required: true),
        Words(e => e.ProfessionalMajor, "chuyen_nganh", "15.2", "Chuyên ngành", Qualification, Employee.TextMaxLength),
        Coded(e => e.PoliticalTheoryCode, "ly_luan_chinh_tri", "15.3", "Lý luận chính trị", Qualification, "political_theory_levels",
            required: true),
        Coded(e => e.StateManagementCode, "quan_ly_nha_nuoc", "15.4", "Quản lý nhà nước", Qualification, "state_management_levels",
            required: true),
        Words(e => e.ForeignLanguage, "ngoai_ngu", "15.5", "Ngoại ngữ", Qualification, Employee.ShortTextMaxLength),
        Coded(e => e.ForeignLanguageLevelCode, "trinh_do_ngoai_ngu", "15.5", "Trình độ ngoại ngữ", Qualification,
            "foreign_language_levels"),
        Coded(e => e.ItLevelCode, "tin_hoc", "15.6", "Tin học", Qualification, "it_levels", required: true),
        Words(e => e.SectorTraining, "nghiep_vu_chuyen_nganh", "", "Trình độ nghiệp vụ theo chuyên ngành", Qualification,
            Employee.TextMaxLength),
        Coded(e => e.AcademicRankCode, "hoc_ham", "", "Học hàm", Qualification, "academic_ranks"),
        ProfileField.Over(e => e.AcademicRankYear, "nam_hoc_ham", "", "Năm được phong học hàm", Qualification, Integer),

        PartialDay(e => e.PartyJoinedOn, e => e.PartyJoinedOnPrecision, "ngay_vao_dang", "16", "Ngày vào Đảng", PartyAndArmy),
        PartialDay(e => e.PartyOfficialOn, e => e.PartyOfficialOnPrecision, "ngay_chinh_thuc", "16", "Ngày chính thức", PartyAndArmy),
        PartialDay(e => e.EnlistedOn, e => e.EnlistedOnPrecision, "ngay_nhap_ngu", "18", "Ngày nhập ngũ", PartyAndArmy),
        PartialDay(e => e.DischargedOn, e => e.DischargedOnPrecision, "ngay_xuat_ngu", "18", "Ngày xuất ngũ", PartyAndArmy),
        Coded(e => e.MilitaryRankCode, "quan_ham", "18", "Quân hàm cao nhất", PartyAndArmy, "military_ranks"),
        Coded(e => e.TitleAwardedCode, "danh_hieu_phong_tang", "19", "Danh hiệu được phong tặng cao nhất", PartyAndArmy, "titles_awarded"),
        ProfileField.Over(e => e.TitleAwardedYear, "nam_danh_hieu", "19", "Năm được phong tặng", PartyAndArmy, Integer),
        Words(e => e.TitleAwardedDecision, "so_qd_danh_hieu", "19", "Số quyết định phong tặng", PartyAndArmy, Employee.ShortTextMaxLength),
        Words(e => e.HighestAward, "khen_thuong", "21", "Khen thưởng (hình thức cao nhất, năm)", PartyAndArmy, Employee.TextMaxLength),
        Words(e => e.HighestDiscipline, "ky_luat", "22", "Kỷ luật (hình thức cao nhất, năm)", PartyAndArmy, Employee.TextMaxLength),

        Coded(e => e.HealthStatusCode, "suc_khoe", "23", "Tình trạng sức khỏe", HealthAndPolicy, "health_statuses"),
        ProfileField.Over(e => e.HeightInCm, "chieu_cao", "23", "Chiều cao (cm)", HealthAndPolicy, Integer),
        ProfileField.Over(e => e.WeightInTenthsOfKg, "can_nang", "23", "Cân nặng (kg)", HealthAndPolicy, Tenths),
        Coded(e => e.BloodTypeCode, "nhom_mau", "23", "Nhóm máu", HealthAndPolicy, "blood_types"),
        Coded(e => e.WarInvalidClassCode, "thuong_binh", "24", "Là thương binh hạng", HealthAndPolicy, "policy_families",
            groups: ["thuong_binh", ""]),
        Words(e => e.WarInvalidCertificate, "so_the_thuong_binh", "24", "Số giấy chứng nhận thương binh", HealthAndPolicy,
            Employee.ShortTextMaxLength),
        Coded(e => e.PolicyFamilyCode, "gia_dinh_chinh_sach", "24", "Là con gia đình chính sách", HealthAndPolicy, "policy_families",
            groups: ["con_gd_chinh_sach", "ban_than", "than_nhan", ""]),
        Words(e => e.PolicyFamilyPaper, "giay_to_chinh_sach", "24", "Giấy tờ xác nhận gia đình chính sách", HealthAndPolicy,
            Employee.TextMaxLength),

        Long(e => e.PersonalHistory, "lich_su_ban_than", "29", "Lịch sử bản thân (bị bắt, bị tù)"),
        Long(e => e.OldRegimeWork, "che_do_cu", "29", "Làm việc trong chế độ cũ"),
        Long(e => e.ForeignRelations, "quan_he_nuoc_ngoai", "29", "Tham gia, quan hệ với tổ chức nước ngoài"),
        Long(e => e.RelativesAbroad, "than_nhan_nuoc_ngoai", "29", "Thân nhân ở nước ngoài"),
        Long(e => e.Assessment, "nhan_xet", "32", "Nhận xét, đánh giá của cơ quan", required: false),
    ];

    private static readonly Dictionary<string, ProfileField> ByKey = All.ToDictionary(f => f.Key);
    private static readonly Dictionary<string, ProfileField> ByProperty = All.ToDictionary(f => f.PropertyName);

    /// <summary>The field of a stored property, as the audit trail names it; null when there is none.</summary>
    public static ProfileField? OfProperty(string name) => ByProperty.GetValueOrDefault(name);

    /// <summary>The field with a key; null when there is none.</summary>
    public static ProfileField? Find(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>The Vietnamese title of a section.</summary>
    public static string TitleOf(ProfileSection section) => section switch
    {
        Identity => "Thông tin bản thân",
        Contact => "Nơi ở, liên hệ",
        Service => "Tuyển dụng, công việc",
        ProfileSection.Salary => "Ngạch, bậc lương",
        Qualification => "Trình độ",
        PartyAndArmy => "Đảng, quân đội, khen thưởng, kỷ luật",
        HealthAndPolicy => "Sức khỏe, chính sách",
        _ => "Đặc điểm lịch sử bản thân",
    };

    private static ProfileField Words(
        Expression<Func<Employee, string?>> property, string key, string item, string label, ProfileSection section, int maxLength,
        bool required = false) =>
        ProfileField.Over(property, key, item, label, section, Text, maxLength: maxLength, required: required);

    private static ProfileField Street(Expression<Func<Employee, string?>> property, string key, string item, string label,
        ProfileSection section) =>
        Words(property, key, item, label, section, Address.DetailMaxLength);

    private static ProfileField Place(
        Expression<Func<Employee, string?>> property, string key, string item, string label, ProfileSection section,
        bool required = false) =>
        Words(property, key, item, label, section, Address.PlaceMaxLength, required);

    private static ProfileField Day(
        Expression<Func<Employee, DateOnly?>> property, string key, string item, string label, ProfileSection section,
        bool required = false) =>
        ProfileField.Over(property, key, item, label, section, Date, required: required);

    private static ProfileField PartialDay(
        Expression<Func<Employee, DateOnly?>> property, Expression<Func<Employee, DatePrecision>> precision, string key, string item,
        string label,
        ProfileSection section, bool required = false) =>
        ProfileField.Over(property, key, item, label, section, Date, required: required, precision: precision);

    private static ProfileField Coded(
        Expression<Func<Employee, string?>> property, string key, string item, string label, ProfileSection section, string catalogue,
        bool required = false, params string[] groups) =>
        ProfileField.Over(property, key, item, label, section, Code, catalogue, Employee.CodeMaxLength, required, pay: false,
            precision: null, groups);

    private static ProfileField Pay<TValue>(
        Expression<Func<Employee, TValue>> property, string key, string label, ProfileFieldType type, bool required = false) =>
        ProfileField.Over(property, key, "14", label, ProfileSection.Salary, type, required: required, pay: true);

    private static ProfileField Long(Expression<Func<Employee, string?>> property, string key, string item, string label,
        bool required = true) =>
        ProfileField.Over(property, key, item, label, ProfileSection.PersonalHistory, LongText, maxLength: Employee.LongTextMaxLength,
            required: required);
}
