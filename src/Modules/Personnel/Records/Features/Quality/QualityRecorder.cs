using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HoSoCanBo.Personnel.Records.Features.Quality;

/// <summary>Looks at changed records again, off the page's way: a second after the change, some people at a time.</summary>
internal sealed class QualityRecorder(QualityQueue queue, IServiceScopeFactory scopes, TimeProvider clock, ILogger<QualityRecorder> log)
    : BackgroundService
{
    private const int PeopleAtATime = 100;

    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await queue.WaitAsync(stoppingToken);
                await Task.Delay(Gathering, clock, stoppingToken);
                await AssessAllAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
        }
    }

    private async Task AssessAllAsync(CancellationToken cancellationToken)
    {
        while (queue.Take(PeopleAtATime) is { Count: > 0 } ids)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<QualityAssessor>().AssessAsync(ids, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogWarning(exception, "The quality of {Count} records cannot be stored now; the nightly job looks at them again.",
                    ids.Count);
                await Task.Delay(AfterFailure, clock, cancellationToken);
            }
        }
    }
}
