namespace HoSoCanBo.BuildingBlocks.Runtime.Work;

/// <summary>
/// Long work a user orders and watches (import, reorganisation, restore). Its orders are rows of the module's own database,
/// so a killed host forgets nothing: what was waiting or running is found again and run from its start. Therefore the work
/// either writes everything in one transaction or goes on where it stopped.
/// </summary>
public interface IBackgroundWork
{
    /// <summary>The orders that wait or were interrupted, oldest first.</summary>
    Task<IReadOnlyList<Guid>> FindWaitingAsync(CancellationToken cancellationToken);

    /// <summary>Does one order and stores its end state.</summary>
    Task RunAsync(Guid id, WorkProgress progress, CancellationToken cancellationToken);

    /// <summary>
    /// Stores how far the order is, for hosts that do not run it, and tells whether its user has cancelled it. Called every
    /// few seconds while it runs, in a scope of its own; not on SQLite, where the only host knows by itself.
    /// </summary>
    Task<bool> SaveProgressAsync(Guid id, WorkSnapshot snapshot, CancellationToken cancellationToken);

    /// <summary>Stores that the user cancelled the order; nothing of it was kept.</summary>
    Task CancelledAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Stores that the order failed; nothing of it was kept.</summary>
    Task FailedAsync(Guid id, Exception exception, CancellationToken cancellationToken);
}
