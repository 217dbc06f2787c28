using HoSoCanBo.Salary.Domain.Estimates;
using HoSoCanBo.Salary.Domain.Pay;
using HoSoCanBo.Salary.Features.Sheets;

namespace HoSoCanBo.Salary.Features.Estimates;

/// <summary>Biểu DT-01 to DT-05 of the parts of an estimate.</summary>
internal sealed class EstimateTables(BudgetEstimate estimate, IReadOnlyList<BudgetPart> parts, IReadOnlyList<BudgetLine> raised)
{
    /// <summary>Dự toán nâng lương.</summary>
    public const string Raises = "DT-02";

    /// <summary>The forms.</summary>
    public static readonly IReadOnlyList<(string Code, string Title)> Codes =
    [
        ("DT-01", "Tổng hợp biên chế, hệ số tiền lương và phụ cấp"), (Raises, "Dự toán nâng bậc, vượt khung, thâm niên nghề"),
        ("DT-03", "Lao động hợp đồng (NĐ 68, 161, 111)"), ("DT-04", "So sánh hai năm"), ("DT-05", "Cán bộ, công chức cấp xã"),
    ];

    private static readonly string[] CommuneKinds = ["CAN_BO_XA", "CONG_CHUC_XA"];
    private static readonly string[] OfficialKinds = [.. CommuneKinds, "CAN_BO", "CONG_CHUC"];

    private long Level => estimate.SourceLevelInDong;

    /// <summary>A form.</summary>
    public EstimateTable Of(string code) => code switch
    {
        Raises => RaiseTable(),
        "DT-03" => Contracts(),
        "DT-04" => TwoYears(),
        "DT-05" => Communes(),
        _ => Coefficients(),
    };

    private EstimateTable Coefficients()
    {
        string[] columns =
        [
            "Biên chế giao", "Có mặt", "Chưa tuyển", "Tổng hệ số", "Hệ số lương", "Hệ số phụ cấp", .. ReformFund.AllowanceColumns.Select(c => c.Title), "Phụ cấp khác",
            "BHTN", "BHXH, BHYT, KPCĐ", "Hệ số cả đóng góp", "12 tháng của người có mặt", "Tăng, giảm trong năm", "Biên chế chưa tuyển", "Quỹ lương năm",
        ];
        return Grouped("DT-01", columns, CoefficientCells, $"Hệ số quy đổi = số tiền tháng {estimate.Source.ToVietnamese()} chia mức lương cơ sở {PayText.Dong(Level)} đồng.");
    }

    private IReadOnlyList<EstimateCell> CoefficientCells(IReadOnlyList<BudgetPart> of)
    {
        var groups = of.SelectMany(p => p.Figures.Groups).ToList();
        var month = groups.Aggregate(ReformFund.None, (sum, g) => sum + g.MonthFund);
        var pay = month.SalaryInDong + month.AllowancesInDong;
        var (twelve, people, vacant) = (groups.Sum(g => g.ByCause[0]), of.Sum(p => p.PeopleInDong), of.Sum(p => p.VacanciesInDong));
        var first = 9 + ReformFund.AllowanceColumns.Count;
        return
        [
            EstimateCell.Of(of.Sum(p => p.Vacancies.Sum(v => (long)v.Assigned))), EstimateCell.Of(of.Sum(p => (long)p.People)),
            EstimateCell.Of(of.Sum(p => p.Vacancies.Sum(v => (long)v.Vacant))),
            Coefficient(pay), Coefficient(month.SalaryInDong), Coefficient(month.AllowancesInDong), .. month.Allowances.Select(Coefficient),
            Coefficient(month.Contributions[2]), Coefficient(month.ContributionsInDong - month.Contributions[2]), Coefficient(month.TotalInDong),
            EstimateCell.Of(twelve), EstimateCell.Of(people - twelve), EstimateCell.Of(vacant),
            EstimateCell.Of(people + vacant, new Term(first + 1), new Term(first + 2), new Term(first + 3)),
        ];
    }

