using System.Globalization;

namespace HoSoCanBo.Personnel.Reports.Domain.Search;

/// <summary>
/// Criteria as they stand in an address, so that a search can be sent to a colleague and saved:
/// <c>dk=1~gioi_tinh~la~NU&amp;dk=1~dao-tao.trinh_do~la~THS~TS&amp;nhom=2~hoac&amp;noi=hoac&amp;ngay=31/12/2025&amp;gom=tat-ca</c>.
/// </summary>
internal static class CriteriaText
{
    public const string ConditionKey = "dk";
    public const string GroupKey = "nhom";
    public const string BetweenKey = "noi";
    public const string DayKey = "ngay";
    public const string AmongKey = "gom";

    /// <summary>Value of <see cref="AmongKey"/>: those who left too.</summary>
    public const string Everybody = "tat-ca";

    public const string AnyCode = "hoac";
    public const string WithoutCode = "tru";
    public const string AllCode = "va";

    private const char Separator = '~';
    private const int PartsBeforeValues = 3;

    public static string Write(Condition condition) => string.Join(
        Separator, [condition.Group.ToString(CultureInfo.InvariantCulture), condition.Field, condition.Operator, .. condition.Values]);

    /// <summary>The parameters of an address.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Write(Criteria criteria)
    {
        foreach (var condition in criteria.Conditions)
        {
            yield return new(ConditionKey, Write(condition));
        }

        foreach (var (group, join) in criteria.GroupJoins.Where(g => g.Value != Join.All && criteria.Conditions.Any(c => c.Group == g.Key))
            .OrderBy(g => g.Key))
        {
            yield return new(GroupKey, $"{group.ToString(CultureInfo.InvariantCulture)}{Separator}{CodeOf(join)}");
        }

        if (criteria.Between == Join.Any)
        {
            yield return new(BetweenKey, AnyCode);
        }

        if (criteria.Day is { } day)
        {
            yield return new(DayKey, day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
        }

        if (criteria.WithThoseWhoLeft)
        {
            yield return new(AmongKey, Everybody);
        }
    }

    /// <summary>Reads one condition; what is unreadable becomes a condition that the check refuses.</summary>
    public static Condition ReadCondition(string text)
    {
        var parts = text.Split(Separator);
        var group = int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : Criteria.MostGroups + 1;
        var code = parts.ElementAtOrDefault(2) ?? "";
        var values = parts.Skip(PartsBeforeValues).ToList();
        return new Condition(group, parts.ElementAtOrDefault(1) ?? "", code,
            IsText(code) && values.Count > 1 ? [string.Join(Separator, values)] : values);
    }

    /// <summary>Reads the join of a group: <c>2~hoac</c>.</summary>
    public static (int Group, Join Join)? ReadGroup(string text)
    {
        var parts = text.Split(Separator);
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var group)
            && group <= Criteria.MostGroups
            ? (group, JoinOf(parts[1]))
            : null;
    }

    /// <summary>The join of a code.</summary>
    public static Join JoinOf(string? code) => code switch { AnyCode => Join.Any, WithoutCode => Join.Without, _ => Join.All };

    /// <summary>The code of a join.</summary>
    public static string CodeOf(Join join) => join switch { Join.Any => AnyCode, Join.Without => WithoutCode, _ => AllCode };

    /// <summary>A text is one value, whatever stands in it.</summary>
    private static bool IsText(string code) =>
        code == SearchOperator.Contains.Code || code == SearchOperator.Lacks.Code || code == SearchOperator.StartsWith.Code
        || code == SearchOperator.Equal.Code;
}
