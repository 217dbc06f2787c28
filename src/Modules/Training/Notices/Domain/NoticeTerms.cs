namespace HoSoCanBo.Training.Notices.Domain;

/// <summary>Words of notices that the domain itself needs to say what changed.</summary>
public static class NoticeTerms
{
    /// <summary>Kinds of people and what they are called; codes of employee_kinds.csv.</summary>
    public static IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["CAN_BO"] = "Cán bộ", ["CONG_CHUC"] = "Công chức", ["CAN_BO_XA"] = "Cán bộ cấp xã", ["CONG_CHUC_XA"] = "Công chức cấp xã",
        ["VIEN_CHUC"] = "Viên chức", ["VIEN_CHUC_QL"] = "Viên chức quản lý", ["NGUOI_LV_HOI"] = "Người làm việc tại Hội",
        ["HD_68"] = "Hợp đồng 68", ["HD_161"] = "Hợp đồng 161", ["HD_111"] = "Hợp đồng 111", ["HD_KHAC"] = "Hợp đồng khác",
    };

    /// <summary>How a course is held.</summary>
    public static string Of(CourseForm form) => form switch
    {
        CourseForm.FullTime => "Tập trung",
        CourseForm.PartTime => "Vừa làm vừa học",
        CourseForm.Online => "Trực tuyến",
        _ => "Trực tiếp kết hợp trực tuyến",
    };

    /// <summary>What a kind of people is called.</summary>
    public static string OfKind(string? code) => code is null ? "chưa rõ đối tượng" : Kinds.GetValueOrDefault(code, code);
}
