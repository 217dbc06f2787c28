namespace HoSoCanBo.BuildingBlocks.Runtime.Clocks;

/// <summary>
/// The system's clock on another day, so that whoever tries the software sees the 10th, the 25th or the next month without waiting.
/// The time of day goes on as usual. Only in Development (<c>Clock:Today</c>); elsewhere there is none.
/// </summary>
/// <param name="system">The true clock.</param>
public sealed class TrialClock(TimeProvider system) : TimeProvider
{
    private long shift;

    /// <summary>The true clock.</summary>
    public TimeProvider Inner => system;

    /// <summary>Whether the day shown is another one than the true one.</summary>
    public bool IsShifted => Interlocked.Read(ref shift) != 0;

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => system.LocalTimeZone;

    /// <inheritdoc />
    public override long TimestampFrequency => system.TimestampFrequency;

    /// <summary>Makes <paramref name="day"/> today in Việt Nam.</summary>
    public void SetToday(DateOnly day) =>
        Interlocked.Exchange(ref shift, (day.DayNumber - system.TodayInVietnam().DayNumber) * TimeSpan.TicksPerDay);

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => system.GetUtcNow().AddTicks(Interlocked.Read(ref shift));

    /// <inheritdoc />
    public override long GetTimestamp() => system.GetTimestamp();

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        system.CreateTimer(callback, state, dueTime, period);
}
