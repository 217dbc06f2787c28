using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Employees.Domain.Rules;

/// <summary>Rules on table 27 and the levels of item 15: H1, H2, H3, H5.</summary>
internal static class StudyTableRules
{
    private const string Professional = "CHUYEN_MON";

    private static readonly (string Level, int Age, string Name)[] YoungestGraduates =
        [("TS", 24, "tiến sĩ"), ("THS", 22, "thạc sĩ"), ("DH", 20, "đại học")];

    public static IEnumerable<ProfileFinding> Check(Employee employee, CatalogueLookup catalogues)
    {
        var degrees = employee.Education
            .Where(e => e.KindCode == Professional && e.LevelCode is not null)
            .Select(e => (Row: e, Group: catalogues.GroupOf("professional_levels", e.LevelCode), e.UntilMonth))
            .ToList();
        return CheckHighest(employee, [.. degrees.Select(d => d.Row.LevelCode!)], catalogues)
            .Concat(CheckAges(employee, degrees))
            .Concat(CheckOrder(degrees))
            .Concat(employee.Education.SelectMany(CheckCertificate))
            .Concat(employee.Languages.SelectMany(CheckLanguage));
    }

    private static IEnumerable<ProfileFinding> CheckHighest(Employee employee, IReadOnlyList<string> levels, CatalogueLookup catalogues)
    {
        var order = catalogues.ChoicesOf("professional_levels").Select(c => c.Code).ToList();
        var highest = levels.OrderBy(order.IndexOf).FirstOrDefault();
        if (highest is not null && employee.ProfessionalLevelCode is { } stated && order.IndexOf(stated) != order.IndexOf(highest))
        {
            yield return new("H1", RuleSeverity.Warning, "trinh_do_chuyen_mon",
                $"Trình độ chuyên môn cao nhất ({catalogues.NameOf("professional_levels", stated)}) khác bằng cao nhất ở mục 27 ({catalogues.NameOf("professional_levels", highest)}).");
        }
    }

    private static IEnumerable<ProfileFinding> CheckAges(
        Employee employee, IEnumerable<(EducationRecord Row, string? Group, DateOnly? Until)> degrees)
    {
        if (employee.BirthDate is not { } born)
        {
            yield break;
        }

        foreach (var (_, group, until) in degrees)
        {
            var (_, age, name) = Array.Find(YoungestGraduates, g => g.Level == group);
            if (until is { } graduated && age > 0 && graduated < born.AddYears(age))
            {
                yield return new("H2", RuleSeverity.Warning, null, $"Mục 27: tốt nghiệp {name} khi chưa đủ {age} tuổi.");
            }
        }
    }

    private static IEnumerable<ProfileFinding> CheckOrder(IReadOnlyList<(EducationRecord Row, string? Group, DateOnly? Until)> degrees)
    {
        var groups = degrees.Select(d => d.Group).ToHashSet();
        if (groups.Contains("THS") && !groups.Contains("DH"))
        {
            yield return new("H3", RuleSeverity.Warning, null, "Mục 27: có bằng thạc sĩ mà chưa có dòng bằng đại học.");
        }

        if (groups.Contains("TS") && !groups.Contains("DH") && !groups.Contains("THS"))
        {
            yield return new("H3", RuleSeverity.Warning, null, "Mục 27: có bằng tiến sĩ mà chưa có dòng bằng đại học hoặc thạc sĩ.");
        }
    }

    private static IEnumerable<ProfileFinding> CheckCertificate(EducationRecord row) =>
        CheckPaper("27", row.School, row.CertificateNumber, row.CertificateIssuedOn, row.CertificateExpiresOn);

    private static IEnumerable<ProfileFinding> CheckLanguage(LanguageSkill row) =>
        CheckPaper("15.5", row.Language, row.CertificateNumber, row.CertificateIssuedOn, row.CertificateExpiresOn);

    private static IEnumerable<ProfileFinding> CheckPaper(string item, string what, string? number, DateOnly? issuedOn, DateOnly? expiresOn)
    {
        if ((number is null) != (issuedOn is null))
        {
            yield return new("H5", RuleSeverity.Warning, null, $"Mục {item}: văn bằng, chứng chỉ của {what} cần cả số và ngày cấp.");
        }

        if (expiresOn <= issuedOn)
        {
            yield return new("H5", RuleSeverity.Warning, null, $"Mục {item}: chứng chỉ của {what} có ngày hết hạn không sau ngày cấp.");
        }
    }
}
