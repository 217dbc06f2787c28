using System.Globalization;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Movements.Features.Batches;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Tests.Movements;

/// <summary>One decision for many people, broken between two portions: it goes on, others write meanwhile, nobody is moved twice.</summary>
public sealed class BatchBreakTests(BatchBreakTests.BrokenHost host) : IClassFixture<BatchBreakTests.BrokenHost>
{
    private const string Page = "/bien-dong/hang-loat";
    private const int Count = BatchWriter.PortionSize + 30;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_HostStopsBetweenPortions_GoesOnAndMovesNobodyTwice()
    {
        // Arrange
        var (officer, batch, _) = await OrderedAsync();
        using var stop = new CancellationTokenSource();
        host.Breaks.Next = stop.Cancel;

        // Act
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Worker.RunWaitingAsync(stop.Token));
        var broken = await BatchAsync(batch);
        var written = await MovementsAsync(broken);
        var page = await officer.GetPageAsync($"{Page}/{batch}");
        using var cancel = await officer.PostFormAsync($"{Page}/{batch}?handler=Cancel");
        await Worker.RunWaitingAsync(Cancelled);

        // Assert
        Assert.Equal((BatchState.Writing, BatchWriter.PortionSize), (broken.State, written.Count));
        Assert.DoesNotContain(page.QuerySelectorAll("form"),
            f => f.GetAttribute("action")?.EndsWith("handler=Cancel", StringComparison.Ordinal) == true);
        var done = await BatchAsync(batch);
        Assert.Equal((BatchState.Done, Count), (done.State, done.People));
        Assert.Equal(Count, (await MovementsAsync(done)).DistinctBy(m => m.EmployeeId).Count());
        Assert.Equal(Count, (await MovementsAsync(done)).Count);
    }

    [Fact]
    public async Task Write_SomebodyIsChangedBetweenPortions_TheOthersGoOn_AndTheListSaysWhy()
    {
        // Arrange: another officer writes between two portions; one transaction for all would keep him out
        var (officer, batch, people) = await OrderedAsync();
        host.Breaks.Next = () => Task.Run(() => DieAsync(people[^1])).GetAwaiter().GetResult();

        // Act
        await Worker.RunWaitingAsync(Cancelled);

        // Assert
        var done = await BatchAsync(batch);
        Assert.Equal((BatchState.Done, Count - 1), (done.State, done.People));
        Assert.Equal(Count - 1, (await MovementsAsync(done)).Count);
        AssertEx.Shows(await officer.GetPageAsync($"{Page}/{batch}?trang=5"), "đã từ trần");
    }

    private BackgroundWorker<BatchWork, PersonnelDbContext> Worker =>
        host.Services.GetRequiredService<BackgroundWorker<BatchWork, PersonnelDbContext>>();

    private Task<MovementBatch> BatchAsync(Guid id) =>
        host.InDbAsync((PersonnelDbContext db) => db.MovementBatches.AsNoTracking().SingleAsync(b => b.Id == id, Cancelled));

    private Task<List<Movement>> MovementsAsync(MovementBatch batch) => host.InDbAsync((PersonnelDbContext db) =>
        db.Movements.AsNoTracking().Where(m => m.DecisionId == batch.DecisionId).ToListAsync(Cancelled));

    private Task<int> DieAsync(Guid person) =>
        host.InDbAsync((PersonnelDbContext db) => db.Employees.Where(e => e.Id == person).ExecuteUpdateAsync(
        set => set.SetProperty(e => e.StatusCode, "TU_TRAN").SetProperty(e => e.Version, e => e.Version + 1), Cancelled));

    private async Task<(HttpClient Officer, Guid Batch, List<Guid> People)> OrderedAsync()
    {
        var people = Enumerable.Range(0, Count)
            .Select(i => (Id: Guid.CreateVersion7(), Number: $"B{Guid.NewGuid():N}"[..20].ToUpper(CultureInfo.InvariantCulture))).ToList();
        await host.InDbAsync(async (PersonnelDbContext db) =>
        {
            db.AddRange(people.Select(p => Employee.Register(
                p.Id, p.Number, "Lê Văn Nhiều", "CONG_CHUC",
                new Placement(TransferScenario.From, "Chuyên viên", "DANG_LAM_VIEC", MovementScenario.Since, null))));
            db.Basis = new ChangeBasis("Dữ liệu kiểm thử");
            await db.SaveChangesAsync(Cancelled);
        });
        var officer = await host.SignInAsAsync(TransferScenario.Officer, TransferScenario.From);
        var id = Guid.CreateVersion7();
        using var ordered = await officer.PostFormAsync($"{Page}?loai=bo-nhiem", new Dictionary<string, string>
        {
            ["Input.BatchId"] = id.ToString(), ["Input.Numbers"] = string.Join('\n', people.Select(p => p.Number)),
            ["Input.Answers.PositionName"] = "Trưởng phòng",
            ["Input.Decision.Number"] = $"{id:N}/QĐ", ["Input.Decision.SignedOn"] = "05/10/2026",
            ["Input.Decision.EffectiveFrom"] = "12/10/2026",
            ["Input.Decision.Issuer"] = "Sở Tư pháp",
        });
        AssertEx.RedirectsTo(ordered, $"{Page}/{id}");
        await Worker.RunWaitingAsync(Cancelled);
        using var write = await officer.PostFormAsync($"{Page}/{id}");
        Assert.Equal(BatchState.Writing, (await BatchAsync(id)).State);
        return (officer, id, [.. people.Select(p => p.Id)]);
    }

    /// <summary>A host without a worker of its own, broken when the second portion comes.</summary>
    public sealed class BrokenHost : HostFixture
    {
        internal BreakInTheMiddle Breaks { get; } = new();

        /// <inheritdoc />
        protected override void Configure(IWebHostBuilder host)
        {
            host.UseSetting("BackgroundWork:Enabled", "false");
            host.ConfigureTestServices(services =>
                services.ConfigureDbContext<PersonnelDbContext>((_, options) => options.AddInterceptors(Breaks)));
        }
    }

    /// <summary>Acts once, when the second portion is about to be saved.</summary>
    internal sealed class BreakInTheMiddle : SaveChangesInterceptor
    {
        public Action? Next { get; set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            var run = eventData.Context!.ChangeTracker.Entries<MovementBatch>().FirstOrDefault(e => e.Entity.State == BatchState.Writing);
            if (Next is { } act && run?.Property(b => b.DecisionId) is { OriginalValue: not null }
                && eventData.Context.ChangeTracker.Entries<Movement>().Any())
            {
                Next = null;
                act();
                cancellationToken.ThrowIfCancellationRequested();
            }

            return ValueTask.FromResult(result);
        }
    }
}
