namespace HoSoCanBo.BuildingBlocks.Runtime.Access;

/// <summary>
/// Who acts: a signed-in account with its grants, or the system itself (jobs, event handlers). Accounts fills it for each
/// request; everything else only asks it.
/// </summary>
/// <param name="Id">The account; null for the system.</param>
/// <param name="UserName">Log-in name.</param>
/// <param name="DisplayName">The name shown on screens, prints and in the audit trail.</param>
/// <param name="Roles">Role codes of permissions.csv.</param>
/// <param name="EmployeeId">The user's own record, if known.</param>
/// <param name="Grants">Permission code to scope.</param>
/// <param name="LimitedPermissions">Permissions the matrix marks "limited": the owner of the data narrows what they show.</param>
public sealed record CurrentUser(
    Guid? Id,
    string UserName,
    string DisplayName,
    IReadOnlyCollection<string> Roles,
    Guid? EmployeeId,
    IReadOnlyDictionary<string, Scope> Grants,
    IReadOnlySet<string> LimitedPermissions)
{
    private static readonly Dictionary<string, Scope> NoGrants = [];

    /// <summary>Nobody: not signed in, no permission.</summary>
    public static readonly CurrentUser Anonymous = new(null, "", "", [], null, NoGrants, new HashSet<string>());

    /// <summary>Hệ thống: jobs and event handlers; they act without a page, so they pass no scope filter.</summary>
    public static readonly CurrentUser System = Anonymous with { UserName = "system", DisplayName = "Hệ thống" };

    /// <summary>Whether the account is signed in.</summary>
    public bool IsSignedIn => Id is not null;

    /// <summary>Whether the permission is granted anywhere.</summary>
    public bool May(string permission) => ReferenceEquals(this, System) || !ScopeOf(permission).IsEmpty;

    /// <summary>Whether the matrix grants the permission only in a limited form.</summary>
    public bool IsLimited(string permission) => LimitedPermissions.Contains(permission);

    /// <summary>Where the permission holds.</summary>
    public Scope ScopeOf(string permission) =>
        ReferenceEquals(this, System) ? Scope.Province : Grants.GetValueOrDefault(permission, Scope.None);

    /// <summary>Where at least one of several permissions holds.</summary>
    public Scope ScopeOfAny(IEnumerable<string> permissions) =>
        permissions.Select(ScopeOf).Aggregate(Scope.None, (all, one) => all.Or(one));
}
