using System.Text.RegularExpressions;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>One column of the sheet of people.</summary>
/// <param name="Index">Place among <see cref="ImportColumns.All"/>.</param>
/// <param name="Key">Stable key; it may stand in the header instead of the label.</param>
/// <param name="Label">Header of the template.</param>
/// <param name="Hint">What to write, for the sheet of instructions.</param>
/// <param name="Rules">Ids of the rules that look at it.</param>
/// <param name="Field">The field of the record; null for identity, unit, status and decision.</param>
/// <param name="IsNeeded">Without the column the file is refused.</param>
internal sealed record ImportColumn(int Index, string Key, string Label, string Hint, string Rules, ProfileField? Field = null,
    bool IsNeeded = false);

/// <summary>The columns of the sheet of people: who and where, then every field of the form.</summary>
internal static partial class ImportColumns
{
    /// <summary>Name of the sheet of people.</summary>
    public const string Sheet = "Cán bộ";

    private static readonly List<ImportColumn> Listed = [];

    private static readonly HashSet<string> ReadingOnly = [.. new[] { "STT", "Đơn vị" }.Select(WorkbookHeadings.Key)];

    public static readonly ImportColumn Number = Fixed(FieldKeys.EmployeeNumber, FieldLabels.EmployeeNumber,
        "Chữ, số, dấu chấm, gạch nối; tối đa 20 ký tự. Duy nhất trong tỉnh.", "N6", isNeeded: true);
    public static readonly ImportColumn Name =
        Fixed(FieldKeys.FullName, FieldLabels.FullName, "Ít nhất hai từ, tối đa 100 ký tự.", "N1, N2, N3", isNeeded: true);
    public static readonly ImportColumn Kind =
        Fixed(FieldKeys.Kind, FieldLabels.Kind, "Mã hoặc tên trong sheet Danh mục.", "K1", isNeeded: true);
    public static readonly ImportColumn Unit =
        Fixed(FieldKeys.Unit, FieldLabels.Unit, "Mã trong sheet Đơn vị.", "U1, U2, U3", isNeeded: true);
    public static readonly ImportColumn Position =
        Fixed(FieldKeys.Position, FieldLabels.Position, "Tối đa 200 ký tự; để trống khi không giữ chức vụ.", "N1");
    public static readonly ImportColumn Status =
        Fixed(FieldKeys.Status, FieldLabels.Status, "Mã hoặc tên trong sheet Danh mục; để trống là Đang làm việc.", "K1");
    public static readonly ImportColumn From =
        Fixed("tu_ngay", "Ở đơn vị từ ngày", "Ngày/tháng/năm. Người mới phải có; để trống thì lấy Ngày tuyển dụng.", "D1");
    public static readonly ImportColumn DecisionNumber = Fixed("so_quyet_dinh", "Số quyết định", "Ví dụ 12/QĐ-SNV.", "Q1");
    public static readonly ImportColumn DecisionDate =
        Fixed("ngay_quyet_dinh", "Ngày quyết định", "Ngày ký. Hồ sơ tuyển dụng mới phải có để tính hạn 30 ngày.", "D1");
    public static readonly ImportColumn DecisionBody =
        Fixed("co_quan_quyet_dinh", "Cơ quan ra quyết định", "Để trống thì lấy Cơ quan tuyển dụng.", "");

    public static readonly ImportColumn ContractEnd =
        Fixed("hop_dong_den_ngay", "Hợp đồng đến ngày",
            "Ngày cuối của hợp đồng làm việc, hợp đồng lao động đang thực hiện; số và ngày hợp đồng ghi ở Số, Ngày quyết định. Để trống khi không xác định thời hạn.", "D1, D5");
    public static readonly ImportColumn ConfirmReason =
        Fixed("ly_do_xac_nhan", "Lý do xác nhận số giấy tờ",
            "Chỉ khi số căn cước không khớp giới tính, năm sinh mà vẫn đúng (cải chính hộ tịch, cấp sai): ghi lý do, văn bản.", "I5, I6");

    /// <summary>All columns in the order of the template.</summary>
    public static readonly IReadOnlyList<ImportColumn> All = [.. Listed, .. ProfileFields.All.Select(NewColumn)];

