using Microsoft.AspNetCore.Http;

namespace HoSoCanBo.BuildingBlocks.Runtime.Access;

/// <summary>Who acts and from where, for the request at hand; outside a request it is the system.</summary>
public sealed class RequestContext(IHttpContextAccessor http, TimeProvider clock)
{
    private CurrentUser? actingAs;

    public TimeProvider Clock { get; } = clock;

    /// <summary>Who acts. Asked anew each time: the context may be made before the sign-in of the request is known.</summary>
    public CurrentUser User => actingAs ?? (http.HttpContext is { } context
        ? context.Features.Get<CurrentUser>() ?? CurrentUser.Anonymous
        : CurrentUser.System);

    /// <summary>Address of the caller; null outside a request.</summary>
    public string? RemoteAddress { get; } = http.HttpContext?.Connection.RemoteIpAddress?.ToString();

    /// <summary>Lets background work act in the name of the user who ordered it.</summary>
    public void ActAs(CurrentUser user) => actingAs = user;
}
