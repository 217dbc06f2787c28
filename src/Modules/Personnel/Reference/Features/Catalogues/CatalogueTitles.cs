using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;

namespace HoSoCanBo.Personnel.Reference.Features.Catalogues;

/// <summary>Vietnamese titles of the catalogues and the items of form 2C they serve.</summary>
internal static class CatalogueTitles
{
    public const string MovementTypes = "movement_types";

    /// <summary>Every catalogue, in the order of the form; the key is the name in addresses and files.</summary>
    public static readonly IReadOnlyList<(string Key, string Title, string Use)> All =
    [
        ("employee_kinds", "Loại đối tượng", "Điều 2.2 Quy chế"),
        ("record_statuses", "Trạng thái hồ sơ", "Danh sách, biến động"),
        (MovementTypes, "Loại biến động", "Điều 9.10, 11 Quy chế"),
        ("ethnic_groups", "Dân tộc", "Mục 6"),
        ("religions", "Tôn giáo", "Mục 7"),
        ("positions", "Chức vụ", "Mục 12"),
        ("quota_kinds", "Loại biên chế", "Biên chế"),
        ("contract_types", "Loại hợp đồng", "Hợp đồng"),
        ("education_general_levels", "Trình độ giáo dục phổ thông", "Mục 15.1"),
        ("professional_levels", "Trình độ chuyên môn", "Mục 15.2"),
        ("political_theory_levels", "Lý luận chính trị", "Mục 15.3"),
        ("state_management_levels", "Quản lý nhà nước", "Mục 15.4"),
        ("foreign_language_levels", "Trình độ ngoại ngữ", "Mục 15.5"),
        ("it_levels", "Trình độ tin học", "Mục 15.6"),
        ("academic_ranks", "Học hàm", "Học hàm được phong"),
        ("military_ranks", "Quân hàm", "Mục 18"),
        ("titles_awarded", "Danh hiệu được phong tặng", "Mục 19"),
        ("health_statuses", "Tình trạng sức khỏe", "Mục 23"),
        ("blood_types", "Nhóm máu", "Mục 23"),
        ("policy_families", "Thương binh, gia đình chính sách", "Mục 24"),
        ("cccd_province_codes", "Mã tỉnh trên căn cước", "Mục 25"),
        ("training_forms", "Hình thức đào tạo", "Mục 27"),
        ("relation_types", "Quan hệ gia đình", "Mục 30"),
        ("document_kinds", "Thành phần hồ sơ", "Tài liệu đính kèm"),
    ];

    /// <summary>Catalogues whose values decide what the software does: kept by the developers, not by users.</summary>
    private static readonly string[] Fixed = ["employee_kinds", "record_statuses", MovementTypes];

    /// <summary>Whether its values may be changed on the page.</summary>
    public static bool IsEditable(string key) => TitleOf(key) is not null && !Fixed.Contains(key);

    /// <exception cref="NotFoundException">There is no such catalogue.</exception>
    /// <exception cref="RuleViolationException">Its values decide what the software does.</exception>
    public static void RequireEditable(string key)
    {
        var title = TitleOf(key) ?? throw new NotFoundException();
        if (!IsEditable(key))
        {
            throw new RuleViolationException(
                "personnel.catalogue-fixed", $"Danh mục {title} gắn với cách phần mềm xử lý nên không sửa ở đây.");
        }
    }

    /// <summary>The title; null for a name that is no catalogue.</summary>
    public static string? TitleOf(string key) => All.FirstOrDefault(c => c.Key == key).Title;
}
