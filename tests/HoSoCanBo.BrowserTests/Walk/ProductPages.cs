using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.Hosting;

namespace HoSoCanBo.BrowserTests.Walk;

/// <summary>A page of the product as it was compiled: its address and what it can be sent.</summary>
/// <param name="Name">Its place without the root folder, <c>/Accounts/Issue</c>.</param>
/// <param name="Template">Its address, <c>/quan-tri/tai-khoan/cap</c>, with names in braces for what varies.</param>
/// <param name="Posts">Names of its POST handlers; the nameless one is empty.</param>
/// <param name="Model">Its page model; null when it has none of its own.</param>
internal sealed record ProductPage(string Name, string Template, IReadOnlyList<string> Posts, Type? Model)
{
    private readonly Regex address = new(
        "^" + string.Concat(Template.Trim('/').Split('/')
            .Select(s => s.EndsWith("?}", StringComparison.Ordinal) ? $"(/{Pattern(s)})?" : "/" + Pattern(s))) + "/?$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Its address with bare names for what varies, <c>/can-bo/{id}/sua/{section}</c>.</summary>
    public string Address => Regex.Replace(Template, ":[a-z]+(?=[?}])|[?](?=})", "");

    /// <summary>More fixed words win, as in the router.</summary>
    public int FixedWords => Template.Split('/').Count(segment => segment.Length > 0 && !segment.Contains('{', StringComparison.Ordinal));

    public bool Answers(string path) => address.IsMatch(path);

    private static string Pattern(string segment) => Regex.Replace(
        segment, @"\{([^}]*)\}|[^{}]+", part => part.Groups[1].Success ? Value(part.Groups[1].Value) : Regex.Escape(part.Value));

    private static string Value(string parameter) => parameter switch
    {
        _ when parameter.Contains(":guid", StringComparison.Ordinal) => "[0-9a-f-]{36}",
        _ when parameter.Contains(":int", StringComparison.Ordinal) || parameter.Contains(":long", StringComparison.Ordinal) => "[0-9]+",
        _ => "[^/]+",
    };
}

/// <summary>All pages of the product, read from its assemblies: a new page joins by itself.</summary>
internal static class ProductPages
{
    public static IReadOnlyList<ProductPage> All { get; } = Read();

    /// <summary>The page at an address; null when it is no page (a file, an answer in JSON).</summary>
    public static ProductPage? At(string path) =>
        All.Where(page => page.Answers(path.Length > 1 ? path.TrimEnd('/') : path)).OrderByDescending(page => page.FixedWords)
        .FirstOrDefault();

    private static List<ProductPage> Read() =>
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "HoSoCanBo.*.dll")
        .Select(file => Assembly.Load(AssemblyName.GetAssemblyName(file)))
            .SelectMany(assembly => assembly.GetCustomAttributes<RazorCompiledItemAttribute>())
            .Where(item => item.Kind == "mvc.1.0.razor-page")
            .Select(item => Page(item.Type, item.Identifier)),
    ];

    private static ProductPage Page(Type type, string identifier)
    {
        var name = Path.ChangeExtension(identifier, null).Replace("/Features", "", StringComparison.Ordinal);
        var template = type.GetCustomAttributes<RazorCompiledItemMetadataAttribute>().FirstOrDefault(m => m.Key == "RouteTemplate")?.Value
            ?? Regex.Replace(name, "/Index$", "");
        var model = type.GetProperty("Model", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)?.PropertyType;
        return new ProductPage(name, template, model?.IsAssignableTo(typeof(PageModel)) == true ? [.. PostsOf(model)] : [], model);
    }

    private static IEnumerable<string> PostsOf(Type model) => model.GetMethods()
        .Select(method => Regex.Match(method.Name, "^OnPost(.*?)(Async)?$"))
        .Where(match => match.Success)
        .Select(match => match.Groups[1].Value);
}
