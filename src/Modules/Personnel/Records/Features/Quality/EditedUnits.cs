using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Units;

namespace HoSoCanBo.Personnel.Records.Features.Quality;

/// <summary>For lists that reach further than the right to edit: which rows lead to a form.</summary>
internal static class EditedUnits
{
    /// <summary>Whether the user edits people of the unit; never the own record.</summary>
    public static bool MayEdit(this CurrentUser user, Guid employeeId, Guid unitId, ReferenceSnapshot reference) =>
        employeeId != user.EmployeeId
        && reference.Units.Find(unitId) is { } unit
        && user.ScopeOf(PersonnelPermissions.Edit).Covers(unit.Unit, reference.Units);
}
