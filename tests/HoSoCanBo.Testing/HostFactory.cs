using System.Collections.Concurrent;
using System.Reflection;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HoSoCanBo.Testing;

/// <summary>Starts the host's own Program with settings of a test: they arrive as command-line arguments.</summary>
internal sealed class HostFactory(TestClock clock, IReadOnlyDictionary<string, string> settings, Action<IWebHostBuilder> configure)
    : WebApplicationFactory<Program>
{
    private readonly ServerHabits habits = new();
    private readonly ConnectionHabits connections = new();

    public ErrorLog Errors { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSolutionRelativeContentRoot("src/Host", "HoSoCanBo.sln");
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("Sample:Load", "false");
        builder.UseSetting("Clock:Guard", "false"); // tests move the clock by days
        builder.UseSetting("Accounts:PasswordIterations", "1");
        builder.UseSetting("Accounts:FailuresPerAddress", "100000");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging =>
        {
            logging.ClearProviders();
            logging.AddProvider(Errors);
        });
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            foreach (var module in services.Where(s => s.ServiceType == typeof(ModuleDescription))
                .Select(s => (ModuleDescription)s.ImplementationInstance!).ToList())
            {
                typeof(HostFactory).GetMethod(nameof(Watch), BindingFlags.NonPublic | BindingFlags.Instance)!
                    .MakeGenericMethod(module.Context).Invoke(this, [services]);
            }
        });
        configure(builder);
    }

    private void Watch<TContext>(IServiceCollection services)
        where TContext : DbContext =>
        services.ConfigureDbContext<TContext>(options => options.AddInterceptors(habits, connections), ServiceLifetime.Singleton);

    /// <summary>Starts, and says why when that fails: the host itself turns failures into an exit code.</summary>
    public new void StartServer()
    {
        base.StartServer();
        if (!Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.IsCancellationRequested)
        {
            throw new InvalidOperationException($"The host did not start: {string.Join("; ", Errors.Messages)}");
        }
    }
}

/// <summary>Keeps the errors a host logs.</summary>
internal sealed class ErrorLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Messages { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            Messages.Enqueue(exception is null ? formatter(state, null) : $"{formatter(state, exception)} {exception}");
        }
    }

    public void Dispose()
    {
    }
}
