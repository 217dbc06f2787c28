using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using MediatR;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>The template workbook, with the catalogues and the units of the user's scope.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record BuildImportTemplate : IRequest<Stream>;

internal sealed class BuildImportTemplateHandler(PersonnelDbContext db, RequestContext request, TimeProvider clock)
    : IRequestHandler<BuildImportTemplate, Stream>
{
    public async Task<Stream> Handle(BuildImportTemplate query, CancellationToken cancellationToken)
    {
        var lookups = await ImportLookups.LoadForTemplateAsync(
            db, request.User.ScopeOf(PersonnelPermissions.Edit), clock.TodayInVietnam(), cancellationToken);
        var file = TemporaryFile.New();
        using (var writer = new WorkbookWriter(file))
        {
            new ImportTemplate(lookups).Write(writer);
            writer.Complete();
        }

        file.Position = 0;
        return file;
    }
}

/// <summary>The sheets of the template.</summary>
internal sealed class ImportTemplate
{
    /// <summary>What marks the row that shows how to fill in; the import leaves it out.</summary>
    public const string ExampleMark = "VÍ DỤ (dòng này không được nhập)";

    public const string InstructionSheet = "Hướng dẫn";
    public const string CatalogueSheet = "Danh mục";
    public const string UnitSheet = "Đơn vị";

