using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Employees.Domain.Rules;

/// <summary>Rules on the tables of the form: D5, D6 on periods; F1, F3, F4, F5 on relatives.</summary>
internal static class RowRules
{
    private const int OldestBirthYear = 1850;
    private const int ParentAge = 12;
    private const int LongestGapInMonths = 3;

    /// <summary>Everything found in the tables of the record.</summary>
    public static IReadOnlyList<ProfileFinding> Check(Employee employee, DateOnly today, CatalogueLookup catalogues) =>
    [
        .. employee.Education.SelectMany(r => CheckPeriod("27", r.FromMonth, r.UntilMonth, today)),
        .. employee.WorkPeriods.SelectMany(r => CheckPeriod("28", r.FromMonth, r.UntilMonth, today)),
        .. CheckGaps(employee),
        .. employee.SalaryPeriods.SelectMany(r => CheckPeriod("31", r.FromMonth, null, today)),
        .. employee.Family.SelectMany(r => CheckRelative(employee, r, today, catalogues)),
        .. CheckSpouses(employee),
    ];

    private static IEnumerable<ProfileFinding> CheckPeriod(string item, DateOnly? from, DateOnly? until, DateOnly today)
    {
        if (from > until)
        {
            yield return new("D5", RuleSeverity.Error, null, $"Mục {item}: từ tháng {from:MM/yyyy} sau đến tháng {until:MM/yyyy}.");
        }

        if (from > today)
        {
            yield return new("D1", RuleSeverity.Error, null, $"Mục {item}: từ tháng {from:MM/yyyy} ở tương lai.");
        }
    }

    private static IEnumerable<ProfileFinding> CheckGaps(Employee employee)
    {
        DateOnly? end = null;
        foreach (var period in employee.WorkPeriods.Where(p => p.FromMonth >= employee.RecruitedOn).OrderBy(p => p.FromMonth))
        {
            if (end is { } last && period.FromMonth > last.AddMonths(LongestGapInMonths + 1))
            {
                yield return new("D6", RuleSeverity.Warning,
                    null, $"Mục 28: khoảng trống từ {last:MM/yyyy} đến {period.FromMonth:MM/yyyy}.");
            }

            var until = period.UntilMonth ?? DateOnly.MaxValue.AddMonths(-LongestGapInMonths - 2);
            end = end is null || until > end ? until : end;
        }
    }

    private static IEnumerable<ProfileFinding> CheckRelative(
        Employee employee, FamilyMember relative, DateOnly today, CatalogueLookup catalogues)
    {
        var relation = catalogues.NameOf("relation_types", relative.RelationCode);
        var table = catalogues.GroupOf("relation_types", relative.RelationCode);
        if ((table == "30a" && relative.Side == FamilySide.Spouse) || (table == "30b" && relative.Side == FamilySide.Own))
        {
            yield return new("F1", RuleSeverity.Error,
                null, $"Mục 30: {relation} thuộc bảng {(table == "30a" ? "a (bản thân)" : "b (bên vợ, chồng)")}.");
        }

        if (relative.BirthYear is not { } year)
        {
            yield break;
        }

        if (year < OldestBirthYear || year > today.Year)
        {
            yield return new("F5", RuleSeverity.Error,
                null, $"Mục 30: năm sinh của {relation} phải từ {OldestBirthYear} đến {today.Year}.") { HoldsForOldPaper = true };
        }
        else if (employee.BirthDate is { } born && IsWrongGeneration(relative.RelationCode, year, born.Year))
        {
            yield return new("F4", RuleSeverity.Warning, null, $"Mục 30: năm sinh của {relation} không hợp với năm sinh của người này.");
        }
    }

    private static bool IsWrongGeneration(string relation, int year, int bornIn) => relation switch
    {
        "CHA_DE" or "ME_DE" => year > bornIn - ParentAge,
        "CON" => year < bornIn + ParentAge,
        _ => false,
    };

    private static IEnumerable<ProfileFinding> CheckSpouses(Employee employee)
    {
        var spouses = employee.Family.Count(f => f.RelationCode is "VO" or "CHONG" && f.SituationCode is null);
        if (spouses > 1)
        {
            yield return new("F3", RuleSeverity.Error, null, "Mục 30: có hơn một vợ hoặc chồng. Ghi rõ người đã ly hôn hoặc đã mất.");
        }

        var expected = employee.Sex == Sex.Male ? "VO" : "CHONG";
        if (employee.Sex is not null && employee.Family.Any(f => f.RelationCode is "VO" or "CHONG" && f.RelationCode != expected))
        {
            yield return new("F3", RuleSeverity.Warning, null, "Mục 30: giới tính của vợ hoặc chồng trùng giới tính của người này.");
        }
    }
}
