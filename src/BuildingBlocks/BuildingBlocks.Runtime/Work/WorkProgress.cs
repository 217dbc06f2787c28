namespace HoSoCanBo.BuildingBlocks.Runtime.Work;

/// <summary>How far a piece of background work is.</summary>
/// <param name="Step">What it is doing, in Vietnamese.</param>
/// <param name="Done">How many are done.</param>
/// <param name="Total">Of how many; 0 while that is not known.</param>
/// <param name="StartedAt">When the step began.</param>
public sealed record WorkSnapshot(string Step, int Done, int Total, DateTime StartedAt)
{
    private const int WholePercent = 100;

    /// <summary>Whole percent, 0 while the total is not known.</summary>
    public int Percent => Total <= 0 ? 0 : (int)Math.Clamp((long)Done * WholePercent / Total, 0, WholePercent);

    /// <summary>The time left at the pace so far; null while there is none to judge by.</summary>
    public TimeSpan? TimeLeft(DateTime now) =>
        Done <= 0 || Total <= 0 || now <= StartedAt ? null : (now - StartedAt) / Done * Math.Max(0, Total - Done);
}

/// <summary>What running work tells about itself and hears from its user.</summary>
public sealed class WorkProgress : IDisposable
{
    private readonly CancellationTokenSource cancel;
    private readonly TimeProvider clock;

    internal WorkProgress(TimeProvider clock, CancellationToken stopping)
    {
        this.clock = clock;
        cancel = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        Snapshot = new WorkSnapshot("Đang bắt đầu", 0, 0, clock.UtcNow());
    }

    /// <summary>The newest state.</summary>
    public WorkSnapshot Snapshot { get; private set; }

    /// <summary>Whether the user has asked to stop.</summary>
    public bool IsCancelRequested { get; private set; }

    /// <summary>Ends the work: its user cancelled it, or the host stops.</summary>
    internal CancellationToken Token => cancel.Token;

    /// <summary>Whether another host has taken the order over.</summary>
    internal bool IsLost { get; private set; }

    public void Begin(string step, int total) => Snapshot = new WorkSnapshot(step, 0, total, clock.UtcNow());

    /// <summary>Says how many of the step are done.</summary>
    public void Report(int done) => Snapshot = Snapshot with { Done = done };

    internal void Lose()
    {
        IsLost = true;
        cancel.Cancel();
    }

    internal void RequestCancel()
    {
        IsCancelRequested = true;
        cancel.Cancel();
    }

    /// <inheritdoc />
    public void Dispose() => cancel.Dispose();
}
