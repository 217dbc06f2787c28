using HoSoCanBo.Salary.Estimates.Domain;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Estimates.Features.Estimates;

/// <content>What stands in the columns of each form.</content>
internal sealed partial class EstimateTables
{
    private long Level => estimate.SourceLevelInDong;

    private IReadOnlyList<string> ColumnsOf(string code) => code switch
    {
        Raises =>
        [
            "Số người", "Mã ngạch", "Từ tháng", "Lương tăng một tháng", "Phụ cấp tăng một tháng", "BHXH", "BHYT", "BHTN", "KPCĐ",
            "Cộng một tháng", "Nhu cầu trong năm", "Ghi chú",
        ],
        Contract => ["Số đối tượng", "Mức lương một tháng", "Các khoản đóng góp", "Cộng một tháng", "Số tháng", "Tăng, giảm trong năm",
            "Quỹ lương năm"],
        Comparison =>
        [
            "Biên chế giao",
            "Hiện có", $"Năm {Old}: tổng cộng", $"Năm {Old}: lương ngạch, bậc", $"Năm {Old}: phụ cấp", $"Năm {Old}: đóng góp",
            "Dự kiến có", $"Năm {estimate.Year}: tổng cộng", $"Năm {estimate.Year}: lương ngạch, bậc",
            $"Năm {estimate.Year}: phụ cấp", $"Năm {estimate.Year}: đóng góp", "Chênh lệch",
        ],
        Commune =>
        [
            "Biên chế giao", "Có mặt", "Hệ số bình quân", "Hệ số theo biên chế giao", "Hệ số theo có mặt", "Tiền theo có mặt (năm)",
            "Tiền theo biên chế giao (năm)", "Chênh lệch",
        ],
        _ =>
        [
            "Biên chế giao", "Có mặt", "Chưa tuyển", "Tổng hệ số", "Hệ số lương", "Hệ số phụ cấp",
            .. AllowanceColumns.All.Select(c => c.Title), "Phụ cấp khác",
            "BHTN", "BHXH, BHYT, KPCĐ", "Hệ số cả đóng góp", "12 tháng của người có mặt", "Tăng, giảm trong năm", "Biên chế chưa tuyển",
            "Quỹ lương năm",
        ],
    };

    private string? NoteOf(string code) => code switch
    {
        Raises => "Ngày nâng theo thời gian giữ bậc và các quyết định kéo dài; chỉ hưởng khi có quyết định.",
        Contract => null,
        Comparison => $"Năm {Old} tính bằng 12 tháng của quỹ lương tháng {estimate.Source.ToVietnamese()}.",
        Commune => "Lương và phụ cấp của cán bộ, công chức, chưa gồm các khoản đóng góp và lao động hợp đồng.",
        _ => $"Hệ số quy đổi = số tiền tháng {estimate.Source.ToVietnamese()} chia mức lương cơ sở {PayText.Dong(Level)} đồng.",
    };

    private IReadOnlyList<EstimateCell> CellsOf(string code, IReadOnlyList<BudgetPart> of) => code switch
    {
        Raises => RaiseCells(of),
        Contract => ContractCells([.. of.SelectMany(p => p.Figures.Groups).Where(IsContract)]),
        Comparison => TwoYearCells(of),
        Commune => CommuneCells(of),
        _ => CoefficientCells(of),
    };

    private int Old => estimate.Year - 1;

    private IReadOnlyList<EstimateCell> CoefficientCells(IReadOnlyList<BudgetPart> of)
    {
        var groups = of.SelectMany(p => p.Figures.Groups).ToList();
        var month = groups.Aggregate(ReformFund.None, (sum, g) => sum + g.MonthFund);
        var pay = month.SalaryInDong + month.AllowancesInDong;
        var (twelve, people, vacant) = (groups.Sum(g => g.ByCause[0]), of.Sum(p => p.PeopleInDong), of.Sum(p => p.VacanciesInDong));
        var first = 9 + AllowanceColumns.All.Count;
        return
        [
            EstimateCell.Of(of.Sum(p => p.Vacancies.Sum(v => (long)v.Assigned))), EstimateCell.Of(of.Sum(p => (long)p.People)),
            EstimateCell.Of(of.Sum(p => p.Vacancies.Sum(v => (long)v.Vacant))),
            Coefficient(pay), Coefficient(month.SalaryInDong), Coefficient(month.AllowancesInDong), .. month.Allowances.Select(Coefficient),
            Coefficient(month.Contributions[2]), Coefficient(month.ContributionsInDong - month.Contributions[2]),
            Coefficient(month.TotalInDong),
            EstimateCell.Of(twelve), EstimateCell.Of(people - twelve), EstimateCell.Of(vacant),
            EstimateCell.Of(people + vacant, new Term(first + 1), new Term(first + 2), new Term(first + 3)),
        ];
    }

