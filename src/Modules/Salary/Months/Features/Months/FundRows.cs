using HoSoCanBo.Salary.Months.Domain;

namespace HoSoCanBo.Salary.Months.Features.Months;

/// <summary>Rows of TH-01, TH-02, TH-04 and TH-05: biên chế, people, salary, each allowance, contributions.</summary>
internal static class FundRows
{
    // Đối tượng of TH-05, and the quotas they are given in.
    private static readonly (string Name, string[] Kinds, string[] Quotas)[] Groups =
    [
        ("Cán bộ, công chức", ["CAN_BO", "CONG_CHUC"], ["BC_HC"]), ("Viên chức", ["VIEN_CHUC", "VIEN_CHUC_QL"], ["BC_SN", "BC_SN_TT"]),
        ("Cán bộ, công chức cấp xã", ["CAN_BO_XA", "CONG_CHUC_XA"], ["BC_XA"]), ("Người làm việc tại hội", ["NGUOI_LV_HOI"], ["BC_HOI"]),
        ("Hợp đồng theo chỉ tiêu", ["HD_68", "HD_161"], ["HD_68"]),
    ];

    /// <summary>Headings of the figures.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "Biên chế giao", "Có mặt", "Lương ngạch, bậc", "Tổng phụ cấp", .. AllowanceColumns.All.Select(c => c.Title), "Phụ cấp khác",
        "Cộng", "BHXH", "BHYT", "BHTN", "KPCĐ", "Cộng đóng góp", "Tổng quỹ",
    ];

    /// <summary>A row.</summary>
    /// <param name="level">0 the whole, 1 a group, 2 a part.</param>
    /// <param name="label">What stands first.</param>
    /// <param name="assigned">Biên chế giao; null: none is given to it.</param>
    /// <param name="of">The sums of its sheets.</param>
    /// <param name="sheetId">The sheet behind it.</param>
    public static TableRow Of(int level, string label, long? assigned, IReadOnlyList<SheetTotal> of, Guid? sheetId = null)
    {
        var allowances = new long[AllowanceColumns.All.Count + 1];
        long salary = 0;
        foreach (var total in of.Where(t => t.IsComponent))
        {
            if (SheetEntry.IsSalary(total.Code))
            {
                salary += total.AmountInDong;
            }
            else
            {
                allowances[AllowanceColumns.IndexOf(total.Code)] += total.AmountInDong;
            }
        }

        var pay = salary + allowances.Sum();
        var shares = SheetEntry.ContributionCodes.Select(code => of.Where(t => t.Code == code).Sum(t => t.AmountInDong)).ToList();
        return new TableRow(level, label,
        [
            assigned is { } number ? TableCell.Of(number)
                : TableCell.Of((string?)null), TableCell.Of(of.Where(t => t.Code == SheetTotal.PeopleCode).Sum(t => t.People)),
            TableCell.Of(salary), TableCell.Of(allowances.Sum()), .. allowances.Select(TableCell.Of), TableCell.Of(pay),
            .. shares.Select(TableCell.Of), TableCell.Of(shares.Sum()), TableCell.Of(pay + shares.Sum()),
        ], sheetId);
    }

    /// <summary>The rows of TH-05: groups of kinds that share a quota, and their kinds.</summary>
    public static IEnumerable<TableRow> ByKind(IReadOnlyList<SheetTotal> all, Func<string, long> assignedOf)
    {
        var byKind = all.ToLookup(t => t.KindCode);
        foreach (var (name, kinds, quotas) in Groups)
        {
            if (Group(name, quotas.Sum(assignedOf), kinds) is { } rows)
            {
                foreach (var row in rows)
                {
                    yield return row;
                }
            }
        }

        var grouped = Groups.SelectMany(g => g.Kinds).ToHashSet();
        foreach (var row in Group("Đối tượng khác", null,
            [.. byKind.Select(k => k.Key).Where(k => !grouped.Contains(k)).Order(StringComparer.Ordinal)]) ?? [])
        {
            yield return row;
        }

        IEnumerable<TableRow>? Group(string name, long? assigned, string[] kinds) => assigned is > 0 || kinds.Any(byKind.Contains)
            ? kinds.Where(byKind.Contains).Select(k => Of(2, Sheets.SheetWords.KindOf(k), null, [.. byKind[k]]))
                .Prepend(Of(1, name, assigned, [.. kinds.SelectMany(k => byKind[k])]))
            : null;
    }
}
