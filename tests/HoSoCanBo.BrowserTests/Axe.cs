using HoSoCanBo.Testing;
using Microsoft.Playwright;

namespace HoSoCanBo.BrowserTests;

/// <summary>axe-core in the page: WCAG 2.2 A and AA.</summary>
internal static class Axe
{
    // The Host's build has fetched the npm packages, axe-core among them.
    private static readonly string File = Path.Combine(SolutionFolder.Path, "src", "Host", "node_modules", "axe-core", "axe.min.js");

    private const string Script =
        """
        async () => (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
            .violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html.slice(0, 160)}`))
        """;

    /// <summary>What axe finds wrong; empty when nothing.</summary>
    public static async Task<string[]> ViolationsAsync(IPage page)
    {
        await page.AddScriptTagAsync(new() { Path = File });
        return await page.EvaluateAsync<string[]>(Script);
    }
}
