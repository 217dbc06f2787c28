using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.SharedRecords.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace HoSoCanBo.Salary.Persistence;

/// <summary>
/// Whatever changes a fact that decides pay (an event, a decision, a correction), the sheets it touches are computed again:
/// asked for in the same transaction as the fact, so that it is never forgotten.
/// </summary>
internal static class RecalculationAsker
{
    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(UnitMembership)] = "Thay đổi đơn vị công tác",
        [typeof(StatusPeriod)] = "Thay đổi tình trạng công tác",
        [typeof(SalaryLine)] = "Thay đổi lương",
        [typeof(PersonAllowance)] = "Thay đổi phụ cấp",
        [typeof(PayAbsence)] = "Thay đổi thời gian không hưởng lương",
        [typeof(DependantCount)] = "Thay đổi người phụ thuộc",
    };

    /// <summary>Adds a row for every person whose facts change; false when no month is open or closed from that day on.</summary>
    public static async Task<bool> AskAsync(SalaryDbContext db, CancellationToken cancellationToken)
    {
        var changed = db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified && Words.ContainsKey(e.Metadata.ClrType))
            .Select(e => (Entry: e, Person: (Guid)e.Property("PersonId").CurrentValue!, Day: FirstDay(e)))
            .GroupBy(c => c.Person)
            .ToList();
        var funding = db.ChangeTracker.Entries<UnitPayTerms>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();
        if ((changed.Count == 0 && funding.Count == 0) || await LastMonthAsync(db, cancellationToken) is not { } lastMonth)
        {
            return false;
        }

        var isAsked = false;
        foreach (var terms in funding.Where(t => PayMonth.Of(t.EffectiveFrom).First <= lastMonth))
        {
            isAsked |= await AskForUnitAsync(db, terms, cancellationToken);
        }

        foreach (var person in changed)
        {
            var first = person.MinBy(c => c.Day);
            if (PayMonth.Of(first.Day).First <= lastMonth)
            {
                db.Recalculations.Add(For(db, person.Key, person.Where(c => c.Entry.State == EntityState.Added).Append(first).First().Entry, first.Day));
                isAsked = true;
            }
        }

        return isAsked;
    }

    // Who pays a unit decides about kinh phí công đoàn and phụ cấp công vụ of everybody there.
    private static async Task<bool> AskForUnitAsync(SalaryDbContext db, UnitPayTerms terms, CancellationToken cancellationToken)
    {
        var people = await db.Set<UnitMembership>()
            .Where(m => m.UnitId == terms.UnitId && (m.EffectiveUntil == null || (m.EffectiveUntil >= terms.EffectiveFrom && m.EffectiveUntil >= m.EffectiveFrom)))
            .Select(m => m.PersonId).Distinct().ToListAsync(cancellationToken);
        db.Recalculations.AddRange(people.Select(person => new Recalculation
        {
            Id = Guid.CreateVersion7(),
            PersonId = person,
            FromDay = terms.EffectiveFrom,
            Cause = $"Thay đổi nguồn bảo đảm tiền lương của đơn vị từ {terms.EffectiveFrom:dd/MM/yyyy}",
            AskedAt = db.UtcNow,
        }));
        return people.Count > 0;
    }

    private static Recalculation For(SalaryDbContext db, Guid personId, EntityEntry leading, DateOnly from) => new()
    {
        Id = Guid.CreateVersion7(),
        PersonId = personId,
        FromDay = from,
        Cause = $"{Words[leading.Metadata.ClrType]} từ {from:dd/MM/yyyy}{(db.Basis?.DecisionNumber is { } number ? $" (quyết định {number})" : "")}",
        DecisionId = leading.Property("DecisionId").CurrentValue as Guid? ?? db.Basis?.DecisionId,
        AskedAt = db.UtcNow,
    };

    // A fact that was ended or withdrawn changes pay from the first day on which it now holds or no longer holds.
    private static DateOnly FirstDay(EntityEntry entry)
    {
        var from = (DateOnly)entry.Property("EffectiveFrom").CurrentValue!;
        var until = entry.Metadata.FindProperty("EffectiveUntil") is null ? null : entry.Property("EffectiveUntil");
        if (entry.State == EntityState.Added || until is null || !until.IsModified || IsWithdrawn(entry))
        {
            return from;
        }

        var before = (DateOnly?)until.OriginalValue ?? DateOnly.MaxValue.AddDays(-1);
        var after = (DateOnly?)until.CurrentValue ?? DateOnly.MaxValue.AddDays(-1);
        var first = (before < after ? before : after).AddDays(1);
        return first < from ? from : first;
    }

    private static bool IsWithdrawn(EntityEntry entry) =>
        entry.Metadata.FindProperty("WithdrawnAt") is not null && entry.Property("WithdrawnAt").IsModified;

    private static Task<DateOnly?> LastMonthAsync(SalaryDbContext db, CancellationToken cancellationToken) =>
        db.SalaryMonths.Select(m => (DateOnly?)m.First).MaxAsync(cancellationToken);
}
