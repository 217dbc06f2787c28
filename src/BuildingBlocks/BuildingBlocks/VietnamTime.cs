namespace HoSoCanBo.BuildingBlocks;

/// <summary>Days and clock times in Việt Nam. Instants are kept in UTC; legal days are Vietnamese days.</summary>
public static class VietnamTime
{
    /// <summary>Asia/Ho_Chi_Minh, UTC+7 without summer time.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>Today's date in Việt Nam.</summary>
    public static DateOnly TodayInVietnam(this TimeProvider clock) => DateOnly.FromDateTime(InVietnam(clock.GetUtcNow().UtcDateTime));

    /// <summary>Now, as a UTC <see cref="DateTime"/> for storage.</summary>
    public static DateTime UtcNow(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    /// <summary>The Vietnamese clock time of a stored UTC instant.</summary>
    public static DateTime InVietnam(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>The instant at which a Vietnamese day begins.</summary>
    public static DateTime StartOfDayUtc(DateOnly day) =>
        TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified), Zone);
}
