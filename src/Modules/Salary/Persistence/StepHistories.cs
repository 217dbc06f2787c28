using HoSoCanBo.Salary.People.Domain.History;
using HoSoCanBo.Salary.StepLists.Domain;
using HoSoCanBo.SharedRecords.People;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Persistence;

/// <summary>The whole history of the steps of people: what a month's record leaves out.</summary>
internal static class StepHistories
{
    /// <summary>Records with all their lines, absences, statuses and what lengthens the time in a step.</summary>
    public static async Task<IReadOnlyList<(PayRecord Record, IReadOnlyList<StepExtension> Extensions)>> ReadAsync(
        SalaryDbContext db, IReadOnlyCollection<PayRecord> records, CancellationToken cancellationToken)
    {
        if (records.Count == 0)
        {
            return [];
        }

        var people = records.Select(r => r.PersonId).ToArray();
        var lines = (await db.SalaryLines.AsNoTracking().Where(l => l.WithdrawnAt == null && people.Contains(l.PersonId))
            .ToListAsync(cancellationToken)).ToLookup(l => l.PersonId);
        var absences = (await db.PayAbsences.AsNoTracking().Where(a => a.WithdrawnAt == null && people.Contains(a.PersonId))
            .ToListAsync(cancellationToken)).ToLookup(a => a.PersonId);
        var statuses = (await db.Set<KnownStatusPeriod>().AsNoTracking().Where(s => people.Contains(s.PersonId))
            .ToListAsync(cancellationToken)).ToLookup(s => s.PersonId);
        var extensions = (await db.StepExtensions.AsNoTracking().Where(e => people.Contains(e.PersonId)).ToListAsync(cancellationToken))
            .ToLookup(e => e.PersonId);
        return
        [
            .. records.Select(r =>
                (r with { Lines = [.. lines[r.PersonId]], Absences = [.. absences[r.PersonId]], Statuses = [.. statuses[r.PersonId]] },
                (IReadOnlyList<StepExtension>)[.. extensions[r.PersonId]])),
        ];
    }
}
