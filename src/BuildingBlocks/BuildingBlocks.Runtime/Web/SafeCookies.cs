using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web;

/// <summary>
/// How cookies are named and sent. Outside Development their names begin with <c>__Host-</c>, with which browsers take them over
/// HTTPS only and from this host only, so that no neighbour or plain connection can plant one. Development runs on
/// http://localhost.
/// </summary>
public static class SafeCookies
{
    /// <summary>The name of a cookie in this environment.</summary>
    public static string NameIn(IHostEnvironment environment, string name) => environment.IsDevelopment() ? name : $"__Host-{name}";

    /// <summary>Whether it travels over HTTPS only.</summary>
    public static CookieSecurePolicy SecureIn(IHostEnvironment environment) =>
        environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
}
