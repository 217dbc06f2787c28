using System.Text.Json;
using HoSoCanBo.Salary.Months.Domain;

namespace HoSoCanBo.Salary.Estimates.Domain;

/// <summary>The people of a part added up, one group for each đối tượng.</summary>
/// <param name="Groups">The groups.</param>
/// <param name="Refused">People who could not be computed.</param>
internal sealed record PartFigures(IReadOnlyList<PartGroup> Groups, int Refused)
{
    /// <summary>Có mặt.</summary>
    public int People => Groups.Sum(g => g.People);

    /// <summary>Quỹ năm.</summary>
    public long YearInDong => Groups.Sum(g => g.YearInDong);

    /// <summary>Adds lines up.</summary>
    public static PartFigures Of(IEnumerable<BudgetLine> lines)
    {
        var all = lines.ToList();
        return new PartFigures(
            [.. all.Where(l => l.Problem is null).GroupBy(l => l.KindCode).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => PartGroup.Of(g.Key, [.. g]))],
            all.Count(l => l.Problem is not null));
    }

    /// <summary>Reads.</summary>
    public static PartFigures Parse(string json) => JsonSerializer.Deserialize<PartFigures>(json, StoredLines.Json)!;

    /// <summary>Writes.</summary>
    public string ToJson() => JsonSerializer.Serialize(new { Groups, Refused }, StoredLines.Json);

    /// <summary>A fund as kept.</summary>
    public static string Write(ReformFund fund) => JsonSerializer.Serialize(fund.ToFigures(), StoredLines.Json);

    public static ReformFund ReadFund(string json) => ReformFund.OfFigures(JsonSerializer.Deserialize<long[]>(json, StoredLines.Json)!);
}

/// <summary>People of one đối tượng.</summary>
/// <param name="KindCode">Code of employee_kinds.csv.</param>
/// <param name="People">How many.</param>
/// <param name="CoefficientInTenThousandths">Sum of hệ số lương.</param>
/// <param name="Month">A month, as of the frozen sheet (<see cref="ReformFund.ToFigures"/>).</param>
/// <param name="Year">The plan year, likewise.</param>
/// <param name="ByCause">Đồng by <see cref="BudgetCause"/>.</param>
/// <param name="Raised">Người có nâng bậc, vượt khung, thâm niên trong năm.</param>
/// <param name="Raise">What their raises add to a month (<see cref="ReformFund.ToFigures"/>).</param>
internal sealed record PartGroup(
    string KindCode, int People, long CoefficientInTenThousandths, IReadOnlyList<long> Month, IReadOnlyList<long> Year,
    IReadOnlyList<long> ByCause,
    int Raised, IReadOnlyList<long> Raise)
{
    /// <summary>Quỹ năm.</summary>
    public long YearInDong => ByCause.Sum();

    public ReformFund MonthFund => ReformFund.OfFigures(Month);

    public ReformFund YearFund => ReformFund.OfFigures(Year);

    /// <summary>What the raises add to a month.</summary>
    public ReformFund RaiseFund => ReformFund.OfFigures(Raise);

    /// <summary>Adds lines up.</summary>
    public static PartGroup Of(string kind, IReadOnlyList<BudgetLine> lines) => new(
        kind, lines.Count, lines.Sum(l => (long)(l.CoefficientInTenThousandths ?? 0)),
        lines.Aggregate(ReformFund.None, (sum, l) => sum + l.MonthFund).ToFigures(),
        lines.Aggregate(ReformFund.None, (sum, l) => sum + l.YearFund).ToFigures(),
        [.. Enum.GetValues<BudgetCause>().Select(c => lines.Sum(l => l.ByCause[(int)c]))],
        lines.Count(l => l.RaiseFrom is not null), lines.Aggregate(ReformFund.None, (sum, l) => sum + l.RaiseFund).ToFigures());
}
