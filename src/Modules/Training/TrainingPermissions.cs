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

    /// <summary>Thông báo chiêu sinh: over the units that organise (Điều 13.1.b).</summary>
    public const string Announce = "training.announce";

    /// <summary>Rà soát, đăng ký cho người của đơn vị (Điều 13.1.b).</summary>
    public const string Register = "training.register";

    /// <summary>Thủ trưởng xác nhận danh sách của đơn vị; the organiser of a course answers the lists sent to it.</summary>
    public const string Confirm = "training.approve_registration";

    /// <summary>Lớp học, điểm danh, kết quả của các khóa do cơ quan tổ chức (Điều 13.2, 13.3, 21.2).</summary>
    public const string Result = "training.result";

    /// <summary>Khóa học của chính mình.</summary>
    public const string Own = "training.own";

    /// <summary>Any of those who may look at people, for pages and menu.</summary>
    public const string View = $"{Use}|{Manage}|{Report}";

    /// <summary>Any of those who have to do with courses.</summary>
    public const string Follow = $"{Use}|{Register}|{Confirm}|{Announce}|{Manage}|{Report}";

    /// <summary>
    /// Who sees the people themselves. Who manages the subsystem sees the learners of the own courses alone (Điều 8.2, 13.1): the right
    /// to hold courses opens no list of the province.
    /// </summary>
    public static readonly string[] ToSeePeople = [Use, Report];

    /// <summary>The same as a list.</summary>
    public static readonly string[] ToView = [Use, Manage, Report];

    /// <summary>Those who have to do with courses, as a list.</summary>
    public static readonly string[] ToFollow = [Use, Register, Confirm, Announce, Manage, Report];

    /// <summary>Those who act for an addressed unit.</summary>
    public static readonly string[] OfUnits = [Use, Register, Confirm];
}
