using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reference.Domain.Retirement;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>
/// Starts the clocks no new decision starts: a retirement date, the end of a secondment, contract, probation, term or leave has
/// passed and nothing was recorded since. Run again, it finds nothing new.
/// </summary>
internal sealed class DerivedObligations(PersonnelDbContext db, WorkingCalendars calendars, TimeProvider clock)
{
    /// <summary>Nobody retires by the roadmap before this age.</summary>
    private const int YoungestRetirementAge = 55;

    /// <summary>Adds what is new and saves.</summary>
    /// <returns>How many clocks were started.</returns>
    public async Task<int> DeriveAsync(CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var calendar = await calendars.CurrentAsync(cancellationToken);
        var present = await db.RecordStatuses.Where(s => s.CountsAsPresent).Select(s => s.Code).ToListAsync(cancellationToken);
        List<ObligationFacts> found =
        [
            .. await RetirementsAsync(present, today, cancellationToken),
            .. await ProbationsAsync(today, cancellationToken),
            .. await EndsAsync(present, today, cancellationToken),
        ];
        db.Obligations.AddRange(found.Select(facts => UpdateObligation.Start(facts, calendar)));
        db.Basis = new ChangeBasis($"Đến ngày ghi trong hồ sơ mà chưa có biến động, rà soát ngày {today:dd/MM/yyyy}");
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return found.Count;
    }

    /// <summary>Present people past the day of the roadmap, or past a date of their own, whose retirement is not entered.</summary>
    private async Task<IEnumerable<ObligationFacts>> RetirementsAsync(
        List<string> present, DateOnly today, CancellationToken cancellationToken)
    {
        var born = today.AddYears(-YoungestRetirementAge);
        var people = await db.Employees.AsNoTracking()
            .Where(e => e.BirthDate != null && e.Sex != null && present.Contains(e.StatusCode)
                && (e.BirthDate <= born || db.RetirementExceptions.Any(r => r.Id == e.Id && r.IsInForce && r.RetiresOn < today))
                && !db.Obligations.Any(o => o.EmployeeId == e.Id && o.Rule == ObligationRule.RetirementReached
                    && o.State != ObligationState.Cancelled)
                && !db.Movements.Any(m => m.EmployeeId == e.Id && m.State == MovementState.Planned && m.TypeCode.StartsWith("NGHI_HUU")))
            .Select(e => new
            {
                e.Id,
                e.UnitId,
                BirthDate = e.BirthDate!.Value,
                Sex = e.Sex!.Value,
                Own = db.RetirementExceptions.Where(r => r.Id == e.Id && r.IsInForce).Select(r => (DateOnly?)r.RetiresOn).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return people
            .Select(p =>
                new ObligationFacts(ObligationRule.RetirementReached, p.Id, p.UnitId,
                    p.Own ?? RetirementAge.Of(p.Sex, p.BirthDate).RetiresOn, null))
            .Where(facts => facts.StartsOn < today);
    }

    /// <summary>Probations whose recruitment names no last day; the others end with their movement.</summary>
    private async Task<IEnumerable<ObligationFacts>> ProbationsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var since = today.AddMonths(-ProbationTime.ShortestMonths);
        var periods = await db.Set<StatusPeriod>().AsNoTracking()
            .Where(p => p.StatusCode == RecordStatusCodes.OnProbation && p.EffectiveUntil == null && p.EffectiveFrom <= since
                && !db.Obligations.Any(o => o.EmployeeId == p.EmployeeId && o.Rule == ObligationRule.ProbationEnded
                    && o.State != ObligationState.Cancelled)
                && !db.Movements.Any(m => m.EmployeeId == p.EmployeeId && m.State == MovementState.Applied
                    && m.EffectiveFrom == p.EffectiveFrom && m.EndsOn != null))
            .Join(db.Employees, p => p.EmployeeId, e => e.Id,
                (p, e) => new { e.Id, e.UnitId, e.KindCode, e.ProfessionalLevelCode, e.RankCode, p.EffectiveFrom })
            .ToListAsync(cancellationToken);
        return periods
            .Select(p => new ObligationFacts(
                ObligationRule.ProbationEnded, p.Id, p.UnitId,
                ProbationTime.LastDayOf(p.EffectiveFrom, p.KindCode, p.ProfessionalLevelCode, p.RankCode), null))
            .Where(facts => facts.StartsOn < today);
    }

    /// <summary>Movements whose own last day has passed and that no later one answers.</summary>
    private async Task<IEnumerable<ObligationFacts>> EndsAsync(List<string> present, DateOnly today, CancellationToken cancellationToken)
    {
        var ended = await db.Movements.AsNoTracking()
            .Where(m => m.State == MovementState.Applied && m.EndsOn < today
                && !db.Obligations.Any(o => o.MovementId == m.Id && DerivedClocks.Rules.Contains(o.Rule))
                && db.Employees.Any(e => e.Id == m.EmployeeId && present.Contains(e.StatusCode)))
            .ToListAsync(cancellationToken);
        var ids = ended.Select(m => m.EmployeeId).Distinct().ToArray();
        var later = (await db.Movements.AsNoTracking()
            .Where(m => ids.Contains(m.EmployeeId) && !Movement.Over.Contains(m.State))
            .ToListAsync(cancellationToken)).ToLookup(m => m.EmployeeId);
        var units = await db.Employees.Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.UnitId, cancellationToken);
        var types = await db.MovementTypes.AsNoTracking().ToDictionaryAsync(t => t.Code, cancellationToken);
        return ended.Select(m => FactsOf(m, later[m.EmployeeId], units[m.EmployeeId], types)).OfType<ObligationFacts>();
    }

    private static ObligationFacts? FactsOf(Movement ended, IEnumerable<Movement> all, Guid unitId, Dictionary<string, MovementType> types)
    {
        if (DerivedClocks.RuleOfEnd(types[ended.TypeCode]) is not { } rule)
        {
            return null;
        }

        var isAnswered =
            all.Any(m => m.Id != ended.Id && m.EffectiveFrom >= ended.EffectiveFrom && DerivedClocks.IsAnsweredBy(rule, types[m.TypeCode]));
        return isAnswered ? null : new ObligationFacts(rule, ended.EmployeeId, unitId, ended.EndsOn!.Value, ended.DecisionId, ended.Id);
    }
}
