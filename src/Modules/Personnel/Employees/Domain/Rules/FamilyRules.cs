using HoSoCanBo.Personnel.Employees.Domain.Profile;
namespace HoSoCanBo.Personnel.Employees.Domain.Rules;

/// <summary>Rules on the whole of item 30: F2, F6.</summary>
internal static class FamilyRules
{
    public static IEnumerable<ProfileFinding> Check(Employee employee)
    {
        if (employee.Family.Any(f => f.Side == FamilySide.Spouse) && !employee.Family.Any(f => f.RelationCode is "VO" or "CHONG"))
        {
            yield return new("F2", RuleSeverity.Warning, null, "Mục 30: có thân nhân bên vợ (chồng) mà chưa ghi vợ hoặc chồng ở bảng a.");
        }

        foreach (var (code, name) in new[] { ("CHA_DE", "cha đẻ"), ("ME_DE", "mẹ đẻ") })
        {
            if (!employee.Family.Any(f => f.RelationCode == code))
            {
                yield return new("F6", RuleSeverity.Warning, null, $"Mục 30: chưa ghi {name}. Không rõ thì ghi họ tên “Không rõ”.");
            }
        }
    }
}
