using HoSoCanBo.Testing;

namespace HoSoCanBo.HostTests.CrashTests;

/// <summary>One long piece of work whose host is killed again and again until it is through.</summary>
/// <param name="folder">The data of the host.</param>
/// <param name="table">Where the orders of such work are kept.</param>
/// <param name="id">The order.</param>
internal sealed class KilledRun(string folder, string table, Guid id)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(20);

    private readonly Uri address = HostProcess.FreeAddress();

    public Guid Id => id;

    public DataFiles Files { get; } = new(folder);

    public Uri Address => address;

    public string State => Column("State");

    private int Attempts => int.Parse(Column("Attempts"), System.Globalization.CultureInfo.InvariantCulture);

    public Task<HostProcess> ServeAsync() => HostProcess.StartAtAsync(
        address, folder, "--Sample:Load=false", "--Jobs:Enabled=false", "--Accounts:PasswordIterations=1");

    /// <summary>Kills the host a moment after it took the work up, or found it and went on.</summary>
    /// <param name="attempt">How often it was taken up then; a host that is through with it counts as well.</param>
    /// <param name="isOver">Whether the work is done.</param>
    public async Task KillDuringAsync(HostProcess host, int attempt, TimeSpan moment, Func<string, bool> isOver)
    {
        await UntilAsync(host, () => isOver(State) || Attempts >= attempt);
        using var timer = new PeriodicTimer(moment);
        await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        await host.KillAsync();
    }

    /// <summary>Waits while the host works.</summary>
    public static async Task UntilAsync(HostProcess host, Func<bool> isReached)
    {
        var until = DateTime.UtcNow + Patience;
        using var timer = new PeriodicTimer(PollEvery);
        while (!isReached() && await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            Assert.True(DateTime.UtcNow < until && !host.HasEnded, host.Output);
        }
    }

    private string Column(string name) =>
        Files.Read("personnel", $"SELECT {name} FROM {table} WHERE Id = '{id.ToString().ToUpperInvariant()}'").Single();
}
