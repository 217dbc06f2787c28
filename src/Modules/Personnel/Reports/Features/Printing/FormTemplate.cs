namespace HoSoCanBo.Personnel.Reports.Features.Printing;

/// <summary>The words in which the two forms differ; everything else is common (form HS02-VC/BNV follows 2C-BNV/2008).</summary>
internal sealed record FormTemplate(
    string Code, string Issue, string Title, string Manager, string Number, string User, string RecruitedBy, string Rank, string RankCode,
    string PositionAllowance, string Identity, string SalaryHistory, string Assessment, string Head)
{
    /// <summary>Code of the form of viên chức.</summary>
    public const string PublicEmployeeCode = "HS02-VC";

    /// <summary>Mẫu 2C-BNV/2008: cán bộ, công chức, and where the regulation names no other form.</summary>
    public static readonly FormTemplate CivilServant = new(
        Code: "2C",
        Issue: "Mẫu 2C-BNV/2008 ban hành kèm theo Quyết định số 02/2008/QĐ-BNV ngày 06/10/2008 của Bộ trưởng Bộ Nội vụ",
        Title: "SƠ YẾU LÝ LỊCH CÁN BỘ, CÔNG CHỨC",
        Manager: "Cơ quan, đơn vị có thẩm quyền quản lý CBCC:",
        Number: "Số hiệu cán bộ, công chức:",
        User: "Cơ quan, đơn vị sử dụng CBCC:",
        RecruitedBy: "Cơ quan tuyển dụng:",
        Rank: "14) Ngạch công chức (viên chức):",
        RankCode: "Mã ngạch:",
        PositionAllowance: "Phụ cấp chức vụ:",
        Identity: "25) Số chứng minh nhân dân:",
        SalaryHistory: "31) DIỄN BIẾN QUÁ TRÌNH LƯƠNG CỦA CÁN BỘ, CÔNG CHỨC",
        Assessment: "32) NHẬN XÉT, ĐÁNH GIÁ CỦA CƠ QUAN, ĐƠN VỊ QUẢN LÝ VÀ SỬ DỤNG CÁN BỘ, CÔNG CHỨC",
        Head: "Thủ trưởng cơ quan, đơn vị quản lý và sử dụng CBCC");

    /// <summary>Mẫu HS02-VC/BNV: viên chức.</summary>
    public static readonly FormTemplate PublicEmployee = new(
        Code: PublicEmployeeCode,
        Issue: "Mẫu HS02-VC/BNV ban hành kèm theo Thông tư số 07/2019/TT-BNV ngày 01/6/2019 của Bộ trưởng Bộ Nội vụ",
        Title: "SƠ YẾU LÝ LỊCH VIÊN CHỨC",
        Manager: "Cơ quan quản lý viên chức:",
        Number: "Số hiệu viên chức:",
        User: "Đơn vị sử dụng viên chức:",
        RecruitedBy: "Cơ quan, đơn vị tuyển dụng:",
        Rank: "14) Chức danh nghề nghiệp viên chức:",
        RankCode: "Mã số:",
        PositionAllowance: "Phụ cấp chức danh:",
        Identity: "25) Số chứng minh nhân dân (hoặc căn cước công dân):",
        SalaryHistory: "31) DIỄN BIẾN QUÁ TRÌNH LƯƠNG CỦA VIÊN CHỨC",
        Assessment: "32) NHẬN XÉT, ĐÁNH GIÁ CỦA ĐƠN VỊ SỬ DỤNG VIÊN CHỨC",
        Head: "Thủ trưởng đơn vị sử dụng viên chức");

    /// <summary>Whether it is the form of viên chức.</summary>
    public bool IsForPublicEmployees => Code == PublicEmployeeCode;

    /// <summary>The form of a code; 2C for any other.</summary>
    public static FormTemplate Of(string? code) => code == PublicEmployeeCode ? PublicEmployee : CivilServant;
}
