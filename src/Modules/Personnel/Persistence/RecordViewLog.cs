using System.Threading.Channels;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HoSoCanBo.Personnel.Persistence;

/// <summary>
/// Writes who read what, off the page's way: rows are gathered and stored every second, every <see cref="BatchSize"/> rows,
/// and when the host stops.
/// </summary>
internal sealed class RecordViewLog(IServiceScopeFactory scopes, ILogger<RecordViewLog> log) : BackgroundService
{
    private const int BatchSize = 200;
    private const int MostWaiting = 100_000;

    private static readonly TimeSpan FlushEvery = TimeSpan.FromSeconds(1);

    private readonly Channel<RecordView> waiting = Channel.CreateBounded<RecordView>(MostWaiting);

    /// <summary>Notes one reading; waits only when the database has not taken rows for very long.</summary>
    public ValueTask NoteAsync(
        RequestContext request, RecordViewKind kind, Guid? employeeId, int count, string? detail, CancellationToken cancellationToken) =>
        waiting.Writer.WriteAsync(
            new RecordView
            {
                At = request.Clock.UtcNow(),
                Kind = kind,
                UserId = request.User.Id,
                UserName = request.User.DisplayName,
                RemoteAddress = request.RemoteAddress,
                EmployeeId = employeeId,
                Count = count,
                Detail = VietnameseText.Cut(detail, RecordView.DetailMaxLength),
            },
            cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<RecordView>(BatchSize);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await GatherAsync(batch, stoppingToken);
                await StoreAsync(batch);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception)
            {
                log.LogWarning(exception, "{Count} readings cannot be stored yet; trying again.", batch.Count);
                await Task.Delay(FlushEvery, CancellationToken.None);
            }
        }

        await StoreTheRestAsync(batch);
    }

    /// <summary>Waits for the first row, then takes what comes within a second, up to a full batch.</summary>
    private async Task GatherAsync(List<RecordView> batch, CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
        {
            batch.Add(await waiting.Reader.ReadAsync(cancellationToken));
        }

        using var second = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        second.CancelAfter(FlushEvery);
        try
        {
            while (batch.Count < BatchSize)
            {
                batch.Add(await waiting.Reader.ReadAsync(second.Token));
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // the second is over
        }
    }

    private async Task StoreTheRestAsync(List<RecordView> batch)
    {
        try
        {
            while (waiting.Reader.TryRead(out var view))
            {
                batch.Add(view);
            }

            await StoreAsync(batch);
        }
        catch (Exception exception)
        {
            log.LogError(exception, "{Count} readings were not stored before the host stopped.", batch.Count);
        }
    }

    private async Task StoreAsync(List<RecordView> batch)
    {
        if (batch.Count == 0)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PersonnelDbContext>();
        db.RecordViews.AddRange(batch);
        await db.SaveChangesAsync(); // not cancelled: half a second more at shutdown, and no doubt whether the rows are there
        batch.Clear();
    }
}
