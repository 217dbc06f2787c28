using HoSoCanBo.Personnel.Employees.Past;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Persistence;

internal static class PastRecords
{
    /// <summary>What turns a record back to a day: its audit trail and the decisions it names.</summary>
    public static async Task<RecordAsOf> RecordAsOfAsync(
        this PersonnelDbContext db, Guid employeeId, DateOnly day, CancellationToken cancellationToken)
    {
        var entries = await db.AuditEntries.AsNoTracking().Where(a => a.SubjectId == employeeId).OrderBy(a => a.Sequence)
            .ToListAsync(cancellationToken);
        var ids = entries.Select(a => a.DecisionId).OfType<Guid>().Distinct().ToList();
        var days = await db.Decisions.AsNoTracking().Where(d => ids.Contains(d.Id))
            .ToDictionaryAsync(d => d.Id, d => d.EffectiveFrom, cancellationToken);
        return new RecordAsOf(day, entries, days);
    }
}
