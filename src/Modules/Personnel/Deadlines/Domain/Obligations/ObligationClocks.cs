using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Deadlines.Domain.Obligations;

/// <summary>
/// Which clock a decision starts and on which day (Điều 10, 11 Quy chế 80/QĐ-UBND-HC). No database: bulk work calls these with
/// one calendar for all rows; a single change goes through <c>ObligationRegister</c>.
/// </summary>
internal static class ObligationClocks
{
    /// <summary>First day of the regulation; a change on an older paper starts no clock.</summary>
    public static readonly DateOnly RegulationInForceFrom = new(2020, 1, 22);

    /// <summary>
    /// Điều 10.1: tuyển dụng, tiếp nhận từ ngoài. 30 days from the day the decision was signed; it closes at once when the
    /// record is already complete.
    /// </summary>
    /// <param name="employee">The new record, with its particulars.</param>
    /// <param name="decidedOn">Ngày ký of the decision.</param>
    /// <param name="decisionId">The decision, when registered.</param>
    /// <param name="calendar">The working calendar.</param>
    /// <param name="now">The moment of entry.</param>
    /// <param name="by">Who enters it.</param>
    public static UpdateObligation ForRecruitment(
        Employee employee, DateOnly decidedOn, Guid? decisionId, WorkingCalendar calendar, DateTime now, Closer? by = null)
    {
        var facts = new ObligationFacts(ObligationRule.Recruitment, employee.Id, employee.UnitId, decidedOn, decisionId);
        var obligation = UpdateObligation.Start(facts, calendar);
        CloseIfComplete(obligation, employee, now, by);
        return obligation;
    }

    /// <summary>Whether the clock of Điều 10.1 can still run for a decision signed on a day.</summary>
    public static bool IsFreshRecruitment(DateOnly signedOn, DateOnly today) =>
        signedOn >= RegulationInForceFrom && signedOn.AddDays(UpdateObligation.DaysOf(ObligationRule.Recruitment)) >= today;

    /// <summary>The duty of Điều 10.1 is a complete record: with one it is done at once.</summary>
    public static void CloseIfComplete(UpdateObligation obligation, Employee employee, DateTime now, Closer? by)
    {
        if (obligation.Rule == ObligationRule.Recruitment && RecordCompleteness.IsComplete(employee))
        {
            obligation.CloseAt(now, by);
        }
    }

    /// <summary>
    /// Điều 10.2: a change with its document, 15 days from effect. Entering the change fulfils it, so it is closed on the spot
    /// and only says whether that was on time.
    /// </summary>
    public static UpdateObligation ForChangeMade(
        Employee employee, Decision decision, WorkingCalendar calendar, DateTime now, Closer? by = null)
    {
        var facts = new ObligationFacts(ObligationRule.Change, employee.Id, employee.UnitId, StartOf(decision), decision.Id);
        var obligation = UpdateObligation.Start(facts, calendar);
        obligation.CloseAt(now, by);
        return obligation;
    }

    /// <summary>
    /// The day a clock "kể từ ngày có hiệu lực" starts on: the effective date, or the signing date when the paper takes effect
    /// before it was signed (it could not have been entered earlier).
    /// </summary>
    public static DateOnly StartOf(Decision decision) =>
        decision.EffectiveFrom < decision.SignedOn ? decision.SignedOn : decision.EffectiveFrom;
}
