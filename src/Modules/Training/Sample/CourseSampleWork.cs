using HoSoCanBo.Training.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HoSoCanBo.Training.Sample;

/// <summary>
/// Loads the courses of the sample province when its people have arrived: they come by events, so not before the host runs. In Development
/// only, and only into a database without any course.
/// </summary>
internal sealed class CourseSampleWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CourseSampleWork> log) : BackgroundService
{
    private const int FewestPeople = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var (before, quiet) = (0, 0); quiet < 2;)
            {
                await Task.Delay(Pause, clock, stoppingToken);
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<TrainingDbContext>();
                if (await db.CourseNotices.AnyAsync(stoppingToken))
                {
                    return;
                }

                var now = await db.Trainees.CountAsync(t => t.LearningFactsAt != null, stoppingToken);
                (quiet, before) = (now >= FewestPeople && now == before ? quiet + 1 : 0, now);
            }

            await using var own = scopes.CreateAsyncScope();
            await own.ServiceProvider.GetRequiredService<CourseSample>().LoadAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
        catch (Exception exception)
        {
            log.LogWarning(exception, "The sample courses could not be loaded.");
        }
    }
}
