using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain.History;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Salary.StepLists.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Sheets;

/// <summary>Reads what the checks of people on a sheet need besides their month: a few queries, whatever the number of people.</summary>
internal sealed class SheetContextReader(SalaryDbContext db, PayTables tables, WorkingCalendar calendar)
{
    /// <summary>The context of each person who has one.</summary>
    public async Task<IReadOnlyDictionary<Guid, EntryContext>> ReadAsync(
        Guid unitId, PayMonth month, IReadOnlyList<PayRecord> records, CancellationToken cancellationToken)
    {
        var people = records.Select(r => r.PersonId).ToArray();
        var before = await PaidBeforeAsync(unitId, month, people, cancellationToken);
        var elsewhere = await ElsewhereAsync(unitId, month, people, cancellationToken);
        var steps = await StepsAsync(month, records, cancellationToken);
        var seniority = await SeniorityAsync(month, records, cancellationToken);
        return people.ToDictionary(
            id => id,
            id => new EntryContext(before.TryGetValue(id, out var paid) ? paid : null, elsewhere.GetValueOrDefault(id),
                [.. steps.GetValueOrDefault(id) ?? [], .. seniority.GetValueOrDefault(id) ?? []]));
    }

    private async Task<Dictionary<Guid, long>> PaidBeforeAsync(
        Guid unitId, PayMonth month, Guid[] people, CancellationToken cancellationToken)
    {
        var before = month.First.AddMonths(-1);
        return await (
            from e in db.SheetEntries
            join s in db.PaySheets on e.SheetId equals s.Id
            where s.UnitId == unitId && s.First == before && s.Kind == SheetKind.Main && people.Contains(e.PersonId)
            select new { e.PersonId, Paid = e.SalaryInDong + e.AllowancesInDong }).ToDictionaryAsync(
            e => e.PersonId, e => e.Paid, cancellationToken);
    }

    /// <summary>
    /// What the pay of the month before did not cover of the insurance, by person: only who received nothing can have such a rest.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, long>> UncoveredBeforeAsync(
        SheetCalculator computing, Guid unitId, PayMonth month, CancellationToken cancellationToken)
    {
        var before = month.First.AddMonths(-1);
        var unpaid = await (
            from e in db.SheetEntries
            join s in db.PaySheets on e.SheetId equals s.Id
            where s.UnitId == unitId && s.First == before && s.Kind == SheetKind.Main && e.FactsJson != null
                && e.InsuredBaseInDong > 0 && e.NetInDong == e.OneOffInDong
            select new { e.PersonId, e.FactsJson }).ToListAsync(cancellationToken);
        return unpaid.ToDictionary(e => e.PersonId, e => computing.ShortageOf(e.FactsJson!));
    }

    private async Task<Dictionary<Guid, PaidElsewhere>> ElsewhereAsync(
        Guid unitId, PayMonth month, Guid[] people, CancellationToken cancellationToken)
    {
        var first = month.First;
        var sent = await (
            from e in db.SheetEntries
            join s in db.PaySheets on e.SheetId equals s.Id
            join u in db.KnownUnits on e.UnitId equals u.Id
            where e.First == first && e.UnitId != unitId && e.FactsJson != null && people.Contains(e.PersonId)
                && s.Kind == SheetKind.Main && s.State != SheetState.Open && s.State != SheetState.Returned
            orderby e.PersonId, e.UnitId
            select new { e.PersonId, e.UnitId, UnitName = u.Name, e.FactsJson }).ToListAsync(cancellationToken);
        if (sent.Count == 0)
        {
            return [];
        }

        var found = sent.Select(s => s.PersonId).ToArray();
        var taken = (await db.ArrearsProposals
            .Where(a => found.Contains(a.PersonId) && a.OfMonth == first && a.AmountInDong < 0
                && (a.State == ArrearsState.Proposed || a.State == ArrearsState.Accepted))
            .Select(a => new { a.PersonId, a.UnitId }).ToListAsync(cancellationToken)).Select(a => (a.PersonId, a.UnitId)).ToHashSet();
        return sent.GroupBy(s => s.PersonId).ToDictionary(
            g => g.Key,
            g => g.Select(
                s => new PaidElsewhere(s.UnitName, EntryChecks.PaidDays(MonthFactsJson.Read(s.FactsJson!)),
                    taken.Contains((s.PersonId, s.UnitId))))
                .OrderBy(p => p.IsTakenBack).First());
    }

    // Only whoever has such an allowance; the month's record leaves out those before it.
    private async Task<Dictionary<Guid, IReadOnlyList<SheetFinding>>> SeniorityAsync(
        PayMonth month, IReadOnlyList<PayRecord> records, CancellationToken cancellationToken)
    {
        var people = records.Where(r => r.Allowances.Any(a => OccupationalSeniority.Codes.Contains(a.Code))).Select(r => r.PersonId)
            .ToArray();
        if (people.Length == 0)
        {
            return [];
        }

        var codes = OccupationalSeniority.Codes.ToArray();
        var history = await db.PersonAllowances.AsNoTracking()
            .Where(a => people.Contains(a.PersonId) && codes.Contains(a.Code) && a.WithdrawnAt == null).ToListAsync(cancellationToken);
        return history.GroupBy(a => a.PersonId).ToDictionary(g => g.Key, g => OccupationalSeniority.FindingsOf(g, month));
    }

    private async Task<Dictionary<Guid, IReadOnlyList<SheetFinding>>> StepsAsync(
        PayMonth month, IReadOnlyList<PayRecord> records, CancellationToken cancellationToken)
    {
        var review = new StepReview(tables, calendar, month.First);
        var histories = await StepHistories.ReadAsync(db, [.. records.Where(review.IsWorthLooking)], cancellationToken);
        return histories.ToDictionary(h => h.Record.PersonId, h => review.FindingsOf(h.Record, h.Extensions));
    }
}
