using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Units;

namespace HoSoCanBo.Personnel.Employees.Lists;

/// <summary>
/// The columns of the workbook, headed as in the template of the import so that it can be taken back, and the row of a person. Columns the
/// user may see nowhere are left out; where a person lies outside the scope of viewing, or of pay (Điều 7.3), the cells stay empty.
/// </summary>
internal sealed class ExportSheet
{
    private readonly ReferenceSnapshot reference;
    private readonly Scope view;
    private readonly Scope pay;
    private readonly List<(ProfileField Field, string Heading)> fields;
    private readonly Dictionary<Guid, (bool View, bool Pay)> units = [];
    // one for all rows: each is written before the next is made
    private readonly Dictionary<string, object?> row = new(StringComparer.Ordinal);

    /// <param name="user">Who takes it out.</param>
    /// <param name="reference">Units and catalogues.</param>
    /// <param name="isWanted">Which fields, of those the user may see.</param>
    public ExportSheet(CurrentUser user, ReferenceSnapshot reference, Func<ProfileField, bool> isWanted)
    {
        this.reference = reference;
        view = user.IsLimited(PersonnelPermissions.View) ? Scope.None : user.ScopeOf(PersonnelPermissions.View);
        pay = user.ScopeOf(PersonnelPermissions.ViewSalary);
        fields = [.. ProfileFields.All.Where(isWanted).Where(f => f.IsPay ? !pay.IsEmpty : !view.IsEmpty).Select(f => (f, f.Label))];
    }

    /// <summary>Rows made so far.</summary>
    public int Count { get; private set; }

    public IDictionary<string, object?> RowOf(Employee employee)
    {
        Count++;
        row["STT"] = Count;
        row[FieldLabels.EmployeeNumber] = Safe(employee.EmployeeNumber);
        row[FieldLabels.FullName] = Safe(employee.FullName);
        row[FieldLabels.Kind] = reference.Catalogues.NameOf(CatalogueLookup.EmployeeKinds, employee.KindCode);
        row[FieldLabels.Unit] = reference.Units.Find(employee.UnitId)?.Unit.Code;
        row["Đơn vị"] = reference.Units.NameOf(employee.UnitId);
        row[FieldLabels.Position] = Safe(employee.PositionName);
        row[FieldLabels.Status] = reference.Catalogues.NameOf(CatalogueLookup.RecordStatuses, employee.StatusCode);
        var (mayView, mayPay) = CoverOf(employee.UnitId);
        foreach (var (field, heading) in fields)
        {
            row[heading] = (field.IsPay ? mayPay : mayView) ? ValueOf(field, employee, reference.Catalogues) : null;
        }

        return row;
    }

    /// <summary>A row that only carries the headings, for a list without people.</summary>
    public IDictionary<string, object?> EmptyRow()
    {
        foreach (var heading in (string[])["STT", FieldLabels.EmployeeNumber, FieldLabels.FullName, FieldLabels.Kind, FieldLabels.Unit,
            "Đơn vị", FieldLabels.Position, FieldLabels.Status, .. fields.Select(f => f.Heading)])
        {
            row[heading] = null;
        }

        return row;
    }

    /// <summary>Text a spreadsheet might take for a formula is marked as text.</summary>
    internal static string? Safe(string? text) =>
        text is { Length: > 0 } && text[0] is '=' or '+' or '-' or '@' or '$' or '\t' or '\r' ? "'" + text : text;

    /// <summary>
    /// Numbers and whole days stay such, so that they can be added up and sorted; everything else reads as on the screen.
    /// </summary>
    internal static object? ValueOf(ProfileField field, Employee employee, CatalogueLookup catalogues) => field.Type switch
    {
        ProfileFieldType.Date when field.Read(employee) is DateOnly day
            && (field.ReadPrecision?.Invoke(employee) ?? DatePrecision.Day) == DatePrecision.Day => day,
        ProfileFieldType.Integer => field.Read(employee),
        ProfileFieldType.Hundredths => field.Read(employee) is int hundredths ? hundredths / 100m : null,
        ProfileFieldType.Tenths => field.Read(employee) is int tenths ? tenths / 10m : null,
        _ => Safe(ProfileValues.Show(field, employee, catalogues)?.For(field.Secrecy)), // RowOf has asked for the right
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
