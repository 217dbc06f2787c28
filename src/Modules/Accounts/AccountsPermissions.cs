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

    /// <summary>Who sees the administration of accounts.</summary>
    public const string AnyAdministration = $"{GrantAny}|{ManageAll}|{GrantNormal}";
}
