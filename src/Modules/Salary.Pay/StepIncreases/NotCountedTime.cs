namespace HoSoCanBo.Salary.Pay.StepIncreases;

/// <summary>
/// Time that does not count towards a step (TT 08/2013/TT-BNV Điều 2.1.c): whole months, and of the days left together under 11
/// working days nothing, 11 or more one month.
/// </summary>
public static class NotCountedTime
{
    /// <summary>One shift for each period, in the order of their days; of one <paramref name="kind"/> only when given.</summary>
    /// <exception cref="RuleViolationException">Periods that overlap or end before they start.</exception>
    public static IReadOnlyList<StepShift> Of(StepFacts facts, PayTables tables, WorkingCalendar calendar, NotCountedKind? kind = null)
    {
        var periods = facts.NotCounted.Where(p => kind is null || p.Kind == kind).OrderBy(p => p.From ?? facts.Since).ToList();
        RefuseOverlaps(periods, calendar);
        var shifts = new List<StepShift>();
        var (daysSoFar, sickMonths, sickDays) = (0, 0, 0);
        foreach (var period in periods)
        {
            var on = period.From is { } from && from > facts.Since ? from : facts.Since;
            var rule = new RoundingRule(tables, on);
            var (months, days) = Length(period, facts.Since, calendar);
            if (period.Kind == NotCountedKind.SickLeave)
            {
                var before = rule.BeyondSick(sickMonths, sickDays);
                (sickMonths, sickDays) = (sickMonths + months, sickDays + days);
                var after = rule.BeyondSick(sickMonths, sickDays);
                (months, days) = (after.Months - before.Months, after.Days - before.Days);
            }

            var carried = rule.MonthsOf(daysSoFar + days) - rule.MonthsOf(daysSoFar);
            daysSoFar += days;
            shifts.Add(new StepShift(on, months + carried, Reason(period, months, days, daysSoFar, carried, rule), period.Document));
        }

        return shifts;
    }

    private static (int Months, int Days) Length(NotCountedPeriod period, DateOnly since, WorkingCalendar calendar)
    {
        if (period.From is null || (period.Until is null && period.From >= since))
        {
            return (period.Months, period.WorkingDays);
        }

        // What lies before the step is of the time in the step before.
        var (from, until) = (period.From!.Value, LastDayOf(period, calendar));
        var start = from < since ? since : from;
        var months = 0;
        while (start.AddMonths(months + 1).AddDays(-1) <= until)
        {
            months++;
        }

        return (months, calendar.WorkingDays(start.AddMonths(months), until));
    }

    // The day a period ends: as stated, or so many months and working days after its first day.
    private static DateOnly LastDayOf(NotCountedPeriod period, WorkingCalendar calendar)
    {
        if (period.Until is { } until)
        {
            return until;
        }

        var last = period.From!.Value.AddMonths(period.Months).AddDays(-1);
        for (var left = period.WorkingDays; left > 0; left -= calendar.IsWorkingDay(last) ? 1 : 0)
        {
            last = last.AddDays(1);
        }

        return last;
    }

    private static void RefuseOverlaps(List<NotCountedPeriod> periods, WorkingCalendar calendar)
    {
        DateOnly? last = null;
        foreach (var period in periods.Where(p => p.From is not null))
        {
            if (period.Until < period.From)
            {
                throw new RuleViolationException("salary.not-counted-dates", "Thời gian không tính: ngày kết thúc trước ngày bắt đầu.");
            }

            if (period.From <= last)
            {
                throw new RuleViolationException(
                    "salary.not-counted-overlap", $"Các khoảng thời gian không tính bị trùng nhau từ ngày {PayText.Day(period.From!.Value)}.");
            }

            last = LastDayOf(period, calendar);
        }
    }

    private static string Reason(NotCountedPeriod period, int months, int days, int daysSoFar, int carried, RoundingRule rule)
    {
        if (period.Kind == NotCountedKind.SickLeave && (months, days) == (0, 0))
        {
            return $"Tính vào thời gian giữ bậc: nghỉ ốm hưởng BHXH cộng dồn không quá {rule.SickMonths} tháng (TT 08/2013/TT-BNV Điều 2.1).";
        }

        var when = period is { From: { } from, Until: { } until } ? $" từ {PayText.Day(from)} đến {PayText.Day(until)}" : "";
        var rest = days == 0 ? "" : carried > 0
            ? $"; ngày lẻ cộng dồn {daysSoFar} ngày làm việc, tính thêm {carried} tháng"
            : $"; ngày lẻ cộng dồn {daysSoFar} ngày làm việc, chưa đủ {rule.DaysThatMakeAMonth} ngày nên không tính";
        return $"Không tính {NameOf(period.Kind)}{when}: {months} tháng và {days} ngày làm việc{rest} (TT 08/2013/TT-BNV Điều 2.1.c).";
    }

    private static string NameOf(NotCountedKind kind) => kind switch
    {
        NotCountedKind.UnpaidLeave => "thời gian nghỉ không hưởng lương",
        NotCountedKind.StudyBeyondTerm => "thời gian học tập, công tác quá thời hạn",
        NotCountedKind.Suspension => "thời gian tạm đình chỉ, tạm giữ, tạm giam",
        NotCountedKind.Probation => "thời gian tập sự",
        NotCountedKind.Desertion => "thời gian đào ngũ",
        NotCountedKind.SuspendedSentence => "thời gian thử thách án treo",
        NotCountedKind.SickLeave => "phần nghỉ ốm hưởng BHXH quá thời gian được tính",
        _ => "thời gian nghỉ chờ đủ tuổi hưu",
    };

    /// <summary>How days become months, by the rules of a day.</summary>
    private sealed class RoundingRule(PayTables tables, DateOnly day)
    {
        private readonly int standardDays = tables.WholeRule(PayRuleKind.StandardDays, Later(day));

        public int DaysThatMakeAMonth { get; } = tables.WholeRule(PayRuleKind.DaysThatMakeAMonth, day);

        public int SickMonths { get; } = tables.WholeRule(PayRuleKind.SickMonthsCounted, day);

        public int MonthsOf(int days) => (days / standardDays) + (days % standardDays >= DaysThatMakeAMonth ? 1 : 0);

        public (int Months, int Days) BeyondSick(int months, int days)
        {
            var whole = months + (days / standardDays);
            return whole < SickMonths ? (0, 0) : (whole - SickMonths, days % standardDays);
        }

        private static DateOnly Later(DateOnly day) => day > PayFactsCheck.FirstMonth.First ? day : PayFactsCheck.FirstMonth.First;
    }
}
