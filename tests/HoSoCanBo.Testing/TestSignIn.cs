using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text.Encodings.Web;
using HoSoCanBo.Accounts;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HoSoCanBo.Testing;

/// <summary>Signs test clients in through a header instead of a password.</summary>
internal static class TestSignIn
{
    public const string Scheme = "Test";
    public const string Header = "X-Test-User";

    private static readonly ConcurrentDictionary<string, CurrentUser> Users = new(StringComparer.Ordinal);

    public static void Register(IServiceCollection services)
    {
        services.AddAuthentication(options =>
            {
                options.DefaultAuthenticateScheme = Scheme;
                options.DefaultChallengeScheme = Scheme;
                options.DefaultForbidScheme = Scheme;
            })
            .AddScheme<AuthenticationSchemeOptions, HeaderHandler>(Scheme, null);
        services.Replace(ServiceDescriptor.Scoped<ICurrentUserSource, UserSource>());
    }

    public static Task<HttpClient> SignInAsync(HostFixture host, string role, Guid? unitId, Guid? employeeId)
    {
        var id = Guid.CreateVersion7();
        var matrix = CsvTable.ReadEmbedded(typeof(AccountsModule).Assembly, "permissions.csv")
            .Where(row => row["role"] == role && row["allowed"] != "no")
            .ToLookup(row => row["permission"]);
        if (matrix.Count == 0)
        {
            throw new ArgumentException($"permissions.csv has no role {role}.", nameof(role));
        }

        Users[id.ToString()] = new CurrentUser(
            id, $"{role}-{id:N}", role, [role], employeeId,
            matrix.ToDictionary(rows => rows.Key, rows => rows.Select(row => ScopeOf(row["scope"], unitId, employeeId)).Aggregate((a, b) => a.Or(b))),
            matrix.SelectMany(rows => rows).Where(row => row["allowed"] == "limited").Select(row => row["permission"]).ToHashSet());
        var client = host.CreateClient();
        client.DefaultRequestHeaders.Add(Header, id.ToString());
        return Task.FromResult(client);
    }

    private static Scope ScopeOf(string reach, Guid? unitId, Guid? employeeId) => reach switch
    {
        "province" or "infrastructure" or "own_courses" => Scope.Province,
        "own_record" => employeeId is null ? Scope.None : new Scope(false, [], employeeId),
        _ => unitId is { } unit ? new Scope(false, [unit], null) : Scope.None,
    };

    private sealed class HeaderHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (!Users.TryGetValue(Request.Headers[Header].ToString(), out var user))
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            var principal = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()!), new Claim(ClaimTypes.Name, user.UserName)], TestSignIn.Scheme));
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, TestSignIn.Scheme)));
        }

        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.Redirect("/dang-nhap");
            return Task.CompletedTask;
        }
    }

    private sealed class UserSource : ICurrentUserSource
    {
        public ValueTask<CurrentUser> FindAsync(ClaimsPrincipal principal, CancellationToken cancellationToken) =>
            ValueTask.FromResult(Users.GetValueOrDefault(principal.FindFirstValue(ClaimTypes.NameIdentifier) ?? "", CurrentUser.Anonymous));
    }
}
