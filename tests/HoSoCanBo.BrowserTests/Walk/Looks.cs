using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace HoSoCanBo.BrowserTests.Walk;

/// <summary>
/// What can be seen: nothing covers the first row of a table, the page does not scroll sideways, no button or tab is cut. At the
/// small office screen and on a telephone.
/// </summary>
internal sealed class Looks
{
    /// <summary>The office screen and the telephone.</summary>
    public static readonly IReadOnlyList<(int Width, int Height)> Sizes = [(1366, 768), (390, 844)];

    private const string Script =
        """
        () => {
          const faults = [];
          if (!document.querySelector('main#content')) return faults; // a part that other pages load
          const wide = document.documentElement.clientWidth;
          const words = e => `<${e.tagName.toLowerCase()} ${e.className?.baseVal ?? e.className}> `
              + `${(e.innerText ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)}`;
          const isShown = e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && e.getClientRects().length > 0;
          const scrollsInside = (e, axis) => {
            for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) {
              const s = getComputedStyle(p);
              if (['auto', 'scroll'].includes(axis === 'x' ? s.overflowX : s.overflowY)) return p;
            }
            return null;
          };
          const over = document.documentElement.scrollWidth - wide;
          if (over > 0) {
            const culprits = [...document.body.querySelectorAll('*')]
                .filter(e => isShown(e) && e.getBoundingClientRect().right > wide + 1 && !scrollsInside(e, 'x'));
            faults.push(`scrolls sideways by ${over} px: ${culprits.slice(-1).map(words)}`);
          }
          for (const table of document.querySelectorAll('main table')) {
            const row = table.querySelector('tbody > tr');
            const cell = [...(row?.cells ?? [])].find(isShown);
            if (!cell) continue;
            cell.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
            const box = cell.getBoundingClientRect();
            const [x, y] = [Math.max(0, box.left) + Math.min(box.width / 2, 12), box.top + Math.min(box.height / 2, 12)];
            const there = document.elementFromPoint(x, y);
            if (!there || !row.contains(there)) faults.push(`the first row of a table is covered: ${words(row)} by ${there ? words(there) : 'nothing'}`);
          }
          scrollTo(0, 0);
          for (const e of document.querySelectorAll('main :is(.btn, button, .tabs a), .topbar :is(a, button)')) {
            if (!isShown(e) || e.closest('.visually-hidden')) continue;
            const box = e.getBoundingClientRect();
            const frame = scrollsInside(e, 'x');
            const style = getComputedStyle(e);
            if (!frame && (box.right > wide + 1 || box.left < -1)) faults.push(`outside the screen: ${words(e)}`);
            if (e.matches('.tabs a') && frame && wide > 1000 && box.right > frame.getBoundingClientRect().right + 1) faults.push(`a tab is cut: ${words(e)}`);
            if (e.scrollWidth > e.clientWidth + 2 && style.display !== 'inline' && style.overflowX !== 'visible' && !e.matches('.topbar *, .ts-wrapper *'))
                faults.push(`its words are cut: ${words(e)}`);
          }
          return faults;
        }
        """;

    private readonly ConcurrentDictionary<string, bool> seen = new(StringComparer.Ordinal);

    /// <summary>Looks at the page at hand in both sizes, the first time this kind of page is shown; the window keeps its size.</summary>
    public async Task<IReadOnlyList<string>> AtAsync(IPage page)
    {
        var path = new Uri(page.Url).AbsolutePath;
        var kind = $"{ProductPages.At(path)?.Name ?? path} {await page.TitleAsync()}";
        if (!seen.TryAdd(kind, true))
        {
            return [];
        }

        var faults = new List<string>();
        foreach (var (width, height) in Sizes.Reverse())
        {
            await page.SetViewportSizeAsync(width, height);
            faults.AddRange((await page.EvaluateAsync<string[]>(Script)).Select(fault => $"{path} at {width} px: {fault}"));
        }

        return faults;
    }
}
