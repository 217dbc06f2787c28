using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.People.Jobs;

/// <summary>
/// Dòng lương ghi trước, đến ngày hưởng: tells the other modules again on the day, so that the profile shows what holds now (item 14).
/// The identity of the event follows from the line, so telling it twice does nothing.
/// </summary>
public sealed class AnnounceLinesJob(SalaryDbContext db, TimeProvider clock) : IRecurringJob
{
    public const string Id = "salary.announce-lines";

    private const int DaysBack = 31;

    /// <inheritdoc />
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var from = await FirstDayAsync(today, cancellationToken);
        var reached = await db.SalaryLines.AsNoTracking()
            .Where(l => l.WithdrawnAt == null && l.Origin != SalaryLineOrigin.Imported && l.EffectiveFrom >= from
                && l.EffectiveFrom <= today)
            .OrderBy(l => l.EffectiveFrom).ThenBy(l => l.RecordedAt).ThenBy(l => l.Id).ToListAsync(cancellationToken);
        var events = reached.Select(EventOf).ToArray();
        var told = await db.Outbox.Where(m => events.Contains(m.EventId)).Select(m => m.EventId).ToListAsync(cancellationToken);
        var ahead = reached.Where(l => DateOnly.FromDateTime(VietnamTime.InVietnam(l.RecordedAt)) < l.EffectiveFrom
            && !told.Contains(EventOf(l))).ToList();
        var ids = ahead.Where(l => l.DecisionId is not null).Select(l => l.DecisionId!.Value).Distinct().ToArray();
        var decisions = await db.PayDecisions.AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellationToken);
        foreach (var line in ahead)
        {
            var decision = line.DecisionId is { } id ? decisions.GetValueOrDefault(id) : null;
            db.Publish(new SalaryChanged(
                EventOf(line), clock.GetUtcNow(), line.DecisionId, line.PersonId, line.Id, false, null, line.Change.ToString(),
                line.RankCode, line.RankName, line.Step, line.CoefficientInHundredths, line.BeyondFramePercent, line.EffectiveFrom,
                decision?.Number, decision?.SignedOn));
        }

        await db.SaveChangesAsync(cancellationToken);
        return $"{ahead.Count} dòng lương ghi trước đã đến ngày hưởng.";
    }

    private static Guid EventOf(SalaryLine line) => StableId.From($"salary-line-holds:{line.Id}");

    // From the day after the last good run, so that a missed night is caught up.
    private async Task<DateOnly> FirstDayAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var earliest = today.AddDays(-DaysBack);
        var last = await db.JobRuns.Where(r => r.JobId == Id && r.SucceededAt != null).MaxAsync(r => r.SucceededAt, cancellationToken);
        var after = last is { } at ? DateOnly.FromDateTime(VietnamTime.InVietnam(at)).AddDays(1) : earliest;
        return after < earliest ? earliest : after > today ? today : after;
    }
}
