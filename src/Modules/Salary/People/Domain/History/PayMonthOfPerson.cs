using HoSoCanBo.Salary.Pay;
using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Salary.People.Domain.History;

/// <summary>
/// Turns what is stored of a person into what the engine computes with: the one place where that happens. A person who
/// moved inside the system has one entry for each unit, each with its own days (rule D6).
/// </summary>
internal sealed class PayMonthOfPerson
{
    private const string LineMissing = "Chưa có dòng lương: cần nhập quyết định xếp lương hoặc hợp đồng.";

    private readonly PayRecord record;
    private readonly PayMonth month;
    private readonly UnitTermsIndex units;
    private readonly MonthEntries entries;
    private readonly List<PersonAllowance> allowances;
    private readonly List<PayAbsence> absences;

    private PayMonthOfPerson(PayRecord record, PayMonth month, UnitTermsIndex units, MonthEntries entries)
    {
        (this.record, this.month, this.units, this.entries) = (record, month, units, entries);
        // Allowances of a post run to the end of the month in which it ends, so one that ended in this month still counts.
        allowances = [.. record.Allowances.Where(a => a.Overlaps(month.First, month.Last))];
        absences = [.. record.Absences.Where(a => a.Overlaps(month.First, month.Last))];
    }

    /// <summary>The person's month at every unit he or she belongs to on a day of it, in the order of the days.</summary>
    /// <param name="record">What is stored.</param>
    /// <param name="month">The month.</param>
    /// <param name="units">What is known of the units.</param>
    /// <param name="entries">What the month's sheet adds; of a person at two units each sheet has its own.</param>
    public static IReadOnlyList<PayAtUnit> Of(PayRecord record, PayMonth month, UnitTermsIndex units, MonthEntries? entries = null)
    {
        var builder = new PayMonthOfPerson(record, month, units, entries ?? MonthEntries.None);
        return
        [
            .. record.Memberships
                .Where(m => m.EverHolds && m.EffectiveFrom <= month.Last && (m.EffectiveUntil is not { } until || until >= month.First))
                .OrderBy(m => m.EffectiveFrom)
                .Select(m => m.UnitId)
                .Distinct()
                .Select(builder.AtUnit),
        ];
    }

    private PayAtUnit AtUnit(Guid unitId)
    {
        var problems = new List<PayProblem>();
        var states = DaysOfChange(unitId).Select(day => (Day: day, State: StateOn(day, unitId))).ToList();
        if (states.TrueForAll(s => s.State.Line is null))
        {
            var state = states.Select(s => s.State).FirstOrDefault(s => s.IsLineMissing) ?? states[^1].State;
            return new PayAtUnit(record.PersonId, unitId, null, state.Reason,
                state.IsLineMissing ? [new PayProblem(PayProblemKind.LineMissing, state.Reason!)] : []);
        }

        problems.AddRange(states.Where(s => s.State.IsLineMissing).Select(s => new PayProblem(PayProblemKind.LineMissing, s.State.Reason!))
            .Distinct());
        var periods = new List<PayPeriod>(states.Count);
        DayState? last = null;
        foreach (var (day, state) in states)
        {
            if (last is null || !state.PaysLike(last))
            {
                periods.Add(new PayPeriod(day, state.Line is null ? null : FactsOf(state.Line, state.Terms, day, problems)));
            }

            last = state;
        }

        return new PayAtUnit(record.PersonId, unitId, MonthOf(unitId, periods), null, problems);
    }

    private PayMonthFacts MonthOf(Guid unitId, List<PayPeriod> periods)
    {
        var firstDay = StateOn(month.First, unitId);
        var isHereOnDayOne = firstDay.Line is not null;
        return new PayMonthFacts(month, periods)
        {
            DaysOff = entries.DaysOff ?? DaysOffCount.Of(record, month, absences, day => StateOn(day, unitId).Line is not null),
            ExtraHours = entries.ExtraHours,
            IsInsuredByOtherUnit = !isHereOnDayOne && IsPaidByOtherUnit(month.First, unitId),
            IsTransferredAway = isHereOnDayOne && IsPaidByOtherUnit(month.Last, unitId),
            PaysUnionDues = entries.PaysUnionDues,
            VoluntaryDeductionsInDong = entries.VoluntaryDeductionsInDong,
        };
    }

    private bool IsPaidByOtherUnit(DateOnly day, Guid unitId) =>
        record.Memberships.On(day) is { } membership && membership.UnitId != unitId && StateOn(day, membership.UnitId).Line is not null;

    private SortedSet<DateOnly> DaysOfChange(Guid unitId)
    {
        var days = new SortedSet<DateOnly> { month.First };
        foreach (var fact in record.Memberships.Concat<DatedFact>(record.Statuses).Concat(record.Lines)
            .Where(f => f.EverHolds && month.Contains(f.EffectiveFrom)))
        {
            days.Add(fact.EffectiveFrom);
        }

        foreach (var away in absences.Where(a => a.Kind == AbsenceKind.PaidElsewhere))
        {
            days.Add(away.EffectiveFrom > month.First ? away.EffectiveFrom : month.First);
            if (away.EffectiveUntil is { } until && until < month.Last)
            {
                days.Add(until.AddDays(1));
            }
        }

        days.UnionWith(units.ChangesOf(unitId, month.First, month.Last));
        return days;
    }

    private DayState StateOn(DateOnly day, Guid unitId)
    {
        var terms = units.On(unitId, day);
        if (record.Memberships.On(day)?.UnitId != unitId)
        {
            return new DayState(null, terms, $"Không công tác tại đơn vị ngày {PayText.Day(day)}.");
        }

        var status = PayrollStatus.Of(record.Statuses.On(day));
        if (!status.IsOnPayroll)
        {
            return new DayState(null, terms, $"{status.Name} từ {PayText.Day(record.Statuses.On(day)!.EffectiveFrom)}.");
        }

        if (absences.Find(a => a.Kind == AbsenceKind.PaidElsewhere && a.HoldsOn(day)) is { } away)
        {
            return new DayState(null, terms, $"Do nơi khác trả lương từ {PayText.Day(away.EffectiveFrom)}.");
        }

        return record.Lines.On(day) is { } line
            ? new DayState(line, terms, null)
            : new DayState(null, terms, LineMissing, IsLineMissing: true);
    }

    private PayFacts FactsOf(SalaryLine line, UnitTerms terms, DateOnly day, List<PayProblem> problems)
    {
        var kind = PersonKinds.FromCode(line.KindCode ?? record.KindCode);
        if (kind is null)
        {
            problems.Add(PayProblem.Of("Chưa rõ đối tượng (cán bộ, công chức, viên chức, hợp đồng…)."));
        }

        return StoredFacts.Of(line, terms, kind ?? PersonKind.CivilServant) with
        {
            Allowances = StoredFacts.AllowancesOf(line, terms, kind, allowances, entries, day, problems),
            Dependants = record.Dependants.On(month.Last)?.Count,
        };
    }

    /// <summary>What holds on a day.</summary>
    private sealed record DayState(SalaryLine? Line, UnitTerms Terms, string? Reason, bool IsLineMissing = false)
    {
        public bool PaysLike(DayState other) => Line?.Id == other.Line?.Id && (Line is null || Terms == other.Terms);
    }
}
