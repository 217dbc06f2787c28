using System.Diagnostics.CodeAnalysis;
using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Reference.Domain;

/// <summary>One value a user may choose.</summary>
/// <param name="Code">Stored code.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Group">Group of the catalogue; null when it has none.</param>
/// <param name="IsOffered">False for retired values: old records keep them, new ones do not get them.</param>
internal sealed record CatalogueChoice(string Code, string Name, string? Group, bool IsOffered);

/// <summary>All catalogues in memory, read-only: codes to names for showing, names or codes to codes for typing and importing.</summary>
internal sealed class CatalogueLookup
{
    private static readonly IReadOnlyList<CatalogueChoice> None = [];

    private readonly Dictionary<string, IReadOnlyList<CatalogueChoice>> choices = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Catalogue, string Code), CatalogueChoice> byCode = [];
    private readonly Dictionary<(string Catalogue, string Text), CatalogueChoice> byText = [];

    /// <summary>Builds the lookup; the order of the values is kept.</summary>
    public CatalogueLookup(IEnumerable<CatalogueItem> items, DateOnly today)
    {
        foreach (var catalogue in items.OrderBy(i => i.Order).GroupBy(i => i.Catalogue))
        {
            Add(catalogue.Key, catalogue.Select(i => new CatalogueChoice(
                i.Code, i.Name, i.Group, (i.ValidFrom is null || i.ValidFrom <= today)
                    && (i.ValidUntil is null || i.ValidUntil >= today))));
        }
    }

    /// <summary>Name under which the kinds of employees are looked up.</summary>
    public const string EmployeeKinds = "employee_kinds";

    /// <summary>Name under which the statuses of records are looked up.</summary>
    public const string RecordStatuses = "record_statuses";

    /// <summary>Name under which the kinds of movements are looked up.</summary>
    public const string MovementTypes = "movement_types";

    /// <summary>Adds a catalogue that has a table of its own.</summary>
    public CatalogueLookup Add(string catalogue, IEnumerable<CatalogueChoice> values)
    {
        var list = values.ToList();
        choices[catalogue] = list;
        foreach (var choice in list)
        {
            byCode[(catalogue, choice.Code)] = choice;
            byText.TryAdd((catalogue, VietnameseText.SearchKey(choice.Name)), choice);
            byText.TryAdd((catalogue, VietnameseText.SearchKey(choice.Code)), choice);
        }

        return this;
    }

    /// <summary>Every value of a catalogue in its order.</summary>
    public IReadOnlyList<CatalogueChoice> ChoicesOf(string catalogue) => choices.GetValueOrDefault(catalogue, None);

    /// <summary>Whether the code exists.</summary>
    public bool Contains(string catalogue, string code) => byCode.ContainsKey((catalogue, code));

    /// <summary>The name of a code; the code itself when it is unknown.</summary>
    [return: NotNullIfNotNull(nameof(code))]
    public string? NameOf(string catalogue, string? code) =>
        code is null ? null : byCode.TryGetValue((catalogue, code), out var choice) ? choice.Name : code;

    /// <summary>The group of a code; null when unknown.</summary>
    public string? GroupOf(string catalogue, string? code) => code is null ? null : byCode.GetValueOrDefault((catalogue, code))?.Group;

    /// <summary>The value a code or a name (with or without diacritics) stands for; null when there is none.</summary>
    public CatalogueChoice? Find(string catalogue, string text) =>
        byCode.GetValueOrDefault((catalogue, text)) ?? byText.GetValueOrDefault((catalogue, VietnameseText.SearchKey(text)));
}