    /// <summary>The columns of the fields, in the order of <see cref="ProfileFields.All"/>.</summary>
    public static readonly IReadOnlyList<ImportColumn> OfFields = [.. All.Where(c => c.Field is not null)];

    private static readonly Dictionary<string, ImportColumn> ByHeader = All
        .SelectMany(c => new[] { (Text: Normalised(c.Key), Column: c), (Text: Normalised(c.Label), Column: c) })
        .DistinctBy(pair => pair.Text)
        .ToDictionary(pair => pair.Text, pair => pair.Column, StringComparer.Ordinal);

    private static readonly Dictionary<string, ImportColumn> ByKey = All.ToDictionary(c => c.Key, StringComparer.Ordinal);

    /// <summary>The column a header cell names, by key or by label; null when unknown.</summary>
    public static ImportColumn? FindByHeader(string header) => ByHeader.GetValueOrDefault(Normalised(header));

    /// <summary>The column of a field; null when the field is no column.</summary>
    public static ImportColumn? FindByKey(string? key) => key is null ? null : ByKey.GetValueOrDefault(key);

    /// <summary>Columns of the list export that are there to be read only; the import leaves them out without a word.</summary>
    public static bool IsForReading(string header) => ReadingOnly.Contains(Normalised(header));

    /// <summary>Whether a sheet is named as that of people, or as the sheet of the list export.</summary>
    public static bool IsOfPeople(string sheet) =>
        VietnameseText.SearchKey(sheet) is var name && (name == VietnameseText.SearchKey(Sheet) || name == "danh sach");

    /// <summary>Headers are compared without diacritics, case, the star of needed columns and the number of the item of the form.</summary>
    public static string Normalised(string header) => ItemNumber().Replace(WorkbookHeadings.Key(header), "");

    /// <summary>Whether the template marks the column: the file needs it, or a new person does.</summary>
    public static bool IsStarred(ImportColumn column) => column.IsNeeded || column == From;

    [GeneratedRegex(@"^\d{1,2}[a-z]?\. ")]
    private static partial Regex ItemNumber();

    private static ImportColumn Fixed(string key, string label, string hint, string rules, bool isNeeded = false)
    {
        var column = new ImportColumn(Listed.Count, key, label, hint, rules, null, isNeeded);
        Listed.Add(column);
        return column;
    }

    private static ImportColumn NewColumn(ProfileField field, int index) =>
        new(Listed.Count + index, field.Key, field.Label, HintOf(field), RulesOf(field), field);

    private static string HintOf(ProfileField field) => field.Type switch
    {
        ProfileFieldType.Date when field.PropertyName == nameof(Employee.BirthDate) =>
            "Ngày/tháng/năm; không rõ thì ghi tháng/năm hoặc năm.",
        ProfileFieldType.Date => "Ngày/tháng/năm, ví dụ 05/03/1980.",
        ProfileFieldType.Integer => "Số nguyên.",
        ProfileFieldType.Hundredths => "Số có tối đa 2 chữ số thập phân, ví dụ 3,33.",
        ProfileFieldType.Tenths => "Số có tối đa 1 chữ số thập phân, ví dụ 57,5.",
        ProfileFieldType.Code => "Mã hoặc tên trong sheet Danh mục.",
        ProfileFieldType.Sex => "Nam hoặc Nữ.",
        ProfileFieldType.IdentityDocument => "CMND9, CMND12, CCCD hoặc CAN_CUOC.",
        _ => $"Chữ, tối đa {field.MaxLength} ký tự.",
    };

    private static string RulesOf(ProfileField field) => field.PropertyName switch
    {
        nameof(Employee.IdNumber) => "I1 đến I8",
        nameof(Employee.IdIssuedOn) => "D1, D3, I9, I10",
        nameof(Employee.BirthDate) => "D1, D2",
        nameof(Employee.SocialInsuranceNumber) => "B1, B2",
        nameof(Employee.Email) => "N7",
        nameof(Employee.Phone) => "N8",
        _ => field.Type switch
        {
            ProfileFieldType.Date => "D1, D3",
            ProfileFieldType.Code or ProfileFieldType.Sex or ProfileFieldType.IdentityDocument => "K1",
            ProfileFieldType.Integer or ProfileFieldType.Hundredths or ProfileFieldType.Tenths => "K2",
            _ => "N1, K3",
        },
    };
}
