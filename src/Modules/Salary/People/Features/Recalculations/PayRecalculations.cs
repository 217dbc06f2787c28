using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.People;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.People.Features.Recalculations;

/// <summary>
/// Asks for the sheets of a person to be computed again. Whoever changes what decides pay calls it before saving, so that fact and
/// request are one transaction and neither is ever there without the other; a rule of the house finds who does not.
/// </summary>
internal sealed class PayRecalculations(SalaryDbContext db)
{
    private DateOnly? lastMonth;
    private bool isLastMonthRead;

    /// <summary>Asks when the person's facts have changed since; nothing when no month is open or closed from that day on.</summary>
    /// <param name="person">The person, changed.</param>
    /// <param name="before">The facts before the change.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task AskAsync(PaidEmployee person, PaySnapshot before, CancellationToken cancellationToken)
    {
        if (before.ChangeUntil(person) is not { } change || !await IsPaidSinceAsync(change.FromDay, cancellationToken))
        {
            return;
        }

        var decided = db.Basis?.DecisionNumber is { } number ? $" (quyết định {number})" : "";
        db.Recalculations.Add(
            New(person.Id, change.FromDay, $"{change.Words} từ {PayText.Day(change.FromDay)}{decided}",
                change.DecisionId ?? db.Basis?.DecisionId));
    }

    /// <summary>Asks for everybody at a unit: who pays it decides about kinh phí công đoàn and phụ cấp công vụ.</summary>
    public async Task AskForUnitAsync(UnitPayTerms terms, CancellationToken cancellationToken)
    {
        var from = terms.EffectiveFrom;
        if (!await IsPaidSinceAsync(from, cancellationToken))
        {
            return;
        }

        var people = await db.Set<UnitMembership>()
            .Where(m => m.UnitId == terms.UnitId
                && (m.EffectiveUntil == null || (m.EffectiveUntil >= from && m.EffectiveUntil >= m.EffectiveFrom)))
            .Select(m => m.PersonId).Distinct().ToListAsync(cancellationToken);
        db.Recalculations.AddRange(
            people.Select(id => New(id, from, $"Thay đổi nguồn bảo đảm tiền lương của đơn vị từ {PayText.Day(from)}", null)));
    }

    private async Task<bool> IsPaidSinceAsync(DateOnly from, CancellationToken cancellationToken)
    {
        if (!isLastMonthRead)
        {
            (lastMonth, isLastMonthRead) = (await db.LastMonthAsync(cancellationToken), true);
        }

        return PayMonth.Of(from).First <= lastMonth;
    }

    private Recalculation New(Guid personId, DateOnly from, string cause, Guid? decisionId) => new()
    {
        Id = Guid.CreateVersion7(), PersonId = personId, FromDay = from, Cause = cause, DecisionId = decisionId, AskedAt = db.UtcNow,
    };
}
