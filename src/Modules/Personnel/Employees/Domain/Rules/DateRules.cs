using HoSoCanBo.Personnel.Employees.Domain.Profile;
namespace HoSoCanBo.Personnel.Employees.Domain.Rules;

/// <summary>Rules on days: D1 to D3, D7 to D9, P1 to P5, P9. Ages are in <see cref="AgeRules"/>.</summary>
internal static class DateRules
{
    private const int YoungestPerson = 15;
    private const int OldestPerson = 100;
    private const int AdultAge = 18;
    private const int EnlistmentAge = 17;
    private const int ProbationMonths = 12;
    private const int LateRecognitionMonths = 15;

    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly FixedProbationFrom = new(1986, 1, 1);

    private static readonly ProfileField[] Dates = [.. ProfileFields.All.Where(f => f.Type == ProfileFieldType.Date)];

    public static IEnumerable<ProfileFinding> Check(Employee employee, DateOnly today) =>
        CheckRange(employee, today)
            .Concat(CheckBirth(employee, today))
            .Concat(CheckRecruitment(employee))
            .Concat(CheckParty(employee, today))
            .Concat(CheckArmy(employee));

    private static IEnumerable<ProfileFinding> CheckRange(Employee employee, DateOnly today)
    {
        foreach (var field in Dates)
        {
            if (field.Read(employee) is not DateOnly day)
            {
                continue;
            }

            if (day < Earliest || day > today)
            {
                // nobody is born tomorrow, not even on old paper
                var severity = day > today && field.PropertyName == nameof(Employee.BirthDate) ? RuleSeverity.Format : RuleSeverity.Error;
                yield return new("D1", severity, field.Key, $"{field.Label} phải từ 01/01/1900 đến hôm nay.");
            }
            else if (employee.BirthDate is { } born && field.PropertyName != nameof(Employee.BirthDate) && day < born)
            {
                yield return new("D3", RuleSeverity.Error, field.Key, $"{field.Label} phải sau ngày sinh.");
            }
        }
    }

    private static IEnumerable<ProfileFinding> CheckBirth(Employee employee, DateOnly today)
    {
        if (employee.BirthDate is { } born && born >= Earliest && born <= today
            && (born > today.AddYears(-YoungestPerson) || born < today.AddYears(-OldestPerson)))
        {
            yield return new("D2", RuleSeverity.Error, "ngay_sinh", "Tuổi phải từ 15 đến 100. Kiểm tra lại ngày sinh.");
        }
    }

    private static IEnumerable<ProfileFinding> CheckRecruitment(Employee employee)
    {
        if (employee is { RecruitedOn: { } recruited, SalaryFrom: { } salaryFrom } && salaryFrom < recruited)
        {
            yield return new("D7", RuleSeverity.Warning, "ngay_huong", "Ngày hưởng lương trước ngày tuyển dụng.");
        }
    }

    private static IEnumerable<ProfileFinding> CheckParty(Employee employee, DateOnly today)
    {
        if (employee.PartyJoinedOn is not { } joined)
        {
            if (employee.PartyOfficialOn is not null)
            {
                yield return new("D9", RuleSeverity.Error, "ngay_vao_dang", "Có ngày chính thức thì phải có ngày vào Đảng.");
            }

            yield break;
        }

        if (employee.BirthDate is { } born && joined < born.AddYears(AdultAge))
        {
            yield return new("P1", RuleSeverity.Warning, "ngay_vao_dang", "Chưa đủ 18 tuổi khi vào Đảng.");
        }

        if (employee.PartyOfficialOn is not { } official)
        {
            if (joined.AddMonths(LateRecognitionMonths) < today)
            {
                yield return new("P5", RuleSeverity.Warning, "ngay_chinh_thuc", "Vào Đảng hơn 15 tháng mà chưa có ngày chính thức.");
            }
        }
        else if (official < joined)
        {
            yield return new("D9", RuleSeverity.Error, "ngay_chinh_thuc", "Ngày chính thức phải sau ngày vào Đảng.");
        }
        else if (official < joined.AddMonths(ProbationMonths))
        {
            var severity = joined < FixedProbationFrom ? RuleSeverity.Information : RuleSeverity.Warning;
            yield return new("P2", severity, "ngay_chinh_thuc", "Ngày chính thức sớm hơn 12 tháng sau ngày vào Đảng.");
        }
        else if (official > joined.AddMonths(LateRecognitionMonths))
        {
            yield return new("P3", RuleSeverity.Information, "ngay_chinh_thuc", "Ngày chính thức muộn hơn 15 tháng sau ngày vào Đảng.");
        }
    }

    private static IEnumerable<ProfileFinding> CheckArmy(Employee employee)
    {
        if (employee.EnlistedOn is { } enlisted && employee.BirthDate is { } born && enlisted < born.AddYears(EnlistmentAge))
        {
            yield return new("P9", RuleSeverity.Warning, "ngay_nhap_ngu", "Chưa đủ 17 tuổi khi nhập ngũ.");
        }

        if (employee.DischargedOn is not { } discharged)
        {
            yield break;
        }

        if (employee.EnlistedOn is not { } from || discharged <= from)
        {
            yield return new("D8", RuleSeverity.Error, "ngay_xuat_ngu", "Ngày xuất ngũ phải sau ngày nhập ngũ.");
        }
        else if (employee.MilitaryRankCode is null)
        {
            yield return new("P9", RuleSeverity.Warning, "quan_ham", "Đã xuất ngũ mà chưa ghi quân hàm.");
        }
    }
}
