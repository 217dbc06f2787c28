using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace HoSoCanBo.Testing;

/// <summary>
/// The built host as a process of its own, on a port and a data folder of its own: for what a host in the test's process
/// cannot show, such as a real browser, a kill, the memory and the time to start.
/// </summary>
public sealed class HostProcess : IAsyncDisposable
{
    private const int PollMilliseconds = 20;
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private readonly Process process;

    private HostProcess(Process process, Uri address, string dataFolder)
    {
        this.process = process;
        Address = address;
        DataFolder = dataFolder;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Where its SQLite files are.</summary>
    public string DataFolder { get; }

    /// <summary>From the launch to the first answer.</summary>
    public TimeSpan StartTime { get; private set; }

    /// <summary>Memory in use now.</summary>
    public long WorkingSetInMegabytes => Refreshed().WorkingSet64 / (1024 * 1024);

    /// <summary>Most memory in use so far.</summary>
    public long PeakWorkingSetInMegabytes => Refreshed().PeakWorkingSet64 / (1024 * 1024);

    /// <summary>Starts the host and waits until it answers.</summary>
    /// <param name="dataFolder">Folder of the SQLite files.</param>
    /// <param name="settings">Further settings, <c>--Key=Value</c>.</param>
    /// <exception cref="InvalidOperationException">It ended, or did not answer in time.</exception>
    public static async Task<HostProcess> StartAsync(string dataFolder, params string[] settings)
    {
        var watch = Stopwatch.StartNew();
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var host = new HostProcess(Launch(dataFolder, [$"--urls={address}", .. settings]), address, dataFolder);
        using var client = new HttpClient { BaseAddress = address };
        while (!await AnswersAsync(client))
        {
            if (host.process.HasExited || watch.Elapsed > StartLimit)
            {
                throw new InvalidOperationException($"The host did not start (exited: {host.process.HasExited}).");
            }

            await PauseAsync();
        }

        host.StartTime = watch.Elapsed;
        return host;
    }

    /// <summary>Runs a verb of the host to its end and gives its exit code.</summary>
    public static async Task<int> RunVerbAsync(string dataFolder, params string[] arguments)
    {
        using var process = Launch(dataFolder, arguments);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>SIGKILL: no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private static Process Launch(string dataFolder, IEnumerable<string> arguments)
    {
        var (hostFolder, hostFile) = BuiltHost();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(hostFile);
        foreach (var argument in arguments.Concat([$"--Database:Folder={dataFolder}", $"--contentRoot={hostFolder}", "--environment=Development"]))
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>The host built with this assembly: same solution, same configuration.</summary>
    private static (string Folder, string File) BuiltHost()
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            ? "Release"
            : "Debug";
        var folder = Path.Combine(SolutionFolder.Path, "src", "Host");
        return (folder, Path.Combine(folder, "bin", configuration, "net10.0", "HoSoCanBo.Host.dll"));
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task PauseAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(PollMilliseconds));
        await timer.WaitForNextTickAsync();
    }

    private Process Refreshed()
    {
        process.Refresh();
        return process;
    }
}
