using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Domain.Pay;

namespace HoSoCanBo.Salary.Domain.Estimates;

/// <summary>
/// Biên chế được giao nhưng chưa tuyển: one post costs the first step of scale A1 (hệ số 2,34, as the yearly circulars of Bộ Tài chính
/// have it) with the allowances the law gives and the contributions, computed by the engine.
/// </summary>
internal sealed class VacantPosts(PayTables tables, PayMonth month, UnitTermsBook terms)
{
    private const string GraduateScale = "A1";

    /// <summary>What stands for a quota kind.</summary>
    /// <param name="Person">Who would be recruited; null: posts of this kind are not estimated.</param>
    /// <param name="Present">Codes of employee_kinds.csv that count as present.</param>
    private sealed record Kind(PersonKind? Person, string[] Present);

    private static readonly Dictionary<string, Kind> Kinds = new(StringComparer.Ordinal)
    {
        ["BC_HC"] = new(PersonKind.CivilServant, ["CAN_BO", "CONG_CHUC"]),
        ["BC_XA"] = new(PersonKind.CivilServant, ["CAN_BO_XA", "CONG_CHUC_XA"]),
        ["BC_SN"] = new(PersonKind.PublicEmployee, ["VIEN_CHUC", "VIEN_CHUC_QL"]),
        ["BC_SN_TT"] = new(PersonKind.PublicEmployee, []),
        ["BC_HOI"] = new(PersonKind.AssociationWorker, ["NGUOI_LV_HOI"]),
        ["HD_68"] = new(null, ["HD_68", "HD_161"]),
    };

    /// <summary>Biên chế of a part, kind by kind.</summary>
    public IReadOnlyList<BudgetVacancy> Of(PartOwner owner, IReadOnlyDictionary<string, int> assigned, IReadOnlyList<BudgetLine> people) =>
    [
        .. assigned.Where(a => Kinds.ContainsKey(a.Key)).OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => new BudgetVacancy(
            owner.Id, a.Key, a.Value, people.Count(p => Kinds[a.Key].Present.Contains(p.KindCode)), Post(owner.UnitId, Kinds[a.Key]))),
    ];

    private ReformFund? Post(Guid unitId, Kind kind)
    {
        if (kind.Person is not { } person)
        {
            return null;
        }

        var unit = terms.On(unitId, month.First);
        var facts = new PayFacts
        {
            Kind = person,
            Funding = unit.Funding,
            UnitKind = unit.Kind,
            Salary = new SalaryGrading(null, GraduateScale, Step: 1),
            Allowances = [.. StatutoryAllowances.Of(person, isGraded: true, unit.Kind, month.First).Select(code => new AllowanceFact(code))],
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
