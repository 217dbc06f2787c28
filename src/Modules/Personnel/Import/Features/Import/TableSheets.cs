using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>One column of the sheet of a repeating table.</summary>
internal sealed record TableColumn(ProfileField Field, string Hint, bool IsNeeded);

/// <summary>One repeating table of the form as an optional sheet; the first column is the số hiệu of the person.</summary>
/// <param name="Name">Name of the sheet; only the words after the number count.</param>
/// <param name="Columns">Its columns after the số hiệu.</param>
/// <param name="Build">Makes the row from the values in the order of the columns.</param>
/// <param name="IdentityOf">What makes two rows of one person the same.</param>
internal sealed record TableSheet(
    string Name, IReadOnlyList<TableColumn> Columns, Func<Guid, object?[], ProfileRow> Build, Func<ProfileRow, string> IdentityOf);

/// <summary>A row of a repeating table as read from the workbook.</summary>
internal sealed record TableRow(TableSheet Table, int Row, object?[] Values);

/// <summary>The optional sheets: items 17, 27, 28, 30 and 31 of form 2C-BNV/2008.</summary>
internal static class TableSheets
{
    public static readonly IReadOnlyList<TableSheet> All =
    [
        new("17 Tổ chức",
            [Day("ngay_tham_gia", "Ngày tham gia"), Text("to_chuc", "Tổ chức", Employee.TextMaxLength, needed: true),
                Text("cong_viec", "Công việc trong tổ chức", Employee.TextMaxLength)],
            (id, v) => new OrganizationMembership { EmployeeId = id, JoinedOn = (DateOnly?)v[0], Organization = (string)v[1]!,
                Role = (string?)v[2] },
            row => row is OrganizationMembership m ? $"{VietnameseText.SearchKey(m.Organization)}|{m.JoinedOn}" : ""),
        new("27 Đào tạo",
            [
                Text("ten_truong", "Tên trường", Employee.TextMaxLength, needed: true),
                Text("chuyen_nganh", "Chuyên ngành đào tạo, bồi dưỡng", Employee.TextMaxLength),
                Month("tu_thang", "Từ tháng"), Month("den_thang", "Đến tháng"), Code("hinh_thuc", "Hình thức đào tạo", "training_forms"),
                Text("van_bang", "Văn bằng, chứng chỉ", Employee.TextMaxLength),
            ],
            (id, v) => new EducationRecord
            {
                EmployeeId = id, School = (string)v[0]!, Major = (string?)v[1], FromMonth = (DateOnly?)v[2], UntilMonth = (DateOnly?)v[3],
                TrainingFormCode = (string?)v[4], Degree = (string?)v[5],
            },
            row => row is EducationRecord e ? $"{VietnameseText.SearchKey(e.School)}|{VietnameseText.SearchKey(e.Degree)}|{e.FromMonth}"
                : ""),
        new("28 Công tác",
            [
                Month("tu_thang", "Từ tháng", needed: true), Month("den_thang", "Đến tháng"),
                Text("noi_dung", "Chức danh, chức vụ, đơn vị công tác", Employee.LongTextMaxLength, needed: true),
                Choice("loai", "Loại", ProfileTables.WorkKinds,
                    "KIEM_NHIEM (kiêm nhiệm) hoặc DAO_TAO (đào tạo); để trống: công việc chính, mỗi lúc một việc."),
            ],
            (id, v) => new WorkPeriod { EmployeeId = id, FromMonth = (DateOnly)v[0]!, UntilMonth = (DateOnly?)v[1],
                Content = (string)v[2]!, KindCode = (string?)v[3] },
            row => row is WorkPeriod w ? $"{w.FromMonth}|{VietnameseText.SearchKey(w.Content)}" : ""),
        new("30 Gia đình",
            [
                Code("quan_he", "Mối quan hệ", "relation_types", needed: true),
                Text("ho_ten_than_nhan", "Họ và tên thân nhân", Employee.FullNameMaxLength, needed: true),
                Number("nam_sinh", "Năm sinh", ProfileFieldType.Integer),
                Text("chi_tiet", "Quê quán, nghề nghiệp, nơi ở", Employee.LongTextMaxLength),
            ],
            (id, v) => new FamilyMember
            {
                EmployeeId = id, RelationCode = (string)v[0]!, FullName = (string)v[1]!, BirthYear = (int?)v[2], Detail = (string?)v[3],
                Side = IsOfSpouse((string)v[0]!) ? FamilySide.Spouse : FamilySide.Own,
            },
            row => row is FamilyMember f ? $"{f.RelationCode}|{VietnameseText.SearchKey(f.FullName)}" : ""),
        new("31 Lương",
            [
                Month("tu_thang", "Tháng hưởng", needed: true), Text("ma_ngach", "Mã ngạch", 20),
                Number("bac", "Bậc", ProfileFieldType.Integer),
                Number("he_so", "Hệ số lương", ProfileFieldType.Hundredths),
                Number("vuot_khung", "Vượt khung (%)", ProfileFieldType.Integer),
            ],
            (id, v) => new SalaryPeriod
            {
                EmployeeId = id, FromMonth = (DateOnly)v[0]!, RankCode = (string?)v[1], Step = (int?)v[2],
                CoefficientInHundredths = (int?)v[3], BeyondFramePercent = (int?)v[4],
            },
            row => row is SalaryPeriod s ? $"{s.FromMonth}" : ""),
    ];

