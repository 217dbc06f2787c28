namespace HoSoCanBo.Emulation;

/// <summary>Permissions of permissions.csv this module asks for.</summary>
internal static class EmulationPermissions
{
    /// <summary>Cập nhật, quản lý và khai thác phân hệ: officers of the units.</summary>
    public const string Use = "emulation.use";

    /// <summary>Quản lý kết quả khen thưởng: Sở Nội vụ (Điều 14).</summary>
    public const string Edit = "emulation.edit";

    /// <summary>Thống kê, báo cáo số liệu khen thưởng (Điều 14.5).</summary>
    public const string Report = "emulation.report";

    /// <summary>Any of those who may look, for pages and menu.</summary>
    public const string View = $"{Use}|{Edit}|{Report}";

    /// <summary>The same as a list.</summary>
    public static readonly string[] ToView = [Use, Edit, Report];
}
