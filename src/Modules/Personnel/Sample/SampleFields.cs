using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Sample;

/// <summary>What a unit works on, as far as the sample province needs it.</summary>
internal enum SampleField
{
    /// <summary>Anything else.</summary>
    General,

    /// <summary>Y tế.</summary>
    Health,

    /// <summary>Giáo dục.</summary>
    Education,

    /// <summary>Nông nghiệp.</summary>
    Agriculture,

    /// <summary>Tài nguyên, đất đai.</summary>
    Land,

    /// <summary>Tài chính, kế hoạch.</summary>
    Finance,

    /// <summary>Công nghệ thông tin.</summary>
    Computing,

    /// <summary>Xây dựng, giao thông.</summary>
    Building,

    /// <summary>Công tác Đảng, đoàn thể.</summary>
    Party,
}

/// <summary>Makes people of the sample fit where they work.</summary>
internal static class SampleFields
{
    private static readonly (string Words, SampleField Field)[] ByName =
    [
        ("benh vien|y te|kiem soat benh tat|an toan ve sinh", SampleField.Health),
        ("truong |giao duc", SampleField.Education),
        ("nong nghiep|chan nuoi|thuy loi|kiem lam|thuy san", SampleField.Agriculture),
        ("tai nguyen|dat dai|moi truong", SampleField.Land),
        ("tai chinh|ke hoach|dau tu|thue", SampleField.Finance),
        ("thong tin|du lieu", SampleField.Computing),
        ("xay dung|giao thong|ha tang|cong thuong|khu kinh te", SampleField.Building),
        ("tinh uy|dang uy|mat tran|lien doan|hoi |tinh doan|bao dong thap", SampleField.Party),
    ];

    private static readonly Dictionary<SampleField, string[]> Majors = new()
    {
        [SampleField.General] = ["Luật", "Quản lý nhà nước", "Hành chính học", "Văn thư - Lưu trữ", "Quản trị nhân lực"],
        [SampleField.Health] = ["Y tế công cộng", "Quản lý bệnh viện", "Dược học"],
        [SampleField.Education] = ["Sư phạm Toán học", "Sư phạm Ngữ văn", "Quản lý giáo dục"],
        [SampleField.Agriculture] = ["Nông học", "Thú y", "Nuôi trồng thủy sản", "Bảo vệ thực vật"],
        [SampleField.Land] = ["Quản lý đất đai", "Khoa học môi trường"],
        [SampleField.Finance] = ["Kế toán", "Tài chính - Ngân hàng", "Kinh tế"],
        [SampleField.Computing] = ["Công nghệ thông tin", "Hệ thống thông tin"],
        [SampleField.Building] = ["Xây dựng dân dụng", "Kỹ thuật công trình giao thông", "Quản lý đô thị"],
        [SampleField.Party] = ["Xây dựng Đảng và chính quyền nhà nước", "Triết học", "Lịch sử", "Báo chí"],
    };

    /// <summary>The field, read from the name.</summary>
    public static SampleField Of(OrganizationUnit unit)
    {
        var name = VietnameseText.SearchKey(unit.Name) + " ";
        return Array.Find(ByName, f => f.Words.Split('|').Any(word => name.Contains(word, StringComparison.Ordinal))).Field;
    }

    /// <summary>Chuyên ngành that goes with the rank and the place.</summary>
    public static string MajorFor(Random random, SampleField field, string rankName) =>
        rankName.StartsWith("Bác sĩ", StringComparison.Ordinal) ? "Y khoa"
        : rankName.StartsWith("Điều dưỡng", StringComparison.Ordinal) ? "Điều dưỡng"
        : SampleNames.Pick(random, Majors[field]);
}
