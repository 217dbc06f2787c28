using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Tests.Records.Employees;

/// <summary>The catalogues of the CSV files, without a database, and a record to try rules on.</summary>
internal static class TestCatalogues
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly (string Name, string? Group)[] Files =
    [
        ("ethnic_groups", null), ("religions", null), ("cccd_province_codes", null), ("policy_families", "group"), ("blood_types", null),
        ("professional_levels", "report_group"), ("education_general_levels", "report_group"), ("relation_types", "form_table"),
    ];

    public static readonly CatalogueLookup All = new(Files.SelectMany(f => Rows(f.Name, f.Group)), Today);

    public static Employee NewEmployee(string fullName = "Nguyễn Thị Ánh Tuyết", string kindCode = "CONG_CHUC")
    {
        var placement = new Placement(Guid.NewGuid(), null, "DANG_LAM_VIEC", new DateOnly(2010, 1, 1), null);
        var employee = Employee.Register(Guid.NewGuid(), "DT.000123", fullName, kindCode, placement);
        employee.BirthDate = new DateOnly(1984, 5, 3);
        employee.Sex = Sex.Male;
        return employee;
    }

    private static IEnumerable<CatalogueItem> Rows(string name, string? group) =>
        CsvTable.ReadEmbedded(typeof(PersonnelDbContext).Assembly, name + ".csv").Select((row, order) => new CatalogueItem
        {
            Id = Guid.NewGuid(),
            Catalogue = name,
            Code = row["code"],
            Name = row["name_vi"],
            Order = order,
            Group = group is null ? null : row[group],
        });
}
