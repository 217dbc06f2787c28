using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.Personnel.Deadlines.Domain.ComingDue;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Deadlines.Jobs;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Sample;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Tests.Deadlines.ComingDue;

/// <summary>The sample province has somebody on every list of what comes due.</summary>
public sealed class ComingDueSampleTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sample_FillsEveryList_AndStartsTheClocksOfWhatHasEnded()
    {
        // Arrange
        var options = new SampleOptions(300, 7);
        async Task LoadAsync()
        {
            using var scope = host.Services.CreateScope();
            foreach (var sample in scope.ServiceProvider.GetServices<ISampleData>()
                .Where(s => s is PersonnelSample or DeadlinesSample or ComingDueSample).OrderBy(s => s.Order))
            {
                await sample.LoadAsync(options, Token);
            }
        }

        // Act: a second start of the host changes nothing
        await LoadAsync();
        var movements = await CountAsync();
        await LoadAsync();
        await host.RunJobAsync(ListComingDueJob.Id);
        await host.RunJobAsync(UpdateObligationsJob.Id);

        // Assert
        Assert.Equal(movements, await CountAsync());
        var kinds = await host.InDbAsync((PersonnelDbContext db) => db.DueEntries.Select(e => e.Kind).Distinct().ToListAsync(Token));
        Assert.Equal(Enum.GetValues<DueKind>().Order(), kinds.Order());
        var rules = await host.InDbAsync((PersonnelDbContext db) => db.Obligations.Select(o => o.Rule).Distinct().ToListAsync(Token));
        Assert.Superset(
            new HashSet<ObligationRule> { ObligationRule.TermEnded, ObligationRule.ContractEnded, ObligationRule.SecondmentEnded },
            rules.ToHashSet());
    }

    private Task<int> CountAsync() => host.InDbAsync((PersonnelDbContext db) => db.Movements.CountAsync(Token));
}
