using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace HoSoCanBo.BrowserTests.Walk;

/// <summary>What no screen says to a user: codes of the program, notes for editors, a word said twice.</summary>
internal static partial class PlainWords
{
    private static readonly (Regex Fault, string Why)[] Faults =
    [
        (ProgramCodes(), "a code of the program"),
        (CodeBeforeWords(), "a code before its words"),
        (EditorsNotes(), "a note for editors"),
        (EnglishDays(), "a day is ngày/tháng/năm"),
        (SaidTwice(), "said twice"),
    ];

    /// <summary>The faults of a page, each with the words around it.</summary>
    public static IEnumerable<string> FaultsOf(IDocument page)
    {
        foreach (var hidden in page.QuerySelectorAll("script, style, template, code, td[data-label^=Mã]").ToList())
        {
            hidden.Remove();
        }

        var texts = page.QuerySelectorAll("main *")
            .SelectMany(e => e.ChildNodes.OfType<IText>().Select(t => t.Data).Append(e.GetAttribute("placeholder"))
                .Append(e.GetAttribute("title")).Append(e.GetAttribute("aria-label")))
            .OfType<string>();
        return texts.SelectMany(text => Faults.Where(f => f.Fault.IsMatch(text)).Select(f => $"{f.Why}: “{text.Trim()}”")).Distinct();
    }

    // A word in capitals with a low line, or one of the English words of the pay engine.
    [GeneratedRegex(@"\b[A-Z]{2,}[A-Z0-9]*_[A-Z0-9_]+\b|\b(GROSS|COST|NET|INSURED)\b")]
    private static partial Regex ProgramCodes();

    // "S2: …", "N6 …": numbers of our own rules. Forms (BM01, TH-01, C02a-HD) have their official names.
    [GeneratedRegex(@"^\s*[A-Z]{1,2}\d{1,2}[:.] ")]
    private static partial Regex CodeBeforeWords();

    [GeneratedRegex(@"\[(nguồn|source|uncertain|check)|cần kiểm tra lại nguồn|\bTODO\b|chưa có văn bản dẫn", RegexOptions.IgnoreCase)]
    private static partial Regex EditorsNotes();

    [GeneratedRegex(@"\bdd/MM/yyyy\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishDays();

    [GeneratedRegex(@"Huyện (thành phố|thị xã)|Nhóm máu:? nhóm máu|Hạng hạng|Bậc bậc", RegexOptions.IgnoreCase)]
    private static partial Regex SaidTwice();
}
