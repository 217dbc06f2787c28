using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Employees.Domain;

namespace HoSoCanBo.Personnel.Sample;

/// <summary>Allowances of the sample's teachers and medical staff, as item 14 of their paper records would name them.</summary>
internal static class SampleAllowances
{
    private const int YearsBeforeSeniority = 5;

    /// <summary>The allowances; null when the record names none.</summary>
    public static IReadOnlyList<OpeningAllowance>? Of(Employee person, DateOnly today)
    {
        var rank = person.RankCode ?? "";
        if (rank.StartsWith("V.07.", StringComparison.Ordinal))
        {
            var years = today.Year - (person.RecruitedOn?.Year ?? today.Year);
            var teaching = new OpeningAllowance("UD_GD", Percent: 30);
            return years >= YearsBeforeSeniority ? [teaching, new OpeningAllowance("TNN_GD", Percent: years)] : [teaching];
        }

        return rank.StartsWith("V.08.", StringComparison.Ordinal) ? [new OpeningAllowance("UD_YTE", Percent: 40)] : null;
    }
}
