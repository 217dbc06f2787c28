using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Estimates.Domain;

/// <summary>Quỹ lương một tháng by the columns of Biểu 2a.</summary>
internal sealed record ReformFund
{
    private static readonly string[] SalaryCodes = ["LUONG", "LUONG_TT", "HSBL"];
    private static readonly string[] ContributionCodes = ["BHXH_U", "BHYT_U", "BHTN_U", "KPCD_U"];

    public static ReformFund None { get; } =
        new() { Allowances = new long[AllowanceColumns.All.Count + 1], Contributions = new long[ContributionCodes.Length] };

    /// <summary>Người.</summary>
    public int People { get; init; }

    /// <summary>Lương theo ngạch, bậc.</summary>
    public long SalaryInDong { get; init; }

    /// <summary>The allowance columns, "khác" last.</summary>
    public required IReadOnlyList<long> Allowances { get; init; }

    /// <summary>BHXH, BHYT, BHTN, KPCĐ of the unit.</summary>
    public required IReadOnlyList<long> Contributions { get; init; }

    /// <summary>Người nộp BHTN.</summary>
    public int UnemploymentPeople { get; init; }

    /// <summary>Quỹ tính đóng BHTN.</summary>
    public long UnemploymentBaseInDong { get; init; }

    /// <summary>BHTN of the unit.</summary>
    public long UnemploymentInDong => Contributions[2];

    /// <summary>Tổng các khoản phụ cấp.</summary>
    public long AllowancesInDong => Allowances.Sum();

    /// <summary>Các khoản đóng góp.</summary>
    public long ContributionsInDong => Contributions.Sum();

    /// <summary>Tổng cộng.</summary>
    public long TotalInDong => SalaryInDong + AllowancesInDong + ContributionsInDong;

    /// <summary>The fund of one person's month; what days without pay take away is not paid.</summary>
    public static ReformFund Of(PayResult result)
    {
        var allowances = new long[AllowanceColumns.All.Count + 1];
        long salary = 0;
        foreach (var component in result.Components)
        {
            var code = component.Component.Code;
            if (SalaryCodes.Contains(code))
            {
                salary += component.PaidInDong;
                continue;
            }

            allowances[AllowanceColumns.IndexOf(code)] += component.PaidInDong;
        }

        var isInsured = result.AmountOf("BHTN_E") > 0;
        return new ReformFund
        {
            People = 1,
            SalaryInDong = salary,
            Allowances = allowances,
            Contributions = [.. ContributionCodes.Select(result.AmountOf)],
            UnemploymentPeople = isInsured ? 1 : 0,
            UnemploymentBaseInDong = isInsured ? result.AmountOf("BHXH_BASE") : 0,
        };
    }

    public static ReformFund operator +(ReformFund a, ReformFund b) => new()
    {
        People = a.People + b.People,
        SalaryInDong = a.SalaryInDong + b.SalaryInDong,
        Allowances = [.. a.Allowances.Zip(b.Allowances, (x, y) => x + y)],
        Contributions = [.. a.Contributions.Zip(b.Contributions, (x, y) => x + y)],
        UnemploymentPeople = a.UnemploymentPeople + b.UnemploymentPeople,
        UnemploymentBaseInDong = a.UnemploymentBaseInDong + b.UnemploymentBaseInDong,
    };

    public static ReformFund operator -(ReformFund a, ReformFund b) => a + (b * -1);

    public static ReformFund operator *(ReformFund a, int times) => new()
    {
        People = a.People * times,
        SalaryInDong = a.SalaryInDong * times,
        Allowances = [.. a.Allowances.Select(x => x * times)],
        Contributions = [.. a.Contributions.Select(x => x * times)],
        UnemploymentPeople = a.UnemploymentPeople * times,
        UnemploymentBaseInDong = a.UnemploymentBaseInDong * times,
    };

    /// <summary>The figures one after another: people, salary, allowances, contributions.</summary>
    public long[] ToFigures() => [People, SalaryInDong, .. Allowances, .. Contributions];

    /// <summary>Reads <see cref="ToFigures"/>.</summary>
    public static ReformFund OfFigures(IReadOnlyList<long> figures) => new()
    {
        People = (int)figures[0],
        SalaryInDong = figures[1],
        Allowances = [.. figures.Skip(2).Take(AllowanceColumns.All.Count + 1)],
        Contributions = [.. figures.Skip(3 + AllowanceColumns.All.Count)],
    };

    /// <summary>The tables with another base salary from a day on.</summary>
    public static PayTables WithBaseSalaryFrom(PayTables tables, DateOnly from, long amountInDong) => tables with
    {
        BaseSalaries =
        [
            .. tables.BaseSalaries.Where(b => b.Validity.From < from)
                .Select(b => b.Validity.Contains(from) ? b with { Validity = new Validity(b.Validity.From, from.AddDays(-1)) } : b),
            new BaseSalary(new Validity(from, null), amountInDong, "lương cơ sở theo phương án", "phương án tính thử"),
        ],
    };

    /// <summary>The tables with another base salary in a month; everything else stays as it was in force.</summary>
    public static PayTables WithBaseSalary(PayTables tables, PayMonth month, long amountInDong) => tables with
    {
        BaseSalaries =
            [new BaseSalary(new Validity(month.First, month.Last), amountInDong, "lương cơ sở theo phương án", "phương án tính thử")],
    };
}
