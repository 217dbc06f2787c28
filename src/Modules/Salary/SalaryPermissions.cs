namespace HoSoCanBo.Salary;

/// <summary>Permissions of permissions.csv this module asks for.</summary>
internal static class SalaryPermissions
{
    /// <summary>Xem tiền lương: leaders, officers, Sở Tài chính, and everybody the own line.</summary>
    public const string See = "salary.view";

    /// <summary>Sử dụng phân hệ: MTTQ and political-social organisations (Điều 8.6).</summary>
    public const string Use = "salary.use";

    /// <summary>Nhập, sửa tiền lương (Điều 15): who may change pay sees it.</summary>
    public const string Edit = "salary.edit";

    /// <summary>Tổng hợp, báo cáo tiền lương toàn tỉnh: Sở Tài chính (Điều 7.4).</summary>
    public const string Report = "salary.report";

    /// <summary>Quản lý tham số lương: Sở Tài chính only (Điều 18.2).</summary>
    public const string Configure = "salary.configure";

    /// <summary>Any of those who may look, for pages and menu.</summary>
    public const string View = $"{See}|{Use}|{Edit}";

    /// <summary>The same as a list.</summary>
    public static readonly string[] ToView = [See, Use, Edit];

    /// <summary>Those who fill in and send sheets.</summary>
    public static readonly string[] ToFill = [Edit, Use];
}
