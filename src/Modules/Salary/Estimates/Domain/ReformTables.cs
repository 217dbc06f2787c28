namespace HoSoCanBo.Salary.Estimates.Domain;

/// <summary>Rows of Biểu 2b, 2c, 4a.</summary>
internal static class ReformRows
{
    /// <summary>Biểu 2b.</summary>
    public static readonly IReadOnlyList<string> Former =
    [
        "Nguyên Bí thư, Chủ tịch",
        "Nguyên Phó Bí thư, Phó Chủ tịch, Thường trực Đảng ủy, Ủy viên, Thư ký UBND, Thư ký HĐND, xã đội trưởng", "Các chức danh còn lại",
    ];

    /// <summary>Biểu 2c.</summary>
    public static readonly IReadOnlyList<string> Lumps =
        ["Xã loại I", "Xã loại II", "Xã loại III", "Thôn biên giới, hải đảo", "Thôn khó khăn, thuộc xã loại I và II",
            "Thôn, tổ dân phố còn lại"];

    /// <summary>Mức khoán of NĐ 33/2023/NĐ-CP Điều 34 for xã loại I, II, III in ten-thousandths; thôn as the province lays down.</summary>
    public static readonly IReadOnlyList<int> UsualLumps = [210_000, 180_000, 150_000, 0, 0, 0];

    /// <summary>Biểu 4a, A.</summary>
    public static readonly IReadOnlyList<string> Sources =
    [
        "70% tăng thu ngân sách địa phương thực hiện năm trước", "50% tăng thu dự toán", "10% tiết kiệm chi thường xuyên",
        "Số thu để lại (học phí, viện phí, khác)",
        "50% giảm chi hỗ trợ hoạt động thường xuyên", "Nguồn cải cách tiền lương còn dư",
    ];

    /// <summary>Biểu 4a, B.</summary>
    public static readonly IReadOnlyList<string> Needs = ["I. Theo mức trước, 12 tháng", "II. Theo mức mới", "III. Phụ cấp, trợ cấp khác"];
}

/// <summary>Biểu 2b, 2c, 4a of a unit, or of many together.</summary>
internal sealed record ReformTables(IReadOnlyList<FormerCadres> Former, IReadOnlyList<LumpFund> Lumps, ReformSources Balance)
{
    /// <summary>Many units together, row by row.</summary>
    public static ReformTables SumOf(IReadOnlyList<ReformTables> units) => new(
        [.. Enumerable.Range(0, ReformRows.Former.Count).Select(i => SumOf(units.Select(u => u.Former[i])))],
        [.. Enumerable.Range(0, ReformRows.Lumps.Count).Select(i => SumOf(units.Select(u => u.Lumps[i])))],
        new ReformSources(
            [.. Enumerable.Range(0, ReformRows.Sources.Count).Select(i => units.Sum(u => u.Balance.SourcesInDong[i]))],
            [.. Enumerable.Range(0, ReformRows.Needs.Count).Select(i => units.Sum(u => u.Balance.NeedsInDong[i]))]));

    /// <summary>Cộng of Biểu 2b.</summary>
    public FormerCadres FormerTotal => SumOf(Former);

    /// <summary>Cộng of Biểu 2c.</summary>
    public LumpFund LumpTotal => SumOf(Lumps);

    private static FormerCadres SumOf(IEnumerable<FormerCadres> rows) => rows.Aggregate(
        new FormerCadres(0, 0, 0, 0, 0),
        (a, b) => new FormerCadres(a.People + b.People, a.OldInDong + b.OldInDong, a.NewInDong + b.NewInDong,
            a.HealthInDong + b.HealthInDong, a.NeedInDong + b.NeedInDong));

    private static LumpFund SumOf(IEnumerable<LumpFund> rows) => rows.Aggregate(
        new LumpFund(0, 0, 0, 0),
        (a, b) => new LumpFund(a.Units + b.Units, a.OldInDong + b.OldInDong, a.NewInDong + b.NewInDong, a.NeedInDong + b.NeedInDong));
}
