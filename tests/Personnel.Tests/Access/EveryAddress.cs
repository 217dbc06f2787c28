using System.Net;
using System.Reflection;
using HoSoCanBo.Testing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Tests.Access;

/// <summary>What one address answered.</summary>
/// <param name="Request">Method and address.</param>
/// <param name="Route">The pattern of the address, and the part of the page that was asked.</param>
/// <param name="Text">Everything in the answer; of a workbook or document all of its parts.</param>
internal sealed record Answer(string Request, string Route, HttpStatusCode Status, string Text);

/// <summary>Things that are put wherever an address or a form takes an id, a number or a key.</summary>
/// <param name="Things">Ids of things by the first word of the addresses that take them, or by the name of the parameter; elsewhere the
/// person's and the unit's are tried.</param>
internal sealed record Bait(
    IReadOnlyDictionary<string, Guid> Things, Guid PersonId, Guid UnitId, string EmployeeNumber, string UnitCode,
    IReadOnlyDictionary<string, string> Fields);

/// <summary>
/// Asks every address of the running host, found in its endpoint data source: pages with all their named handlers, lists, files and the
/// API, read and posted. Forms are filled by what their page model binds, so a new page joins by itself.
/// </summary>
internal sealed class EveryAddress(HostFixture host, Bait bait)
{
    public async Task<IReadOnlyList<Answer>> ReadAsync(HttpClient client)
    {
        var answers = new List<Answer>();
        foreach (var (url, route) in (await FindAsync("GET")).SelectMany(AddressesOf).Distinct())
        {
            using var response = await client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);
            answers.Add(await AnswerAsync($"GET {url}", route, response));
        }

