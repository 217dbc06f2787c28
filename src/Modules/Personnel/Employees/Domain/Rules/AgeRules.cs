using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reference.Domain.Retirement;

namespace HoSoCanBo.Personnel.Employees.Domain.Rules;

/// <summary>Rules on age: A1 to A6 (Luật Cán bộ, công chức Điều 36; Luật Viên chức Điều 22; Nghị định 135/2020/NĐ-CP), I12.</summary>
internal static class AgeRules
{
    private const int YoungestPerson = 15;
    private const int AdultAge = 18;
    private const int CardReminderMonths = 3;

    private static readonly DateOnly OldRecruitmentPracticeUntil = new(1998, 1, 1);
    private static readonly int[] CardRenewalAges = [25, 40, 60];

    public static IEnumerable<ProfileFinding> Check(Employee employee, DateOnly today) =>
        employee.BirthDate is { } born
            ? CheckRecruitment(employee, born).Concat(CheckRetirement(employee, born, today)).Concat(CheckCard(employee, born, today))
            : [];

    private static IEnumerable<ProfileFinding> CheckRecruitment(Employee employee, DateOnly born)
    {
        if (employee.RecruitedOn is not { } recruited || recruited >= born.AddYears(AdultAge))
        {
            yield break;
        }

        var isCivilServant = employee.KindCode is "CAN_BO" or "CONG_CHUC" or "CAN_BO_XA" or "CONG_CHUC_XA";
        var rule = isCivilServant ? "A1" : employee.KindCode.StartsWith("VIEN_CHUC", StringComparison.Ordinal) ? "A2" : "A3";
        yield return recruited < born.AddYears(YoungestPerson)
            ? new(rule, RuleSeverity.Error, "ngay_tuyen_dung", "Khi tuyển dụng phải đủ 15 tuổi.")
            : isCivilServant && recruited >= OldRecruitmentPracticeUntil
            ? new(rule, RuleSeverity.Error, "ngay_tuyen_dung",
                "Cán bộ, công chức phải đủ 18 tuổi khi tuyển dụng (Luật Cán bộ, công chức, Điều 36).")
            : new(isCivilServant ? "A6" : rule, RuleSeverity.Warning, "ngay_tuyen_dung", "Chưa đủ 18 tuổi khi tuyển dụng.");
    }

    private static IEnumerable<ProfileFinding> CheckRetirement(Employee employee, DateOnly born, DateOnly today)
    {
        if (employee.Sex is not { } sex)
        {
            yield break;
        }

        var retiresOn = RetirementAge.Of(sex, born).RetiresOn;
        if (employee.RecruitedOn > retiresOn)
        {
            yield return new("A4", RuleSeverity.Warning, "ngay_tuyen_dung", $"Tuyển dụng sau tuổi nghỉ hưu ({retiresOn:dd/MM/yyyy}).");
        }

        var dueOn = employee.OwnRetirementOn ?? retiresOn;
        if (employee.StatusCode == RecordStatusCodes.Working && today > dueOn)
        {
            yield return new("A5", RuleSeverity.Warning,
                null, $"Đã đến ngày nghỉ hưu {dueOn:dd/MM/yyyy} mà vẫn đang làm việc. Cần quyết định nghỉ hưu hoặc kéo dài.");
        }
    }

    /// <summary>A reminder only: a card is renewed at 25, 40 and 60.</summary>
    private static IEnumerable<ProfileFinding> CheckCard(Employee employee, DateOnly born, DateOnly today)
    {
        if (employee.IdDocument is not (IdentityDocument.Cccd or IdentityDocument.CanCuoc) || employee.IdIssuedOn is not { } issuedOn)
        {
            yield break;
        }

        foreach (var age in CardRenewalAges)
        {
            var due = born.AddYears(age);
            if (issuedOn < due.AddYears(-2) && today >= due.AddMonths(-CardReminderMonths))
            {
                yield return new("I12", RuleSeverity.Information,
                    "ngay_cap", $"Thẻ căn cước phải đổi khi đủ {age} tuổi ({due:dd/MM/yyyy}).");
                yield break;
            }
        }
    }
}
