using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Units;

/// <summary>How units read, and whether a scope covers them.</summary>
internal static class UnitNames
{
    /// <summary>Depth below which the body above is named too: a phòng means nothing without its huyện.</summary>
    private const int BodiesStandAt = 2;

    /// <summary>The unit's name with the body above it, where that is needed to tell units apart.</summary>
    public static string WithBody(UnitEntry unit, UnitTree units) =>
        unit.Depth > BodiesStandAt && unit.Unit.ParentId is { } parent && units.NameOf(parent) is { Length: > 0 } body
            ? $"{unit.Name} ({body})"
            : unit.Name;

    /// <summary>Whether the scope covers the unit.</summary>
    public static bool Covers(this Scope scope, OrganizationUnit unit, UnitTree units) =>
        scope.WholeProvince
        || scope.UnitRoots.Any(root => units.Find(root) is { } top && unit.Path.StartsWith(top.Unit.Path, StringComparison.Ordinal));
}
