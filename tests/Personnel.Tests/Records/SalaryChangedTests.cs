using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Records;

/// <summary>Items 14 and 31 of the profile follow what Salary decides.</summary>
public sealed class SalaryChangedTests(HostFixture host)
{
    private DateOnly Today => HoSoCanBo.BuildingBlocks.VietnamTime.TodayInVietnam(host.Clock);

    [Fact]
    public async Task ALineOfAKnownPerson_FillsItem14_AndAddsOneRowToItem31()
    {
        var person = await TestPeople.AddAsync(host);
        var line = Line(person.Id, 4, 333, Today.AddMonths(-2));

        await host.HandleAsync<PersonnelDbContext>(line);
        await host.HandleAsync<PersonnelDbContext>(line with { EventId = Guid.CreateVersion7() }); // told twice

        Assert.Equal(("01.003", 4, 333, line.EffectiveFrom), Item14(await TestPeople.ReadAsync(host, person.Id)));
        Assert.Equal(["01.003/4/333"], await Item31Async(person.Id));
    }

    [Fact]
    public async Task AFutureLine_IsListed_AndHoldsOnlyWhenItIsToldAgainOnItsDay()
    {
        var person = await TestPeople.AddAsync(host);
        await host.HandleAsync<PersonnelDbContext>(Line(person.Id, 3, 300, Today.AddMonths(-5)));
        var ahead = Line(person.Id, 4, 333, Today.AddDays(3));
        await host.HandleAsync<PersonnelDbContext>(ahead);

        Assert.Equal(3, (await TestPeople.ReadAsync(host, person.Id)).SalaryStep);
        Assert.Equal(2, (await Item31Async(person.Id)).Count);

        await host.HandleAsync<PersonnelDbContext>(ahead with { EventId = Guid.CreateVersion7(), EffectiveFrom = Today });
        Assert.Equal(4, (await TestPeople.ReadAsync(host, person.Id)).SalaryStep);
        Assert.Equal(2, (await Item31Async(person.Id)).Count);
    }

    [Fact]
    public async Task AWithdrawnLine_IsStruck_AndTheOneBeforeHoldsAgain()
    {
        var person = await TestPeople.AddAsync(host);
        await host.HandleAsync<PersonnelDbContext>(Line(person.Id, 3, 300, new DateOnly(Today.Year, 1, 1)));
        var wrong = Line(person.Id, 5, 366, new DateOnly(Today.Year, 2, 1));
        await host.HandleAsync<PersonnelDbContext>(wrong);

        await host.HandleAsync<PersonnelDbContext>(wrong with { EventId = Guid.CreateVersion7(), IsWithdrawn = true });

        Assert.Equal(("01.003", 3, 300, new DateOnly(Today.Year, 1, 1)), Item14(await TestPeople.ReadAsync(host, person.Id)));
        Assert.Equal(["01.003/3/300"], await Item31Async(person.Id));
    }

    private SalaryChanged Line(Guid person, int step, int coefficient, DateOnly from) => new(
        Guid.CreateVersion7(), host.Clock.GetUtcNow(), null, person, Guid.CreateVersion7(), false, null, "RegularStep",
        "01.003", "Chuyên viên", step, coefficient, null, from, "5/QĐ-SNV", from.AddDays(-5));

    private static (string?, int?, int?, DateOnly?) Item14(Employee person) =>
        (person.RankCode, person.SalaryStep, person.CoefficientInHundredths, person.SalaryFrom);

    private Task<List<string>> Item31Async(Guid person) => host.InDbAsync((PersonnelDbContext db) =>
        db.Set<SalaryPeriod>().Where(r => r.EmployeeId == person).OrderBy(r => r.FromMonth)
        .Select(r => r.RankCode + "/" + r.Step + "/" + r.CoefficientInHundredths).ToListAsync());
}
