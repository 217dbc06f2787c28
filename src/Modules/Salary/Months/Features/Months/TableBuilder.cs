using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Months;

/// <summary>Builds TH-01 to TH-08 of a month from the sums the sheets keep: a few thousand rows, however many people.</summary>
internal sealed class TableBuilder(SalaryDbContext db, SalaryMonth month, List<PaySheet> sheets, List<PaySheet> taken, AssignedPosts posts,
    DateOnly today)
{
    private Dictionary<Guid, string> names = [];
    private ILookup<Guid, SheetTotal> totals = Enumerable.Empty<SheetTotal>().ToLookup(t => t.SheetId);

    /// <summary>The tables by code.</summary>
    public async Task<IReadOnlyDictionary<string, TableContent>> BuildAsync(CancellationToken cancellationToken)
    {
        var units = await SheetUnits.ReadAsync(db, cancellationToken);
        names = sheets.Select(s => s.UnitId).Concat(sheets.Where(s => s.GathererId != null).Select(s => s.GathererId!.Value)).Distinct()
            .ToDictionary(id => id, id => units.Find(id)?.Name ?? "");
        var first = month.First;
        var ids = taken.Select(s => s.Id).ToHashSet();
        totals = (await db.SheetTotals.AsNoTracking()
                .Where(t => db.PaySheets.Any(s => s.Id == t.SheetId && s.First == first)).ToListAsync(cancellationToken))
            .Where(t => ids.Contains(t.SheetId)).ToLookup(t => t.SheetId);
        var causes = (await CausesAsync(first, cancellationToken)).Where(c => ids.Contains(c.SheetId)).ToList();
        return new Dictionary<string, TableContent>
        {
            ["TH-01"] = ByUnit(),
            ["TH-02"] = By("Tổng hợp quỹ lương theo nguồn kinh phí", s => SheetWords.SourceOf(s.FundingSource)),
            ["TH-03"] = ByAllowance(),
            ["TH-04"] = By("Tổng hợp quỹ lương theo lĩnh vực", s => FieldOf(units.Find(s.UnitId)?.Code, units.Find(s.UnitId)?.Kind)),
            ["TH-05"] = ByKind(),
            ["TH-06"] = ByCause(causes),
            ["TH-07"] = Submissions(),
            ["TH-08"] = await ArrearsAsync(ids, cancellationToken),
        };
    }

    private async Task<List<CauseSum>> CausesAsync(DateOnly first, CancellationToken cancellationToken) =>
        await db.VarianceLines.AsNoTracking()
            .Where(v => db.PaySheets.Any(s => s.Id == v.SheetId && s.First == first))
            .GroupBy(v => new { v.SheetId, v.Cause })
            .Select(g => new CauseSum(
                g.Key.SheetId, g.Key.Cause, g.Count(), g.Sum(v => v.SalaryInDong) + g.Sum(v => v.AllowancesInDong)
                    + g.Sum(v => v.ContributionsInDong)))
            .ToListAsync(cancellationToken);

    private TableContent ByUnit()
    {
        var rows = new List<TableRow> { FundRow(0, "Toàn tỉnh", taken) };
        var province = taken.Where(s => s.Group == SheetGroup.Province).ToList();
        if (province.Count > 0)
        {
            rows.Add(FundRow(1, "Khối tỉnh", province));
            rows.AddRange(Sorted(province.Where(IsMain)).Select(s => FundRow(2, names[s.UnitId], [s], s.Id)));
        }

        foreach (var district in taken.Where(s => s.GathererId is not null).GroupBy(s => s.GathererId!.Value)
            .OrderBy(g => names[g.Key], StringComparer.Ordinal))
        {
            rows.Add(FundRow(1, names[district.Key], [.. district]));
            rows.AddRange(Sorted(district.Where(IsMain)).Select(s => FundRow(2, names[s.UnitId], [s], s.Id)));
        }

        return new TableContent("Tổng hợp quỹ lương theo cơ quan, đơn vị", FundRows.Columns, rows);
    }

    private TableContent By(string title, Func<PaySheet, string> group) => new(
        title, FundRows.Columns,
        [FundRow(0, "Toàn tỉnh", taken),
            .. taken.GroupBy(group).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => FundRow(1, g.Key, [.. g]))]);

    private TableContent ByKind()
    {
        var all = taken.SelectMany(s => totals[s.Id]).ToList();
        return new TableContent(
            "Tổng hợp quỹ lương theo đối tượng", FundRows.Columns,
            [FundRow(0, "Toàn tỉnh", taken), .. FundRows.ByKind(all, quota => posts.Of(taken.Where(IsMain).Select(s => s.UnitId), quota))]);
    }

    private TableContent ByAllowance()
    {
        var rows = taken.SelectMany(s => totals[s.Id]).Where(t => t.IsComponent && !SheetEntry.IsSalary(t.Code))
            .GroupBy(t => t.Code).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new TableRow(1, SheetWords.AllowanceOf(g.Key, g.First().Name),
            [
                TableCell.Of(g.Sum(t => t.People)), TableCell.Of(SheetWords.Coefficient(g.Sum(t => t.CoefficientInTenThousandths))),
                TableCell.Of(g.Sum(t => t.AmountInDong)), TableCell.Of(g.Sum(t => t.InsuredInDong)),
            ]))
            .ToList();
        var total = new TableRow(0, "Tổng phụ cấp",
            [TableCell.Of((string?)null), TableCell.Of((string?)null), TableCell.Of(rows.Sum(r => r.Cells[2].Number ?? 0)),
                TableCell.Of(rows.Sum(r => r.Cells[3].Number ?? 0))]);
        return new TableContent("Tổng hợp theo loại phụ cấp", ["Số người", "Tổng hệ số", "Thành tiền", "Trong đó tính đóng BHXH"],
            [total, .. rows]);
    }

    private static TableContent ByCauseOf(IReadOnlyList<TableRow> rows) => new(
        "Biến động quỹ lương so với tháng trước", ["Lượt người tăng", "Lượt người giảm", "Quỹ tăng", "Quỹ giảm", "Chênh lệch"], rows);

    private TableContent ByCause(List<CauseSum> causes)
    {
        var recurring = causes.Where(c => c.Cause is not (VarianceCause.Arrears or VarianceCause.Clawback)).ToList();
        var rows = new List<TableRow> { CauseRow(0, "Toàn tỉnh", recurring) };
        rows.AddRange(recurring.GroupBy(c => c.Cause).OrderBy(g => g.Key)
            .Select(g => CauseRow(1, $"{g.Key.Code()} {g.Key.Name()}", [.. g])));
        foreach (var sheet in Sorted(taken).Where(s => recurring.Exists(c => c.SheetId == s.Id)))
        {
            rows.Add(CauseRow(2, names[sheet.UnitId], [.. recurring.Where(c => c.SheetId == sheet.Id)], sheet.Id));
        }

        return ByCauseOf(rows);
    }

    private TableContent Submissions() => new(
        "Tình hình nộp bảng lương", ["Hạn", "Ngày nộp", "Số lần trả lại", "Trạng thái", "Trễ (ngày)"],
        [.. Sorted(sheets).Select(s => new TableRow(2, SheetWords.NameOf(names[s.UnitId], s.Kind),
        [
            TableCell.Of($"{s.DueOn:dd/MM/yyyy}"),
            TableCell.Of(s.SubmittedAt is { } at ? $"{BuildingBlocks.VietnamTime.InVietnam(at):dd/MM/yyyy}" : null),
            TableCell.Of(s.ReturnCount), TableCell.Of(SheetWords.Of(s.State)), TableCell.Of(s.DaysLate(today)),
        ], s.Id))]);

    private async Task<TableContent> ArrearsAsync(HashSet<Guid> ids, CancellationToken cancellationToken)
    {
        var first = month.First;
        var accepted = (await db.ArrearsProposals.AsNoTracking()
                .Where(a => a.State == ArrearsState.Accepted && db.PaySheets.Any(s => s.Id == a.SheetId && s.First == first))
                .ToListAsync(cancellationToken))
            .Where(a => ids.Contains(a.SheetId!.Value)).ToList();
        var rows = accepted.GroupBy(a => a.UnitId).OrderBy(g => names[g.Key], StringComparer.Ordinal)
            .Select(g => ArrearsRow(2, names[g.Key], [.. g], g.First().SheetId)).ToList();
        return new TableContent(
            "Truy lĩnh, truy thu", ["Số người", "Truy lĩnh", "Truy thu", "Đóng góp của đơn vị", "Thực nhận"],
            [ArrearsRow(0, "Toàn tỉnh", accepted), .. rows]);
    }

    private static TableRow ArrearsRow(int level, string label, List<ArrearsProposal> accepted, Guid? sheetId = null) => new(level, label,
    [
        TableCell.Of(accepted.Select(a => a.PersonId).Distinct().Count()),
        TableCell.Of(accepted.Where(a => a.AmountInDong > 0).Sum(a => a.AmountInDong)),
        TableCell.Of(accepted.Where(a => a.AmountInDong < 0).Sum(a => a.AmountInDong)),
        TableCell.Of(accepted.Sum(a => a.ContributionsInDong)),
        TableCell.Of(accepted.Sum(a => a.NetInDong)),
    ], sheetId);

    private static TableRow CauseRow(int level, string label, List<CauseSum> causes, Guid? sheetId = null) => new(level, label,
    [
        TableCell.Of(causes.Where(c => c.Total > 0).Sum(c => c.People)), TableCell.Of(causes.Where(c => c.Total < 0).Sum(c => c.People)),
        TableCell.Of(causes.Where(c => c.Total > 0).Sum(c => c.Total)), TableCell.Of(causes.Where(c => c.Total < 0).Sum(c => c.Total)),
        TableCell.Of(causes.Sum(c => c.Total)),
    ], sheetId);

    private TableRow FundRow(int level, string label, IReadOnlyList<PaySheet> of, Guid? sheetId = null) =>
        FundRows.Of(level, label, posts.Of(of.Where(IsMain).Select(s => s.UnitId)), [.. of.SelectMany(s => totals[s.Id])], sheetId);

    // Sheets of differences and one-off amounts have no recurring fund.
    private static bool IsMain(PaySheet sheet) => sheet.Kind == SheetKind.Main;

    private IEnumerable<PaySheet> Sorted(IEnumerable<PaySheet> of) =>
        of.OrderBy(s => names[s.UnitId], StringComparer.Ordinal).ThenBy(s => s.Id);

    // Fields are those of the budget; what a unit does follows from its kind and, for offices of a huyện, its code.
    /// <summary>Lĩnh vực of a unit.</summary>
    internal static string FieldOf(string? code, string? kind) => (code ?? "", kind ?? "") switch
    {
        (_, "mttq" or "to_chuc_ctxh" or "hoi_dac_thu") => "Đảng, đoàn thể",
        ({ } c, { } k) when k.StartsWith("don_vi_su_nghiep", StringComparison.Ordinal) => Has(c, "SYT", "CDYT") ? "Y tế"
            : Has(c, "SGDDT", "CDCD", "CDN", "PGDDT") ? "Giáo dục, đào tạo" : Has(c, "PTTH") ? "Phát thanh, truyền hình"
            : Has(c, "SKHCN") ? "Khoa học, công nghệ" : Has(c, "SLDTBXH") ? "Bảo đảm xã hội" : Has(c, "STNMT") ? "Môi trường" : "Kinh tế",
        _ => "Quản lý nhà nước",
    };

    private static bool Has(string code, params string[] parts) => Array.Exists(parts, p => code.Contains(p, StringComparison.Ordinal));

    private sealed record CauseSum(Guid SheetId, VarianceCause Cause, int People, long Total);
}