    private static IReadOnlyList<EstimateCell> RaiseCells(IReadOnlyList<BudgetPart> of)
    {
        var groups = of.SelectMany(p => p.Figures.Groups).ToList();
        return RaiseCells(
            groups.Sum(g => g.Raised), groups.Aggregate(ReformFund.None, (sum, g) => sum + g.RaiseFund),
            groups.Sum(g => RaisedInYear(g.ByCause)), null);
    }

    private static IReadOnlyList<EstimateCell> RaiseCells(int people, ReformFund month, long inYear, BudgetLine? person) =>
    [
        EstimateCell.Of(people), EstimateCell.Of(person?.RankCode),
        EstimateCell.Of(person?.RaiseFrom?.ToString("MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture)),
        EstimateCell.Of(month.SalaryInDong), EstimateCell.Of(month.AllowancesInDong),
        .. month.Contributions.Select(c => EstimateCell.Of(c)),
        EstimateCell.Of(month.TotalInDong, new Term(3), new Term(4), new Term(5), new Term(6), new Term(7), new Term(8)),
        EstimateCell.Of(inYear), EstimateCell.Of(person?.Coming),
    ];

    private static long RaisedInYear(IReadOnlyList<long> byCause) =>
        byCause[(int)BudgetCause.Step] + byCause[(int)BudgetCause.BeyondFrame] + byCause[(int)BudgetCause.Seniority];

    private static IReadOnlyList<EstimateCell> ContractCells(IReadOnlyList<PartGroup> of)
    {
        var month = of.Aggregate(ReformFund.None, (sum, g) => sum + g.MonthFund);
        var pay = month.SalaryInDong + month.AllowancesInDong;
        return
        [
            EstimateCell.Of(of.Sum(g => (long)g.People)), EstimateCell.Of(pay), EstimateCell.Of(month.ContributionsInDong),
            EstimateCell.Of(month.TotalInDong, new Term(1), new Term(2)),
            EstimateCell.Of(BudgetVacancy.MonthsMax.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            EstimateCell.Of(of.Sum(g => g.YearInDong - g.ByCause[0])), EstimateCell.Of(of.Sum(g => g.YearInDong)),
        ];
    }

    private static bool IsContract(PartGroup group) => PersonKinds.FromCode(group.KindCode)?.IsContract() == true;

    private static IReadOnlyList<EstimateCell> TwoYearCells(IReadOnlyList<BudgetPart> of)
    {
        var groups = of.SelectMany(p => p.Figures.Groups).ToList();
        var vacancies = of.SelectMany(p => p.Vacancies).ToList();
        var before = groups.Aggregate(ReformFund.None, (sum, g) => sum + g.MonthFund) * BudgetVacancy.MonthsMax;
        var after = vacancies.Aggregate(groups.Aggregate(ReformFund.None, (sum, g) => sum + g.YearFund),
            (sum, v) => sum + (v.Post * (v.PlannedPosts * v.Months)));
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

    private IReadOnlyList<EstimateCell> CommuneCells(IReadOnlyList<BudgetPart> of)
    {
        var (people, month) = (of.Sum(p => OfficialsOf(p).People), of.Sum(p => OfficialsOf(p).MonthInDong));
        // Unit by unit, so that the whole is the sum of its rows.
        var ofAssigned = of.Sum(p => OfficialsOf(p) is { People: > 0 } own
            ? (new Fraction(own.MonthInDong, own.People) * CommunePosts(p)).RoundHalfUp() : 0);
        return
        [
            EstimateCell.Of(of.Sum(CommunePosts)), EstimateCell.Of(people), people == 0
                ? Coefficient(0) : EstimateCell.Coefficient(month, Level * people), Coefficient(ofAssigned), Coefficient(month),
            EstimateCell.Of(month * BudgetVacancy.MonthsMax), EstimateCell.Of(ofAssigned * BudgetVacancy.MonthsMax),
            EstimateCell.Of((ofAssigned - month) * BudgetVacancy.MonthsMax, new Term(6), new Term(5, IsTakenOff: true)),
        ];
    }

    private static (long People, long MonthInDong) OfficialsOf(BudgetPart part)
    {
        var groups = part.Figures.Groups.Where(g => OfficialKinds.Contains(g.KindCode)).ToList();
        return (groups.Sum(g => (long)g.People), groups.Sum(g => g.MonthFund.SalaryInDong + g.MonthFund.AllowancesInDong));
    }

    private static long CommunePosts(BudgetPart part) =>
        part.Vacancies.Where(v => v.QuotaKindCode is "BC_XA" or "BC_HC").Sum(v => (long)v.Assigned);

    private EstimateCell Coefficient(long amountInDong) => EstimateCell.Coefficient(amountInDong, Level);
}