        return answers;
    }

    /// <summary>Posts the bait into every form; the token is that of any page of the user.</summary>
    public async Task<IReadOnlyList<Answer>> PostAsync(HttpClient client)
    {
        var answers = new List<Answer>();
        var token = (await client.GetPageAsync("/tai-khoan"))
            .QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        foreach (var found in (await FindAsync("POST")).Where(f => !IsOfTheSession(f.Pattern.RawText!)))
        {
            var fields = new Dictionary<string, string>(bait.Fields) { ["__RequestVerificationToken"] = token };
            Fill(found.Model, "", fields, depth: 0);
            foreach (var (url, route) in AddressesOf(found).Distinct())
            {
                using var content = new FormUrlEncodedContent(fields);
                using var response = await client.PostAsync(new Uri(url, UriKind.Relative), content, TestContext.Current.CancellationToken);
                answers.Add(await AnswerAsync($"POST {url}", route, response));
                if (response.Headers.Location is { OriginalString: { Length: > 0 } next } && next.StartsWith('/'))
                {
                    using var followed = await client.GetAsync(new Uri(next, UriKind.Relative), TestContext.Current.CancellationToken);
                    answers.Add(await AnswerAsync($"POST {url} -> {next}", route, followed));
                }
            }
        }

        return answers;
    }

    /// <summary>Every address that is read, as a pattern with the part of the page.</summary>
    public async Task<IReadOnlyList<string>> RoutesAsync() =>
        [.. (await FindAsync("GET")).SelectMany(AddressesOf).Select(a => a.Route).Distinct()];

    private static async Task<Answer> AnswerAsync(string request, string route, HttpResponseMessage response) =>
        new(request, route, response.StatusCode,
            AnswerText.Of(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));

    /// <summary>The routes that answer a method, with the page model and the named handlers behind each.</summary>
    private async Task<IReadOnlyList<Found>> FindAsync(string method)
    {
        var found = new List<Found>();
        foreach (var endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>() is not null)
            {
                continue;
            }

            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await host.Services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
                var handlers = compiled.HandlerMethods.Where(h => string.Equals(h.HttpMethod, method, StringComparison.OrdinalIgnoreCase))
                    .ToList();
                if (handlers.Count > 0 || method == "GET")
                {
                    found.Add(new Found(endpoint.RoutePattern, compiled.ModelTypeInfo, handlers));
                }
            }
            else if (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(method) ?? method == "GET")
            {
                found.Add(new Found(endpoint.RoutePattern, null, []));
            }
        }

        return found;
    }

    private IEnumerable<(string Url, string Route)> AddressesOf(Found found)
    {
        var ids = found.Pattern.Parameters.Where(IsId).ToList();
        var route = "/" + found.Pattern.RawText!.TrimStart('/');
        IEnumerable<Guid> firsts = ids.Count == 0 ? [Guid.Empty] : IdsFor(route);
        var others = OthersOf(found.Pattern);
        foreach (var first in firsts)
        {
            foreach (var other in others)
            {
                var address = Fill(found.Pattern, ids.FirstOrDefault()?.Name, first, other);
                if (found.Handlers.Count == 0 || found.Handlers.Any(h => string.IsNullOrEmpty(h.Name)))
                {
                    yield return (address, route);
                }

                foreach (var handler in found.Handlers.Where(h => !string.IsNullOrEmpty(h.Name)))
                {
                    yield return ($"{address}?handler={handler.Name}&don-vi={bait.UnitId}", $"{route} {handler.Name}");
                }
            }
        }
    }

    /// <summary>The thing planted for the beginning of the route, the longest one first; else the person and the unit.</summary>
    private IEnumerable<Guid> IdsFor(string route)
    {
        var words = route.Trim('/').Split('/').TakeWhile(w => !w.StartsWith('{')).ToList();
        for (var length = words.Count; length > 0; length--)
        {
            if (bait.Things.TryGetValue(string.Join('/', words.Take(length)), out var id))
            {
                return [id];
            }
        }

        return [bait.PersonId, bait.UnitId];
    }

    private static string[] OthersOf(RoutePattern pattern) =>
        pattern.Parameters.FirstOrDefault(p => !IsId(p) && !p.IsOptional && !p.IsCatchAll)?.Name switch
    {
        null => [""],
        "month" => ["2026-10"],
        "section" => ["luong", "ban-than"],
        "table" => ["qua-trinh-luong"],
        "catalogue" => ["religions"],
        "documentName" => ["v1"],
        "form" => ["bm01"],
        "slug" => [pattern.RawText!.Contains("tham-so", StringComparison.Ordinal) ? "luong-co-so" : "quy-trinh-nang-bac"],
        _ => ["bo-nhiem", "1"],
    };

    /// <summary>What would end the session the walk is made with.</summary>
    private static bool IsOfTheSession(string route) =>
        route.Contains("dang-nhap", StringComparison.Ordinal) || route.Contains("dang-xuat", StringComparison.Ordinal)
        || route.TrimStart('/').StartsWith("tai-khoan", StringComparison.Ordinal);

    private string Fill(RoutePattern pattern, string? firstId, Guid first, string other) => "/" + string.Join('/', pattern.PathSegments
        .Where(s => !s.Parts.OfType<RoutePatternParameterPart>()
            .Any(p => p.IsCatchAll || (p.IsOptional && !bait.Things.ContainsKey(p.Name))))
        .Select(s => string.Concat(s.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart { Name: "code" } => "TH-01",
            RoutePatternParameterPart parameter => !IsId(parameter) ? other : IdFor(parameter, firstId, first).ToString(),
            _ => "",
        }))));

    // A parameter that says what it takes (sheetId) is given just that.
    private Guid IdFor(RoutePatternParameterPart parameter, string? firstId, Guid first) =>
        bait.Things.TryGetValue(parameter.Name, out var named) ? named : parameter.Name == firstId ? first : bait.PersonId;

    private static bool IsId(RoutePatternParameterPart parameter) => parameter.ParameterPolicies.Any(p => p.Content == "guid");

    /// <summary>Gives every bound property of a page model, and of the forms inside it, a bait that fits its name and type.</summary>
    private void Fill(Type? type, string prefix, Dictionary<string, string> fields, int depth)
    {
        foreach (var property in type?.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite) ?? [])
        {
            if (depth == 0 && property.GetCustomAttribute<BindPropertyAttribute>() is null)
            {
                continue;
            }

            var name = prefix + property.Name;
            var held = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (BaitFor(property.Name, held) is { } value)
            {
                fields.TryAdd(name, value);
            }
            else if (typeof(IEnumerable<Guid>).IsAssignableFrom(held))
            {
                fields.TryAdd($"{name}[0]", bait.PersonId.ToString());
            }
            else if (depth < 3 && held.Namespace?.StartsWith("HoSoCanBo", StringComparison.Ordinal) == true && held is { IsClass: true })
            {
                Fill(held, name + ".", fields, depth + 1);
            }
        }
    }

    private string? BaitFor(string name, Type type)
    {
        if (type == typeof(Guid))
        {
            // Ids made with the form are new; ids of things that exist are the bait's.
            return (name.Contains("Unit", StringComparison.Ordinal) || name.Contains("Parent", StringComparison.Ordinal) ? bait.UnitId
                : name.Contains("Person", StringComparison.Ordinal) || name.Contains("Employee", StringComparison.Ordinal)
                ? bait.PersonId : Guid.CreateVersion7()).ToString();
        }

        return type == typeof(string) ? TextFor(name)
            : type == typeof(bool) ? "true"
            : type == typeof(DateOnly) ? "05/10/2026"
            : type == typeof(int) || type == typeof(long) || type == typeof(decimal) ? "1"
            : type.IsEnum ? type.GetEnumNames()[0]
            : null;
    }

    private string TextFor(string name) => name switch
    {
        _ when name.Contains("EmployeeNumber", StringComparison.Ordinal) || name == "Numbers" || name == "Number" => bait.EmployeeNumber,
        _ when name.Contains("FieldKey", StringComparison.Ordinal) => "he_so",
        _ when name.EndsWith("Code", StringComparison.Ordinal) => bait.UnitCode,
        _ when name.EndsWith("Version", StringComparison.Ordinal) => "1",
        _ => "Nội dung thử",
    };

    private sealed record Found(RoutePattern Pattern, TypeInfo? Model, IReadOnlyList<HandlerMethodDescriptor> Handlers);
}
