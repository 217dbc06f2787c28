using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Reference.Features.Holidays;

/// <summary>What moves when a day of the calendar changes.</summary>
/// <param name="Windows">Windows of Điều 15 in the month of the day.</param>
/// <param name="Obligations">How many updates of records get another last day.</param>
/// <param name="Shown">Some of them, by last day.</param>
internal sealed record HolidayImpact(IReadOnlyList<WindowShift> Windows, int Obligations, IReadOnlyList<ObligationShift> Shown)
{
    /// <summary>Whether nothing moves.</summary>
    public bool IsNone => Obligations == 0 && Windows.All(w => w.Before == w.After);
}

/// <summary>The last day of a window of Điều 15.</summary>
internal sealed record WindowShift(string What, DateOnly Before, DateOnly After);

/// <summary>An update whose last day moves.</summary>
internal sealed record ObligationShift(string UnitName, string Article, DateOnly Before, DateOnly After);

/// <summary>
/// What hangs on the calendar elsewhere in the module. The deadlines stand above the calendar and answer here, so that the calendar
/// needs to know nothing of them.
/// </summary>
internal interface IHolidayImpact
{
    /// <summary>What moves between two calendars; of deadlines only those still to come.</summary>
    Task<HolidayImpact> ReadAsync(DateOnly date, WorkingCalendar before, WorkingCalendar after, DateOnly today,
        CancellationToken cancellationToken);

    /// <summary>Lets the open deadlines follow the changed calendar, saved with the caller's change; how many moved.</summary>
    Task<int> FollowAsync(DateOnly date, WorkingCalendar calendar, DateOnly today, CancellationToken cancellationToken);
}
