using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Organisation.Domain.Headcounts;

/// <summary>
/// Rule S7: the level of a post fits the unit. Posts are words; those of positions.csv have a level, other words have none.
/// </summary>
internal static class PostRules
{
    private const string Catalogue = "positions";
    private const string CommuneLevel = "xa";

    /// <summary>Posts of a commune say so in their name; titles like "Tài chính - Kế toán" are used elsewhere too.</summary>
    private const string CommuneWord = "xã";

    private static readonly string[] HigherLevels = ["tinh", "so"];
    private static readonly string[] CommuneKinds = ["ubnd_xa"];

    /// <summary>Units that stand at any level.</summary>
    private static readonly string[] KindsOfAnyLevel = ["bo_phan", "mttq", "to_chuc_ctxh"];

    /// <exception cref="RuleViolationException">The post belongs to another level.</exception>
    public static void RequireLevel(string? position, OrganizationUnit? unit, CatalogueLookup catalogues)
    {
        if (position is null || unit is null || KindsOfAnyLevel.Contains(unit.Kind) || catalogues.Find(Catalogue, position) is not { } post)
        {
            return;
        }

        var isCommune = CommuneKinds.Contains(unit.Kind);
        var isOfCommune = post.Group == CommuneLevel && post.Name.Contains(CommuneWord, StringComparison.OrdinalIgnoreCase);
        if (isOfCommune && !isCommune)
        {
            throw new RuleViolationException(
                "personnel.post-of-other-level", $"“{post.Name}” là chức vụ cấp xã, không có ở {unit.Name}. Chọn chức vụ khác, hoặc chọn đơn vị cấp xã.");
        }

        if (isCommune && post.Group is { } level && HigherLevels.Contains(level))
        {
            throw new RuleViolationException(
                "personnel.post-of-other-level", $"“{post.Name}” là chức vụ cấp tỉnh, sở, không có ở {unit.Name}. Chọn chức vụ cấp xã.");
        }
    }
}
