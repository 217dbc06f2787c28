using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.Quality;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Quality;

/// <summary>
/// Looks at records and keeps what it found. Only what differs is written, so a night in which nothing changed writes nothing.
/// </summary>
internal sealed class QualityAssessor(PersonnelDbContext db, QualityQueue queue, ReferenceCache references, TimeProvider clock)
{
    /// <summary>
    /// Looks at some people; those who left are forgotten. How many were looked at. The nightly job and the recorder of changes take turns,
    /// for both would add the row of somebody new; another host that is faster is read again.
    /// </summary>
    public async Task<int> AssessAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        using var turn = await queue.TakeTurnAsync(cancellationToken);
        var assessed = 0;
        await LostRace.SaveUntilWonAsync(db, async () => assessed = await LookAsync(ids, cancellationToken), cancellationToken);
        db.ChangeTracker.Clear();
        return assessed;
    }

    private async Task<int> LookAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var reference = await references.CurrentAsync(cancellationToken);
        var present = reference.PresentStatuses;
        var people = await db.Employees.Where(e => ids.Contains(e.Id) && present.Contains(e.StatusCode)).WithTables()
            .ToListAsync(cancellationToken);
        var stored = await db.RecordQualities.Where(q => ids.Contains(q.EmployeeId))
            .ToDictionaryAsync(q => q.EmployeeId, cancellationToken);
        var gaps = (await db.RecordGaps.Where(g => ids.Contains(g.EmployeeId)).ToListAsync(cancellationToken)).ToLookup(g => g.EmployeeId);
        var own = await db.RetirementExceptions.AsNoTracking().Where(r => ids.Contains(r.Id) && r.IsInForce)
            .ToDictionaryAsync(r => r.Id, r => r.RetiresOn, cancellationToken);
        var today = clock.TodayInVietnam();
        foreach (var person in people)
        {
            person.OwnRetirementOn = own.TryGetValue(person.Id, out var day) ? day : null;
            var found = QualityRules.Assess(person, today, reference.Catalogues);
            Note(stored.GetValueOrDefault(person.Id) ?? db.RecordQualities.Add(new RecordQuality { EmployeeId = person.Id }).Entity, found);
            Replace(person.Id, [.. gaps[person.Id].OrderBy(g => g.Number)], found.Gaps);
            stored.Remove(person.Id);
        }

        db.RecordQualities.RemoveRange(stored.Values);
        return people.Count;
    }

    private void Note(RecordQuality quality, QualityAssessment found)
    {
        var (missing, contradictions, doubts) =
            (found.Count(GapKind.Missing), found.Count(GapKind.Contradiction), found.Count(GapKind.Doubt));
        if ((quality.Score, quality.Completeness, quality.MissingCount, quality.ContradictionCount, quality.DoubtCount)
            == (found.Score, found.Completeness, missing, contradictions, doubts) && quality.CheckedAt != default)
        {
            return;
        }

        (quality.Score, quality.Completeness, quality.MissingCount, quality.ContradictionCount, quality.DoubtCount) =
            (found.Score, found.Completeness, missing, contradictions, doubts);
        quality.CheckedAt = clock.UtcNow();
    }

    private void Replace(Guid employeeId, List<RecordGap> before, IReadOnlyList<GapFinding> found)
    {
        var after = found.Select((g, i) => new RecordGap
        {
            EmployeeId = employeeId,
            Number = i,
            Kind = g.Kind,
            Rule = g.Rule,
            FieldKey = g.FieldKey,
            Message = g.Message.Shortened(RecordGap.MessageMaxLength),
        }).ToList();
        if (before.Select(WordsOf).SequenceEqual(after.Select(WordsOf)))
        {
            return;
        }

        var same = before.Where(b => b.Number < after.Count && WordsOf(b) == WordsOf(after[b.Number])).Select(b => b.Number).ToHashSet();
        foreach (var gap in before.Where(b => !same.Contains(b.Number)))
        {
            // The key is the place in the list: the row of a place that goes on being used takes the new words.
            if (gap.Number < after.Count)
            {
                db.Entry(gap).CurrentValues.SetValues(after[gap.Number]);
            }
            else
            {
                db.RecordGaps.Remove(gap);
            }
        }

        db.RecordGaps.AddRange(after.Skip(before.Count));
    }

    private static (GapKind Kind, string Rule, string? FieldKey, Wording Message) WordsOf(RecordGap gap) =>
        (gap.Kind, gap.Rule, gap.FieldKey, gap.Message);
}
