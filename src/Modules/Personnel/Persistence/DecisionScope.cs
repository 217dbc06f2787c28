using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Documents.Decisions;

namespace HoSoCanBo.Personnel.Persistence;

/// <summary>The only way features reach papers: by the units they concern.</summary>
internal static class DecisionScope
{
    /// <summary>Papers behind an obligation, a movement or an assignment of the units in scope.</summary>
    public static IQueryable<Decision> DecisionsIn(this PersonnelDbContext db, Scope scope)
    {
        if (scope.WholeProvince)
        {
            return db.Decisions;
        }

        var units = db.Units.InScope(scope).Select(u => u.Id);
        return db.Decisions.Where(d =>
            db.Obligations.Any(o => o.DecisionId == d.Id && units.Contains(o.UnitId))
            || db.Movements.Any(m => m.DecisionId == d.Id && (units.Contains(m.ToUnitId) || units.Contains(m.FromUnitId)))
            || db.Employees.Any(e => units.Contains(e.UnitId) && e.Assignments.Any(a => a.DecisionId == d.Id)));
    }
}
