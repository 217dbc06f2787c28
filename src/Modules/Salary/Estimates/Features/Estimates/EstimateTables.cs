using HoSoCanBo.Salary.Estimates.Domain;
using HoSoCanBo.Salary.Months.Features.Sheets;

namespace HoSoCanBo.Salary.Estimates.Features.Estimates;

/// <summary>Biểu DT-01 to DT-05 of the parts of an estimate.</summary>
internal sealed partial class EstimateTables(BudgetEstimate estimate, IReadOnlyList<BudgetPart> parts)
{
    /// <summary>Dự toán nâng lương.</summary>
    public const string Raises = "DT-02";

    private const string Contract = "DT-03";
    private const string Comparison = "DT-04";
    private const string Commune = "DT-05";

    /// <summary>The forms.</summary>
    public static readonly IReadOnlyList<(string Code, string Title)> Codes =
    [
        ("DT-01", "Tổng hợp biên chế, hệ số tiền lương và phụ cấp"), (Raises, "Dự toán nâng bậc, vượt khung, thâm niên nghề"),
        (Contract, "Lao động hợp đồng (NĐ 68, 161, 111)"), (Comparison, "So sánh hai năm"), (Commune, "Cán bộ, công chức cấp xã"),
    ];

    private static readonly string[] Tabs = ["Biên chế, hệ số", "Nâng bậc", "Hợp đồng", "So sánh hai năm", "Cấp xã"];
    private static readonly string[] CommuneKinds = ["CAN_BO_XA", "CONG_CHUC_XA"];
    private static readonly string[] OfficialKinds = [.. CommuneKinds, "CAN_BO", "CONG_CHUC"];

    /// <summary>Code and a few words, for the tab of a form.</summary>
    public static IEnumerable<(string Code, string Title, string Tab)> Shown =>
        Codes.Zip(Tabs, (form, tab) => (form.Code, form.Title, $"{form.Code} {tab}"));

    /// <summary>The parts that have something in a form.</summary>
    public IReadOnlyList<BudgetPart> PartsOf(string code) => code switch
    {
        Raises => [.. parts.Where(p => p.Figures.Groups.Any(g => g.Raised > 0))],
        Contract => [.. parts.Where(p => p.Figures.Groups.Any(IsContract))],
        Commune => [.. parts.Where(p => p.UnitKind == "ubnd_xa" || p.Figures.Groups.Any(g => CommuneKinds.Contains(g.KindCode)))],
        _ => parts,
    };

    /// <summary>A form for the screen: the sum of all parts, then a row for each group, or for each unit of a page.</summary>
    public EstimateTable Of(string code, EstimateRows rows, IReadOnlyList<BudgetPart>? units)
    {
        var of = PartsOf(code);
        var table = new List<EstimateTableRow> { new(0, "Tổng cộng", CellsOf(code, of)) };
        table.AddRange(rows switch
        {
            EstimateRows.Unit => units!.Select(p => UnitRow(code, p)),
            EstimateRows.Field => of.GroupBy(p => p.Field).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new EstimateTableRow(1, g.Key, CellsOf(code, [.. g]), Narrowed(code, "linh-vuc", g.Key))),
            _ => of.GroupBy(p => p.Block).OrderBy(g => g.Key != BudgetPart.ProvinceBlock).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new EstimateTableRow(1, g.Key, CellsOf(code, [.. g]), Narrowed(code, "khoi", g.Key))),
        });
        return new EstimateTable(code, TitleOf(code), ColumnsOf(code), table, NoteOf(code));
    }

    /// <summary>A form for the workbook: everything, unit by unit; people where the form names them.</summary>
    public EstimateTable Whole(string code, IReadOnlyList<BudgetLine> raised)
    {
        var of = PartsOf(code);
        var rows = new List<EstimateTableRow> { new(0, "Tổng cộng", CellsOf(code, of)) };
        rows.AddRange(code switch
        {
            Raises => WithPeople(of, raised.ToLookup(l => l.PartId)),
            Contract => ByContractKind(of),
            _ => of.GroupBy(p => p.Field).OrderBy(g => g.Key, StringComparer.Ordinal)
                .SelectMany(g => g.Select(p => UnitRow(code, p)).Prepend(new EstimateTableRow(1, g.Key, CellsOf(code, [.. g])))),
        });
        return new EstimateTable(code, TitleOf(code), ColumnsOf(code), rows, NoteOf(code));
    }

    private IEnumerable<EstimateTableRow> WithPeople(IReadOnlyList<BudgetPart> of, ILookup<Guid, BudgetLine> raised) =>
        of.SelectMany(part =>
        raised[part.Id].Select(l => new EstimateTableRow(2, l.FullName, RaiseCells(1, l.RaiseFund, RaisedInYear(l.ByCause), l)))
            .Prepend(new EstimateTableRow(1, part.UnitName, CellsOf(Raises, [part]))));

    private static IEnumerable<EstimateTableRow> ByContractKind(IReadOnlyList<BudgetPart> of) =>
        of.SelectMany(p => p.Figures.Groups.Where(IsContract).Select(g => (Part: p, Group: g)))
            .GroupBy(g => g.Group.KindCode).OrderBy(g => g.Key, StringComparer.Ordinal)
            .SelectMany(kind => kind.Select(g => new EstimateTableRow(2, g.Part.UnitName, ContractCells([g.Group])))
                .Prepend(new EstimateTableRow(1, SheetWords.KindOf(kind.Key), ContractCells([.. kind.Select(g => g.Group)]))));

    private EstimateTableRow UnitRow(string code, BudgetPart part) =>
        new(2, part.UnitName, CellsOf(code, [part]), $"{Address}/don-vi/{part.Id}", part);

    private string Narrowed(string code, string parameter,
        string value) => $"{Address}?bieu={code}&xem=don-vi&{parameter}={Uri.EscapeDataString(value)}";

    private string Address => $"/tien-luong/du-toan/{estimate.Id}";

    private static string TitleOf(string code) => Codes.First(c => c.Code == code).Title;
}
