namespace HoSoCanBo.Accounts.Domain;

/// <summary>Phân hệ: the parts of the software an assignment document can name (Điều 8.2, 20.1).</summary>
[Flags]
public enum Subsystems
{
    /// <summary>None named.</summary>
    None = 0,

    /// <summary>Hồ sơ, tra cứu, báo cáo.</summary>
    Records = 1,

    /// <summary>Đào tạo, bồi dưỡng.</summary>
    Training = 2,

    /// <summary>Thi đua, khen thưởng.</summary>
    Emulation = 4,

    /// <summary>Tiền lương.</summary>
    Salary = 8,

    /// <summary>All four.</summary>
    All = Records | Training | Emulation | Salary,
}

/// <summary>Which subsystem a permission belongs to.</summary>
internal static class SubsystemsOfPermissions
{
    /// <summary>The subsystem of a code such as <c>salary.edit</c>; none for permissions outside the four subsystems.</summary>
    public static Subsystems Of(string permission) => permission[..permission.IndexOf('.', StringComparison.Ordinal)] switch
    {
        "record" or "report" => Subsystems.Records,
        "training" => Subsystems.Training,
        "emulation" => Subsystems.Emulation,
        "salary" => Subsystems.Salary,
        _ => Subsystems.None,
    };
}
