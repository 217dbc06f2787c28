namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>Cộng của bảng lương, đồng.</summary>
internal sealed record SheetSums
{
    /// <summary>Số người.</summary>
    public int People { get; init; }

    /// <summary>Lương ngạch bậc và tiền lương thỏa thuận, after days without pay.</summary>
    public long SalaryInDong { get; init; }

    /// <summary>Các khoản phụ cấp, after days without pay.</summary>
    public long AllowancesInDong { get; init; }

    /// <summary>Các khoản trừ vào lương: bảo hiểm, thuế, khoản trừ khác.</summary>
    public long DeductionsInDong { get; init; }

    /// <summary>Thực lĩnh.</summary>
    public long NetInDong { get; init; }

    /// <summary>Các khoản đơn vị đóng góp.</summary>
    public long ContributionsInDong { get; init; }

    /// <summary>Khoản một lần trong tháng.</summary>
    public long OneOffInDong { get; init; }

    /// <summary>Truy lĩnh less truy thu, without contributions; not part of the recurring fund.</summary>
    public long ArrearsInDong { get; init; }

    /// <summary>Contributions of the unit on the arrears.</summary>
    public long ArrearsContributionsInDong { get; init; }

    /// <summary>What people receive of the arrears.</summary>
    public long ArrearsNetInDong { get; init; }

    /// <summary>How many findings stop the sheet from being sent.</summary>
    public int Blocks { get; init; }

    /// <summary>How many findings somebody should look at.</summary>
    public int Warnings { get; init; }

    /// <summary>The sums with an entry put in (<paramref name="sign"/> 1) or taken out (-1).</summary>
    public SheetSums With(SheetEntry entry, int sign) => this with
    {
        People = People + sign,
        SalaryInDong = SalaryInDong + (sign * entry.SalaryInDong),
        AllowancesInDong = AllowancesInDong + (sign * entry.AllowancesInDong),
        DeductionsInDong = DeductionsInDong + (sign * entry.DeductionsInDong),
        NetInDong = NetInDong + (sign * entry.NetInDong),
        ContributionsInDong = ContributionsInDong + (sign * entry.ContributionsInDong),
        OneOffInDong = OneOffInDong + (sign * entry.OneOffInDong),
        Blocks = Blocks + (entry.Error is null ? 0 : sign),
        Warnings = Warnings + (entry.Warnings is null ? 0 : sign),
    };

    /// <summary>Quỹ lương tháng: salary, allowances and contributions, without arrears and one-off amounts.</summary>
    public long FundInDong => SalaryInDong + AllowancesInDong + ContributionsInDong;

    /// <summary>Tổng chi của đơn vị.</summary>
    public long CostInDong => FundInDong + OneOffInDong + ArrearsInDong + ArrearsContributionsInDong;
}
