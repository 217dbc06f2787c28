using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;

namespace HoSoCanBo.HostTests.Processes;

/// <summary>The host as an operating system process, as an operator runs it.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string HostDll = typeof(HostProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "HostDll").Value!;

    private readonly Process process;
    private readonly StringBuilder output = new();

    private HostProcess(IEnumerable<string> arguments, string? workingFolder, string environment = "Production")
    {
        var start = new ProcessStartInfo("dotnet", [HostDll, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingFolder ?? Path.GetDirectoryName(HostDll)!,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["DOTNET_ENVIRONMENT"] = environment;
        if (workingFolder is not null)
        {
            start.Environment["ASPNETCORE_CONTENTROOT"] = workingFolder;
            start.Environment["DOTNET_CONTENTROOT"] = workingFolder;
        }

        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

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

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => process.HasExited;

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(IEnumerable<string> arguments, string? workingFolder = null)
    {
        await using var host = new HostProcess(arguments, workingFolder);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        await host.process.WaitForExitAsync(patience.Token);
        return (host.process.ExitCode, host.Output);
    }

    /// <summary>Starts serving and waits until it answers.</summary>
    public static async Task<HostProcess> ServeAsync(string dataFolder, Uri address)
    {
        // Development lets the session cookie travel without HTTPS.
        var host = new HostProcess(
            [$"--urls={address}", $"--Database:Folder={dataFolder}", "--Sample:Load=false", "--Jobs:Enabled=false", "--Accounts:PasswordIterations=1"],
            workingFolder: null, environment: "Development");
        using var client = new HttpClient { BaseAddress = address };
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var until = DateTime.UtcNow + Patience;
        while (!await AnswersAsync(client))
        {
            Assert.False(host.HasEnded, host.Output);
            Assert.True(DateTime.UtcNow < until, $"The host does not answer: {host.Output}");
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }

        return host;
    }

    /// <summary>An address nobody listens on.</summary>
    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    /// <summary>kill -9: no chance to finish anything.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }

        process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
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
}
