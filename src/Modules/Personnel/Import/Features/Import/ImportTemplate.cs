using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Documents.Files;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using MediatR;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>The template workbook, with the catalogues and the units of the user's scope.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record BuildImportTemplate : IRequest<Stream>;

internal sealed class BuildImportTemplateHandler(PersonnelDbContext db, RequestContext request, TimeProvider clock) : IRequestHandler<BuildImportTemplate, Stream>
{
    public async Task<Stream> Handle(BuildImportTemplate query, CancellationToken cancellationToken)
    {
        var lookups = await ImportLookups.LoadForTemplateAsync(
            db, request.User.ScopeOf(PersonnelPermissions.Edit), clock.TodayInVietnam(), cancellationToken);
        var file = TemporaryFile.New();
        await file.SaveAsAsync(ImportTemplate.SheetsFor(lookups), configuration: ImportTemplate.Layout, cancellationToken: cancellationToken);
        file.Position = 0;
        return file;
    }
}

/// <summary>The sheets of the template.</summary>
internal static class ImportTemplate
{
    /// <summary>What marks the row that shows how to fill in; the import leaves it out.</summary>
    public const string ExampleMark = "VÍ DỤ (dòng này không được nhập)";

    private const double NarrowWidth = 18;
    private const double WideWidth = 60;

    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        [FieldKeys.EmployeeNumber] = ExampleMark, [FieldKeys.FullName] = "Nguyễn Văn An", [FieldKeys.Kind] = "CONG_CHUC", [FieldKeys.Unit] = "87.SNV", [FieldKeys.Position] = "Chuyên viên",
        [FieldKeys.Status] = "DANG_LAM_VIEC", ["tu_ngay"] = "01/09/2008", ["so_quyet_dinh"] = "12/QĐ-SNV", ["ngay_quyet_dinh"] = "25/08/2008", ["ngay_sinh"] = "05/03/1984",
        ["gioi_tinh"] = "Nam", ["dan_toc"] = "Kinh", ["ton_giao"] = "Không", ["loai_giay_to"] = "CCCD", ["so_giay_to"] = "087084000999", ["ngay_cap"] = "10/08/2021", ["he_so"] = "3,33",
    };

    public static OpenXmlConfiguration Layout { get; } = new()
    {
        DynamicColumns =
        [
            .. ImportColumns.All.Select(c => HeaderOf(c)).Concat(TableSheets.All.SelectMany(t => t.Columns).Select(c => HeaderOf(c.Field.Label, c.IsNeeded))).Distinct()
                .Select(label => new DynamicExcelColumn(label) { Width = NarrowWidth }),
            new DynamicExcelColumn("Cách ghi") { Width = WideWidth }, new DynamicExcelColumn("Tên") { Width = WideWidth }, new DynamicExcelColumn("Tên đơn vị") { Width = WideWidth },
        ],
    };

    public static Dictionary<string, object> SheetsFor(ImportLookups lookups)
    {
        var sheets = new Dictionary<string, object> { [ImportColumns.Sheet] = new[] { ExampleOfPeople() } };
        foreach (var table in TableSheets.All)
        {
            sheets[table.Name] = new[] { ExampleOf(table) };
        }

        sheets["Hướng dẫn"] = Instructions();
        sheets["Danh mục"] = CataloguesOf(lookups.Catalogues).ToList();
        sheets["Đơn vị"] = lookups.UnitsInScope.Select(u => new Dictionary<string, object> { ["Mã đơn vị"] = u.Code, ["Tên đơn vị"] = u.Name }).ToList();
        return sheets;
    }

    private static string HeaderOf(ImportColumn column) => HeaderOf(column.Label, column.IsNeeded);

    private static string HeaderOf(string label, bool isNeeded) => isNeeded ? label + " *" : label;

    private static Dictionary<string, object> ExampleOfPeople() =>
        ImportColumns.All.ToDictionary(HeaderOf, c => (object)Examples.GetValueOrDefault(c.Key, ""));

    private static Dictionary<string, object> ExampleOf(TableSheet table) => table.Columns
        .Select(c => (Header: HeaderOf(c.Field.Label, c.IsNeeded), Value: c.Type == TableColumnType.Month ? "09/2005" : ""))
        .Prepend((Header: HeaderOf(ImportColumns.Number), Value: ExampleMark))
        .ToDictionary(pair => pair.Header, pair => (object)pair.Value);

    private static List<Dictionary<string, object>> Instructions() =>
    [
        Line("(chung)", "", "", "Mỗi người một dòng. Tìm hồ sơ đã có theo số hiệu, không có thì theo số giấy tờ. Ô trống không xóa dữ liệu đang lưu.", ""),
        Line("(chung)", "", "", "Thứ tự cột tùy ý; tiêu đề ghi tên cột hoặc khóa. Cột lạ và sheet lạ được bỏ qua. Dòng có số hiệu bắt đầu bằng VÍ DỤ không được nhập.", ""),
        Line("(chung)", "", "", "Sheet 17, 27, 28, 30, 31 không bắt buộc: mỗi dòng ghi số hiệu của người trong sheet Cán bộ. Dòng đã có trong hồ sơ không bị ghi thêm lần nữa.", ""),
        Line("(chung)", "", "", "Đơn vị, chức vụ, trạng thái, lương của hồ sơ đã có không đổi qua nhập tệp (quy tắc U3, T1): dùng quyết định.", ""),
        .. ImportColumns.All.Select(c => Line(ImportColumns.Sheet, c.Label, c.Key, (c.IsNeeded ? "Bắt buộc. " : "") + c.Hint, c.Rules)),
        .. TableSheets.All.SelectMany(t => t.Columns.Select(c => Line(t.Name, c.Field.Label, c.Field.PropertyName, (c.IsNeeded ? "Bắt buộc. " : "") + c.Hint, ""))),
    ];

    private static Dictionary<string, object> Line(string sheet, string label, string key, string hint, string rules) =>
        new() { ["Sheet"] = sheet, ["Cột"] = label, ["Khóa"] = key, ["Cách ghi"] = hint, ["Quy tắc"] = rules };

    private static IEnumerable<Dictionary<string, object>> CataloguesOf(CatalogueLookup catalogues)
    {
        var columns = ImportColumns.All.Where(c => c.Field is not null).Select(c => c.Field!).Concat(TableSheets.All.SelectMany(t => t.Columns.Select(c => c.Field)));
        foreach (var (label, choices) in columns
            .Select(f => (f.Label, Choices: ProfileValues.ChoicesOf(f, catalogues)))
            .Prepend((ImportColumns.Status.Label, catalogues.ChoicesOf(CatalogueLookup.RecordStatuses)))
            .Prepend((ImportColumns.Kind.Label, catalogues.ChoicesOf(CatalogueLookup.EmployeeKinds))))
        {
            foreach (var choice in choices)
            {
                yield return new() { ["Cột"] = label, ["Mã"] = choice.Code, ["Tên"] = choice.Name };
            }
        }
    }
}
