using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HoSoCanBo.BrowserTests.Walk;

/// <summary>The part of the walk that fills in forms and sends them.</summary>
internal sealed partial class FormWalk
{
    /// <summary>A field by its label, or by its name in the form where no label is seen.</summary>
    private const string FindField =
        """
        label => {
          const plain = text => text.replace(/bắt buộc/g, '').replace(/\s+/g, ' ').trim().toLowerCase().replace(/^\d+[a-z]?\. /, '');
          if (label.startsWith('css=')) return document.querySelector(label.slice(4));
          const wanted = plain(label);
          const scope = document.querySelector('main');
          const controls = [...scope.querySelectorAll('input:not([type=hidden]), select, textarea')]
              .filter(c => !c.closest('.ts-wrapper') && c.tabIndex !== -1 || c.matches('select.tomselected'));
          const namesOf = c => [...(c.labels ?? [])].map(l => l.textContent).concat(c.getAttribute('aria-label') ?? [],
              c.type === 'file' ? document.getElementById(c.getAttribute('aria-labelledby'))?.textContent ?? [] : []);
          const byLabel = test => controls.find(c => namesOf(c).some(n => test(plain(n))));
          const found = controls.find(c => c.name === label) ?? byLabel(n => n === wanted) ?? byLabel(n => n.startsWith(wanted));
          if (!found) throw new Error(`there is no field ${label}`);
          return found;
        }
        """;

    /// <summary>Required and still empty, in the form of a button.</summary>
    private const string FindGaps =
        """
        button => {
          const form = button.form ?? document.querySelector('main');
          const isShown = e => (e.matches('select.tomselected') ? e.nextElementSibling : e).checkVisibility?.() && !e.disabled && !e.readOnly;
          const gaps = [...form.elements].filter(c => c.getAttribute('aria-required') === 'true' &&
              (c.type === 'file' ? c.files.length === 0 : !c.value.trim()) && isShown(c));
          const radios = [...form.querySelectorAll('fieldset.field-radio:has(.field-required)')]
              .filter(f => !f.querySelector(':checked')).map(f => f.querySelector('input'));
          const boxes = [...form.querySelectorAll('.field-checkbox:has(.field-required) input[type=checkbox]:not(:checked)')];
          return [...gaps, ...radios, ...boxes];
        }
        """;

    /// <summary>The words of a message in sight that nothing covers; empty when there is none.</summary>
    private const string MessageInSight =
        """
        () => {
          const isSeen = e => {
            const box = e.getBoundingClientRect();
            if (!e.checkVisibility() || !e.innerText.trim() || box.top < 0 || box.bottom > innerHeight || box.width < 2) return false;
            const there = document.elementFromPoint(box.left + Math.min(box.width / 2, 60), box.top + box.height / 2);
            return there && (e.contains(there) || there.contains(e));
          };
          return [...document.querySelectorAll('main [role=status], main [role=alert], main .notice')].find(isSeen)?.innerText ?? '';
        }
        """;

    /// <summary>The button whose words begin so; a label may be broken over lines in the source of the page.</summary>
    private ILocator Button(string text)
    {
        if (text.StartsWith("css=", StringComparison.Ordinal))
        {
            return page.Locator(text[4..]).First;
        }

        var words = Regex.Escape(text).Replace("\\ ", "\\s+", StringComparison.Ordinal);
        return page.Locator("main button, dialog button, .topbar button")
            .Filter(new() { HasTextRegex = new Regex($"^\\s*{words}", RegexOptions.IgnoreCase) }).First;
    }

    /// <summary><c>Label: value</c>; without a value the field gets what fits its kind.</summary>
    private async Task TypeAsync(string text)
    {
        var parts = text.Split(": ", 2);
        var found = await page.EvaluateHandleAsync(FindField, parts[0].TrimEnd(':'));
        var field = found as IElementHandle ?? throw new WalkException($"There is no field {parts[0]}.");
        await GiveAsync(field, parts.Length > 1 ? parts[1] : null);
    }

    private async Task GiveAsync(IElementHandle field, string? value)
    {
        await field.EvaluateAsync(
            "e => { for (let d = e.closest('details:not([open])'); d; d = d.parentElement.closest('details:not([open])')) { d.querySelector('summary').click(); } }");
        switch (await field.EvaluateAsync<string>(
            "e => e.matches('select.tomselected') ? 'picker' : e.tagName === 'SELECT' ? 'select' : e.tagName === 'TEXTAREA' ? 'text' : e.hasAttribute('data-date') ? 'date' : e.hasAttribute('data-number') ? 'number' : e.type"))
        {
            case "picker":
                await ChooseAsync(field, value);
                break;
            case "select":
                await field.SelectOptionAsync(await field.EvaluateAsync<string>(
                    "(e, text) => [...e.options].find(o => text ? o.text.toLowerCase().includes(text.toLowerCase()) : o.value && !o.disabled)?.value ?? ''", value ?? ""));
                break;
            case "checkbox" or "radio":
                await field.SetCheckedAsync(value != "không");
                break;
            case "file":
                await field.SetInputFilesAsync(WalkFiles.Named(value ?? "pdf"));
                break;
            case "date":
                await field.FillAsync(value ?? "08/12/2026");
                break;
            case "number":
                await field.FillAsync(value ?? "1");
                break;
            default:
                await field.FillAsync(value ?? await UsualAsync(field));
                break;
        }
    }

