using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;

/// <summary>What a line makes of a unit.</summary>
internal static class PlannedShapes
{
    /// <summary>A unit that is opened; what the line does not say is as with <paramref name="like"/>.</summary>
    public static UnitShape New(ReorganizationLine line, SimulatedUnit? like)
    {
        var kind = UnitNaming.KindOf(line.ToKind) ?? like?.Shape.Kind ?? "bo_phan";
        return new UnitShape(
            line.ToCode ?? "", UnitNaming.NameOf(line.ToName ?? line.ToCode ?? "", line.ToKind), kind,
            UnitNaming.LevelOf(kind) ?? like?.Shape.Level ?? "tinh", like?.Shape.SalaryBlock, like?.Shape.ParentId);
    }

    /// <summary>A unit that goes on: what the line says is new, the rest stays.</summary>
    public static UnitShape Changed(SimulatedUnit unit, ReorganizationLine line) => unit.Shape with
    {
        Code = string.IsNullOrEmpty(line.ToCode) ? unit.Shape.Code : line.ToCode,
        Name = string.IsNullOrEmpty(line.ToName) ? unit.Shape.Name : UnitNaming.NameOf(line.ToName, line.ToKind ?? unit.Shape.Kind),
        Kind = UnitNaming.KindOf(line.ToKind) is { Length: > 0 } kind ? kind : unit.Shape.Kind,
    };
}
