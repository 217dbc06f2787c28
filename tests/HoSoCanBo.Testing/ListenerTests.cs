using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.People;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Testing;

/// <summary>
/// What every module that keeps a copy of people and units must stand: events twice, late, before their elders, dated in the
/// past or the future. A module's test class derives from it and adds what is its own.
/// </summary>
public abstract class ListenerTests<TContext, TPerson>(HostFixture host)
    where TContext : ModuleDbContext
    where TPerson : KnownPerson
{
    private static readonly DateOnly RecruitedFrom = new(2015, 3, 1);
    private static readonly DateOnly MovedFrom = new(2020, 7, 1);

    private readonly Guid employeeId = Guid.CreateVersion7();
    private readonly Guid firstUnit = Guid.CreateVersion7();
    private readonly Guid secondUnit = Guid.CreateVersion7();
    private int recorded;

    protected HostFixture Host => host;

    /// <summary>An event handled twice leaves one row, and the second handling gives the first one's outcome.</summary>
    [Fact]
    public async Task Transfer_DeliveredTwice_IsRecordedOnce()
    {
        var recruited = Recruited();
        var transferred = Transferred();

        await HandleAsync(recruited);
        var first = await HandleAsync(transferred);
        var second = await HandleAsync(transferred);

        Assert.Equal(first, second);
        Assert.Equal([(firstUnit, RecruitedFrom), (secondUnit, MovedFrom)], await UnitsAsync());
    }

    /// <summary>A transfer that arrives before the record ends like the usual order.</summary>
    [Fact]
    public async Task Transfer_BeforeRecruitment_EndsTheSame()
    {
        var recruited = Recruited();
        var transferred = Transferred();

        await HandleAsync(transferred);
        var waiting = await PersonAsync();
        await HandleAsync(recruited);
        var known = await PersonAsync();

        Assert.Equal((null, secondUnit), (waiting.FullName, waiting.UnitId));
        Assert.Equal(("Lê Thị Bích Đào", secondUnit), (known.FullName, known.UnitId));
        Assert.Equal([(firstUnit, RecruitedFrom), (secondUnit, MovedFrom)], await UnitsAsync());
    }

    /// <summary>A transfer recorded later but dated earlier takes its place in the past.</summary>
    [Fact]
    public async Task Transfer_DatedBeforeAnotherOne_TakesItsPlaceInThePast()
    {
        var between = Guid.CreateVersion7();

        await HandleAsync(Recruited());
        await HandleAsync(Transferred());
        await HandleAsync(Transferred(between, new DateOnly(2018, 1, 1)));

        Assert.Equal(
            [(firstUnit, RecruitedFrom), (between, new DateOnly(2018, 1, 1)), (secondUnit, MovedFrom)], await UnitsAsync());
        Assert.Equal(secondUnit, (await PersonAsync()).UnitId);
    }

    /// <summary>A transfer from a coming day changes nothing today and waits for its day.</summary>
    [Fact]
    public async Task Transfer_DatedInTheFuture_WaitsForItsDay()
    {
        var comingDay = Host.Clock.TodayInVietnam().AddDays(40);

        await HandleAsync(Recruited());
        await HandleAsync(Transferred(secondUnit, comingDay));

        var person = await PersonAsync();
        Assert.Equal((firstUnit, (DateOnly?)comingDay), (person.UnitId, person.NextChangeOn));
    }

    /// <summary>A correction overtaken by a newer one does not bring the old name back.</summary>
    [Fact]
    public async Task IdentityChanged_BeforeRecruitment_KeepsTheNewName()
    {
        var recruited = Recruited();
        var changed = new EmployeeIdentityChanged(
            Guid.CreateVersion7(), NextInstant(), null, employeeId, "000123", "Lê Thị Bích Đào Anh", null, "CONG_CHUC");

        await HandleAsync(changed);
        await HandleAsync(recruited);

        Assert.Equal("Lê Thị Bích Đào Anh", (await PersonAsync()).FullName);
    }

    /// <summary>A person who left no longer counts as present; the unit stays known.</summary>
    [Fact]
    public async Task StatusChanged_ToLeft_TakesThePersonOffTheList()
    {
        await HandleAsync(Recruited());
        var outcome = await HandleAsync(new EmployeeStatusChanged(
            Guid.CreateVersion7(), NextInstant(), null, employeeId, "NGHI_HUU", CountsAsPresent: false, new DateOnly(2025, 1, 1)));

        var person = await PersonAsync();
        Assert.Equal((false, firstUnit), (person.IsPresent, person.UnitId));
        Assert.Contains("01/01/2025", outcome, StringComparison.Ordinal);
    }

    /// <summary>A unit that arrives before the one above it gets its place when that one arrives.</summary>
    [Fact]
    public async Task UnitOpened_BeforeItsParent_GetsItsPlaceLater()
    {
        var (top, middle, bottom) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());

        await HandleAsync(Opened(bottom, middle));
        await HandleAsync(Opened(middle, top));
        await HandleAsync(Opened(top, null));

        Assert.Equal($"{top:N}/{middle:N}/{bottom:N}/", await PathOfAsync(bottom));
    }

    /// <summary>Units of one tree handled at the same moment all find their place.</summary>
    [Fact]
    public async Task UnitOpened_ManyAtOnce_AllFindTheirPlace()
    {
        var chain = Enumerable.Range(0, 8).Select(_ => Guid.CreateVersion7()).ToArray();

        await Parallel.ForEachAsync(
            Enumerable.Range(0, chain.Length), async (i, _) => await HandleAsync(Opened(chain[i], i == 0 ? null : chain[i - 1])));

        Assert.Equal(string.Concat(chain.Select(id => $"{id:N}/")), await PathOfAsync(chain[^1]));
    }

    [Fact]
    public async Task UnitMerged_StandsBelowItsSuccessor_UntilItIsReopened()
    {
        var (source, successor) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await HandleAsync(Opened(source, null));
        await HandleAsync(Opened(successor, null));
        var merged = new UnitMerged(Guid.CreateVersion7(), NextInstant(), null, source, successor, new DateOnly(2025, 7, 1));

        await HandleAsync(merged);
        await HandleAsync(merged);
        Assert.Equal($"{successor:N}/{source:N}/", await PathOfAsync(source));

        await HandleAsync(new UnitReopened(Guid.CreateVersion7(), NextInstant(), null, source, null, "T", "Sở Thử nghiệm", "so", null));
        Assert.Equal($"{source:N}/", await PathOfAsync(source));
    }

    [Fact]
    public async Task UnitNews_ArrivingInTheWrongOrder_LeavesTheNewest()
    {
        var (unit, successor) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var opened = Opened(unit, null);
        var renamed = new UnitRenamed(Guid.CreateVersion7(), NextInstant(), null, unit, null, "T", "Sở Tên mới", "so", null,
            new DateOnly(2025, 3, 1));
        var merged = new UnitMerged(Guid.CreateVersion7(), NextInstant(), null, unit, successor, new DateOnly(2025, 7, 1));

        await HandleAsync(merged); // before the unit, and before its successor
        await HandleAsync(renamed);
        await HandleAsync(opened);
        await HandleAsync(Opened(successor, null));

        Assert.Equal($"{successor:N}/{unit:N}/", await PathOfAsync(unit));
        Assert.Equal("Sở Tên mới",
            await host.InDbAsync((TContext db) => db.Set<KnownUnit>().Where(u => u.Id == unit).Select(u => u.Name).SingleAsync()));
    }

    /// <summary>Lets the module handle the event, and gives its sentence.</summary>
    protected Task<string> HandleAsync(IIntegrationEvent integrationEvent) => host.HandleAsync<TContext>(integrationEvent);

    /// <summary>The person's record entering the software at a unit.</summary>
    protected EmployeeRecruited Recruited() => new(
        Guid.CreateVersion7(), NextInstant(), null, employeeId, "000123", "Lê Thị Bích Đào", new DateOnly(1990, 3, 5),
        "CONG_CHUC", "DANG_LAM_VIEC", firstUnit, "Chuyên viên", RecruitedFrom);

    /// <summary>What the paper record says about matters of this module.</summary>
    protected OpeningFactsRecorded OpeningFacts(OpeningSalary? salary, string? award) =>
        new(Guid.CreateVersion7(), NextInstant(), null, employeeId, salary, award);

    /// <summary>The person of this test as stored.</summary>
    protected Task<TPerson> PersonAsync() =>
        host.InDbAsync((TContext db) => db.Set<TPerson>().AsNoTracking().SingleAsync(p => p.Id == employeeId));

    private EmployeeTransferred Transferred(Guid? to = null, DateOnly? from = null) => new(
        Guid.CreateVersion7(), NextInstant(), null, employeeId, "DIEU_DONG", firstUnit, to ?? secondUnit, null, from ?? MovedFrom);

    private UnitOpened Opened(Guid id, Guid? parent) =>
        new(Guid.CreateVersion7(), NextInstant(), null, id, parent, $"T.{id:N}"[..20], "Sở Thử nghiệm", "so", null, null);

    private DateTimeOffset NextInstant() => TestClock.Start.AddMinutes(Interlocked.Increment(ref recorded));

    private Task<string> PathOfAsync(Guid unitId) =>
        host.InDbAsync((TContext db) => db.Set<KnownUnit>().Where(u => u.Id == unitId).Select(u => u.Path).SingleAsync());

    private Task<List<(Guid UnitId, DateOnly From)>> UnitsAsync() => host.InDbAsync(async (TContext db) =>
        (await db.Set<UnitMembership>().Where(m => m.PersonId == employeeId).OrderBy(m => m.EffectiveFrom).ToListAsync())
            .ConvertAll(m => (m.UnitId, m.EffectiveFrom)));
}
