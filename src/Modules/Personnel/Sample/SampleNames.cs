using HoSoCanBo.Personnel.Reference.Domain;


namespace HoSoCanBo.Personnel.Sample;

/// <summary>Invented names with roughly the frequencies of southern Việt Nam; nobody real is meant.</summary>
internal static class SampleNames
{
    private static readonly string[] FamilyNames =
    [
        "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Phạm", "Huỳnh", "Huỳnh", "Võ", "Võ", "Phan",
        "Trương", "Bùi", "Đặng", "Đỗ", "Ngô", "Hồ", "Dương", "Lý", "Đoàn", "Lâm", "Mai", "Cao", "Châu", "Tạ", "Ung", "Ôn", "Âu", "Kiều",
    ];

    private static readonly string[] MaleMiddleNames =
        ["Văn", "Hữu", "Minh", "Quốc", "Thanh", "Hoàng", "Đức", "Công", "Trung", "Ngọc", "Phước", "Tấn"];

    private static readonly string[] FemaleMiddleNames =
        ["Thị", "Thị", "Thị Ngọc", "Thị Kim", "Ngọc", "Kim", "Thanh", "Mỹ", "Bích", "Hồng", "Thị Thu", "Phương"];

    private static readonly string[] MaleGivenNames =
    [
        "An", "Ánh", "Bảo", "Bình", "Châu", "Cường", "Danh", "Duy", "Dũng", "Đạt", "Đăng", "Đức", "Giàu", "Hải", "Hậu", "Hiếu", "Hùng",
        "Huy", "Khánh", "Khoa",
        "Kiệt", "Lâm", "Lộc", "Long", "Mẫn", "Nam", "Nghĩa", "Nhân", "Phong", "Phúc", "Quân", "Quang", "Sơn", "Tài", "Tâm", "Thắng",
        "Thịnh", "Tín", "Toàn", "Trí",
        "Trọng", "Tuấn", "Tùng", "Út", "Vinh", "Vũ", "Ý",
    ];

    private static readonly string[] FemaleGivenNames =
    [
        "An", "Anh", "Ánh", "Chi", "Diễm", "Dung", "Duyên", "Đào", "Giang", "Hà", "Hạnh", "Hằng", "Hiền", "Hoa", "Hồng", "Huệ", "Hương",
        "Lan", "Liên", "Linh",
        "Loan", "Ly", "Mai", "My", "Nga", "Ngân", "Ngọc", "Nhi", "Như", "Nhung", "Oanh", "Phượng", "Quyên", "Tâm", "Thảo", "Thoa", "Thư",
        "Thúy", "Tiên", "Trang",
        "Trâm", "Trinh", "Uyên", "Vân", "Xuân", "Yến", "Ý",
    ];

    /// <summary>The person the demo account <c>canhan</c> belongs to (demo_accounts.csv).</summary>
    public const string OfDemoAccount = "Nguyễn Văn Nhân";

    /// <summary>An invented name.</summary>
    /// <param name="random">Chance.</param>
    /// <param name="sex">Whose.</param>
    /// <param name="familyName">Họ, when it is given by the family.</param>
    public static string Next(Random random, Sex sex, string? familyName = null)
    {
        var middle = sex == Sex.Male ? MaleMiddleNames : FemaleMiddleNames;
        var given = sex == Sex.Male ? MaleGivenNames : FemaleGivenNames;
        return $"{familyName ?? Pick(random, FamilyNames)} {Pick(random, middle)} {Pick(random, given)}";
    }

    /// <summary>Họ of a full name.</summary>
    public static string FamilyNameOf(string fullName) => fullName[..fullName.IndexOf(' ', StringComparison.Ordinal)];

    public static T Pick<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