    private EstimateTable RaiseTable()
    {
        string[] columns =
        [
            "Số người", "Mã ngạch", "Từ tháng", "Lương tăng một tháng", "Phụ cấp tăng một tháng", "BHXH", "BHYT", "BHTN", "KPCĐ", "Cộng một tháng", "Nhu cầu trong năm", "Ghi chú",
        ];
        var byPart = raised.ToLookup(l => l.PartId);
        var rows = new List<EstimateTableRow> { new(0, "Tổng cộng", RaiseCells([.. raised], null)) };
        foreach (var part in parts.Where(p => byPart[p.Id].Any()))
        {
            rows.Add(new EstimateTableRow(1, part.UnitName, RaiseCells([.. byPart[part.Id]], null), UrlOf(part)));
            rows.AddRange(parts.Count > 1 ? [] : byPart[part.Id].Select(l => new EstimateTableRow(2, l.FullName, RaiseCells([l], l), $"/tien-luong/can-bo/{l.PersonId}")));
        }

        return new EstimateTable(Raises, Codes[1].Title, columns, rows, "Ngày nâng theo thời gian giữ bậc và các quyết định kéo dài; chỉ hưởng khi có quyết định.");
    }

    private static IReadOnlyList<EstimateCell> RaiseCells(IReadOnlyList<BudgetLine> of, BudgetLine? person)
    {
        var month = of.Aggregate(ReformFund.None, (sum, l) => sum + l.RaiseFund);
        return
        [
            EstimateCell.Of(of.Count), EstimateCell.Of(person?.RankCode), EstimateCell.Of(person?.RaiseFrom?.ToString("MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture)),
            EstimateCell.Of(month.SalaryInDong), EstimateCell.Of(month.AllowancesInDong), .. month.Contributions.Select(c => EstimateCell.Of(c)),
            EstimateCell.Of(month.TotalInDong, new Term(3), new Term(4), new Term(5), new Term(6), new Term(7), new Term(8)),
            EstimateCell.Of(of.Sum(l => l.ByCause[(int)BudgetCause.Step] + l.ByCause[(int)BudgetCause.BeyondFrame] + l.ByCause[(int)BudgetCause.Seniority])),
            EstimateCell.Of(person?.Coming),
        ];
    }

    private EstimateTable Contracts()
    {
        string[] columns = ["Số đối tượng", "Mức lương một tháng", "Các khoản đóng góp", "Cộng một tháng", "Số tháng", "Tăng, giảm trong năm", "Quỹ lương năm"];
        var groups = parts.SelectMany(p => p.Figures.Groups.Where(IsContract).Select(g => (Part: p, Group: g))).ToList();
        var rows = new List<EstimateTableRow> { new(0, "Tổng cộng", ContractCells([.. groups.Select(g => g.Group)])) };
        foreach (var kind in groups.GroupBy(g => g.Group.KindCode).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            rows.Add(new EstimateTableRow(1, SheetWords.KindOf(kind.Key), ContractCells([.. kind.Select(g => g.Group)])));
            rows.AddRange(kind.Select(g => new EstimateTableRow(2, g.Part.UnitName, ContractCells([g.Group]), UrlOf(g.Part))));
        }

        return new EstimateTable("DT-03", Codes[2].Title, columns, rows);
    }

    private static bool IsContract(PartGroup group) => PersonKinds.FromCode(group.KindCode)?.IsContract() == true;

    private static IReadOnlyList<EstimateCell> ContractCells(IReadOnlyList<PartGroup> of)
    {
        var month = of.Aggregate(ReformFund.None, (sum, g) => sum + g.MonthFund);
        var pay = month.SalaryInDong + month.AllowancesInDong;
        return
        [
            EstimateCell.Of(of.Sum(g => (long)g.People)), EstimateCell.Of(pay), EstimateCell.Of(month.ContributionsInDong),
            EstimateCell.Of(month.TotalInDong, new Term(1), new Term(2)), EstimateCell.Of(BudgetVacancy.MonthsMax.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            EstimateCell.Of(of.Sum(g => g.YearInDong - g.ByCause[0])), EstimateCell.Of(of.Sum(g => g.YearInDong)),
        ];
    }

    private EstimateTable TwoYears()
    {
        var (old, plan) = (estimate.Year - 1, estimate.Year);
        string[] columns =
        [
            "Biên chế giao", "Hiện có", $"Năm {old}: tổng cộng", $"Năm {old}: lương ngạch, bậc", $"Năm {old}: phụ cấp", $"Năm {old}: đóng góp",
            "Dự kiến có", $"Năm {plan}: tổng cộng", $"Năm {plan}: lương ngạch, bậc", $"Năm {plan}: phụ cấp", $"Năm {plan}: đóng góp", "Chênh lệch",
        ];
        return Grouped("DT-04", columns, TwoYearCells, $"Năm {old} tính bằng 12 tháng của quỹ lương tháng {estimate.Source.ToVietnamese()}.");
    }

    private static IReadOnlyList<EstimateCell> TwoYearCells(IReadOnlyList<BudgetPart> of)
    {
        var groups = of.SelectMany(p => p.Figures.Groups).ToList();
        var vacancies = of.SelectMany(p => p.Vacancies).ToList();
        var before = groups.Aggregate(ReformFund.None, (sum, g) => sum + g.MonthFund) * BudgetVacancy.MonthsMax;
        var after = vacancies.Aggregate(groups.Aggregate(ReformFund.None, (sum, g) => sum + g.YearFund), (sum, v) => sum + (v.Post * (v.PlannedPosts * v.Months)));
        var present = of.Sum(p => (long)p.People);
        return
        [
            EstimateCell.Of(vacancies.Sum(v => (long)v.Assigned)), EstimateCell.Of(present), .. FundCells(before, 2),
            EstimateCell.Of(present + vacancies.Sum(v => (long)v.PlannedPosts)), .. FundCells(after, 7),
            EstimateCell.Of(after.TotalInDong - before.TotalInDong, new Term(7), new Term(2, IsTakenOff: true)),
        ];
    }

    private static EstimateCell[] FundCells(ReformFund fund, int at) =>
    [
        EstimateCell.Of(fund.TotalInDong, new Term(at + 1), new Term(at + 2), new Term(at + 3)),
        EstimateCell.Of(fund.SalaryInDong), EstimateCell.Of(fund.AllowancesInDong), EstimateCell.Of(fund.ContributionsInDong),
    ];

    private EstimateTable Communes()
    {
        string[] columns =
        [
            "Biên chế giao", "Có mặt", "Hệ số bình quân", "Hệ số theo biên chế giao", "Hệ số theo có mặt", "Tiền theo có mặt (năm)", "Tiền theo biên chế giao (năm)", "Chênh lệch",
        ];
        var communes = parts.Where(p => p.UnitKind == "ubnd_xa" || p.Figures.Groups.Any(g => CommuneKinds.Contains(g.KindCode))).ToList();
        return new EstimateTable(
            "DT-05", Codes[4].Title, columns,
            [new(0, "Tổng cộng", CommuneCells(communes)), .. communes.Select(p => new EstimateTableRow(2, p.UnitName, CommuneCells([p]), UrlOf(p)))],
            "Lương và phụ cấp của cán bộ, công chức, chưa gồm các khoản đóng góp và lao động hợp đồng.");
    }

    private IReadOnlyList<EstimateCell> CommuneCells(IReadOnlyList<BudgetPart> of)
    {
        var groups = of.SelectMany(p => p.Figures.Groups).Where(g => OfficialKinds.Contains(g.KindCode)).ToList();
        var assigned = of.Sum(p => p.Vacancies.Where(v => v.QuotaKindCode is "BC_XA" or "BC_HC").Sum(v => (long)v.Assigned));
        var people = groups.Sum(g => (long)g.People);
        var month = groups.Sum(g => g.MonthFund.SalaryInDong + g.MonthFund.AllowancesInDong);
        var ofAssigned = people == 0 ? 0 : (new Fraction(month, people) * assigned).RoundHalfUp();
        return
        [
            EstimateCell.Of(assigned), EstimateCell.Of(people), people == 0 ? Coefficient(0) : EstimateCell.Coefficient(month, Level * people), Coefficient(ofAssigned), Coefficient(month),
            EstimateCell.Of(month * BudgetVacancy.MonthsMax), EstimateCell.Of(ofAssigned * BudgetVacancy.MonthsMax),
            EstimateCell.Of((ofAssigned - month) * BudgetVacancy.MonthsMax, new Term(6), new Term(5, IsTakenOff: true)),
        ];
    }

    private EstimateTable Grouped(string code, string[] columns, Func<IReadOnlyList<BudgetPart>, IReadOnlyList<EstimateCell>> cells, string note)
    {
        var rows = new List<EstimateTableRow> { new(0, "Tổng cộng", cells(parts)) };
        foreach (var field in parts.GroupBy(p => p.Field).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            rows.Add(new EstimateTableRow(1, field.Key, cells([.. field])));
            rows.AddRange(field.Select(p => new EstimateTableRow(2, p.UnitName, cells([p]), UrlOf(p))));
        }

        return new EstimateTable(code, Codes.First(c => c.Code == code).Title, columns, rows, note);
    }

    private string UrlOf(BudgetPart part) => $"/tien-luong/du-toan/{estimate.Id}/don-vi/{part.Id}";

    private EstimateCell Coefficient(long amountInDong) => EstimateCell.Coefficient(amountInDong, Level);
}
