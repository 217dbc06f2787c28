namespace HoSoCanBo.Training;

/// <summary>Permissions of permissions.csv this module asks for.</summary>
internal static class TrainingPermissions
{
    /// <summary>Cập nhật, quản lý và khai thác phân hệ: officers of the units.</summary>
    public const string Use = "training.use";

    /// <summary>Quản lý phân hệ: Trường Chính trị (Điều 21.2).</summary>
    public const string Manage = "training.manage";

    /// <summary>Tổng hợp, báo cáo số liệu: Sở Nội vụ (Điều 7.3).</summary>
    public const string Report = "training.report";

    /// <summary>Any of those who may look, for pages and menu.</summary>
    public const string View = $"{Use}|{Manage}|{Report}";

    /// <summary>
    /// Who sees the people themselves. Who manages the subsystem sees the learners of the own courses alone (Điều 8.2, 13.1): the right
    /// to hold courses opens no list of the province.
    /// </summary>
    public static readonly string[] ToSeePeople = [Use, Report];

    /// <summary>The same as a list.</summary>
    public static readonly string[] ToView = [Use, Manage, Report];
}
