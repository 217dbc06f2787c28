using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Testing;

namespace HoSoCanBo.HostTests.CrashTests;

/// <summary>
/// The host is killed (SIGKILL) at random points while hundreds of people move and thousands of events travel; afterwards
/// every event must have been handled exactly once by every listener, and no change may be half done.
/// </summary>
public sealed class KilledHostTests : IDisposable
{
    private const int People = 600;
    private const int Kills = 12;
    private const int Transfers = 40;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly string[] Listeners = ["training", "emulation", "salary", "accounts"];

    private readonly string folder = Directory.CreateTempSubdirectory("hosocanbo-crash-").FullName;
    private readonly Uri address = HostProcess.FreeAddress();
    private readonly Queue<(Guid Employee, Guid Movement)> toSend = new();
    private readonly Queue<Guid> toReceive = new();
    private readonly List<Guid> movements = [];

    [Fact]
    public async Task Host_KilledManyTimes_HandlesEveryEventExactlyOnce()
    {
        // Arrange
        var files = new DataFiles(folder);
        var (exitCode, output) = await HostProcess.RunAsync(["sample", $"--people={People}", $"--Database:Folder={folder}"]);
        Assert.True(exitCode == 0, output);
        var healthOffice = StableId.From("unit:87.SYT");
        var staff = files.Read("personnel", $"""
            SELECT Id FROM Employees
            WHERE UnitId IN (SELECT Id FROM OrganizationUnits WHERE Path LIKE '%{healthOffice:N}%')
                AND Id NOT IN (SELECT EmployeeId FROM Movements) AND StatusCode = 'DANG_LAM_VIEC'
            LIMIT {Transfers}
            """);
        staff.ForEach(id => toSend.Enqueue((Guid.Parse(id), Guid.CreateVersion7())));
        movements.AddRange(toSend.Select(s => s.Movement));
        Assert.NotEmpty(movements);
        var before = files.Undelivered();

        // Act
        var chance = new Random(20200305); // the same points in each run, as far as the machine allows
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var host = await ServeAsync();
            await WorkUntilKilledAsync(host, steps: chance.Next(0, 6), TimeSpan.FromMilliseconds(chance.Next(1, 300)));
        }

        await FinishAsync(files);

        // Assert
        Assert.True(before >= People, $"Only {before} events were on their way.");
        Assert.Equal(0, files.Parked());
        Assert.All(Listeners, listener => Assert.Equal(files.StoredFor(listener), files.HandledBy(listener)));
        Assert.Equal(
            files.Read("personnel", "SELECT Id || UnitId FROM Employees ORDER BY Id"),
            files.Read("salary", "SELECT Id || UnitId FROM PaidEmployees ORDER BY Id"));
        Assert.Empty(
            files.Read("salary", "SELECT PersonId FROM UnitMemberships GROUP BY PersonId, UnitId, EffectiveFrom HAVING COUNT(*) > 1"));
        var received = files.Read("personnel", "SELECT Id FROM Movements WHERE AnsweredAt IS NOT NULL").Select(Guid.Parse).ToList();
        Assert.All(movements, movement => Assert.Single(received, movement));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<HostProcess> ServeAsync() => HostProcess.StartAtAsync(
        address, folder, "--Sample:Load=false", "--Jobs:Enabled=false", "--Accounts:PasswordIterations=1");

    /// <summary>Some whole steps, so that every life of the host gets somewhere; then the kill falls into the next ones.</summary>
    private async Task WorkUntilKilledAsync(HostProcess host, int steps, TimeSpan afterwards)
    {
        using var sender = new Officer(address, "canbo.syt");
        using var receiver = new Officer(address, "canbo.snv");
        for (var step = 0; step < steps; step++)
        {
            await MoveOneAsync(sender, receiver);
        }

        var kill = KillAfterAsync(host, afterwards);
        while (!host.HasEnded && await MoveOneAsync(sender, receiver))
        {
        }

        await kill;
    }

    private static async Task KillAfterAsync(HostProcess host, TimeSpan lifetime)
    {
        using var timer = new PeriodicTimer(lifetime);
        await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        await host.KillAsync();
    }

    /// <summary>One step of one transfer; false when the host is gone or nothing is left.</summary>
    private async Task<bool> MoveOneAsync(Officer sender, Officer receiver)
    {
        if (toReceive.TryPeek(out var movement))
        {
            var received = await receiver.ReceiveAsync(movement);
            return received && toReceive.TryDequeue(out _);
        }

        if (!toSend.TryPeek(out var next) || !await sender.SendAsync(next.Employee, next.Movement, StableId.From("unit:87.SNV")))
        {
            return false;
        }

        toReceive.Enqueue(next.Movement);
        return toSend.TryDequeue(out _);
    }

    private async Task FinishAsync(DataFiles files)
    {
        await using var host = await ServeAsync();
        using var sender = new Officer(address, "canbo.syt");
        using var receiver = new Officer(address, "canbo.snv");
        while (await MoveOneAsync(sender, receiver))
        {
        }

        Assert.True(toSend.Count == 0 && toReceive.Count == 0, host.Output);
        var until = DateTime.UtcNow + Patience;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (files.Undelivered() > 0 && await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            Assert.True(DateTime.UtcNow < until, $"{files.Undelivered()} events wait. {host.Output}");
        }
    }
}
