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
    public async Task NewRecord_LookedAtByTwoAtOnce_IsScoredOnce()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await CountAsync(person.Id) == 0)
        {
            await timer.WaitForNextTickAsync(Token);
        }

        await host.InDbAsync((PersonnelDbContext db) => db.RecordQualities.Where(q => q.EmployeeId == person.Id).ExecuteDeleteAsync(Token));
        host.Meeting.IsOn = true;

        // Act
        await Task.WhenAll(Task.Run(() => LookAsync(person.Id), Token), Task.Run(() => LookAsync(person.Id), Token));

        // Assert
        Assert.Equal(1, await CountAsync(person.Id));
    }

    private async Task LookAsync(Guid personId)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<QualityAssessor>().AssessAsync([personId], Token);
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

    /// <summary>Whoever is about to add a score waits a moment for a second one.</summary>
    public sealed class MeetingBeforeSaving : SaveChangesInterceptor
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

        private readonly TaskCompletionSource both = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int arrived;

        public bool IsOn { get; set; }

        /// <inheritdoc />
        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (IsOn && eventData.Context!.ChangeTracker.Entries<RecordQuality>().Any(e => e.State == EntityState.Added))
            {
                if (Interlocked.Increment(ref arrived) == 2)
                {
                    both.TrySetResult();
                }

                await Task.WhenAny(both.Task, both.Task.WaitAsync(Patience, cancellationToken));
            }

            return result;
        }
    }
}
