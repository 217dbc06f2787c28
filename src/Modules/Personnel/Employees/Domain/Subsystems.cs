using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
namespace HoSoCanBo.Personnel.Employees.Domain;

/// <summary>Phân hệ whose data Party organs and the Fatherland Front keep (Điều 8.6, 8.7).</summary>
[Flags]
internal enum Subsystems
{
    None = 0,
    Training = 1,
    Emulation = 2,
    Salary = 4,
}

/// <summary>
/// Dữ liệu được sử dụng trực tiếp: which items of the record each subsystem uses. Who holds a limited right to edit (Điều 8.6, 8.7)
/// edits these and nothing else.
/// </summary>
internal static class SubsystemFields
{
    private const Subsystems Every = Subsystems.Training | Subsystems.Emulation | Subsystems.Salary;

    private static readonly HashSet<string> OfEveryone =
        [FieldKeys.FullName, FieldKeys.EmployeeNumber, FieldKeys.Kind, "ngay_sinh", "gioi_tinh", "ngay_tuyen_dung", "co_quan_tuyen_dung",
            "cong_viec_chinh", "loai_bien_che"];

    private static readonly HashSet<string> OfEmulation =
        ["danh_hieu_phong_tang", "nam_danh_hieu", "so_qd_danh_hieu", "khen_thuong", "ky_luat", "khen-thuong", "ky-luat"];

    /// <summary>The subsystems that use a field, by its key.</summary>
    public static Subsystems Of(ProfileField field) => field.Section switch
    {
        ProfileSection.Salary => Subsystems.Salary,
        ProfileSection.Qualification => Subsystems.Training | Subsystems.Emulation,
        _ => OfKey(field.Key),
    };

    /// <summary>The subsystems that use a repeating table.</summary>
    public static Subsystems Of(ProfileTable table) => table.Section switch
    {
        ProfileSection.Salary => Subsystems.Salary,
        ProfileSection.Qualification => Subsystems.Training | Subsystems.Emulation,
        _ => OfKey(table.Slug),
    };

    /// <summary>The subsystems that use what is neither.</summary>
    public static Subsystems OfKey(string key) =>
        OfEveryone.Contains(key) ? Every : OfEmulation.Contains(key) ? Subsystems.Emulation : Subsystems.None;
}