    /// <summary>Decisions are told apart by their numbers; other words do not matter.</summary>
    private async Task<string> UsualAsync(IElementHandle field) =>
        (await field.GetAttributeAsync("name"))!.EndsWith("Decision.Number", StringComparison.Ordinal)
        ? $"{++decisions}/QĐ-ĐT" : "Ghi khi đi thử";

    /// <summary>In a picker one types some words and takes what is offered; nobody knows the keys of rows.</summary>
    private async Task ChooseAsync(IElementHandle select, string? value)
    {
        var frame = (await select.EvaluateHandleAsync("e => e.nextElementSibling")).AsElement()!;
        await (await frame.QuerySelectorAsync(".ts-control"))!.ClickAsync();
        var typed = value?.Split(" -> ")[0] ?? "";
        var offered = page.Locator(".ts-dropdown:visible .option:visible");
        if (typed.Length > 0)
        {
            await page.Keyboard.TypeAsync(typed);
            offered = offered.Filter(new() { HasText = value!.Split(" -> ")[^1] });
        }
        else if (await offered.CountAsync() == 0)
        {
            await page.Keyboard.TypeAsync("ng"); // people are found by typing
        }

        await offered.First.ClickAsync();
        await page.Keyboard.PressAsync("Tab");
    }

    private async Task FillAsync(ILocator button)
    {
        var gaps = await button.EvaluateHandleAsync(FindGaps);
        foreach (var gap in (await gaps.GetPropertiesAsync()).Values)
        {
            await GiveAsync(gap.AsElement()!, null);
        }
    }

    /// <summary><c>Button -> words</c>: the words are what must be in sight then; without them it is a message.</summary>
    private async Task PressAsync(string text)
    {
        var parts = text.Split(" -> ", 2);
        var button = Button(parts[0]);
        await button.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await UnfoldAsync(button);
        await FillAsync(button);
        lock (posts)
        {
            posts.Clear();
        }

        await LeaveAsync(() => button.ClickAsync());
        var answered = PostsOfForm();
        if (answered.Count == 0)
        {
            throw new WalkException("nothing was sent");
        }

        if (answered.Any(p => p.Status is not (302 or 303)))
        {
            Note($"a form is answered with {string.Join(", ", answered)} instead of a redirect");
        }

        await ArriveAsync();
        kept["answer"] = await page.InnerTextAsync("main");
        await LookForMessageAsync(parts.Length > 1 ? parts[1] : null);
        var isNew = answered.Select(p => reloaded.Add(p.Handler)).ToList();
        if (isNew.Contains(true))
        {
            await ReloadAndGoBackAsync();
        }
    }

    private List<(string Handler, int Status)> PostsOfForm()
    {
        lock (posts)
        {
            return [.. posts.Where(p => !p.Handler.EndsWith(" Draft", StringComparison.Ordinal)
                && !p.Handler.StartsWith("/ban-nhap", StringComparison.Ordinal) && !p.Handler.Contains("/tep/", StringComparison.Ordinal))];
        }
    }

    private async Task LookForMessageAsync(string? words)
    {
        var refused = page.Locator(".error-summary");
        if (words?.StartsWith("refused", StringComparison.Ordinal) != true && await refused.CountAsync() > 0)
        {
            throw new WalkException($"refused: {(await refused.First.InnerTextAsync()).ReplaceLineEndings(" ")}");
        }

        if (words is not null)
        {
            await SeeAsync(words.Replace("refused ", "", StringComparison.Ordinal));
            return;
        }

        await page.WaitForFunctionAsync($"() => !!({MessageInSight})()", null, new() { Timeout = 10_000, PollingInterval = 50 });
    }

    private async Task ReloadAndGoBackAsync()
    {
        lock (posts)
        {
            posts.Clear();
        }

        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await ArriveAsync();
        isGoingBack = true; // what was cancelled may be gone, or closed to the account, by now
        await page.GoBackAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await ArriveAsync();
        isGoingBack = false;
        if (staysHere)
        {
            await page.GoForwardAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            await ArriveAsync();
        }

        if (PostsOfForm() is { Count: > 0 } again)
        {
            Note($"reload or Back sends again: {string.Join(", ", again)}");
        }
    }
}
