using HoSoCanBo.Personnel.Employees.Domain.Profile;

namespace HoSoCanBo.Personnel.Employees.Domain.Rules;

/// <summary>Rule D11: nothing begins after the day somebody died; what was forgotten before may still be entered.</summary>
internal static class DeathRule
{
    /// <summary>Rows that begin after the day.</summary>
    public static IEnumerable<ProfileFinding> CheckRows(IEnumerable<ProfileRow> rows, DateOnly diedOn) => rows
        .Select(row => (Table: ProfileTables.Of(row), Row: row))
        .Where(entry => entry.Table.From(entry.Row) > diedOn)
        .Select(entry => new ProfileFinding(
            "D11", RuleSeverity.Error,
            null, $"{entry.Table.Heading}: có ngày bắt đầu sau ngày mất ({diedOn:dd/MM/yyyy}). Kiểm tra lại ngày.") { HoldsForOldPaper =
                true });

    /// <summary>Days of the record that lie after it.</summary>
    public static IEnumerable<ProfileFinding> CheckFields(Employee employee, IEnumerable<ProfileField> changed, DateOnly diedOn) => changed
        .Where(field => field.Type == ProfileFieldType.Date && field.Read(employee) is DateOnly day && day > diedOn)
        .Select(field => new ProfileFinding(
            "D11", RuleSeverity.Error,
            field.Key, $"{field.Label} sau ngày mất ({diedOn:dd/MM/yyyy}). Kiểm tra lại ngày.") { HoldsForOldPaper = true });
}
