using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.Quality;
using HoSoCanBo.Personnel.Records.Features.Quality;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Tests.Records.Quality;

/// <summary>
/// As at the first start: the nightly job looks at somebody new while the recorder of changes does. Each would add the row; whoever is
/// about to waits here for the other, so that a host without turns is caught whenever the test runs.
/// </summary>
public sealed class QualityTurnTests(QualityTurnTests.MeetingHost host) : IClassFixture<QualityTurnTests.MeetingHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NewRecord_LookedAtByTwoAtOnce_IsScoredByTheFirstAlone()
    {
        var person = await UnscoredAsync();

        await Task.WhenAll(Task.Run(() => LookAsync(person), Token), Task.Run(() => LookAsync(person), Token));

        Assert.Equal((1, 1), (host.Meeting.Arrived, await CountAsync(person)));
    }

    /// <summary>Another host knows nothing of the turns of this one: both add the row, and who comes second reads it again.</summary>
    [Fact]
    public async Task NewRecord_LookedAtByTwoHostsAtOnce_IsScoredOnceAndFailsNeither()
    {
        var person = await UnscoredAsync();
        using var turnsOfTheOther = new QualityQueue();

        await Task.WhenAll(Task.Run(() => LookAsync(person), Token), Task.Run(() => LookAsync(person, turnsOfTheOther), Token));

        Assert.Equal((2, 1), (host.Meeting.Arrived, await CountAsync(person)));
    }

    /// <summary>Somebody new whose score of the recorder of changes is taken away again; from now on who adds one waits for a second.</summary>
    private async Task<Guid> UnscoredAsync()
    {
        var person = await TestPeople.AddAsync(host);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await CountAsync(person.Id) == 0)
        {
            await timer.WaitForNextTickAsync(Token);
        }

        await host.InDbAsync((PersonnelDbContext db) => db.RecordQualities.Where(q => q.EmployeeId == person.Id).ExecuteDeleteAsync(Token));
        host.Meeting.Begin(person.Id);
        return person.Id;
    }

    private async Task LookAsync(Guid personId, QualityQueue? turns = null)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var assessor = turns is null
            ? scope.ServiceProvider.GetRequiredService<QualityAssessor>()
            : ActivatorUtilities.CreateInstance<QualityAssessor>(scope.ServiceProvider, turns);
        await assessor.AssessAsync([personId], Token);
    }

    private Task<int> CountAsync(Guid personId) =>
        host.InDbAsync((PersonnelDbContext db) => db.RecordQualities.CountAsync(q => q.EmployeeId == personId, Token));

    public sealed class MeetingHost : HostFixture
    {
        public MeetingBeforeSaving Meeting { get; } = new();

        /// <inheritdoc />
        protected override void Configure(IWebHostBuilder host) => host.ConfigureTestServices(services =>
            services.ConfigureDbContext<PersonnelDbContext>((_, options) => options.AddInterceptors(Meeting)));
    }

    /// <summary>Whoever is about to add the score of one person waits a moment for a second one.</summary>
    public sealed class MeetingBeforeSaving : SaveChangesInterceptor
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

        private TaskCompletionSource both = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Guid person;
        private int arrived;

        /// <summary>How many were about to add the row.</summary>
        public int Arrived => arrived;

        /// <summary>From now on, for this person.</summary>
        public void Begin(Guid personId) => (person, arrived, both) =
            (personId, 0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

        /// <inheritdoc />
        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context!.ChangeTracker.Entries<RecordQuality>()
                .Any(e => e.State == EntityState.Added && e.Entity.EmployeeId == person))
            {
                if (Interlocked.Increment(ref arrived) == 2)
                {
                    both.TrySetResult();
                }

                await Task.WhenAny(both.Task, Task.Delay(Patience, cancellationToken));
            }

            return result;
        }
    }
}
