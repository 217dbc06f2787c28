using HoSoCanBo.Salary.Pay;
using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Salary.People.Domain.History;

/// <summary>Working days of a month without the unit's pay, counted from the stored periods; no day is counted twice.</summary>
internal static class DaysOffCount
{
    /// <summary>Counts the days on which <paramref name="isOnPayroll"/> says the unit would pay.</summary>
    public static DaysOff Of(PayRecord record, PayMonth month, IReadOnlyList<PayAbsence> absences, Func<DateOnly, bool> isOnPayroll)
    {
        var statuses = record.Statuses.Where(s => s.EverHolds && PayrollStatus.Of(s).DayOff is not null).ToList();
        if (absences.Count == 0 && statuses.Count == 0)
        {
            return DaysOff.None;
        }

        var counts = new Dictionary<AbsenceKind, int>();
        for (var day = month.First; day <= month.Last; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && KindOn(day, absences, statuses) is { } kind
                && isOnPayroll(day))
            {
                counts[kind] = counts.GetValueOrDefault(kind) + 1;
            }
        }

        if (counts.Count == 0)
        {
            return DaysOff.None;
        }

        return new DaysOff
        {
            Unpaid = counts.GetValueOrDefault(AbsenceKind.UnpaidLeave) + counts.GetValueOrDefault(AbsenceKind.BeyondTerm),
            IsUnpaidForAMonth = absences.Any(a => IsUnpaid(a.Kind) && IsAMonth(a.EffectiveFrom, a.EffectiveUntil))
                || statuses.Exists(s => IsUnpaid(PayrollStatus.Of(s).DayOff!.Value) && IsAMonth(s.EffectiveFrom, s.EffectiveUntil)),
            Sick = counts.GetValueOrDefault(AbsenceKind.Sick),
            Maternity = counts.GetValueOrDefault(AbsenceKind.Maternity),
            Suspended = counts.GetValueOrDefault(AbsenceKind.Suspended),
            IsFirstMonthOfWorkOrReturn = KindOn(month.First, absences, statuses) is not null
                && KindOn(month.Last, absences, statuses) is null,
        };
    }

    private static bool IsUnpaid(AbsenceKind kind) => kind is AbsenceKind.UnpaidLeave or AbsenceKind.BeyondTerm;

    private static bool IsAMonth(DateOnly from, DateOnly? until) => until is not { } last || from.AddMonths(1).AddDays(-1) <= last;

    private static AbsenceKind? KindOn(DateOnly day, IReadOnlyList<PayAbsence> absences, IReadOnlyList<KnownStatusPeriod> statuses) =>
        absences.Where(a => IsDayOff(a.Kind) && a.HoldsOn(day)).Select(a => (AbsenceKind?)a.Kind).FirstOrDefault()
        ?? (statuses.FirstOrDefault(s => s.HoldsOn(day)) is { } status ? PayrollStatus.Of(status).DayOff : null);

    private static bool IsDayOff(AbsenceKind kind) => kind is not (AbsenceKind.PaidElsewhere or AbsenceKind.SuspendedSentence);
}
