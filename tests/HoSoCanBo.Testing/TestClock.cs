using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Testing;

/// <summary>A clock that begins at a fixed instant, runs at the usual speed, and can be set or moved.</summary>
public sealed class TestClock : TimeProvider
{
    /// <summary>Thursday 15/10/2026, 09:00 in Việt Nam.</summary>
    public static readonly DateTimeOffset Start = new(2026, 10, 15, 2, 0, 0, TimeSpan.Zero);

    private long offsetTicks = (Start - System.GetUtcNow()).Ticks;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref offsetTicks));

    /// <summary>Moves the clock, usually forward.</summary>
    public void Advance(TimeSpan time) => Interlocked.Add(ref offsetTicks, time.Ticks);

    /// <summary>Makes it a given Vietnamese day and time (09:00 when none is given).</summary>
    public void SetVietnameseTime(DateOnly day, TimeOnly? time = null) => Interlocked.Exchange(
        ref offsetTicks,
        (VietnamTime.StartOfDayUtc(day) + (time ?? new TimeOnly(9, 0)).ToTimeSpan() - System.GetUtcNow().UtcDateTime).Ticks);
}
