namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>The columns allowances stand in, in TH-01 of a month and in Biểu 2a of a reform alike.</summary>
internal static class AllowanceColumns
{
    /// <summary>Codes of the allowances that have a column of their own, with its title; the others are "khác".</summary>
    public static readonly IReadOnlyList<(string Title, string[] Codes)> All =
    [
        ("Khu vực", ["KV"]), ("Chức vụ", ["PCCV"]), ("Vượt khung", ["TNVK"]), ("Ưu đãi ngành", ["UD_GD", "UD_GD_2026", "UD_YTE"]),
        ("Thu hút", ["TH_204", "TH_76"]), ("Công tác lâu năm", ["LN_76"]), ("Công vụ", ["CV25"]), ("Công tác Đảng", ["DANG30"]),
        ("Thâm niên nghề", ["TNN_GD", "TNN_KHAC"]),
    ];

    private static readonly Dictionary<string, int> ColumnOfCode =
        All.SelectMany((column, index) => column.Codes.Select(code => (code, index)))
        .ToDictionary(c => c.code, c => c.index, StringComparer.Ordinal);

    /// <summary>The column of a line code; the last one is "khác".</summary>
    public static int IndexOf(string code) => ColumnOfCode.GetValueOrDefault(code, All.Count);
}
