using HoSoCanBo.Personnel.Domain.Catalogues;
using HoSoCanBo.Personnel.Domain.Employees;
using HoSoCanBo.Personnel.Domain.Movements;
using HoSoCanBo.Personnel.Persistence;

namespace HoSoCanBo.Personnel.Features.Employees;

/// <summary>Stored rows as the profile page shows them.</summary>
internal static class EmployeeViews
{
    public static readonly EmployeeTables NoTables = new([], [], [], [], [], []);

    public static EmployeeHead HeadOf(
        Employee employee, IReadOnlyList<Movement> movements, IReadOnlyList<DeadlineView> deadlines, ReferenceSnapshot reference)
    {
        var transit = movements.FirstOrDefault(m => m.Id == employee.InTransitMovementId);
        return new EmployeeHead(
            employee.Id,
            employee.Version,
            employee.FullName,
            employee.EmployeeNumber,
            employee.BirthDate is { } born ? new PartialDate(born, employee.BirthDatePrecision).ToString() : null,
            reference.Catalogues.NameOf(CatalogueLookup.EmployeeKinds, employee.KindCode),
            employee.UnitId,
            reference.Units.NameOf(employee.UnitId),
            employee.PositionName,
            employee.StatusCode,
            reference.Catalogues.NameOf(CatalogueLookup.RecordStatuses, employee.StatusCode),
            transit is null ? null : new TransitView(transit.Id, reference.Units.NameOf(transit.ToUnitId), transit.SentAt),
            deadlines);
    }

    /// <summary>The items of the form the user may see, part by part; name, kind, unit and post lead the first.</summary>
    public static IReadOnlyList<SectionView> SectionsOf(Employee employee, EmployeeAccess access, ReferenceSnapshot reference) =>
        [.. Enum.GetValues<ProfileSection>()
            .Select(section => new SectionView(section, ProfileFields.TitleOf(section), FactsOf(employee, section, access, reference)))
            .Where(section => section.Facts.Count > 0)];

    public static EmployeeTables TablesOf(
        List<OrganizationMembership> memberships, List<EducationRecord> education, List<WorkPeriod> work, List<FamilyMember> family,
        List<SalaryPeriod> salaries, ReferenceSnapshot reference) => new(
        [.. memberships.OrderByDescending(r => r.JoinedOn).Select(r => new MembershipView(r.JoinedOn, r.Organization, r.Role))],
        [.. education.OrderByDescending(r => r.UntilMonth ?? r.FromMonth).Select(r => new EducationView(
            r.School, r.Major, Period(r.FromMonth, r.UntilMonth, isOpen: false), reference.Catalogues.NameOf("training_forms", r.TrainingFormCode), r.Degree))],
        [.. work.OrderByDescending(r => r.FromMonth).Select(r => new PeriodView(Period(r.FromMonth, r.UntilMonth, isOpen: true), r.Content))],
        Relatives(family, FamilySide.Own, reference),
        Relatives(family, FamilySide.Spouse, reference),
        [.. salaries.OrderByDescending(r => r.FromMonth).Select(r => new SalaryView(
            Month(r.FromMonth), r.RankCode, r.Step, r.CoefficientInHundredths, r.BeyondFramePercent))]);

    private static IReadOnlyList<FactView> FactsOf(Employee employee, ProfileSection section, EmployeeAccess access, ReferenceSnapshot reference)
    {
        var facts = ProfileFields.All
            .Where(f => f.Section == section && access.Shows(f))
            .Select(f => new FactView(f.Item, f.Label, ProfileValues.Show(f, employee, reference.Catalogues), f.Type == ProfileFieldType.LongText));
        return section switch
        {
            ProfileSection.Identity when access.WholeRecord => [Fact("1", "Họ và tên khai sinh", employee.FullName.ToUpper(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"))), .. facts],
            ProfileSection.Service => [
                Fact("", "Đối tượng", reference.Catalogues.NameOf(CatalogueLookup.EmployeeKinds, employee.KindCode)),
                Fact("", "Cơ quan, đơn vị sử dụng", reference.Units.NameOf(employee.UnitId)),
                Fact("12", "Chức vụ (chức danh) hiện tại", employee.PositionName),
                .. facts],
            _ => [.. facts],
        };
    }

    private static FactView Fact(string item, string label, string? value) => new(item, label, value, false);

    private static IReadOnlyList<RelativeView> Relatives(List<FamilyMember> family, FamilySide side, ReferenceSnapshot reference)
    {
        var relations = reference.Catalogues.ChoicesOf("relation_types").Select(c => c.Code).ToList();
        return [.. family.Where(r => r.Side == side)
            .OrderBy(r => relations.IndexOf(r.RelationCode))
            .ThenBy(r => r.BirthYear)
            .Select(r => new RelativeView(reference.Catalogues.NameOf("relation_types", r.RelationCode), r.FullName, r.BirthYear, r.Detail))];
    }

    private static string Period(DateOnly? from, DateOnly? until, bool isOpen) => (from, until) switch
    {
        (null, null) => "",
        (null, { } last) => $"đến {Month(last)}",
        ({ } first, null) => isOpen ? $"{Month(first)} – đến nay" : $"từ {Month(first)}",
        ({ } first, { } last) => $"{Month(first)} – {Month(last)}",
    };

    private static string Month(DateOnly month) => month.ToString("MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
