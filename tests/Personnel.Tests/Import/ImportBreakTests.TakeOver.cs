using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Import.Features.Import;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace HoSoCanBo.Personnel.Tests.Import;

/// <content>Two hosts and one run: what one began, the other takes over.</content>
public sealed partial class ImportBreakTests
{
    [Fact]
    public async Task Write_LeaseLostInTheMiddle_TheOtherHostFinishes_AndTheLoserWritesNothingMore()
    {
        // Arrange: the first host stands still for longer than its lease, with the second portion in its hands
        var (officer, runId) = await OrderedAsync(949_000);
        var (first, second) = (WorkerOfAnotherHost(), WorkerOfAnotherHost());
        var (taken, atTakeOver) = (0, new Written(0, 0, 0));
        host.Breaks.Next = () =>
        {
            host.Clock.Advance(TimeSpan.FromMinutes(2));
            using (ExecutionContext.SuppressFlow()) // the other host knows nothing of the fence of this one
            {
                taken = Task.Run(() => second.RunWaitingAsync(CancellationToken.None)).GetAwaiter().GetResult();
                atTakeOver = Task.Run(() => WrittenAsync(runId, "DT949")).GetAwaiter().GetResult();
            }
        };

        // Act
        await first.RunWaitingAsync(TestContext.Current.CancellationToken);

        // Assert
        Assert.Equal(1, taken);
        Assert.Equal(new Written(People, People, People), atTakeOver);
        Assert.Equal(atTakeOver, await WrittenAsync(runId, "DT949"));
        Assert.Equal((ImportState.Done, People), await StateAsync(officer, runId));
        Assert.Equal(Enumerable.Range(2, People), await RowsOfResultAsync(officer, runId));
    }

    /// <summary>A worker as hosts beside each other have it: under a lease, which SQLite's only host does without.</summary>
    private BackgroundWorker<ImportWork, PersonnelDbContext> WorkerOfAnotherHost() => new(
        host.Services.GetRequiredService<IServiceScopeFactory>(), new WorkBoard(),
        new DatabaseOptions { Provider = DatabaseProvider.SqlServer },
        host.Services.GetRequiredService<ModuleRegistry>(), host.Clock, host.Services.GetRequiredService<IConfiguration>(),
        NullLogger<BackgroundWorker<ImportWork, PersonnelDbContext>>.Instance);

    /// <summary>People, their audit rows and the news of them.</summary>
    private Task<Written> WrittenAsync(Guid runId, string numbers) => host.InDbAsync(async (PersonnelDbContext db) =>
    {
        var people = await db.Employees.Where(e => e.EmployeeNumber.StartsWith(numbers)).Select(e => e.Id).ToListAsync();
        var audited = await db.AuditEntries.CountAsync(a => a.SubjectKind == nameof(Employee) && a.Reason.Contains($"{runId:N}"));
        var told = await db.Outbox.Where(m => m.EventName == "personnel.employee-recruited.v1" && m.Destination == "salary")
            .Select(m => m.SubjectId).ToListAsync();
        return new Written(people.Count, audited, told.Count(people.Contains));
    });

    private sealed record Written(int People, int AuditRows, int Events);
}
