using System.Diagnostics;
using System.Globalization;
using System.Net;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.BuildingBlocks.Workbooks;
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
public sealed partial class ImportBreakTests(ImportBreakTests.BrokenHost host) : IClassFixture<ImportBreakTests.BrokenHost>
{
    private const int People = ImportReading.BatchSize + 100;

    [Fact]
    public async Task Write_HostStopsInTheMiddle_GoesOnAfterTheLastPortion()
    {
        // Arrange
        var (officer, runId) = await OrderedAsync(940_000);
        using var stop = new CancellationTokenSource();
        host.Breaks.Next = stop.Cancel;

        // Act
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Worker.RunWaitingAsync(stop.Token));

        // Assert
        var broken = await officer.RunAsync(runId);
        Assert.Equal((ImportState.Writing, ImportReading.BatchSize), (broken.State, broken.RowsDone));
        Assert.Equal(ImportReading.BatchSize, await officer.CountAsync("DT940"));

        // Act
        await Worker.RunWaitingAsync(TestContext.Current.CancellationToken);

        // Assert
        Assert.Equal((ImportState.Done, People), await StateAsync(officer, runId));
        Assert.Equal(People, await officer.CountAsync("DT940"));
        Assert.Equal(People, await host.InDbAsync((PersonnelDbContext db) => db.AuditEntries.CountAsync(
            a => a.SubjectKind == nameof(Employee) && a.Reason.Contains($"{runId:N}"), TestContext.Current.CancellationToken)));
        Assert.Equal(Enumerable.Range(2, People), await RowsOfResultAsync(officer, runId));
    }

    [Fact]
    public async Task Write_BetweenTwoPortions_OthersWrite()
    {
        var (officer, runId) = await OrderedAsync(945_000);
        var waited = TimeSpan.MaxValue;
        host.Breaks.Next = () =>
        {
            var started = Stopwatch.GetTimestamp();
            Task.Run(() => host.InDbAsync((PersonnelDbContext db) => db.JobRuns.Where(r => r.JobId == "").ExecuteDeleteAsync()))
                .GetAwaiter().GetResult();
            waited = Stopwatch.GetElapsedTime(started);
        };

        await Worker.RunWaitingAsync(TestContext.Current.CancellationToken);

        Assert.Equal((ImportState.Done, People), await StateAsync(officer, runId));
        Assert.True(waited < TimeSpan.FromSeconds(5), $"Another writer waited {waited}.");
    }

    [Fact]
    public async Task Write_SomebodyElseRegistersAPersonOfTheNextPortion_TheRowIsReadAnew()
    {
        // Arrange: a person of the second portion, by hand, while that portion is on its way
        var (officer, runId) = await OrderedAsync(946_000);
        var number = $"DT{946_000 + People - 1}";
        host.Breaks.Next = () => Task.Run(() => RegisterAsync(number)).GetAwaiter().GetResult();

        // Act
        await Worker.RunWaitingAsync(TestContext.Current.CancellationToken);

        // Assert
        var run = await officer.RunAsync(runId);
        // he is of another unit, which a file does not change
        Assert.Equal((ImportState.Done, People - 1, 1), (run.State, run.Added, run.Skipped));
        Assert.Equal(People, await officer.CountAsync("DT946"));
        Assert.Equal("Người Nhập Tay", (await officer.FindAsync(number))!.FullName);
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
    public async Task Write_CancelledInTheMiddle_SaysWhatIsWrittenAndGoesOnWhenAsked()
    {
        var (officer, runId) = await CancelledAsync(942_000);
        var page = await officer.Client.GetPageAsync($"{ImportDriver.Page}/{runId}");
        AssertEx.Shows(page, $"đã ghi {ImportReading.BatchSize} trong {People} dòng");

        using var again = await officer.Client.PostFormAsync($"{ImportDriver.Page}/{runId}?handler=Check");
        await Worker.RunWaitingAsync(TestContext.Current.CancellationToken);
        using var order = await officer.OrderAsync(runId);
        await Worker.RunWaitingAsync(TestContext.Current.CancellationToken);

        Assert.Equal((ImportState.Done, People), await StateAsync(officer, runId));
        Assert.Equal(People, await officer.CountAsync("DT942"));
    }

    [Fact]
    public async Task Write_CancelledInTheMiddle_IsTakenBackWhenAsked()
    {
        var (officer, runId) = await CancelledAsync(947_000);

        using var undo = await officer.Client.PostFormAsync($"{ImportDriver.Page}/{runId}?handler=Undo", new { UndoReason = "Nhầm tệp" });
        await Worker.RunWaitingAsync(TestContext.Current.CancellationToken);

        var run = await officer.RunAsync(runId);
        Assert.Equal((ImportState.Undone, ImportReading.BatchSize, 0), (run.State, run.TakenBack, run.Kept));
        Assert.Equal(0, await officer.CountAsync("DT947"));
    }

    [Fact]
    public async Task Undo_HostStopsInTheMiddle_GoesOnAfterTheLastPortion()
    {
        // Arrange
        var (officer, runId) = await OrderedAsync(948_000);
        await Worker.RunWaitingAsync(TestContext.Current.CancellationToken);
        using var undo = await officer.Client.PostFormAsync($"{ImportDriver.Page}/{runId}?handler=Undo", new { UndoReason = "Nhầm tệp" });
        using var stop = new CancellationTokenSource();
        host.Breaks.Next = stop.Cancel;

        // Act
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Worker.RunWaitingAsync(stop.Token));
        var broken = await officer.RunAsync(runId);
        await Worker.RunWaitingAsync(TestContext.Current.CancellationToken);

        // Assert
        Assert.Equal((ImportState.Undoing, ImportReading.BatchSize, 0), (broken.State, broken.TakenBack, broken.Kept));
        var run = await officer.RunAsync(runId);
        Assert.Equal((ImportState.Undone, People, 0), (run.State, run.TakenBack, run.Kept));
        Assert.Equal(0, await officer.CountAsync("DT948"));
    }

    [Fact]
    public async Task Undo_DiskFull_NamesAButtonThatIsThere_AndMayBeTriedAgain()
    {
        // Arrange
        Assert.SkipWhen(TestDatabase.IsSqlServer, "The full disk is made by SQLite.");
        var (officer, runId) = await OrderedAsync(950_000);
        await Worker.RunWaitingAsync(TestContext.Current.CancellationToken);
        using var undo = await officer.Client.PostFormAsync($"{ImportDriver.Page}/{runId}?handler=Undo", new { UndoReason = "Nhầm tệp" });
        host.Disk.PagesLeft = 50;

        // Act
        await Worker.RunWaitingAsync(TestContext.Current.CancellationToken);
        host.Disk.PagesLeft = null;

        // Assert
        var page = await officer.Client.GetPageAsync($"{ImportDriver.Page}/{runId}");
        AssertEx.Shows(page, "hết chỗ lưu trữ nên việc hoàn tác đã dừng");
        AssertEx.Shows(page, "bấm Hoàn tác lần nữa");
        AssertEx.ShowsNot(page, "Kiểm tra lại");
        Assert.Contains(page.QuerySelectorAll("main button"), b => b.TextContent.Trim() == "Hoàn tác");

        // Act
        using var again = await officer.Client.PostFormAsync($"{ImportDriver.Page}/{runId}?handler=Undo", new { UndoReason = "Nhầm tệp" });
        await Worker.RunWaitingAsync(TestContext.Current.CancellationToken);

        // Assert
        var run = await officer.RunAsync(runId);
        Assert.Equal((ImportState.Undone, People, 0), (run.State, run.TakenBack, run.Kept));
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
        using var over = await officer.Client.GetAsync(
            new Uri($"{ImportDriver.Page}/{runId}?handler=Progress", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("true", over.Headers.GetValues("HX-Refresh").Single());
    }

    private BackgroundWorker<ImportWork, PersonnelDbContext> Worker =>
        host.Services.GetRequiredService<BackgroundWorker<ImportWork, PersonnelDbContext>>();

    private static async Task<(ImportState State, int Added)> StateAsync(ImportDriver officer, Guid runId)
    {
        var run = await officer.RunAsync(runId);
        return (run.State, run.Added);
    }

    private Task RegisterAsync(string number) => host.InDbAsync(async (PersonnelDbContext db) =>
    {
        db.Basis = new ChangeBasis("Nhập tay");
        var placement = new Placement(ImportDriver.UnitOf("87.STP"), null, "DANG_LAM_VIEC", new DateOnly(2026, 1, 1), null);
        db.Add(Employee.Register(Guid.CreateVersion7(), number, "Người Nhập Tay", "CONG_CHUC", placement));
        await db.SaveChangesAsync();
    });

    private static async Task<IEnumerable<int>> RowsOfResultAsync(ImportDriver officer, Guid runId)
    {
        var file = await officer.Client.GetByteArrayAsync(
            new Uri($"{ImportDriver.Page}/{runId}?handler=Result", UriKind.Relative), TestContext.Current.CancellationToken);
        using var workbook = WorkbookReader.Open(new MemoryStream(file));
        return [.. workbook.ReadRows(workbook.Sheets[0]).Skip(1)
            .Select(r => int.Parse(r.Cells[0].ToString()!, CultureInfo.InvariantCulture))];
    }

    private async Task<(ImportDriver Officer, Guid RunId)> CancelledAsync(int firstNumber)
    {
        var (officer, runId) = await OrderedAsync(firstNumber);
        host.Breaks.Next = () => Assert.True(host.Services.GetRequiredService<WorkBoard>().RequestCancel(runId));
        await Worker.RunWaitingAsync(TestContext.Current.CancellationToken);
        Assert.Equal((ImportState.Cancelled, ImportReading.BatchSize), await StateAsync(officer, runId));
        Assert.Equal(ImportReading.BatchSize, await officer.CountAsync($"DT{firstNumber / 1000}"));
        return (officer, runId);
    }

    private async Task<(ImportDriver Officer, Guid RunId)> OrderedAsync(int firstNumber)
    {
        var officer = await ImportDriver.OfOfficerAsync(host);
        var runId = await officer.UploadAsync(
            ImportWorkbook.Generated(People, firstNumber: firstNumber, unitCodePrefix: ImportDriver.UnitCode));
        await Worker.RunWaitingAsync(TestContext.Current.CancellationToken);
        using var order = await officer.OrderAsync(runId);
        Assert.Equal(ImportState.Writing, (await officer.RunAsync(runId)).State);
        return (officer, runId);
    }

    /// <summary>A host without a worker of its own, whose second portion can be broken.</summary>
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

    /// <summary>Acts once, when one portion of people is saved and the next one comes.</summary>
    public sealed class BreakInTheMiddle : SaveChangesInterceptor
    {
        /// <summary>What to do; null: nothing.</summary>
        public Action? Next { get; set; }

        /// <inheritdoc />
        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (Next is { } act && eventData.Context!.ChangeTracker.Entries<ImportRun>().Any(e => IsSecondPortion(e.Entity)))
            {
                Next = null;
                act();
                cancellationToken.ThrowIfCancellationRequested();
            }

            return ValueTask.FromResult(result);
        }

        private static bool IsSecondPortion(ImportRun run) =>
            (run.State == ImportState.Writing ? run.RowsDone : run.TakenBack + run.Kept) > ImportReading.BatchSize;
    }
}
