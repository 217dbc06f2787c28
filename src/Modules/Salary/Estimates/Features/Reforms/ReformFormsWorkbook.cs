using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Salary.Estimates.Domain;

namespace HoSoCanBo.Salary.Estimates.Features.Reforms;

/// <summary>Biểu 2b, 2c, 4a as a workbook, with the sums as formulas.</summary>
internal static class ReformFormsWorkbook
{
    private const int HeadRows = 2;

    /// <summary>The file.</summary>
    public static byte[] Of(ReformScenario scenario, string unitName, ReformTables tables)
    {
        var rows = new List<IReadOnlyList<SheetCell>>
        {
            new SheetCell[] { $"Biểu 2b, 2c, 4a: {unitName}. {scenario.Name}" },
            new SheetCell[] { $"Mức lương cơ sở {PayText.Dong(scenario.OldLevelInDong)} đồng lên {PayText.Dong(scenario.NewLevelInDong)} đồng từ {PayText.Day(scenario.EffectiveFrom)}, {scenario.Months} tháng. Đơn vị tính: đồng." },
            new SheetCell[] { "Biểu 2b", "(1) Số người", "(2) Quỹ tháng mức cũ", "(3) Mức mới",
                "(4) = (3) - (2)", $"(5) BHYT {scenario.Health}", $"(6) = ((4) + (5)) x {scenario.Months}" },
        };
        AddFormer(rows, scenario, tables);
        rows.Add([]);
        rows.Add(["Biểu 2c", "(1) Số đơn vị", "(3) Quỹ tháng mức cũ", "(4) Mức mới", $"(5) = ((4) - (3)) x {scenario.Months}"]);
        AddLumps(rows, scenario, tables);
        rows.Add([]);
        rows.Add(["Biểu 4a", "Số tiền"]);
        AddBalance(rows, tables.Balance);
        return PrintedTable.Of("Biểu 2b, 2c, 4a", rows, HeadRows);
    }

    private static void AddFormer(List<IReadOnlyList<SheetCell>> rows, ReformScenario scenario, ReformTables tables)
    {
        var first = rows.Count + 1;
        foreach (var (name, row) in ReformRows.Former.Zip(tables.Former))
        {
            var line = rows.Count + 1;
            rows.Add(
            [
                name, row.People, row.OldInDong, row.NewInDong, new SheetCell(null, row.DifferenceInDong, $"D{line}-C{line}"),
                row.HealthInDong,
                new SheetCell(null, row.NeedInDong, $"(E{line}+F{line})*{scenario.Months}"),
            ]);
        }

        var total = tables.FormerTotal;
        rows.Add(Totals(first, rows.Count, total.People, total.OldInDong, total.NewInDong, total.DifferenceInDong, total.HealthInDong,
            total.NeedInDong));
    }

    private static void AddLumps(List<IReadOnlyList<SheetCell>> rows, ReformScenario scenario, ReformTables tables)
    {
        var first = rows.Count + 1;
        foreach (var (name, row) in ReformRows.Lumps.Zip(tables.Lumps))
        {
            var line = rows.Count + 1;
            rows.Add([name, row.Units, row.OldInDong, row.NewInDong,
                new SheetCell(null, row.NeedInDong, $"(D{line}-C{line})*{scenario.Months}")]);
        }

        var total = tables.LumpTotal;
        rows.Add(Totals(first, rows.Count, total.Units, total.OldInDong, total.NewInDong, total.NeedInDong));
    }

    private static void AddBalance(List<IReadOnlyList<SheetCell>> rows, ReformSources balance)
    {
        var sources = rows.Count + 1;
        rows.Add(["A. Nguồn", new SheetCell(null, balance.SourceInDong, $"SUM(B{sources + 1}:B{sources + balance.SourcesInDong.Count})")]);
        rows.AddRange(ReformRows.Sources.Zip(balance.SourcesInDong, (name, amount) => new SheetCell[] { name, amount }));
        var needs = rows.Count + 1;
        rows.Add(["B. Nhu cầu", new SheetCell(null, balance.NeedInDong, $"SUM(B{needs + 1}:B{needs + balance.NeedsInDong.Count})")]);
        rows.AddRange(ReformRows.Needs.Zip(balance.NeedsInDong, (name, amount) => new SheetCell[] { name, amount }));
        rows.Add(["C. Nguồn còn thiếu", new SheetCell(null, balance.MissingInDong, $"MAX(0,B{needs}-B{sources})")]);
        rows.Add(["C. Nguồn còn dư", new SheetCell(null, balance.LeftInDong, $"MAX(0,B{sources}-B{needs})")]);
    }

    private static List<SheetCell> Totals(int first, int last, params long[] totals) =>
        ["Cộng", .. totals.Select((total, i) =>
            new SheetCell(null, total, $"SUM({WorkbookAddress.NameOf(i + 1, first)}:{WorkbookAddress.NameOf(i + 1, last)})"))];
}
