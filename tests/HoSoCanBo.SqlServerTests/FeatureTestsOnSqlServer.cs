using System.Diagnostics;
using HoSoCanBo.Testing;
using Testcontainers.MsSql;

namespace HoSoCanBo.SqlServerTests;

/// <summary>A real SQL Server: the one of HOSOCANBO_TEST_SQLSERVER, else one in Docker, else none and why.</summary>
public sealed class SqlServerSource : IAsyncLifetime
{
    private MsSqlContainer? container;

    /// <summary>Connection string; null when there is none.</summary>
    public string? ConnectionString { get; private set; }

    /// <summary>Why there is none.</summary>
    public string WhyNot { get; private set; } = "";

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        ConnectionString = Environment.GetEnvironmentVariable(TestDatabase.ServerVariable);
        if (!string.IsNullOrEmpty(ConnectionString))
        {
            return;
        }

        try
        {
            container = new MsSqlBuilder("mcr.microsoft.com/mssql/server:2022-latest").Build();
            await container.StartAsync();
            ConnectionString = container.GetConnectionString();
        }
        catch (Exception exception)
        {
            WhyNot = $"Không có SQL Server: đặt {TestDatabase.ServerVariable} hoặc chạy Docker. "
                + $"No SQL Server: set {TestDatabase.ServerVariable} or run Docker ({exception.GetType().Name}).";
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (container is not null)
        {
            await container.DisposeAsync();
        }
    }
}

/// <summary>Runs the test projects of the modules once more, with every host on a database of its own on SQL Server.</summary>
public sealed class FeatureTestsOnSqlServer(SqlServerSource server) : IClassFixture<SqlServerSource>
{
    public static TheoryData<string> Projects => [.. Modules.Names.Select(m => $"{m}.Tests")];

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Project_OnSqlServer_Passes(string project)
    {
        Assert.SkipUnless(server.ConnectionString is not null, server.WhyNot);
        var start = new ProcessStartInfo("dotnet", [PathOf(project), "-noColor"]) { RedirectStandardOutput = true };
        start.Environment[TestDatabase.ProviderVariable] = "SqlServer";
        start.Environment[TestDatabase.ServerVariable] = server.ConnectionString;

        using var run = Process.Start(start)!;
        var output = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(run.ExitCode == 0, output);
    }

    // Beside this project's own output: tests/X.Tests/bin/Debug/net10.0.
    private static string PathOf(string project) => AppContext.BaseDirectory
        .Replace("HoSoCanBo.SqlServerTests", project, StringComparison.Ordinal) + $"HoSoCanBo.{project}.dll";
}