    private const double NarrowWidth = 18;
    private const double WideWidth = 60;

    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        [FieldKeys.EmployeeNumber] = ExampleMark, [FieldKeys.FullName] = "Nguyễn Văn An", [FieldKeys.Kind] = "CONG_CHUC",
        [FieldKeys.Unit] = "87.SNV", [FieldKeys.Position] = "Chuyên viên",
        [FieldKeys.Status] = RecordStatusCodes.Working, ["tu_ngay"] = "01/09/2008", ["so_quyet_dinh"] = "12/QĐ-SNV",
        ["ngay_quyet_dinh"] = "25/08/2008", ["ngay_sinh"] = "05/03/1984",
        ["gioi_tinh"] = "Nam", ["dan_toc"] = "Kinh", ["ton_giao"] = "Không", ["loai_giay_to"] = "CCCD", ["so_giay_to"] = "087084000999",
        ["ngay_cap"] = "10/08/2021", ["he_so"] = "3,33",
    };

    private readonly ImportLookups lookups;
    private readonly List<(string Label, CatalogueChoice Choice)> choices;

    public ImportTemplate(ImportLookups lookups)
    {
        this.lookups = lookups;
        choices = [.. ChoicesOf(lookups.Catalogues)];
    }

    /// <summary>Writes the sheets: columns of text stay text, and those with fixed values offer them.</summary>
    public void Write(WorkbookWriter writer)
    {
        writer.AddSheet(
            new SheetLayout(ImportColumns.Sheet, [.. ImportColumns.All.Select(c => ColumnOf(c.Label, c.Field?.Type))]),
            [[.. ImportColumns.All.Select(c => Heading(c.Label, ImportColumns.IsStarred(c)))],
                [.. ImportColumns.All.Select(c => SheetCell.Of(Examples.GetValueOrDefault(c.Key, "")))]]);
        foreach (var table in TableSheets.All)
        {
            writer.AddSheet(
                new SheetLayout(table.Name,
                    [ColumnOf(ImportColumns.Number.Label, null), .. table.Columns.Select(c => ColumnOf(c.Field.Label, c.Field.Type))]),
                [
                    [Heading(ImportColumns.Number.Label, isStarred: true),
                        .. table.Columns.Select(c => Heading(c.Field.Label, c.IsNeeded))],
                    [SheetCell.Of(ExampleMark),
                        .. table.Columns.Select(c => SheetCell.Of(c.Field.Type == ProfileFieldType.Month ? "09/2005" : ""))],
                ]);
        }

        Add(writer, InstructionSheet, ["Sheet", "Cột", "Khóa", "Cách ghi", "Kiểm tra về"], [16, 30, NarrowWidth, WideWidth, NarrowWidth],
            Instructions());
        Add(writer, CatalogueSheet, ["Cột", "Mã", "Tên"], [30, NarrowWidth, WideWidth],
            choices.Select(c => new[] { c.Label, c.Choice.Code, c.Choice.Name }));
        Add(writer, UnitSheet, ["Mã đơn vị", "Tên đơn vị"], [NarrowWidth, WideWidth],
            lookups.UnitsInScope.Select(u => new[] { u.Code, u.Name }));
    }

    private static SheetCell Heading(string label, bool isStarred) => new(isStarred ? label + " *" : label, Look: SheetLook.ListHeading);

    private static void Add(WorkbookWriter writer, string name, string[] headings, double[] widths, IEnumerable<string[]> rows) =>
        writer.AddSheet(
        new SheetLayout(name, [.. widths.Select(w => new SheetColumn(w))]),
        rows.Select(row => row.Select(text => new SheetCell(text, Look: SheetLook.Lines)).ToArray())
            .Prepend([.. headings.Select(h => Heading(h, isStarred: false))]));

    /// <summary>Numbers and days keep their own formats; in every other column what is typed stays text, zeros and dots included.</summary>
    private SheetColumn ColumnOf(string label, ProfileFieldType? type) => new(
        NarrowWidth,
        IsText: type is not (ProfileFieldType.Date or ProfileFieldType.Integer or ProfileFieldType.Hundredths or ProfileFieldType.Tenths),
        Choices: label == ImportColumns.Unit.Label ? RangeOf(UnitSheet, "A", 0, lookups.UnitsInScope.Count()) : RangeOfChoices(label));

    private string? RangeOfChoices(string label)
    {
        var first = choices.FindIndex(c => c.Label == label);
        return first < 0 ? null : RangeOf(CatalogueSheet, "C", first, choices.Skip(first).TakeWhile(c => c.Label == label).Count());
    }

    /// <summary>Cells below a heading, as a formula names them.</summary>
    private static string? RangeOf(string sheet, string column, int first, int count) =>
        count == 0 ? null : $"'{sheet}'!${column}${first + 2}:${column}${first + 1 + count}";

    private static IEnumerable<string[]> Instructions() =>
    [
        Line("(chung)", "", "",
            "Mỗi người một dòng. Tìm hồ sơ đã có theo số hiệu, không có thì theo số giấy tờ. Ô trống không xóa dữ liệu đang lưu.", ""),
        Line("(chung)", "", "",
            "Thứ tự cột tùy ý; tiêu đề ghi tên cột hoặc khóa. Cột lạ và sheet lạ được bỏ qua. Dòng có số hiệu bắt đầu bằng VÍ DỤ không được nhập.", ""),
        Line("(chung)", "", "",
            "Sheet 17, 27, 28, 30, 31 không bắt buộc: mỗi dòng ghi số hiệu của người trong sheet Cán bộ. Dòng đã có trong hồ sơ không bị ghi thêm lần nữa.", ""),
        Line("(chung)", "", "", "Đơn vị, chức vụ, trạng thái, lương của hồ sơ đã có không đổi qua nhập tệp: dùng quyết định.", ""),
        .. ImportColumns.All.Select(
            c => Line(ImportColumns.Sheet, c.Label, c.Key, (c.IsNeeded ? "Bắt buộc. " : "") + c.Hint, RuleTopics.OfAll(c.Rules))),
        .. TableSheets.All.SelectMany(
            t => t.Columns.Select(c => Line(t.Name, c.Field.Label, c.Field.PropertyName, (c.IsNeeded ? "Bắt buộc. " : "") + c.Hint, ""))),
    ];

    private static string[] Line(string sheet, string label, string key, string hint, string rules) => [sheet, label, key, hint, rules];

    private static IEnumerable<(string Label, CatalogueChoice Choice)> ChoicesOf(CatalogueLookup catalogues)
    {
        var columns = ImportColumns.All.Where(c => c.Field is not null).Select(c => c.Field!)
            .Concat<FieldShape>(TableSheets.All.SelectMany(t => t.Columns.Select(c => c.Field)));
        return columns
            .Select(f => (f.Label, Choices: ProfileValues.ChoicesOf(f, catalogues)))
            .Prepend((ImportColumns.Status.Label, Choices: catalogues.ChoicesOf(CatalogueLookup.RecordStatuses)))
            .Prepend((ImportColumns.Kind.Label, Choices: catalogues.ChoicesOf(CatalogueLookup.EmployeeKinds)))
            .DistinctBy(list => list.Label)
            .SelectMany(list => list.Choices.Select(choice => (list.Label, choice)));
    }
}