    /// <summary>What makes a stored row the same as one of the file: its table and the words that name it.</summary>
    public static string IdentityOf(ProfileRow row)
    {
        var (table, identity) = All.Select(t => (t, Identity: t.IdentityOf(row))).First(pair => pair.Identity.Length > 0);
        return $"{table.Name}|{identity}";
    }

    /// <summary>The table a sheet holds, by name with or without its number; null for other sheets.</summary>
    public static TableSheet? Find(string sheet)
    {
        var name = WithoutNumber(sheet);
        return All.FirstOrDefault(t => WithoutNumber(t.Name) == name);
    }

    private static string WithoutNumber(string name) =>
        VietnameseText.SearchKey(name).TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ' ');

    /// <summary>Table b of item 30: relation codes of the spouse's family.</summary>
    private static bool IsOfSpouse(string relationCode) =>
        relationCode.EndsWith("_VO", StringComparison.Ordinal) || relationCode.EndsWith("_CHONG", StringComparison.Ordinal);

    private static TableColumn Text(string key, string label, int maxLength, bool needed = false) =>
        new(Field(key, label, maxLength > Employee.TextMaxLength ? ProfileFieldType.LongText : ProfileFieldType.Text,
            maxLength: maxLength), $"Chữ, tối đa {maxLength} ký tự.", needed);

    private static TableColumn Day(string key, string label) => new(Field(key, label, ProfileFieldType.Date), "Ngày/tháng/năm.", false);

    private static TableColumn Month(string key, string label, bool needed = false) =>
        new(Field(key, label, ProfileFieldType.Month), "Tháng/năm, ví dụ 09/2005; để trống hoặc ghi \"đến nay\" khi chưa hết.", needed);

    private static TableColumn Number(string key, string label, ProfileFieldType type) => new(Field(key, label, type), "Số.", false);

    private static TableColumn Code(string key, string label, string catalogue, bool needed = false) =>
        new(Field(key, label, ProfileFieldType.Code, catalogue), "Mã hoặc tên trong sheet Danh mục.", needed);

    private static TableColumn Choice(string key, string label, IReadOnlyList<CatalogueChoice> choices, string hint) =>
        new(Field(key, label, ProfileFieldType.Choice, choices: choices), hint, false);

    private static ProfileField Field(
        string key, string label, ProfileFieldType type, string? catalogue = null, int maxLength = 0,
        IReadOnlyList<CatalogueChoice>? choices = null) => new()
    {
        Key = $"{key}/{label}",
        Item = "",
        Label = label,
        Section = ProfileSection.Identity,
        Type = type,
        Catalogue = catalogue,
        MaxLength = maxLength,
        Choices = choices ?? [],
        PropertyName = key,
        Read = _ => null,
        Write = (_, _) => { },
    };
}
