using System.Reflection;
using System.Text.RegularExpressions;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;

namespace HoSoCanBo.Host.Help;

/// <summary>Every page of the guide, of the Host and of the modules that are switched on.</summary>
public sealed partial class HelpLibrary
{
    /// <summary>Where the guide stands.</summary>
    public const string Url = "/tro-giup";

    /// <summary>Start of the name of an embedded page; Directory.Build.props gives it.</summary>
    private const string ResourcePrefix = "help/";

    private readonly Dictionary<string, HelpTopic> bySlug;
    private readonly Dictionary<string, HelpTopic> byScreen;

    /// <summary>Reads the pages once.</summary>
    public HelpLibrary(ModuleRegistry modules)
    {
        Topics =
        [
            .. modules.All.Where(m => m.IsEnabled).Select(m => m.Assembly)
                .Append(typeof(HelpLibrary).Assembly)
                .SelectMany(Read)
                .OrderBy(t => Array.IndexOf(Jobs, t.Group)).ThenBy(t => t.Order).ThenBy(t => t.Slug, StringComparer.Ordinal),
        ];
        bySlug = Topics.ToDictionary(t => t.Slug);
        byScreen = Topics.SelectMany(t => t.Screens.Select(s => (Screen: KeyOf(s), Topic: t))).ToDictionary(x => x.Screen, x => x.Topic);
    }

    private static readonly string[] Jobs =
    [
        "Bắt đầu", "Việc thường làm", "Hồ sơ", "Biến động", "Hạn cập nhật", "Tổ chức, biên chế", "Đào tạo", "Thi đua, khen thưởng",
        "Tiền lương", "Danh mục", "Tài khoản", "Vận hành",
    ];

    /// <summary>Every page in the order of the guide.</summary>
    public IReadOnlyList<HelpTopic> Topics { get; }

    /// <summary>The jobs, in the order of the guide.</summary>
    public static IReadOnlyList<string> Groups => Jobs;

    /// <summary>The page of this name.</summary>
    public HelpTopic? Find(string slug) => bySlug.GetValueOrDefault(slug);

    /// <summary>The page that explains the screen with this route pattern.</summary>
    public HelpTopic? ForScreen(string? pattern) => pattern is null ? null : byScreen.GetValueOrDefault(KeyOf(pattern));

    /// <summary>The page that explains the screen at hand.</summary>
    public HelpTopic? For(HttpContext context) => ForScreen((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);

    /// <summary>Pages that hold every word, with or without diacritics; those with the words in the title first.</summary>
    public IReadOnlyList<HelpTopic> Search(string text)
    {
        var words = VietnameseText.SearchKey(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0
            ? []
            : [.. Topics.Where(
                t => words.All(w => t.TitleKey.Contains(w, StringComparison.Ordinal) || t.TextKey.Contains(w, StringComparison.Ordinal)))
                .OrderBy(t => words.All(w => t.TitleKey.Contains(w, StringComparison.Ordinal)) ? 0 : 1)];
    }

    /// <summary>A route pattern without optional parameters and the names of the others: <c>/can-bo/{}</c>.</summary>
    public static string KeyOf(string pattern) => "/" + Parameter().Replace(OptionalParameter().Replace(pattern, "").Trim('/'), "{}");

    private static IEnumerable<HelpTopic> Read(Assembly assembly) =>
        from name in assembly.GetManifestResourceNames()
        where name.StartsWith(ResourcePrefix, StringComparison.Ordinal)
        select HelpTopic.Parse(name[ResourcePrefix.Length..], ReadText(assembly, name));

    private static string ReadText(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"/\{[^}]*\?\}")]
    private static partial Regex OptionalParameter();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
