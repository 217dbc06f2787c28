namespace HoSoCanBo.Accounts.Domain;

/// <summary>How many accounts may hold a role at a time (Phụ lục: "01 tài khoản").</summary>
public enum RoleSeat
{
    /// <summary>Any number.</summary>
    None,

    /// <summary>One in the province: the highest account.</summary>
    Province,

    /// <summary>One for each unit.</summary>
    Unit,

    /// <summary>One for each person.</summary>
    Person,
}

/// <summary>
/// Vai trò: a kind of account of the annex "Bảng phân quyền tài khoản người dùng"; its rights are <see cref="RolePermission"/>s.
/// </summary>
internal sealed class Role
{
    /// <summary>The one highest role.</summary>
    public const string Highest = "SNV_QUAN_TRI_HE_THONG";

    /// <summary>Sở Nội vụ's officers, who watch the whole province.</summary>
    public const string InternalAffairs = "SNV_NGHIEP_VU";

    /// <summary>Sở Tài chính, which takes in the salary sheets of the province.</summary>
    public const string Finance = "SO_TAI_CHINH";

    /// <summary>A person who sees the own record.</summary>
    public const string Person = "CA_NHAN";

    /// <summary>An officer named in an assignment document.</summary>
    public const string AssignedOfficer = "NGUOI_DUNG_THUONG";

    public const int CodeMaxLength = 40;

    /// <summary>Code of permissions.csv.</summary>
    public required string Code { get; init; }

    /// <summary>Vietnamese name.</summary>
    public required string Name { get; set; }

    /// <summary>What it is for, in Vietnamese.</summary>
    public required string Purpose { get; set; }

    /// <summary>How many may hold it.</summary>
    public required RoleSeat Seat { get; set; }

    /// <summary>"Tài khoản người dùng bình thường": unit administrators may grant it.</summary>
    public required bool IsNormal { get; set; }

    /// <summary>The assignment document says which subsystems are covered; other roles cover what their matrix says.</summary>
    public required bool IsByAssignment { get; set; }

    /// <summary>Works with records; system accounts never mix with it.</summary>
    public required bool IsBusiness { get; set; }

    /// <summary>Place in lists.</summary>
    public required int Order { get; set; }

    /// <summary>The key of the one seat an account takes with this role; null when any number may hold it.</summary>
    public string? SeatKey(Guid unitId, Guid? employeeId) => Seat switch
    {
        RoleSeat.Province => Code,
        RoleSeat.Unit => $"{Code}:{unitId:N}"[..Math.Min(RoleAssignment.SeatKeyMaxLength, Code.Length + 33)],
        RoleSeat.Person => employeeId is { } id ? $"{Code}:{id:N}" : null,
        _ => null,
    };
}
