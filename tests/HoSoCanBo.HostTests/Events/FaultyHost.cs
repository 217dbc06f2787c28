using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.HostTests.Events;

/// <summary>A host whose Salary module fails on demand and can be switched off.</summary>
public sealed class FaultyHost : HostFixture
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Faults of the Salary module's handlers.</summary>
    public Faults Salary { get; } = new();

    /// <summary>The disk under Salary's file.</summary>
    public FullDisk SalaryDisk { get; } = new();

    /// <summary>Lets the flush of Salary's commits fail.</summary>
    public BrokenFlush SalaryFlush { get; } = new();

    /// <summary>Whether Salary is switched on at the next start.</summary>
    public bool SalaryEnabled { get; set; } = true;

    /// <summary>Publishes that a unit was opened, as Personnel would.</summary>
    public async Task<UnitOpened> PublishAsync(Guid unitId, string name = "Sở Thử nghiệm", Action<UnitOpened>? beforeSave = null)
    {
        var opened = new UnitOpened(
            Guid.CreateVersion7(), Clock.GetUtcNow(), null, unitId, null, unitId.ToString("N")[..20], name, "so", null, null);
        beforeSave?.Invoke(opened);
        await InDbAsync((PersonnelDbContext db) =>
        {
            db.Publish(opened);
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        return opened;
    }

    /// <summary>The outbox row of an event on its way to a module.</summary>
    public async Task<OutboxMessage> RowAsync(Guid eventId, string destination = "salary") =>
        Assert.Single(await Events.ReadAsync(outbox => outbox.Where(m => m.EventId == eventId && m.Destination == destination)));

    /// <summary>Waits until the row is as wished.</summary>
    public async Task<OutboxMessage> RowWhenAsync(Guid eventId, Func<OutboxMessage, bool> fits, string destination = "salary")
    {
        var until = DateTime.UtcNow + Patience;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        OutboxMessage row;
        do
        {
            row = await RowAsync(eventId, destination);
            Assert.True(DateTime.UtcNow < until, $"Still {row.Attempts} attempts, due {row.DueAt}, error {row.LastError}.");
        }
        while (!fits(row) && await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken));

        return row;
    }

    /// <summary>Moves the clock and lets the relay look.</summary>
    public void Pass(TimeSpan time)
    {
        Clock.Advance(time);
        Services.GetRequiredService<EventCatalog>().WakeRelay("personnel");
    }

    /// <inheritdoc />
    protected override void Configure(IWebHostBuilder host)
    {
        host.UseSetting("Modules:Salary:Enabled", SalaryEnabled ? "true" : "false");
        host.ConfigureTestServices(services => services.ConfigureDbContext<SalaryDbContext>(
            options => options.AddInterceptors(Salary, SalaryDisk, SalaryFlush), ServiceLifetime.Singleton));
    }
}
