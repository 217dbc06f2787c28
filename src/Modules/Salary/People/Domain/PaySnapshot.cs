using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Salary.People.Domain;

/// <summary>A change of what decides somebody's pay.</summary>
/// <param name="FromDay">The first day with another pay.</param>
/// <param name="Words">What changed, in Vietnamese.</param>
/// <param name="DecisionId">The decision of the fact, when it has one.</param>
internal sealed record PayFactsChange(DateOnly FromDay, string Words, Guid? DecisionId);

/// <summary>
/// The facts that decide somebody's pay, as they stand at a moment: taken before a change and compared after it, they tell from which day
/// on the pay is another one, whichever way the change went.
/// </summary>
internal sealed class PaySnapshot
{
    private readonly Dictionary<(string Words, Guid Id), Fact> facts;

    private PaySnapshot(Dictionary<(string Words, Guid Id), Fact> facts) => this.facts = facts;

    /// <summary>The facts of the person now.</summary>
    // one event may state two facts
    public static PaySnapshot Of(PaidEmployee person) => new(Enumerate(person).ToDictionary(f => (f.Words, f.Id)));

    /// <summary>What has changed since; null when the pay is the same.</summary>
    public PayFactsChange? ChangeUntil(PaidEmployee now)
    {
        var changed = Enumerate(now)
            .Select(f => (Fact: f, Before: facts.GetValueOrDefault((f.Words, f.Id))))
            .Where(c => c.Before != c.Fact)
            .Select(c => (c.Fact, IsNew: c.Before is null, FromDay: c.Fact.FirstChangedDay(c.Before)))
            .ToList();
        if (changed.Count == 0)
        {
            return null;
        }

        // A new fact ends the one before it: the new one is what happened.
        var first = changed.MinBy(c => c.FromDay);
        var leading = changed.Where(c => c.IsNew).Append(first).First().Fact;
        return new PayFactsChange(first.FromDay, leading.Words, leading.DecisionId);
    }

    private static IEnumerable<Fact> Enumerate(PaidEmployee person) =>
    [
        .. person.Memberships.Select(f => Of(f, "Thay đổi đơn vị công tác")),
        .. person.Statuses.Select(f => Of(f, "Thay đổi tình trạng công tác")),
        .. person.SalaryLines.Select(f => Of(f, "Thay đổi lương")),
        .. person.Dependants.Select(f => Of(f, "Thay đổi người phụ thuộc")),
        .. person.Allowances.Select(
            f => new Fact(f.Id, f.EffectiveFrom, f.EffectiveUntil, f.WithdrawnAt is not null, "Thay đổi phụ cấp", f.DecisionId)),
        .. person.Absences.Select(f =>
            new Fact(f.Id, f.EffectiveFrom, f.EffectiveUntil, f.WithdrawnAt is not null, "Thay đổi thời gian không hưởng lương",
                f.DecisionId)),
    ];

    private static Fact Of(DatedFact fact, string words) =>
        new(fact.Id, fact.EffectiveFrom, fact.EffectiveUntil, false, words, fact.DecisionId);

    private sealed record Fact(Guid Id, DateOnly From, DateOnly? Until, bool IsWithdrawn, string Words, Guid? DecisionId)
    {
        /// <summary>A fact that was ended changes pay from the first day on which it now holds or no longer holds.</summary>
        public DateOnly FirstChangedDay(Fact? before)
        {
            if (before is null || before.IsWithdrawn != IsWithdrawn || before.Until == Until)
            {
                return From;
            }

            var earlierEnd = Until is null || before.Until < Until ? before.Until!.Value : Until.Value;
            return earlierEnd < From ? From : earlierEnd.AddDays(1);
        }
    }
}
