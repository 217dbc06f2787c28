using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain;

namespace HoSoCanBo.Salary.Estimates.Domain;

/// <summary>
/// Biên chế được giao nhưng chưa tuyển: one post costs the first step of scale A1 (hệ số 2,34, as the yearly circulars of Bộ Tài chính
/// have it) with the allowances the law gives and the contributions, computed by the engine.
/// </summary>
internal sealed class VacantPosts(PayTables tables, PayMonth month, UnitTermsIndex terms)
{
    private const string GraduateScale = "A1";

    // Who would be recruited; posts of other kinds are not estimated.
    private static readonly Dictionary<string, PersonKind> Recruited = new(StringComparer.Ordinal)
    {
        ["BC_HC"] = PersonKind.CivilServant, ["BC_XA"] = PersonKind.CivilServant, ["BC_SN"] = PersonKind.PublicEmployee,
        ["BC_SN_TT"] = PersonKind.PublicEmployee, ["BC_HOI"] = PersonKind.AssociationWorker,
    };

    private readonly Dictionary<(PersonKind, UnitTerms), ReformFund?> known = [];

    /// <summary>Biên chế of a part, kind by kind.</summary>
    /// <param name="owner">The part.</param>
    /// <param name="assigned">Biên chế giao of its unit.</param>
    /// <param name="present">Quota each person counts in.</param>
    public IReadOnlyList<BudgetVacancy> Of(PartOwner owner, IReadOnlyDictionary<string, int> assigned, IReadOnlyList<string> present) =>
    [
        .. assigned.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => new BudgetVacancy(
            owner.Id, a.Key, a.Value, present.Count(quota => quota == a.Key),
            Recruited.TryGetValue(a.Key, out var person) ? PostOf(person, terms.On(owner.UnitId, month.First)) : null)),
    ];

    private ReformFund? PostOf(PersonKind person, UnitTerms unit)
    {
        if (!known.TryGetValue((person, unit), out var post))
        {
            known.Add((person, unit), post = Compute(person, unit));
        }

        return post;
    }

    private ReformFund? Compute(PersonKind person, UnitTerms unit)
    {
        var facts = new PayFacts
        {
            Kind = person,
            Funding = unit.Funding,
            UnitKind = unit.Kind,
            Salary = new SalaryGrading(null, GraduateScale, Step: 1),
            Allowances =
                [.. StatutoryAllowances.Of(person, isGraded: true, unit.Kind, month.First).Select(code => new AllowanceFact(code))],
        };
        try
        {
            return ReformFund.Of(PayEngine.Compute(tables, new PayMonthFacts(month, facts), PaySettings.Default));
        }
        catch (RuleViolationException)
        {
            return null;
        }
    }
}
