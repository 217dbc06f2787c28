using System.Net;
using System.Reflection;
using HoSoCanBo.Accounts;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.Testing;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.HostTests;

/// <summary>
/// Every endpoint with every role: the answer has to be the one the matrix of the regulation gives. New endpoints and roles
/// join by themselves. The accounts are real rows with real grants, signed in with a password.
/// </summary>
public sealed class RoleMatrixTests(RoleMatrixTests.Host host) : IClassFixture<RoleMatrixTests.Host>
{
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Matrix =
        [.. CsvTable.ReadEmbedded(typeof(AccountsModule).Assembly, "permissions.csv")];

    /// <summary>Every role of permissions.csv.</summary>
    public static TheoryData<string> Roles => [.. Matrix.Select(row => row["role"]).Distinct()];

    [Fact]
    public async Task Endpoints_SayThemselvesWhoMayCallThem()
    {
        var endpoints = await EndpointCatalogue.ReadAsync(host.Services);

        Assert.True(endpoints.Count > 20, "The catalogue sees hardly any endpoint; it must have gone blind.");
        Assert.Contains(endpoints, e => !e.IsOpenTo(PermissionsOf("CA_NHAN")));
        Assert.Empty(endpoints.Where(e => !e.IsStated).Select(e => e.ToString()));
    }

    [Fact]
    public async Task Permissions_OfEndpointsAndRequests_AreThoseOfTheMatrix()
    {
        var known = Matrix.Select(row => row["permission"]).ToHashSet(StringComparer.Ordinal);
        var endpoints = await EndpointCatalogue.ReadAsync(host.Services);

        Assert.Empty(endpoints.SelectMany(e => e.AllOf).SelectMany(anyOf => anyOf).Where(p => !known.Contains(p)).Distinct());
        Assert.Empty(RequestTypes()
            .SelectMany(t => t.GetCustomAttribute<RequiresAttribute>()?.Permissions ?? [])
            .Where(p => !known.Contains(p)).Distinct());
    }

    [Fact]
    public void Requests_NameWhoMaySendThem()
    {
        var requests = RequestTypes().ToList();

        Assert.NotEmpty(requests);
        Assert.Empty(requests.Where(t => StatementsOf(t) != 1).Select(t => t.FullName));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Endpoints_AnswerARole_AsTheMatrixSays(string role)
    {
        var permissions = PermissionsOf(role);
        var account = await host.CreateAccountAsync(role, TestUnits.Health, employeeId: Guid.CreateVersion7());
        using var client = await host.SignInAsync(account);
        var wrong = new List<string>();
        var wasLetIn = false;
        foreach (var endpoint in await EndpointCatalogue.ReadAsync(host.Services))
        {
            var isOpen = endpoint.IsAnonymous || endpoint.IsOpenTo(permissions);
            wasLetIn |= isOpen && !endpoint.IsAnonymous;
            var status = await StatusAsync(client, endpoint);
            if (isOpen ? !IsAnswered(status) : status != HttpStatusCode.Forbidden)
            {
                wrong.Add($"{endpoint}: {(int)status}, the matrix says {(isOpen ? "open" : "403")}");
            }
        }

        AssertNone(wrong);
        AssertNone(host.LoggedErrors); // a defect behind an open door
        Assert.True(wasLetIn, "The role is let in nowhere.");
    }

    [Theory, InlineData("SNV_NGHIEP_VU"), InlineData("SNV_QUAN_TRI_HE_THONG"), InlineData("CO_QUAN_DANG")]
    public async Task D7_3_every_address_of_pay_is_closed_to_roles_without_the_salary_subsystem(string role)
    {
        var account = await host.CreateAccountAsync(role, TestUnits.Health, employeeId: Guid.CreateVersion7());
        using var client = await host.SignInAsync(account);
        var ofPay = (await EndpointCatalogue.ReadAsync(host.Services))
            .Where(e => e.Url.StartsWith("/tien-luong", StringComparison.Ordinal) || e.Url.Contains("/salary", StringComparison.Ordinal))
            .ToList();

        Assert.True(ofPay.Count > 40, "The catalogue hardly sees an address of pay; it must have gone blind.");
        var open = new List<string>();
        foreach (var endpoint in ofPay)
        {
            if (await StatusAsync(client, endpoint) != HttpStatusCode.Forbidden)
            {
                open.Add(endpoint.ToString());
            }
        }

        AssertNone(open);
    }

    [Fact]
    public async Task Endpoints_SendStrangersToTheSignInPage()
    {
        using var client = host.CreateClient();
        var wrong = new List<string>();
        foreach (var endpoint in await EndpointCatalogue.ReadAsync(host.Services))
        {
            using var response = await SendAsync(client, endpoint);
            var isSentToSignIn = response.StatusCode == HttpStatusCode.Unauthorized
                || response.Headers.Location?.ToString().Contains("/dang-nhap", StringComparison.Ordinal) == true;
            if (isSentToSignIn == endpoint.IsAnonymous)
            {
                wrong.Add($"{endpoint}: {(int)response.StatusCode} {response.Headers.Location}");
            }
        }

        AssertNone(wrong);
    }

    /// <summary>Says each of them in full, which a shortened collection would not.</summary>
    private static void AssertNone(IReadOnlyCollection<string> wrong) =>
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));

    /// <summary>The permissions the matrix gives; its condition "own courses" opens no record outside Training.</summary>
    private static HashSet<string> PermissionsOf(string role) =>
    [
        .. Matrix
            .Where(row => row["role"] == role && row["allowed"] != "no")
            .Where(row => row["scope"] != "own_courses" || row["permission"].StartsWith("training.", StringComparison.Ordinal))
            .Select(row => row["permission"]),
    ];

    private static bool IsAnswered(HttpStatusCode status) => status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, EndpointAccess endpoint)
    {
        using var response = await SendAsync(client, endpoint);
        return response.Headers.Location?.ToString().Contains("/dang-nhap", StringComparison.Ordinal) == true
            ? HttpStatusCode.Unauthorized
            : response.StatusCode;
    }

    /// <summary>Nothing is changed: what is let in fails at the missing antiforgery token or the empty body.</summary>
    private static Task<HttpResponseMessage> SendAsync(HttpClient client, EndpointAccess endpoint)
    {
        var request = new HttpRequestMessage(new HttpMethod(endpoint.Method), new Uri(endpoint.Url, UriKind.Relative));
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    private static int StatementsOf(Type request) =>
        request.GetCustomAttributes<RequiresAttribute>().Count()
        + request.GetCustomAttributes<AnySignedInUserAttribute>().Count()
        + request.GetCustomAttributes<SystemOnlyAttribute>().Count();

    private IEnumerable<Type> RequestTypes() =>
        host.Services.GetRequiredService<ModuleRegistry>().All.Select(m => m.Assembly)
            .Append(typeof(Program).Assembly)
            .SelectMany(a => a.GetTypes())
            .Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(IBaseRequest)));

    /// <summary>A host of its own: signing in with passwords.</summary>
    public sealed class Host : RealSignInFixture;
}
