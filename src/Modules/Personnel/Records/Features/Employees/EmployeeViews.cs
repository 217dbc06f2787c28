using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Records.Features.Employees;

/// <summary>Stored rows as the profile page shows them.</summary>
internal static class EmployeeViews
{
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
    public static IReadOnlyList<SectionView> SectionsOf(Employee employee, EmployeeAccess access, ReferenceSnapshot reference)
    {
        var form = FormOfKind.Of(employee.KindCode, reference.Catalogues);
        return
        [
            .. Enum.GetValues<ProfileSection>()
                .Select(section =>
                    new SectionView(section, ProfileFields.TitleOf(section), FactsOf(employee, section, access, reference, form),
                        access.WholeRecord && access.MayEditSection(section)))
                .Where(section => section.Facts.Count > 0),
        ];
    }

    private static IReadOnlyList<FactView> FactsOf(
        Employee employee, ProfileSection section, EmployeeAccess access, ReferenceSnapshot reference, FormOfKind form)
    {
        var facts = ProfileFields.All
            .Where(f => f.Section == section && access.Shows(f) && form.Uses(f))
            .Select(f =>
                new FactView(f.Key, form.LabelOf(f), ProfileValues.Show(f, employee, reference.Catalogues)?.For(access.Reads),
                    f.Type == ProfileFieldType.LongText));
        return section switch
        {
            ProfileSection.Identity when access.WholeRecord =>
                [Fact("1. Họ và tên khai sinh", employee.FullName.ToUpper(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"))),
                    .. facts],
            ProfileSection.Service => [
                Fact("Đối tượng", reference.Catalogues.NameOf(CatalogueLookup.EmployeeKinds, employee.KindCode)),
                Fact("Cơ quan, đơn vị sử dụng", reference.Units.NameOf(employee.UnitId)),
                Fact(form.PositionLabel, employee.PositionName),
                .. facts],
            _ => [.. facts],
        };
    }

    private static FactView Fact(string label, string? value) => new("", label, value, false);
}
