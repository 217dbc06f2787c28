using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Employees.Domain.Rules;

/// <summary>All rules over one record and its tables, which must be loaded.</summary>
internal static class RecordRules
{
    /// <summary>Everything found.</summary>
    public static IReadOnlyList<ProfileFinding> Check(Employee employee, DateOnly today, CatalogueLookup catalogues) =>
        [
            .. ProfileRules.Check(employee, today, catalogues), .. RowRules.Check(employee, today, catalogues),
            .. CareerTableRules.Check(employee),
            .. StudyTableRules.Check(employee, catalogues), .. FamilyRules.Check(employee),
        ];
}
