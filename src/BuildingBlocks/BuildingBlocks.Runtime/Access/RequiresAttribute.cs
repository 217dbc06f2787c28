namespace HoSoCanBo.BuildingBlocks.Runtime.Access;

/// <summary>
/// The permission a request (command or query) needs; without one a request is refused. Several mean: any of them.
/// The handler still narrows by <see cref="CurrentUser.ScopeOf"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RequiresAttribute(params string[] permissions) : Attribute
{
    /// <summary>Codes of permissions.csv; any of them suffices.</summary>
    public IReadOnlyList<string> Permissions { get; } = permissions;
}

/// <summary>A request any signed-in user may send, for instance about the own account.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AnySignedInUserAttribute : Attribute;

/// <summary>A request the system sends to itself: jobs, event handlers, the sign-in page.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SystemOnlyAttribute : Attribute;
