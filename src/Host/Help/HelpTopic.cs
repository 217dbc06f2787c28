using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Host.Help;

/// <summary>Trợ giúp: one page of the guide, a Markdown file in the folder <c>Help</c> of the project that owns the screens.</summary>
/// <param name="Slug">Name of the file and last part of the address.</param>
/// <param name="Title">What the user reads.</param>
/// <param name="Group">The job it belongs to, one of <see cref="HelpLibrary.Groups"/>.</param>
/// <param name="Order">Place within the group.</param>
/// <param name="Screens">Route patterns of the screens it explains; none for a guide to a whole job.</param>
/// <param name="Body">Markdown.</param>
public sealed record HelpTopic(string Slug, string Title, string Group, int Order, IReadOnlyList<string> Screens, string Body)
{
    /// <summary>Address of the page.</summary>
    public string Url => $"{HelpLibrary.Url}/{Slug}";

    /// <summary>The first sentence: what the screen is for.</summary>
    public string Summary { get; } = HelpMarkdown.FirstParagraph(Body);

    /// <summary>Title without diacritics, as searched for.</summary>
    public string TitleKey { get; } = VietnameseText.SearchKey(Title);

    /// <summary>Text without diacritics, as searched for.</summary>
    public string TextKey { get; } = VietnameseText.SearchKey(HelpMarkdown.PlainText(Body));

    /// <summary>Reads a file: lines "name: value", an empty line, then the text.</summary>
    public static HelpTopic Parse(string slug, string file)
    {
        var end = file.IndexOf("\n\n", StringComparison.Ordinal);
        var head = file[..end].Split('\n')
            .Select(line => line.Split(": ", 2))
            .ToLookup(parts => parts[0], parts => parts[1].Trim());
        return new HelpTopic(
            slug,
            head["title"].Single(),
            head["group"].Single(),
            int.Parse(head["order"].Single(), System.Globalization.CultureInfo.InvariantCulture),
            [.. head["screen"]],
            file[(end + 2)..]);
    }
}
