using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace HoSoCanBo.BrowserTests;

/// <summary>A page printed to PDF by Chromium and read again: what an office gets on paper.</summary>
internal static class Paper
{
    private const double MillimetresPerPoint = 25.4 / 72;

    /// <summary>No text may come nearer to the edge of the sheet: printers cannot print there.</summary>
    private const double LeastMargin = 5 / MillimetresPerPoint;

    private const string HeadsOfTables =
        "() => [...document.querySelectorAll('main table thead th')].filter(h => h.checkVisibility()).map(h => h.innerText).filter(t => t.trim())";
    private const string FirstRow =
        "() => [...(document.querySelector('main table tbody tr')?.cells ?? [])].map(c => c.innerText).filter(t => t.trim())";

    /// <summary>
    /// Prints the page at hand: every head and every cell of the first row are on the first sheet, nothing is over the edge, the heads
    /// come again on every sheet with rows, sheets are numbered, and the signatures stand at the end.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="isOnItsSide">Whether the form is wide.</param>
    /// <param name="signatures">Who signs.</param>
    public static async Task AssertWholeAsync(IPage page, bool isOnItsSide, params string[] signatures)
    {
        var heads = await page.EvaluateAsync<string[]>(HeadsOfTables);
        var row = await page.EvaluateAsync<string[]>(FirstRow);
        Assert.NotEmpty(heads);
        Assert.NotEmpty(row);
        using var pdf = PdfDocument.Open(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        var sheets = pdf.GetPages().ToList();
        Assert.All(sheets, sheet => AssertInside(sheet, isOnItsSide, page.Url));
        var first = TextOf(sheets[0]);
        Assert.All(heads.Concat(row), words => Assert.Contains(Folded(words), first, StringComparison.Ordinal));
        Assert.All(sheets.SkipLast(1), sheet => Assert.Contains(Folded(heads[^1]), TextOf(sheet), StringComparison.Ordinal));
        Assert.All(sheets, sheet => Assert.Contains($"Trang{sheet.Number}/{sheets.Count}", TextOf(sheet), StringComparison.Ordinal));
        Assert.All(signatures, who => Assert.Contains(Folded(who), TextOf(sheets[^1]), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Prints a form of several tables: every head of every table is on some sheet, and nothing is over the edge.</summary>
    /// <param name="page">The page.</param>
    /// <param name="isOnItsSide">Whether the form is wide.</param>
    public static async Task AssertReadableAsync(IPage page, bool isOnItsSide)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print }); // heads of what is not printed are not missed
        var heads = await page.EvaluateAsync<string[]>(HeadsOfTables);
        using var pdf = PdfDocument.Open(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        var sheets = pdf.GetPages().ToList();
        Assert.All(sheets, sheet => AssertInside(sheet, isOnItsSide, page.Url));
        await page.EmulateMediaAsync(new() { Media = Media.Null });
        var all = string.Concat(sheets.Select(TextOf));
        Assert.NotEmpty(all);
        Assert.All(heads, words => Assert.Contains(Folded(words), all, StringComparison.Ordinal));
    }

    private static void AssertInside(Page sheet, bool isOnItsSide, string address)
    {
        Assert.True(sheet.Width > sheet.Height == isOnItsSide, $"{address}: the sheet is {sheet.Width} x {sheet.Height} points.");
        var over = sheet.Letters.Where(l => l.Value.Trim().Length > 0
            && (l.BoundingBox.Right > sheet.Width - LeastMargin || l.BoundingBox.Left < LeastMargin)).ToList();
        Assert.True(over.Count == 0, $"{address}, sheet {sheet.Number}: over the edge: {string.Concat(over.Select(l => l.Value))}");
    }

    private static string TextOf(Page sheet) => Folded(string.Concat(sheet.Letters.Select(l => l.Value)));

    private static string Folded(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Normalize();
}
