using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Organisation.Features.Units;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Employees.Lists;

/// <summary>
/// The columns of the workbook and the row of a person. Columns the user may see nowhere are left out; where a person lies
/// outside the scope of viewing, or of pay (Điều 7.3), the cells stay empty.
/// </summary>
internal sealed class ExportSheet
{
    private readonly ReferenceSnapshot reference;
    private readonly Scope view;
    private readonly Scope pay;
    private readonly List<(ProfileField Field, string Heading)> fields;
    private readonly Dictionary<Guid, (bool View, bool Pay)> units = [];
    private readonly Dictionary<string, object?> row = new(StringComparer.Ordinal); // one for all rows: each is written before the next is made

    public ExportSheet(CurrentUser user, ReferenceSnapshot reference)
    {
        this.reference = reference;
        view = user.IsLimited(PersonnelPermissions.View) ? Scope.None : user.ScopeOf(PersonnelPermissions.View);
        pay = user.ScopeOf(PersonnelPermissions.ViewSalary);
        fields = [.. ProfileFields.All.Where(f => f.IsPay ? !pay.IsEmpty : !view.IsEmpty).Select(f => (f, HeadingOf(f)))];
    }

    /// <summary>Rows made so far.</summary>
    public int Count { get; private set; }

    public IDictionary<string, object?> RowOf(Employee employee)
    {
        Count++;
        row["STT"] = Count;
        row["Số hiệu"] = Safe(employee.EmployeeNumber);
        row["Họ và tên"] = Safe(employee.FullName);
        row["Đối tượng"] = reference.Catalogues.NameOf(CatalogueLookup.EmployeeKinds, employee.KindCode);
        row["Mã đơn vị"] = reference.Units.Find(employee.UnitId)?.Unit.Code;
        row["Đơn vị"] = reference.Units.NameOf(employee.UnitId);
        row["Chức vụ"] = Safe(employee.PositionName);
        row["Trạng thái"] = reference.Catalogues.NameOf(CatalogueLookup.RecordStatuses, employee.StatusCode);
        var (mayView, mayPay) = CoverOf(employee.UnitId);
        foreach (var (field, heading) in fields)
        {
            row[heading] = (field.IsPay ? mayPay : mayView) ? CellOf(field, employee) : null;
        }

        return row;
    }

    /// <summary>A row that only carries the headings, for a list without people.</summary>
    public IDictionary<string, object?> EmptyRow()
    {
        foreach (var heading in (string[])["STT", "Số hiệu", "Họ và tên", "Đối tượng", "Mã đơn vị", "Đơn vị", "Chức vụ", "Trạng thái", .. fields.Select(f => f.Heading)])
        {
            row[heading] = null;
        }

        return row;
    }

    /// <summary>Text a spreadsheet might take for a formula is marked as text.</summary>
    internal static string? Safe(string? text) =>
        text is { Length: > 0 } && text[0] is '=' or '+' or '-' or '@' or '$' or '\t' or '\r' ? "'" + text : text;

    private static string HeadingOf(ProfileField field) => field.Item.Length > 0 ? $"{field.Item}. {field.Label}" : field.Label;

    /// <summary>Whole numbers and coefficients stay numbers, so that they can be added up; everything else reads as on the screen.</summary>
    private object? CellOf(ProfileField field, Employee employee) => field.Type switch
    {
        ProfileFieldType.Integer => field.Read(employee),
        ProfileFieldType.Hundredths => field.Read(employee) is int hundredths ? hundredths / 100m : null,
        ProfileFieldType.Tenths => field.Read(employee) is int tenths ? tenths / 10m : null,
        _ => Safe(ProfileValues.Show(field, employee, reference.Catalogues)),
    };

    private (bool View, bool Pay) CoverOf(Guid unitId)
    {
        if (!units.TryGetValue(unitId, out var cover))
        {
            cover = reference.Units.Find(unitId) is { } unit
                ? (view.Covers(unit.Unit, reference.Units), pay.Covers(unit.Unit, reference.Units))
                : (view.WholeProvince, pay.WholeProvince);
            units[unitId] = cover;
        }

        return cover;
    }
}
