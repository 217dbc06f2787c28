using HoSoCanBo.Training.Contents.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Training.Contents.Features.Contents;

/// <summary>How contents read on screens.</summary>
internal static class ContentWords
{
    /// <summary>A group of Điều 13.1.a.</summary>
    public static string Of(ContentGroup group) => group switch
    {
        ContentGroup.FormalEducation => "Chuyên môn",
        ContentGroup.PoliticalTheory => "Lý luận chính trị",
        ContentGroup.StateManagementByRank => "Quản lý nhà nước theo ngạch",
        ContentGroup.ProfessionalTitle => "Chức danh nghề nghiệp",
        ContentGroup.Leadership => "Tiêu chuẩn chức danh lãnh đạo, quản lý",
        ContentGroup.JobPosition => "Theo vị trí việc làm",
        ContentGroup.Update => "Cập nhật kiến thức, kỹ năng chung",
        ContentGroup.Defence => "Quốc phòng và an ninh",
        ContentGroup.ForeignLanguage => "Ngoại ngữ",
        ContentGroup.Informatics => "Tin học",
        ContentGroup.EthnicLanguage => "Tiếng dân tộc",
        ContentGroup.Probation => "Bồi dưỡng tập sự",
        ContentGroup.RecordOfficers => "Nghiệp vụ quản lý hồ sơ",
        _ => "Bồi dưỡng ở nước ngoài",
    };

    /// <summary>The field of the record a certificate raises.</summary>
    public static string Of(RaisedField? field) => field switch
    {
        RaisedField.ProfessionalLevel => "Trình độ chuyên môn (mục 15.2)",
        RaisedField.PoliticalTheory => "Lý luận chính trị (mục 15.3)",
        RaisedField.StateManagement => "Quản lý nhà nước (mục 15.4)",
        _ => "Không; chỉ ghi ở bảng Đào tạo, bồi dưỡng",
    };

    /// <summary>The field and the level a certificate raises it to; a level added since is shown by its code.</summary>
    public static string Of(RaisedField? field, string level) => $"{Of(field)}: {LevelOf(field, level)}";

    /// <summary>Whether tiết count toward the 40 of a year.</summary>
    public static string Of(CountsTowardYear counts) => counts switch
    {
        CountsTowardYear.Yes => "Có tính",
        CountsTowardYear.No => "Không tính",
        _ => "Quyết định theo từng khóa",
    };

    private static string LevelOf(RaisedField? field, string level) => (field, level) switch
    {
        (RaisedField.ProfessionalLevel, "TC") => "trung cấp",
        (RaisedField.ProfessionalLevel, "CD") => "cao đẳng",
        (RaisedField.ProfessionalLevel, "DH") => "đại học",
        (RaisedField.ProfessionalLevel, "THS") => "thạc sĩ, chuyên khoa I",
        (RaisedField.ProfessionalLevel, "TS") => "tiến sĩ, chuyên khoa II",
        (RaisedField.PoliticalTheory, "SC") => "sơ cấp",
        (RaisedField.PoliticalTheory, "TC") => "trung cấp",
        (RaisedField.PoliticalTheory, "CC") => "cao cấp",
        (RaisedField.StateManagement, "CS") => "ngạch cán sự",
        (RaisedField.StateManagement, "CV") => "ngạch chuyên viên",
        (RaisedField.StateManagement, "CVC") => "ngạch chuyên viên chính",
        (RaisedField.StateManagement, "CVCC") => "ngạch chuyên viên cao cấp",
        _ => level,
    };

    /// <summary>Choices of groups.</summary>
    public static IReadOnlyList<SelectListItem> Groups { get; } =
        [.. Enum.GetValues<ContentGroup>().Select(g => new SelectListItem(Of(g), g.ToString()))];

    /// <summary>Choices of fields.</summary>
    public static IReadOnlyList<SelectListItem> Fields { get; } =
        [.. Enum.GetValues<RaisedField>().Select(f => new SelectListItem(Of((RaisedField?)f), f.ToString()))];

    /// <summary>Choices of counting.</summary>
    public static IReadOnlyList<SelectListItem> Counting { get; } =
        [.. Enum.GetValues<CountsTowardYear>().Select(c => new SelectListItem(Of(c), c.ToString()))];
}
