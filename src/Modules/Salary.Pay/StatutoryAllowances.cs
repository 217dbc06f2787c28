namespace HoSoCanBo.Salary.Pay;

/// <summary>
/// Allowances the law gives by kind of person and of unit alone, so that no decision names them: phụ cấp công vụ
/// (NĐ 34/2012/NĐ-CP Điều 2) and phụ cấp công tác đảng, đoàn thể (05-HD/BTCTW). A stored row of the same code takes their place.
/// </summary>
public static class StatutoryAllowances
{
    /// <summary>Phụ cấp công vụ.</summary>
    public const string CivilService = "CV25";

    /// <summary>Phụ cấp công tác đảng, đoàn thể.</summary>
    public const string PartyWork = "DANG30";

    private static readonly DateOnly InForceFrom = new(2011, 5, 1);

    /// <summary>The codes a person has on a day.</summary>
    public static IEnumerable<string> Of(PersonKind kind, bool isGraded, UnitKind? unit, DateOnly day)
    {
        var isGradedContract = isGraded && kind is (PersonKind.Contract68 or PersonKind.Contract161 or PersonKind.Contract111);
        if (day < InForceFrom || !(kind.IsCadreOrCivilServant() || isGradedContract))
        {
            yield break;
        }

        if (unit is UnitKind.Administrative or UnitKind.PartyOrMassOrganisation)
        {
            yield return CivilService;
        }

        if (unit == UnitKind.PartyOrMassOrganisation)
        {
            yield return PartyWork;
        }
    }
}
