using System.Net;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Import.Features.Import;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Testing;
using HoSoCanBo.Testing.Import;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Tests.Import;

/// <summary>The worker is driven by the tests, which break it between two batches of a write.</summary>
public sealed class ImportBreakTests(ImportBreakTests.BrokenHost host) : IClassFixture<ImportBreakTests.BrokenHost>
{
    private const int People = ImportReading.BatchSize + 100;

    [Fact]
    public async Task Write_HostStopsInTheMiddle_NothingIsThereUntilItGoesOn()
    {
        // Arrange
        var (officer, runId) = await OrderedAsync(940_000);
        using var stop = new CancellationTokenSource();
        host.Breaks.Next = stop.Cancel;

        // Act
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Worker.RunWaitingAsync(stop.Token));

        // Assert
        Assert.Equal(ImportState.Writing, (await officer.RunAsync(runId)).State);
        Assert.Equal(0, await officer.CountAsync("DT940"));

        // Act
        await Worker.RunWaitingAsync(TestContext.Current.CancellationToken);

        // Assert
        Assert.Equal((ImportState.Done, People), await StateAsync(officer, runId));
        Assert.Equal(People, await officer.CountAsync("DT940"));
    }

    [Fact]
    public async Task Write_DiskFull_LeavesNothingAndCanBeTriedAgain()
    {
        // Arrange
        Assert.SkipWhen(TestDatabase.IsSqlServer, "The full disk is made by SQLite.");
        var (officer, runId) = await OrderedAsync(941_000);
        host.Disk.PagesLeft = 50;

        // Act
        await Worker.RunWaitingAsync(TestContext.Current.CancellationToken);

        // Assert
        var failed = await officer.RunAsync(runId);
        Assert.Equal(ImportState.Failed, failed.State);
        Assert.Contains("hết chỗ lưu trữ", failed.FailureMessage, StringComparison.Ordinal);
        Assert.Equal(0, await officer.CountAsync("DT941"));

        // Act
        host.Disk.PagesLeft = null;
        using var again = await officer.Client.PostFormAsync($"{ImportDriver.Page}/{runId}?handler=Check");
        await Worker.RunWaitingAsync(TestContext.Current.CancellationToken);
        using var order = await officer.OrderAsync(runId);
        await Worker.RunWaitingAsync(TestContext.Current.CancellationToken);

        // Assert
        Assert.Equal((ImportState.Done, People), await StateAsync(officer, runId));
    }

    [Fact]
    public async Task Upload_DiskFull_ShowsTheFormAgainAndSaysWhy()
    {
        // Arrange
        Assert.SkipWhen(TestDatabase.IsSqlServer, "The full disk is made by SQLite.");
        var officer = await ImportDriver.OfOfficerAsync(host);
        var workbook = ImportWorkbook.Generated(People, firstNumber: 944_000, unitCodePrefix: ImportDriver.UnitCode);
        host.Disk.PagesLeft = 0;

        // Act
        using var refused = await officer.PostFileAsync(workbook);
        host.Disk.PagesLeft = null;

        // Assert
        AssertEx.HasStatus(HttpStatusCode.InsufficientStorage, refused);
        var page = await Html.ReadAsync(refused);
        AssertEx.Shows(page, "Máy chủ đã hết chỗ lưu trữ nên chưa ghi được gì.");
        Assert.NotNull(page.QuerySelector("input[type=file]"));
        Assert.DoesNotContain("can-bo.xlsx", page.Body!.TextContent, StringComparison.Ordinal); // no run was begun
        await officer.UploadAsync(workbook);
    }

    [Fact]
    public async Task Write_CancelledInTheMiddle_LeavesNothing()
    {
        var (officer, runId) = await OrderedAsync(942_000);
        host.Breaks.Next = () => Assert.True(host.Services.GetRequiredService<WorkBoard>().RequestCancel(runId));

        await Worker.RunWaitingAsync(TestContext.Current.CancellationToken);

        Assert.Equal(ImportState.Cancelled, (await officer.RunAsync(runId)).State);
        Assert.Equal(0, await officer.CountAsync("DT942"));
        var page = await officer.Client.GetPageAsync($"{ImportDriver.Page}/{runId}");
        AssertEx.Shows(page, "không có gì được ghi vào hồ sơ");
    }

    [Fact]
    public async Task Page_WhileWaiting_ShowsProgressThatSurvivesAReload()
    {
        var (officer, runId) = await OrderedAsync(943_000);

        var page = await officer.Client.GetPageAsync($"{ImportDriver.Page}/{runId}");
        var part = await officer.Client.GetPageAsync($"{ImportDriver.Page}/{runId}?handler=Progress");

        AssertEx.Shows(page, "Đang ghi vào hồ sơ");
        Assert.NotNull(page.QuerySelector("[hx-trigger='every 1s'] progress"));
        Assert.Contains("http-equiv=\"refresh\"", page.Head!.InnerHtml, StringComparison.Ordinal);
        Assert.NotNull(part.QuerySelector("progress"));
        await Worker.RunWaitingAsync(TestContext.Current.CancellationToken);
        using var over = await officer.Client.GetAsync(new Uri($"{ImportDriver.Page}/{runId}?handler=Progress", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("true", over.Headers.GetValues("HX-Refresh").Single());
    }

    private BackgroundWorker<ImportWork, PersonnelDbContext> Worker =>
        host.Services.GetRequiredService<BackgroundWorker<ImportWork, PersonnelDbContext>>();

    private static async Task<(ImportState State, int Added)> StateAsync(ImportDriver officer, Guid runId)
    {
        var run = await officer.RunAsync(runId);
        return (run.State, run.Added);
    }

    private async Task<(ImportDriver Officer, Guid RunId)> OrderedAsync(int firstNumber)
    {
        var officer = await ImportDriver.OfOfficerAsync(host);
        var runId = await officer.UploadAsync(ImportWorkbook.Generated(People, firstNumber: firstNumber, unitCodePrefix: ImportDriver.UnitCode));
        await Worker.RunWaitingAsync(TestContext.Current.CancellationToken);
        using var order = await officer.OrderAsync(runId);
        Assert.Equal(ImportState.Writing, (await officer.RunAsync(runId)).State);
        return (officer, runId);
    }

    /// <summary>A host without a worker of its own, whose second save of people in a write can be broken.</summary>
    public sealed class BrokenHost : HostFixture
    {
        /// <summary>What happens at the next second batch.</summary>
        public BreakInTheMiddle Breaks { get; } = new();

        /// <summary>The disk under the file.</summary>
        public FullDisk Disk { get; } = new();

        /// <inheritdoc />
        protected override void Configure(IWebHostBuilder host)
        {
            host.UseSetting("BackgroundWork:Enabled", "false");
            host.ConfigureTestServices(services =>
                services.ConfigureDbContext<PersonnelDbContext>((_, options) => options.AddInterceptors(Breaks, Disk)));
        }
    }

    /// <summary>Acts once, when a transaction has saved one batch of people and comes with the next.</summary>
    public sealed class BreakInTheMiddle : SaveChangesInterceptor
    {
        private int batches;

        /// <summary>What to do; null: nothing.</summary>
        public Action? Next { get; set; }

        /// <inheritdoc />
        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (Next is { } act && eventData.Context!.ChangeTracker.Entries<Employee>().Any(e => e.State == EntityState.Added) && ++batches == 2)
            {
                (Next, batches) = (null, 0);
                act();
                cancellationToken.ThrowIfCancellationRequested();
            }

            return ValueTask.FromResult(result);
        }
    }
}
