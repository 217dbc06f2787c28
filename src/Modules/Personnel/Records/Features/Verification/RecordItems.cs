using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Features.Employees;
using HoSoCanBo.Personnel.Reference.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Verification;

/// <summary>One item of a record that can be compared or reported: a field or a whole table.</summary>
/// <param name="Key">Key of the field, or slug of the table.</param>
/// <param name="Label">Its words on the form.</param>
/// <param name="Value">What the record says; null for tables.</param>
/// <param name="Address">Where it is edited, below the address of the person.</param>
internal sealed record RecordItem(string Key, string Label, string? Value, string Address);

/// <summary>The items of a record by key, in the order of the form.</summary>
internal static class RecordItems
{
    /// <summary>All items; pay only for who may see it.</summary>
    public static IEnumerable<RecordItem> Of(Employee employee, CatalogueLookup catalogues, bool withPay)
    {
        var form = FormOfKind.Of(employee.KindCode, catalogues);
        yield return new(FieldKeys.FullName, "1. Họ và tên khai sinh", employee.FullName, "sua/ban-than");
        foreach (var field in ProfileFields.All.Where(f => (withPay || !f.IsPay) && form.Uses(f)))
        {
            yield return new(field.Key, form.LabelOf(field), ProfileValues.Show(field, employee, catalogues), $"sua/{field.Section.Slug()}#{field.Key}");
        }

        foreach (var table in ProfileTables.All.Where(t => withPay || !t.IsPay))
        {
            yield return new(table.Slug, form.HeadingOf(table), null, $"#{table.Slug}");
        }
    }

    /// <summary>The item of a key; null when there is none.</summary>
    public static RecordItem? Find(Employee employee, string key, CatalogueLookup catalogues) =>
        Of(employee, catalogues, withPay: true).FirstOrDefault(i => i.Key == key);

    /// <summary>A record in the user's scope of editing, for work on the whole of it; not tracked, so that its version stays.</summary>
    /// <exception cref="ForbiddenException">The right to edit is limited to some items (Điều 8.6, 8.7).</exception>
    public static async Task<Employee> RequireWholeRecordAsync(this PersonnelDbContext db, CurrentUser user, Guid employeeId, CancellationToken cancellationToken)
    {
        var employee = await db.EmployeesIn(user.ScopeOf(PersonnelPermissions.Edit)).AsNoTracking().RequireAsync(e => e.Id == employeeId, cancellationToken);
        return user.IsLimited(PersonnelPermissions.Edit) ? throw new ForbiddenException() : employee;
    }
}
