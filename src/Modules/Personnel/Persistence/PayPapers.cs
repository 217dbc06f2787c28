using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Persistence;

/// <summary>
/// Papers behind a change of pay that moves nobody: their scans show the figures, so they are opened with the right to see pay (Điều 7.3).
/// </summary>
internal static class PayPapers
{
    private static readonly IReadOnlyList<string> Tables = [.. ProfileTables.All.Where(t => t.IsPay).Select(t => t.Slug)];

    /// <summary>Those of the decisions that are such papers.</summary>
    public static async Task<IReadOnlySet<Guid>> PayPapersAmongAsync(
        this PersonnelDbContext db, IReadOnlyCollection<Guid> decisions, CancellationToken cancellationToken)
    {
        const string Figure = $"\"{nameof(Employee.CoefficientInHundredths)}\"";
        var planned = await db.PlannedChanges
            .Where(p => decisions.Contains(p.DecisionId)
                && (p.TableSlug == null ? p.Section == ProfileSection.Salary : Tables.Contains(p.TableSlug)))
            .Select(p => p.DecisionId).ToListAsync(cancellationToken);
        var rows = await db.Set<SalaryPeriod>().Where(r => r.DecisionId != null && decisions.Contains(r.DecisionId.Value))
            .Select(r => r.DecisionId!.Value).ToListAsync(cancellationToken);
        var edits = await db.AuditEntries.Where(a => a.DecisionId != null && decisions.Contains(a.DecisionId.Value)
            && a.Changes.Contains(Figure))
            .Select(a => a.DecisionId!.Value).ToListAsync(cancellationToken);
        var moving = await db.Movements.Where(m => decisions.Contains(m.DecisionId)).Select(m => m.DecisionId)
            .ToListAsync(cancellationToken);
        return planned.Concat(rows).Concat(edits).Except(moving).ToHashSet();
    }

    /// <summary>Whose pay the user sees, or edits.</summary>
    public static Scope PayScope(this CurrentUser user)
    {
        var seen = user.ScopeOf(PersonnelPermissions.ViewSalary);
        return (EmployeeAccess.EditLimitOf(user) ?? Subsystems.None).HasFlag(Subsystems.Salary)
            ? seen.Or(user.ScopeOf(PersonnelPermissions.Edit)) : seen;
    }
}
