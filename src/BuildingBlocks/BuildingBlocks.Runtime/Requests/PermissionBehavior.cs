using System.Reflection;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using MediatR;

namespace HoSoCanBo.BuildingBlocks.Runtime.Requests;

/// <summary>Default deny: a request passes only when it names a permission and the user holds it.</summary>
internal sealed class PermissionBehavior<TRequest, TResponse>(RequestContext context) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    private static readonly IReadOnlyList<string>? Required = typeof(TRequest).GetCustomAttribute<RequiresAttribute>()?.Permissions;
    private static readonly bool ForAnySignedInUser = typeof(TRequest).GetCustomAttribute<AnySignedInUserAttribute>() is not null;

    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var user = context.User;
        var allowed = ReferenceEquals(user, CurrentUser.System)
            || (ForAnySignedInUser && user.IsSignedIn)
            || (Required?.Any(user.May) ?? false);
        return allowed ? next() : throw new ForbiddenException();
    }
}
