namespace HoSoCanBo.Salary.Pay;

/// <summary>Đối tượng hưởng lương, as pay distinguishes it.</summary>
public enum PersonKind
{
    /// <summary>Cán bộ cấp tỉnh, cấp huyện.</summary>
    Cadre,

    /// <summary>Công chức.</summary>
    CivilServant,

    /// <summary>Cán bộ cấp xã, until 30/06/2025.</summary>
    CommuneCadre,

    /// <summary>Công chức cấp xã, until 30/06/2025.</summary>
    CommuneCivilServant,

    /// <summary>Viên chức.</summary>
    PublicEmployee,

    /// <summary>Viên chức quản lý.</summary>
    ManagingPublicEmployee,

    /// <summary>Người làm việc tại hội.</summary>
    AssociationWorker,

    /// <summary>Hợp đồng Nghị định 68/2000/NĐ-CP.</summary>
    Contract68,

    /// <summary>Hợp đồng Nghị định 161/2018/NĐ-CP.</summary>
    Contract161,

    /// <summary>Hợp đồng Nghị định 111/2022/NĐ-CP.</summary>
    Contract111,

    /// <summary>Hợp đồng lao động khác.</summary>
    OtherContract,

    /// <summary>Người hoạt động không chuyên trách cấp xã.</summary>
    NonSpecialist,
}

/// <summary>What follows from the kind of a person.</summary>
public static class PersonKinds
{
    private static readonly (PersonKind Kind, string Code, string Name)[] All =
    [
        (PersonKind.Cadre, "CAN_BO", "Cán bộ"),
        (PersonKind.CivilServant, "CONG_CHUC", "Công chức"),
        (PersonKind.CommuneCadre, "CAN_BO_XA", "Cán bộ cấp xã"),
        (PersonKind.CommuneCivilServant, "CONG_CHUC_XA", "Công chức cấp xã"),
        (PersonKind.PublicEmployee, "VIEN_CHUC", "Viên chức"),
        (PersonKind.ManagingPublicEmployee, "VIEN_CHUC_QL", "Viên chức quản lý"),
        (PersonKind.AssociationWorker, "NGUOI_LV_HOI", "Người làm việc tại hội"),
        (PersonKind.Contract68, "HD_68", "Hợp đồng NĐ 68/2000"),
        (PersonKind.Contract161, "HD_161", "Hợp đồng NĐ 161/2018"),
        (PersonKind.Contract111, "HD_111", "Hợp đồng NĐ 111/2022"),
        (PersonKind.OtherContract, "HD_KHAC", "Hợp đồng lao động khác"),
        (PersonKind.NonSpecialist, "KHONG_CHUYEN_TRACH", "Người hoạt động không chuyên trách"),
    ];

    /// <summary>Codes of employee_kinds.csv with their names; the last is pay's own.</summary>
    public static IReadOnlyList<(string Code, string Name)> Choices { get; } = [.. All.Select(k => (k.Code, k.Name))];

    /// <summary>The kind with a code of employee_kinds.csv; null when there is none.</summary>
    public static PersonKind? FromCode(string? code) =>
        Array.Find(All, k => k.Code == code) is { Code: not null } found ? found.Kind : null;

    /// <summary>Vietnamese name.</summary>
    public static string NameOf(this PersonKind kind) => All[(int)kind].Name;

    /// <summary>Cán bộ, công chức of any level.</summary>
    public static bool IsCadreOrCivilServant(this PersonKind kind) => kind <= PersonKind.CommuneCivilServant;

    /// <summary>Of a commune before 01/07/2025.</summary>
    public static bool IsCommune(this PersonKind kind) => kind is PersonKind.CommuneCadre or PersonKind.CommuneCivilServant;

    /// <summary>Viên chức.</summary>
    public static bool IsPublicEmployee(this PersonKind kind) => kind is PersonKind.PublicEmployee or PersonKind.ManagingPublicEmployee;

    /// <summary>Under a labour contract.</summary>
    public static bool IsContract(this PersonKind kind) => kind is >= PersonKind.Contract68 and <= PersonKind.OtherContract;

    /// <summary>
    /// Subject to bảo hiểm thất nghiệp: viên chức and everyone under a labour contract; not cán bộ, công chức
    /// (Luật Việc làm 38/2013/QH13 Điều 43; 74/2025/QH15).
    /// </summary>
    public static bool IsUnemploymentInsured(this PersonKind kind) =>
        kind.IsPublicEmployee() || kind.IsContract() || kind == PersonKind.AssociationWorker;
}
