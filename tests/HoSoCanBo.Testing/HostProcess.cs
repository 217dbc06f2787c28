using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HoSoCanBo.Testing;

/// <summary>
/// The built host as a process of its own, as an operator runs it: for what a host in the test's process cannot show, such as
/// a real browser, a kill, an exit code, the memory and the time to start.
/// </summary>
public sealed class HostProcess : IAsyncDisposable
{
    private const int PollMilliseconds = 20;
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan VerbLimit = TimeSpan.FromHours(1); // a sample province of 50,000 people
    private readonly Process process;
    private readonly StringBuilder output = new();

    private HostProcess(IEnumerable<string> arguments, Uri? address, string? workingFolder, string environment)
    {
        Address = address ?? FreeAddress();
        var (hostFolder, hostFile) = BuiltHost();
        var start = new ProcessStartInfo("dotnet", [hostFile, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingFolder ?? hostFolder,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = environment, ["ASPNETCORE_CONTENTROOT"] = workingFolder ?? hostFolder },
        };
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>From the launch to the first answer.</summary>
    public TimeSpan StartTime { get; private set; }

    /// <summary>Memory in use now.</summary>
    public long WorkingSetInMegabytes => Refreshed().WorkingSet64 / (1024 * 1024);

    /// <summary>Most memory in use so far.</summary>
    public long PeakWorkingSetInMegabytes => Refreshed().PeakWorkingSet64 / (1024 * 1024);

    /// <summary>Processor time used so far.</summary>
    public TimeSpan ProcessorTime => Refreshed().TotalProcessorTime;

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => process.HasExited;

    /// <summary>What it wrote so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>Starts the host on a free address and waits until it answers.</summary>
    /// <inheritdoc cref="StartAtAsync" />
    public static Task<HostProcess> StartAsync(string dataFolder, params string[] settings) =>
        StartAtAsync(FreeAddress(), dataFolder, settings);

    /// <summary>Starts the host and waits until it answers; in Development, so that the session cookie travels without HTTPS.</summary>
    /// <param name="address">Where it shall listen.</param>
    /// <param name="dataFolder">Folder of the SQLite files.</param>
    /// <param name="settings">Further settings, <c>--Key=Value</c>.</param>
    /// <exception cref="InvalidOperationException">It ended, or did not answer in time.</exception>
    public static Task<HostProcess> StartAtAsync(Uri address, string dataFolder, params string[] settings) =>
        StartAsync(address, "Development", dataFolder, settings);

    /// <summary>Starts the host on a free address as it is installed: in Production, on a folder that has its data.</summary>
    /// <inheritdoc cref="StartAtAsync" />
    public static Task<HostProcess> StartInProductionAsync(string dataFolder, params string[] settings) =>
        StartAsync(FreeAddress(), "Production", dataFolder, settings);

    private static async Task<HostProcess> StartAsync(Uri address, string environment, string dataFolder, string[] settings)
    {
        var watch = Stopwatch.StartNew();
        var host = new HostProcess([$"--urls={address}", $"--Database:Folder={dataFolder}", .. settings], address, workingFolder: null,
            environment);
        using var client = new HttpClient { BaseAddress = address };
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(PollMilliseconds));
        while (!await AnswersAsync(client))
        {
            if (host.HasEnded || watch.Elapsed > StartLimit)
            {
                throw new InvalidOperationException($"The host did not start (exited: {host.HasEnded}). {host.Output}");
            }

            await timer.WaitForNextTickAsync();
        }

        host.StartTime = watch.Elapsed;
        return host;
    }

    /// <summary>Runs the host, or a verb of it, to its end; in Production.</summary>
    /// <param name="arguments">The verb and its options.</param>
    /// <param name="workingFolder">Content root; the host's own when not given.</param>
    public static async Task<(int ExitCode, string Output)> RunAsync(IEnumerable<string> arguments, string? workingFolder = null)
    {
        await using var host = new HostProcess(arguments, address: null, workingFolder, "Production");
        using var limit = new CancellationTokenSource(VerbLimit);
        await host.process.WaitForExitAsync(limit.Token);
        return (host.process.ExitCode, host.Output);
    }

    /// <summary>An address nobody listens on.</summary>
    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
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

    /// <summary>The host built with this assembly: same solution, same configuration.</summary>
    private static (string Folder, string File) BuiltHost()
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}",
            StringComparison.Ordinal)
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

    private void Keep(string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }

    private Process Refreshed()
    {
        process.Refresh();
        return process;
    }
}
