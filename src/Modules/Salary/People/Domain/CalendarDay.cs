namespace HoSoCanBo.Salary.People.Domain;

/// <summary>Một ngày của bảng ngày nghỉ that was changed since this software was made; Personnel keeps the table.</summary>
internal sealed class CalendarDay
{
    public required DateOnly Date { get; init; }

    /// <summary>Whether people work on it.</summary>
    public bool IsWorkingDay { get; set; }

    /// <summary>False: the day is as its weekday says.</summary>
    public bool IsInForce { get; set; }

    /// <summary>When it changed last (UTC).</summary>
    public DateTime ChangedAt { get; set; }
}
