using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Testing;

/// <summary>
/// The whole host in the test's process, on databases of its own, with migrations and reference data applied, no sample
/// data and no scheduled jobs. How to use it:
/// <code>
/// // once per test project, in AssemblyInfo.cs: one host for all test classes
/// [assembly: AssemblyFixture(typeof(HostFixture))]
///
/// public sealed class TransferTests(HostFixture host)
/// {
///     [Fact]
///     public async Task Post_Valid_RecordsTransferAndPublishes()
///     {
///         var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit);      // HttpClient with a session, no redirects
///         var response = await officer.PostFormAsync("/can-bo/…/dieu-dong", new { ToUnitId = unit });  // fields "Input.*" + token
///         AssertEx.RedirectsTo(response, "/can-bo/…");
///         await host.WaitForDeliveryAsync();                                    // every outbox is empty
///         var moved = Assert.Single(await host.Events.PublishedAsync&lt;EmployeeTransferred&gt;(employeeId));
///         await host.InDbAsync((TrainingDbContext db) => …);                    // look into a module's database
///         await host.SendAsync(new TransferEmployee(…));                        // a request in the name of the system
///         await host.RunJobAsync("personnel.update-obligations");               // a scheduled job, now
///     }
/// }
/// </code>
/// Test classes share the host and run in parallel: make your own rows and look only at them. A test that moves
/// <see cref="Clock"/>, breaks handlers or changes settings takes a host for itself: <c>IClassFixture&lt;HostFixture&gt;</c>, or a
/// subclass of this class that overrides <see cref="Configure"/>. The clock starts on 15/10/2026, 09:00 in Việt Nam, and runs.
/// With HOSOCANBO_TEST_PROVIDER=SqlServer the same tests run on SQL Server (see <see cref="TestDatabase"/>).
/// </summary>
public class HostFixture : IAsyncLifetime
{
    private static readonly Uri Address = new("https://localhost");

    private TestDatabase? database;
    private HostFactory? factory;

    /// <summary>The host's clock.</summary>
    public TestClock Clock { get; } = new();

    /// <summary>The host's services; make a scope for anything scoped.</summary>
    public IServiceProvider Services => Factory.Services;

    /// <summary>What was published.</summary>
    public EventLog Events => new(Services);

    /// <summary>Errors the host logged, for tests that expect none.</summary>
    public IReadOnlyCollection<string> LoggedErrors => Factory.Errors.Messages;

    /// <summary>Where the SQLite files are.</summary>
    public string DataFolder => Services.GetRequiredService<DatabaseOptions>().Folder;

    private HostFactory Factory => factory ?? throw new InvalidOperationException("The host has not started.");

    /// <inheritdoc />
    public virtual async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        await StartAsync(database);
    }

    /// <summary>Stops the host and starts it again on the same databases, with the settings <see cref="Configure"/> gives now.</summary>
    /// <param name="whileStopped">What happens to the files meanwhile.</param>
    public async Task RestartAsync(Action? whileStopped = null)
    {
        await Factory.DisposeAsync();
        await database!.WaitUntilFreeAsync();
        whileStopped?.Invoke();
        await StartAsync(database);
    }

    /// <inheritdoc />
    public virtual async ValueTask DisposeAsync()
    {
        if (factory is not null)
        {
            await factory.DisposeAsync();
        }

        if (database is not null)
        {
            await database.DropAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>A client that is not signed in. Redirects are answers, not followed.</summary>
    public HttpClient CreateClient() =>
        Factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = Address });

    /// <summary>A client signed in to a new account that holds one role.</summary>
    /// <param name="role">Role code of permissions.csv.</param>
    /// <param name="unitId">The unit the role covers, with everything below it; not needed for roles over the province.</param>
    /// <param name="employeeId">The person's own record, for roles over one's own record.</param>
    /// <param name="subsystems">What the assignment document names, for roles by assignment.</param>
    public async Task<HttpClient> SignInAsAsync(
        string role, Guid? unitId = null, Guid? employeeId = null, Subsystems subsystems = Subsystems.All) =>
        await TestAccounts.SignInAsync(
            this, await TestAccounts.CreateAsync(this, new TestAccountOrder(role, unitId, employeeId, subsystems)));

    /// <summary>Sends a request as the system does: without permissions and scopes.</summary>
    public async Task<TResponse> SendAsync<TResponse>(IRequest<TResponse> request)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a request in the name of a user, with that user's permissions and scopes.</summary>
    public async Task<TResponse> SendAsync<TResponse>(CurrentUser user, IRequest<TResponse> request)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(user);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Works with a module's database.</summary>
    public async Task<TResult> InDbAsync<TContext, TResult>(Func<TContext, Task<TResult>> work)
        where TContext : ModuleDbContext
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TContext>());
    }

    /// <summary>Works with a module's database.</summary>
    public async Task InDbAsync<TContext>(Func<TContext, Task> work)
        where TContext : ModuleDbContext
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TContext>());
    }

    /// <summary>Runs a scheduled job now.</summary>
    public async Task RunJobAsync(string jobId)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecurringJobRunner>().RunAsync(jobId, TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until every event has reached every listener; fails when one is parked.</summary>
    public Task WaitForDeliveryAsync() => Events.WaitForDeliveryAsync();

    private async Task StartAsync(TestDatabase on)
    {
        await on.WaitUntilFreeAsync();
        factory = new HostFactory(Clock, on.Settings, Configure);
        factory.StartServer();
        await WaitForDeliveryAsync();
    }

    /// <summary>Changes the host before it starts: settings, services.</summary>
    protected virtual void Configure(IWebHostBuilder host)
    {
    }
}
