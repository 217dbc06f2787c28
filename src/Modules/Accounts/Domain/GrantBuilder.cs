using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Accounts.Domain;

/// <summary>Which permissions hold where.</summary>
/// <param name="Scopes">Permission to scope.</param>
/// <param name="Limited">Permissions the matrix gives only in a narrowed form.</param>
internal sealed record Grants(IReadOnlyDictionary<string, Scope> Scopes, IReadOnlySet<string> Limited)
{
    /// <summary>Nothing at all.</summary>
    public static readonly Grants None = new(new Dictionary<string, Scope>(), new HashSet<string>());
}

/// <summary>Turns role assignments into grants by the matrix of permissions.</summary>
internal sealed class GrantBuilder(IEnumerable<RolePermission> matrix, IReadOnlyCollection<string> rolesByAssignment)
{
    private readonly ILookup<string, RolePermission> rowsOf = matrix.Where(row => row.Answer != GrantAnswer.No)
        .ToLookup(row => row.RoleCode);

    /// <summary>What the assignments give together. They must be valid today.</summary>
    /// <param name="employeeId">The holder's record.</param>
    /// <param name="assignments">The assignments that count.</param>
    /// <param name="successors">Where the assignments of units that have ended count instead; by assignment.</param>
    public Grants Build(Guid? employeeId, IEnumerable<RoleAssignment> assignments, IReadOnlyDictionary<Guid, Guid>? successors = null)
    {
        var scopes = new Dictionary<string, Scope>(StringComparer.Ordinal);
        var limited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var assignment in assignments)
        {
            foreach (var row in rowsOf[assignment.RoleCode])
            {
                var subsystem = SubsystemsOfPermissions.Of(row.Permission);
                var isNamed = subsystem != Subsystems.None && assignment.Subsystems.HasFlag(subsystem);
                var unitId = successors?.GetValueOrDefault(assignment.Id, assignment.UnitId) ?? assignment.UnitId;
                var scope = ScopeOf(row, unitId, employeeId);
                if (scope.IsEmpty || (IsByAssignment(assignment) && subsystem != Subsystems.None && !isNamed))
                {
                    continue;
                }

                scopes[row.Permission] = scopes.TryGetValue(row.Permission, out var other) ? other.Or(scope) : scope;

                // The condition of the matrix for these roles is just that the document names the subsystem. Where one role
                // limits a permission and another gives it whole, it stays limited: the scopes are one, and the narrower is safe.
                if (row.Answer == GrantAnswer.Limited && !IsByAssignment(assignment))
                {
                    limited.Add(row.Permission);
                }
            }
        }

        return new Grants(scopes, limited);
    }

    private bool IsByAssignment(RoleAssignment assignment) => rolesByAssignment.Contains(assignment.RoleCode);

    private static Scope ScopeOf(RolePermission row, Guid unitId, Guid? employeeId) => row.Reach switch
    {
        // Infrastructure permissions touch no business data, so they need no units.
        GrantReach.Province or GrantReach.Infrastructure => Scope.Province,
        GrantReach.OwnAgencySubtree or GrantReach.DistrictSubtree or GrantReach.AssignedUnit
            or GrantReach.OwnUnit or GrantReach.DelegatedUnits => new Scope(false, [unitId], null),
        GrantReach.OwnRecord => employeeId is { } id ? new Scope(false, [], id) : Scope.None,

        // The own courses are those the unit of the assignment organises. Who learns in them is known to Training alone, which shows
        // what an organiser may see of them itself: no record outside it is opened.
        GrantReach.OwnCourses => row.Permission.StartsWith("training.", StringComparison.Ordinal)
            ? new Scope(false, [unitId], null) : Scope.None,
        _ => Scope.None,
    };
}
