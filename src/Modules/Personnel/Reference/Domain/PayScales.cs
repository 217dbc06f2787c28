using System.Globalization;
using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Reference.Domain;

/// <summary>
/// Bảng lương of Nghị định 204/2004/NĐ-CP as far as a record is checked with it: which coefficient a step of a rank has on a day.
/// Salary computes pay from tables of its own; this copy only asks about what was typed.
/// </summary>
internal static class PayScales
{
    private static readonly ILookup<string, Grade> Grades = Rows("pay_grades.csv")
        .Select(row => new Grade(row["code"], row["scale"], row["for_public_employees"] == "1", Validity.Of(row)))
        .ToLookup(g => g.Code, StringComparer.OrdinalIgnoreCase);

    private static readonly ILookup<string, Step> Steps = Rows("pay_scales.csv")
        .Select(row =>
            new Step(row["scale"], Number(row["step"]), Hundredths(row["coefficient"]), NumberOrNull(row["months_to_next_step"]),
                Validity.Of(row)))
        .ToLookup(s => s.Scale, StringComparer.Ordinal);

    /// <summary>First day of the tables.</summary>
    public static readonly DateOnly InForceFrom = new(2004, 10, 1);

    /// <summary>Last step of the rank on a day; null when the tables do not know the rank.</summary>
    public static int? LastStepOf(string? rankCode, DateOnly day) => StepsOf(rankCode, day).Max(s => (int?)s.Number);

    /// <summary>The coefficients the step of the rank may have on a day; none when the tables do not know the rank or the step.</summary>
    public static IReadOnlyList<int> CoefficientsOf(string? rankCode, int step, DateOnly day) =>
        [.. StepsOf(rankCode, day).Where(s => s.Number == step).Select(s => s.CoefficientInHundredths).Distinct()];

    /// <summary>Months after which the step is followed by the next; null when the tables do not say.</summary>
    public static int? MonthsAfter(string? rankCode, int step, DateOnly day) =>
        StepsOf(rankCode, day).Where(s => s.Number == step).Max(s => s.MonthsToNext);

    /// <summary>Whether the tables know the rank, in force or abolished.</summary>
    public static bool Knows(string rankCode) => Grades.Contains(rankCode);

    /// <summary>Whether the tables know a rank of the same group: the same code but for its last number.</summary>
    public static bool KnowsGroupOf(string rankCode) =>
        rankCode.LastIndexOf('.') is > 0 and var end
        && Grades.Any(g => g.Key.StartsWith(rankCode[..(end + 1)], StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The rank a spreadsheet took for a number: 01.003 typed into an ordinary cell is kept as 1.003. Null when none or more than
    /// one can be meant.
    /// </summary>
    public static string? OfNumber(double number)
    {
        var meant = Grades.Select(g => g.Key)
            .Where(code => double.TryParse(code, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                && value == number).ToList();
        return meant.Count == 1 ? meant[0] : null;
    }

    /// <summary>Whether viên chức may hold the rank on a day: some ngạch are used for them too (Thông tư 12/2022/TT-BNV).</summary>
    public static bool IsForPublicEmployees(string rankCode, DateOnly day) =>
        Grades[rankCode].Any(g => g.ForPublicEmployees && g.Validity.Holds(day));

    /// <summary>A step may be held from a day before the rank got its present rules: then those rules are asked.</summary>
    private static IEnumerable<Step> StepsOf(string? rankCode, DateOnly day)
    {
        var known = Grades[rankCode ?? ""].ToList();
        var inForce = known.Where(g => g.Validity.Holds(day)).ToList();
        return (inForce.Count > 0 ? inForce : known).SelectMany(g => Steps[g.Scale]).Where(s => s.Validity.Holds(day));
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string file) =>
        CsvTable.ReadEmbedded(typeof(PayScales).Assembly, file);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static int? NumberOrNull(string text) => text.Length == 0 ? null : Number(text);

    /// <summary>The codes in force on a day, of public employees or of the others; null: of both.</summary>
    public static IReadOnlyList<string> RankCodes(bool? forPublicEmployees, DateOnly day) =>
    [
        .. Grades.SelectMany(g => g)
        .Where(g => g.Validity.Holds(day) && (forPublicEmployees is null || g.ForPublicEmployees == forPublicEmployees))
            .Select(g => g.Code).Distinct().Order(StringComparer.Ordinal),
    ];

    private static int Hundredths(string text) => (int)(decimal.Parse(text, CultureInfo.InvariantCulture) * 100);

    private sealed record Grade(string Code, string Scale, bool ForPublicEmployees, Validity Validity);

    private sealed record Step(string Scale, int Number, int CoefficientInHundredths, int? MonthsToNext, Validity Validity);

    private sealed record Validity(DateOnly From, DateOnly? Until)
    {
        public static Validity Of(IReadOnlyDictionary<string, string> row) =>
            new(Day(row["effective_from"]), row["effective_to"].Length == 0 ? null : Day(row["effective_to"]));

        public bool Holds(DateOnly day) => From <= day && (Until is null || Until >= day);

        private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
    }
}
