namespace HoSoCanBo.Accounts;

/// <summary>Permissions of this module, as in permissions.csv.</summary>
public static class AccountsPermissions
{
    /// <summary>Cấp, phân quyền mọi tài khoản (Điều 6.4a).</summary>
    public const string GrantAny = "account.grant_any";

    /// <summary>Quản lý mọi tài khoản (Điều 16.3).</summary>
    public const string ManageAll = "account.manage_all";

    /// <summary>Cấp tài khoản người dùng bình thường trong nội bộ (Phụ lục, dòng 3).</summary>
    public const string GrantNormal = "account.grant_normal";

    /// <summary>Đề nghị cấp bổ sung tài khoản cho đơn vị trực thuộc (Điều 6.3).</summary>
    public const string RequestForSubunits = "account.request_for_subunits";

    /// <summary>Sở Nội vụ thống nhất việc cấp bổ sung (Điều 6.3).</summary>
    public const string ApproveSubunits = "account.approve_subunits";

    /// <summary>Quản trị hệ thống: the highest account (Phụ lục, dòng 5).</summary>
    public const string AdministerSystem = "system.administer";

    /// <summary>Theo dõi việc sử dụng phần mềm: heads and Sở Nội vụ (Điều 6.2, 7.3).</summary>
    public const string MonitorUsage = "usage.monitor";

    /// <summary>Who sees the administration of accounts.</summary>
    public const string AnyAdministration = $"{GrantAny}|{ManageAll}|{GrantNormal}";
}
