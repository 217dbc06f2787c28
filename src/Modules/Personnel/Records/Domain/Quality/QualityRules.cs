using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Records.Domain.Quality;

/// <summary>What a look at a whole record found.</summary>
/// <param name="Score">0 to 100.</param>
/// <param name="Completeness">Share of the required items that are filled, 0 to 100.</param>
/// <param name="Gaps">What is to be done, missing items first.</param>
internal sealed record QualityAssessment(int Score, int Completeness, IReadOnlyList<GapFinding> Gaps)
{
    /// <summary>How many of a kind.</summary>
    public int Count(GapKind kind) => Gaps.Count(g => g.Kind == kind);
}

/// <summary>One thing to be done on a record.</summary>
internal sealed record GapFinding(GapKind Kind, string Rule, string? FieldKey, Wording Message);

/// <summary>
/// Scores a record (Điều 8.1: kịp thời, chính xác, đầy đủ): the share of required items that are filled, less points for every
/// contradiction and every doubt. The rules are those of the form; nothing is judged twice.
/// </summary>
internal static class QualityRules
{
    /// <summary>Points a contradiction costs.</summary>
    public const int ContradictionPoints = 5;

    /// <summary>Points a doubt costs.</summary>
    public const int DoubtPoints = 2;

    /// <summary>Begins the key of a gap that is about a table.</summary>
    public const string TablePrefix = "bang:";

    private const string MissingRule = "8.1";
    private const int Whole = 100;

    private static readonly int RequiredFields = ProfileFields.All.Count(f => f.IsRequired);

    private static readonly (string Slug, string Message, Func<Employee, bool> IsMissing)[] RequiredRows =
    [
        ("cong-tac", "28. Quá trình công tác: chưa có dòng nào", e => e.WorkPeriods.Count == 0),
        ("gia-dinh", "30. Quan hệ gia đình: chưa có cha đẻ, mẹ đẻ",
            e => !e.Family.Any(f => f.RelationCode == "CHA_DE") || !e.Family.Any(f => f.RelationCode == "ME_DE")),
        ("qua-trinh-luong", "31. Diễn biến quá trình lương: chưa có dòng nào", e => e.SalaryPeriods.Count == 0),
        ("dao-tao", "27. Đào tạo, bồi dưỡng: có trình độ chuyên môn mà chưa có dòng nào",
            e => e.ProfessionalMajor is not null && e.Education.Count == 0),
    ];

    /// <summary>Looks at a record, whose tables must be loaded.</summary>
    public static QualityAssessment Assess(Employee employee, DateOnly today, CatalogueLookup catalogues)
    {
        var fields = RecordCompleteness.MissingFields(employee)
            .Select(f =>
                new GapFinding(GapKind.Missing, MissingRule, f.Key, $"{(f.Item.Length > 0 ? $"{f.Item}. " : "")}{f.Label}: chưa có"));
        var rows = RequiredRows.Where(r => r.IsMissing(employee))
            .Select(r => new GapFinding(GapKind.Missing, MissingRule, TablePrefix + r.Slug, r.Message));
        var findings = RecordRules.Check(employee, today, catalogues)
            .Where(f => f.Blocks || f.NeedsConfirmation)
            .OrderByDescending(f => f.Blocks)
            .Select(f =>
                new GapFinding(f.Blocks ? GapKind.Contradiction : GapKind.Doubt, f.Rule, f.FieldKey ?? TableOf(f.Message.ToString()),
                    f.Message));
        List<GapFinding> gaps = [.. fields, .. rows, .. findings];

        var required = RequiredFields + RequiredRows.Length;
        var completeness = (required - gaps.Count(g => g.Kind == GapKind.Missing)) * Whole / required;
        var points = (gaps.Count(g => g.Kind == GapKind.Contradiction) * ContradictionPoints)
            + (gaps.Count(g => g.Kind == GapKind.Doubt) * DoubtPoints);
        return new QualityAssessment(Math.Max(0, completeness - points), completeness, gaps);
    }

    /// <summary>Findings on tables begin with the number of their item: "Mục 28: …".</summary>
    private static string? TableOf(string message)
    {
        const string Begin = "Mục ";
        var end = message.IndexOf(':', StringComparison.Ordinal);
        var item = message.StartsWith(Begin, StringComparison.Ordinal) && end > Begin.Length ? message[Begin.Length..end] : null;
        return ProfileTables.All.FirstOrDefault(t => t.Item == item) is { } table ? TablePrefix + table.Slug : null;
    }
}
