using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Import.Features.Import;
using HoSoCanBo.Personnel.Sample;
using HoSoCanBo.Personnel.Units.Domain;
using MiniExcelLibs;

namespace HoSoCanBo.Testing.Import;

/// <summary>Workbooks for the import of people: large ones of invented people, and small ones written by hand.</summary>
public static class ImportWorkbook
{
    /// <summary>Above the numbers of the sample province.</summary>
    public const int FirstNumber = 900_000;

    private static readonly DateOnly Today = new(2026, 10, 1);

    /// <summary>
    /// Writes a valid workbook of invented people: same arguments, same workbook. Their numbers run from
    /// <paramref name="firstNumber"/>.
    /// </summary>
    /// <param name="target">Where to.</param>
    /// <param name="rows">How many people.</param>
    /// <param name="seed">Which people.</param>
    /// <param name="firstNumber">Number of the first.</param>
    /// <param name="unitCodePrefix">Only units whose code begins so, for instance <c>87.SNV</c>.</param>
    public static void Generate(Stream target, int rows, int seed = 1, int firstNumber = FirstNumber, string unitCodePrefix = "")
    {
        var units = UnitsWithStaff().Where(u => u.Code.StartsWith(unitCodePrefix, StringComparison.Ordinal)).ToList();
        var people = Enumerable.Range(0, rows).Select(i => (Unit: units[i % units.Count], Number: firstNumber + i));
        target.SaveAs(people.Select(p => RowOf(new SamplePerson(p.Number, seed, p.Unit, Today).Person, p.Unit.Code)),
            sheetName: ImportColumns.Sheet);
    }

    /// <summary>A valid row, by label of the column: somebody invented, with this number, in this unit.</summary>
    public static Dictionary<string, object?> Person(int number, string unitCode)
    {
        var unit = UnitsWithStaff().First(u => u.Code == unitCode);
        return RowOf(new SamplePerson(number, 1, unit, Today).Person, unitCode);
    }

    /// <summary>The same row with other values, by key or label of the column.</summary>
    public static Dictionary<string, object?> With(this Dictionary<string, object?> row, params (string Column, object? Value)[] values)
    {
        var changed = new Dictionary<string, object?>(row);
        foreach (var (column, value) in values)
        {
            changed[ImportColumns.FindByHeader(column)?.Label ?? column] = value;
        }

        return changed;
    }

    /// <summary>A workbook of the given rows.</summary>
    public static byte[] Of(params Dictionary<string, object?>[] people) => OfSheets((ImportColumns.Sheet, people));

    /// <summary>A workbook of several sheets.</summary>
    public static byte[] OfSheets(params (string Name, Dictionary<string, object?>[] Rows)[] sheets)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(sheets.ToDictionary(s => s.Name, s => (object)s.Rows));
        return stream.ToArray();
    }

    /// <summary>A generated workbook in memory.</summary>
    public static byte[] Generated(int rows, int seed = 1, int firstNumber = FirstNumber, string unitCodePrefix = "")
    {
        using var stream = new MemoryStream();
        Generate(stream, rows, seed, firstNumber, unitCodePrefix);
        return stream.ToArray();
    }

    private static Dictionary<string, object?> RowOf(Employee person, string unitCode)
    {
        var row = new Dictionary<string, object?>
        {
            [ImportColumns.Number.Label] = person.EmployeeNumber,
            [ImportColumns.Name.Label] = person.FullName,
            [ImportColumns.Kind.Label] = person.KindCode,
            [ImportColumns.Unit.Label] = unitCode,
            [ImportColumns.Position.Label] = person.PositionName,
            [ImportColumns.Status.Label] = "DANG_LAM_VIEC",
            [ImportColumns.From.Label] = person.Assignments[0].EffectiveFrom.ToDateTime(TimeOnly.MinValue),
            [ImportColumns.DecisionNumber.Label] = null,
            [ImportColumns.DecisionDate.Label] = null,
            [ImportColumns.DecisionBody.Label] = null,
        };
        foreach (var column in ImportColumns.OfFields)
        {
            var value = column.Field!.Read(person);
            row[column.Label] = value is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : ProfileValues.ForInput(column.Field, person);
        }

        return row;
    }

    private static List<OrganizationUnit> UnitsWithStaff() => CsvTable.ReadEmbedded(typeof(PersonnelModule).Assembly, "org_units_2020.csv")
        .Select(row => OrganizationUnit.Open(
            StableId.From("unit:" + row["code"]), null,
            new UnitFacts(row["code"], row["name_vi"], row["kind"], row["level"], null, null, null, null)))
        .Where(unit => SampleUnits.WeightOf(unit) > 0)
        .ToList();
}
