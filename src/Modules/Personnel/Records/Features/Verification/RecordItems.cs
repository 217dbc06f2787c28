using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Records.Features.Editing;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Records.Features.Verification;

/// <summary>One item of a record that can be compared or reported: a field or a whole table.</summary>
/// <param name="Key">Key of the field, or slug of the table.</param>
/// <param name="Label">Its words on the form.</param>
/// <param name="Value">What the record says; null for tables.</param>
/// <param name="Secrecy">What a reader must be allowed to see what it says.</param>
/// <param name="Address">Where it is edited, below the address of the person.</param>
internal sealed record RecordItem(string Key, string Label, Wording? Value, Secrecy Secrecy, string Address);

/// <summary>The items of a record by key, in the order of the form.</summary>
internal static class RecordItems
{
    /// <summary>The items a reader may name; pay only for who may see it.</summary>
    public static IEnumerable<RecordItem> Of(Employee employee, CatalogueLookup catalogues, Secrecy reads) =>
        AllOf(employee, catalogues).Where(i => (i.Secrecy & ~reads) == Secrecy.None);

    /// <summary>The item of a key, whoever reads; null when there is none.</summary>
    public static RecordItem? Find(Employee employee, string key, CatalogueLookup catalogues) =>
        AllOf(employee, catalogues).FirstOrDefault(i => i.Key == key);

    private static IEnumerable<RecordItem> AllOf(Employee employee, CatalogueLookup catalogues)
    {
        var form = FormOfKind.Of(employee.KindCode, catalogues);
        yield return new(FieldKeys.FullName, "1. Họ và tên khai sinh", Wording.Open(employee.FullName), Secrecy.None, "sua/ban-than");
        foreach (var field in ProfileFields.All.Where(form.Uses))
        {
            yield return new(field.Key, form.LabelOf(field), ProfileValues.Show(field, employee, catalogues),
                field.Secrecy, $"sua/{field.Section.Slug()}#{field.Key}");
        }

        foreach (var table in ProfileTables.All)
        {
            yield return new(table.Slug, form.HeadingOf(table), null, table.IsPay ? Secrecy.Pay : Secrecy.None, $"#{table.Slug}");
        }
    }
}
