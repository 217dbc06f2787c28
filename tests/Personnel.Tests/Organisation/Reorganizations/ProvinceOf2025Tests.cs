using System.Net;
using System.Text;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Organisation.Reorganizations;

/// <summary>The 351 operations of 2020 to 2025 in one run, over the tree of 2020; a host for itself.</summary>
public sealed class ProvinceOf2025Tests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task D9_4_AllOperationsOf2025_PlayInOneRun()
    {
        // Arrange; the reference data of the test was recorded by another host a little later than this one's clock says
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        var person = await TestPeople.AddAsync(host, unitId: StableId.From("unit:29866"));
        var chosen = await TestPeople.AddAsync(host, unitId: StableId.From("unit:30079")); // xã Gáo Giồng, divided
        var officer = await TestPeople.AddAsync(host, unitId: StableId.From("unit:866.PNV"));
        var driver = await ReorganizationDriver.OfProvinceAsync(host);
        var plan = await driver.DraftAsync("Sắp xếp 2025");
        var file = await File.ReadAllBytesAsync(
            Path.Combine(AppContext.BaseDirectory, "Organisation", "Reorganizations", "org_units_2025_changes.csv"),
            TestContext.Current.CancellationToken);

        // Act: without places two people have nowhere to go
        AssertEx.HasStatus(HttpStatusCode.Redirect,
            await driver.Client.PostFileAsync($"{ReorganizationDriver.Page}/{plan}?handler=File", "Input.File", "2025.csv", file));
        var refused = await driver.ConfirmAsync(plan);
        var places = Encoding.UTF8.GetBytes($"employee_number,from_code,to_code\n{chosen.EmployeeNumber},,30088\n,866.PNV,87.SNV\n");
        AssertEx.HasStatus(HttpStatusCode.Redirect,
            await driver.Client.PostFileAsync($"{ReorganizationDriver.Page}/{plan}?handler=File", "Input.File", "noi-den.csv", places));
        var run = await driver.PlayAsync(plan);
        await host.WaitForDeliveryAsync();

        // Assert
        await AssertEx.HasSummaryErrorAsync(refused, "chưa có nơi đến");
        Assert.Equal(3, run.PeopleMoved);
        var units = await host.InDbAsync((PersonnelDbContext db) => db.Units.AsNoTracking().Where(u => u.EffectiveUntil == null)
            .ToListAsync());
        Assert.Equal(102, units.Count(u => u.Kind == "ubnd_xa"));
        Assert.DoesNotContain(units, u => u.Kind is "ubnd_huyen" or "co_quan_chuyen_mon_cap_huyen");
        Assert.Equal("82", units.Single(u => u.Kind == "tinh").Code);
        var committee = units.Single(u => u.Kind == "ubnd_tinh").Id;
        Assert.All(units.Where(u => u.Kind == "ubnd_xa"), u => Assert.Equal(committee, u.ParentId));
        Assert.Equal(
            ["Ủy ban nhân dân phường Cao Lãnh", "Ủy ban nhân dân xã Phong Mỹ", "Sở Nội vụ"],
            new[] { await UnitOfAsync(person.Id), await UnitOfAsync(chosen.Id), await UnitOfAsync(officer.Id) }.Select(
                id => units.Single(u => u.Id == id).Name));
        var copies =
            await host.InDbAsync((SalaryDbContext db) => db.KnownUnits.AsNoTracking().Where(u => u.ClosedFrom == null).ToListAsync());
        Assert.Equal(units.Select(u => (u.Id, u.Code, u.Path)).OrderBy(u => u.Id),
            copies.Select(u => (u.Id, u.Code, u.Path)).OrderBy(u => u.Id));
        AssertEx.Shows(await driver.Client.GetPageAsync("/to-chuc?ngay=22/01/2020&loai=ubnd_huyen"), "12 đơn vị");
    }

    private async Task<Guid> UnitOfAsync(Guid employeeId) => (await TestPeople.ReadAsync(host, employeeId)).UnitId;
}
