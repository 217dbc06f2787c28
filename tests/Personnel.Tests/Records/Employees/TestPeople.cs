using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Personnel.Tests.Records.Employees;

/// <summary>People for tests of the record; each test makes its own.</summary>
internal static class TestPeople
{
    public const string Officer = "QUAN_TRI_DON_VI";

    public static readonly Guid Unit = StableId.From("unit:87.STP");
    public static readonly Guid OtherUnit = StableId.From("unit:87.SXD");

    private static int next = Random.Shared.Next(1_000_000);

    /// <summary>A number no other test uses.</summary>
    public static int Unique() => Interlocked.Increment(ref next);

    /// <summary>A name no other test uses: its word is letters only.</summary>
    public static string UniqueWord() => "X" + string.Concat(Guid.NewGuid().ToString("N").Select(c => (char)('a' + (c % 26))))[..10];

    /// <summary>Stores a person.</summary>
    public static Task<Employee> AddAsync(HostFixture host, string? fullName = null, Guid? unitId = null, Action<Employee>? change = null,
        string status = "DANG_LAM_VIEC", DateOnly? since = null) =>
        host.InDbAsync(async (PersonnelDbContext db) =>
        {
            var number = Unique();
            var employee = Employee.Register(
                Guid.CreateVersion7(), $"KT{number:0000000}", fullName ?? "Trần Thị Kiểm Thử", "CONG_CHUC",
                new Placement(unitId ?? Unit, "Chuyên viên", status, since ?? new DateOnly(2015, 3, 2), null));
            employee.BirthDate = new DateOnly(1984, 5, 3);
            employee.Sex = Sex.Female;
            employee.IdDocument = IdentityDocument.Cmnd12;
            employee.IdNumber = $"9{number:00000000000}";
            employee.CoefficientInHundredths = 333;
            employee.SalaryStep = 4;
            employee.EthnicGroupCode = "01";
            change?.Invoke(employee);
            db.Employees.Add(employee);
            db.Basis = new ChangeBasis("Dữ liệu kiểm thử");
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return employee;
        });

    /// <summary>The record as stored now.</summary>
    public static Task<Employee> ReadAsync(HostFixture host, Guid id) =>
        host.InDbAsync(async (PersonnelDbContext db) => (await db.Employees.FindAsync([id], TestContext.Current.CancellationToken))!);

    /// <summary>The decision block of a form.</summary>
    public static Dictionary<string, string> Decision() => new()
    {
        ["Input.Decision.Number"] = $"{10_000 + (Unique() % 90_000)}/QĐ-STP",
        ["Input.Decision.SignedOn"] = "05/10/2026",
        ["Input.Decision.EffectiveFrom"] = "12/10/2026",
        ["Input.Decision.Issuer"] = "Sở Tư pháp",
    };
}
