using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Employees.Domain;

/// <summary>
/// Mẫu sơ yếu lý lịch by kind of person (Điều 3.2): 2C-BNV/2008 for cán bộ, công chức, HS02-VC/BNV (Thông tư 07/2019/TT-BNV) for viên
/// chức. One record serves both; numbers and words of some items differ.
/// </summary>
internal sealed class FormOfKind
{
    /// <summary>Mẫu 2C-BNV/2008.</summary>
    public static readonly FormOfKind Form2C = new("2C", [], [], "12. Chức vụ (chức danh) hiện tại");

    /// <summary>Mẫu HS02-VC/BNV.</summary>
    public static readonly FormOfKind FormHs02 = new(
        "HS02-VC",
        new()
        {
            ["co_quan_tuyen_dung"] = "11. Cơ quan, đơn vị tuyển dụng",
            ["ngach"] = "14. Chức danh nghề nghiệp viên chức",
            ["ma_ngach"] = "14. Mã số",
            ["phu_cap_chuc_vu"] = "14. Phụ cấp chức danh",
            ["nghiep_vu_chuyen_nganh"] = "15.5. Trình độ nghiệp vụ theo chuyên ngành",
            ["ngoai_ngu"] = "15.6. Ngoại ngữ",
            ["trinh_do_ngoai_ngu"] = "15.6. Trình độ ngoại ngữ",
            ["tin_hoc"] = "15.7. Tin học",
            ["danh_hieu_phong_tang"] = "19.1. Danh hiệu được phong tặng cao nhất",
            ["hoc_ham"] = "19.2. Học hàm được phong",
            ["nam_hoc_ham"] = "19.2. Năm được phong",
            ["so_giay_to"] = "25. Số chứng minh nhân dân (hoặc căn cước công dân)",
            ["nhan_xet"] = "32. Nhận xét, đánh giá của đơn vị sử dụng viên chức",
        },
        new() { ["chuc-vu"] = "12.2. Chức danh (chức vụ) kiêm nhiệm, Đảng, đoàn thể", ["ngoai-ngu"] = "15.6. Ngoại ngữ",
            ["qua-trinh-luong"] = "31. Diễn biến quá trình lương của viên chức" },
        "12.1. Chức danh (chức vụ) công tác hiện tại");

    private readonly Dictionary<string, string> labels;
    private readonly Dictionary<string, string> headings;

    private FormOfKind(string code, Dictionary<string, string> labels, Dictionary<string, string> headings, string positionLabel)
    {
        Code = code;
        this.labels = labels;
        this.headings = headings;
        PositionLabel = positionLabel;
    }

    /// <summary>2C or HS02-VC, as employee_kinds.csv says.</summary>
    public string Code { get; }

    /// <summary>Item 12.</summary>
    public string PositionLabel { get; }

    /// <summary>Whether the person is viên chức.</summary>
    public bool IsHs02 => ReferenceEquals(this, FormHs02);

    /// <summary>The form of a kind; 2C where no other is named.</summary>
    public static FormOfKind Of(string kindCode, CatalogueLookup catalogues) =>
        catalogues.GroupOf(CatalogueLookup.EmployeeKinds, kindCode) == FormHs02.Code ? FormHs02 : Form2C;

    /// <summary>Whether the field is asked on this form: trình độ nghiệp vụ theo chuyên ngành stands on HS02-VC only.</summary>
    public bool Uses(ProfileField field) => IsHs02 || field.PropertyName != nameof(Employee.SectorTraining);

    /// <summary>Item number and label.</summary>
    public string LabelOf(ProfileField field) =>
        labels.GetValueOrDefault(field.Key) ?? (field.Item.Length > 0 ? $"{field.Item}. {field.Label}" : field.Label);

    /// <summary>Item number and title.</summary>
    public string HeadingOf(ProfileTable table) => headings.GetValueOrDefault(table.Slug) ?? table.Heading;
}
