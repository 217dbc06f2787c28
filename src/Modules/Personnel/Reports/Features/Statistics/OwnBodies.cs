using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Reports.Features.Statistics;

/// <summary>Cơ quan: the sở, district or organisation a unit belongs to.</summary>
internal static class OwnBodies
{
    /// <summary>Bodies stand below these; somebody in one of them directly is counted there alone.</summary>
    private static readonly string[] Containers = ["tinh", "ubnd_tinh", "tinh_uy"];

    /// <summary>Whether bodies stand below the unit.</summary>
    public static bool IsContainer(UnitEntry unit) => Containers.Contains(unit.Unit.Kind);

    /// <summary>The body of a unit; null for a unit above all bodies.</summary>
    public static UnitEntry? Of(UnitEntry unit, UnitTree units) => units.Above(unit.Id).Append(unit).FirstOrDefault(u => !IsContainer(u));
}
