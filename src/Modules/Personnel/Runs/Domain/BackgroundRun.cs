using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Runs.Domain;

/// <summary>
/// Việc chạy nền: long work somebody ordered, watches and may stop (import, bulk movement, print, reorganisation). It is found and
/// resumed by its state; whoever was slower than another host loses by the version.
/// </summary>
internal abstract class BackgroundRun : IVersioned, ITellsWhenSaved
{
    public const int UserNameMaxLength = 200;
    public const int ScopeMaxLength = 2000;
    public const int StepMaxLength = 100;

    /// <summary>A run that was broken off this often (the process was killed each time) is not tried again.</summary>
    public const int AttemptsMax = 5;

    /// <summary>Made with the form, so that a double click is one run.</summary>
    public Guid Id { get; protected init; }

    /// <summary>Concurrency token: of two clicks one wins, of two hosts that do the same work one commits.</summary>
    public int Version { get; private set; }

    public DateTime CreatedAt { get; protected init; }

    public string CreatedByName { get; protected init; } = "";

    public int Attempts { get; private set; }

    public DateTime? FinishedAt { get; protected set; }

    /// <summary>Why it failed, for its user.</summary>
    public string? FailureMessage { get; private set; }

    // How far it is, as the running host last stored it; changed apart from Version.
    public string? ProgressStep { get; private set; }

    public int ProgressDone { get; private set; }

    public int ProgressTotal { get; private set; }

    public DateTime? ProgressStartedAt { get; private set; }

    public DateTime? CancelRequestedAt { get; private set; }

    /// <summary>Whether background work is still to be done.</summary>
    public abstract bool IsWaiting { get; }

    /// <inheritdoc />
    SavedFact? ITellsWhenSaved.FactWhenSaved => IsWaiting ? new OrderWaiting(GetType()) : null;

    /// <summary>The refusal when it was broken off too often.</summary>
    protected abstract RuleViolationException BrokenOff { get; }

    /// <summary>Most characters of <see cref="FailureMessage"/>.</summary>
    protected abstract int LongestMessage { get; }

    /// <summary>The background work takes it up.</summary>
    /// <exception cref="RuleViolationException">It was broken off too often.</exception>
    public void TakeUp()
    {
        if (++Attempts > AttemptsMax)
        {
            throw BrokenOff;
        }

        Begin();
        Version++;
    }

    /// <summary>Stopped by an error; nothing of it was kept.</summary>
    public void Fail(string message, DateTime now)
    {
        FailureMessage = VietnameseText.Cut(message, LongestMessage);
        EndFailed(now);
    }

    /// <summary>Stopped by its user; nothing of it was kept. A run that is over stays as it is.</summary>
    public abstract void Cancel(DateTime now);

    /// <summary>What changes with the first step of the work.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>The state after a failure.</summary>
    protected abstract void EndFailed(DateTime now);

    /// <summary>A new try: why the last one failed is forgotten.</summary>
    protected void ForgetFailure() => ForgetFailure(null);

    /// <summary>A new try of something that follows a work that is done.</summary>
    protected void ForgetFailure(DateTime? finishedAt) => (FailureMessage, FinishedAt) = (null, finishedAt);

    /// <summary>A portion of it is kept: broken off now it goes on from there, so its attempts count anew; it stays taken up.</summary>
    protected void MadeProgress() => (Attempts, Version) = (1, Version + 1);

    /// <summary>Every change of state goes through here.</summary>
    protected void Moved() => (Attempts, CancelRequestedAt, Version) = (0, null, Version + 1);
}
