using System.Linq.Expressions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Reports.Domain.Search;

/// <summary>How a field is compared, which decides its operators, its input and its expression.</summary>
internal enum SearchKind
{
    /// <summary>Words, with tone marks.</summary>
    Text,

    /// <summary>A name of a person, found without tone marks and in any order of its words.</summary>
    Name,

    /// <summary>A code of a catalogue or of a fixed list.</summary>
    Choice,
    Day,
    Number,

    /// <summary>Whole years between a date and the day asked for: age, years of service.</summary>
    Years,

    /// <summary>A unit of the organisation tree.</summary>
    Unit,

    /// <summary>Something of the unit: its level or kind.</summary>
    UnitTrait,

    /// <summary>A predicate that holds or not.</summary>
    Flag,
}

/// <summary>A history people are searched by: each condition looks for a row of it.</summary>
internal sealed record SearchTable(string Key, string Title, Type RowType)
{
    /// <summary>Property with the first day of a row, when rows have one: as of a day, later rows do not count.</summary>
    public string? StartsOn { get; init; }

    /// <summary>Property with the last day, included.</summary>
    public string? EndsOn { get; init; }

    /// <summary>The rows that count; null: all.</summary>
    public LambdaExpression? Only { get; init; }

    /// <summary>The repeating table of the form it is; null for histories the software keeps besides.</summary>
    public ProfileTable? Form { get; init; }

    /// <summary>Pay figures (Điều 7.3).</summary>
    public bool IsPay => Form?.IsPay ?? false;

    /// <summary>The heading its fields stand under.</summary>
    public string Part => $"Quá trình: {Title}";
}

/// <summary>What a flag needs to know.</summary>
/// <param name="Day">The day asked for.</param>
/// <param name="Catalogues">The catalogues.</param>
internal sealed record FlagContext(DateOnly Day, CatalogueLookup Catalogues);

/// <summary>
/// One thing people can be searched, counted and listed by. Each is described once, here; search, statistics, reports and export
/// read this description.
/// </summary>
internal sealed class SearchField
{
    /// <summary>In addresses: <c>gioi_tinh</c>, or with its table <c>dao-tao.trinh_do</c>.</summary>
    public required string Key { get; init; }

    public required string Label { get; init; }

    /// <summary>The heading it stands under when fields are chosen.</summary>
    public required string Part { get; init; }

    public required SearchKind Kind { get; init; }

    /// <summary>From the person, or from a row of <see cref="Table"/>, to the stored value; null for a flag.</summary>
    public LambdaExpression? Value { get; init; }

    /// <summary>The history it belongs to; null: the record itself.</summary>
    public SearchTable? Table { get; init; }

    /// <summary>How a value is typed and shown; null where the kind says it.</summary>
    public FieldShape? Shape { get; init; }

    /// <summary>Catalogue of a choice that has no shape.</summary>
    public string? Catalogue { get; init; }

    /// <summary>Fixed choices without a catalogue.</summary>
    public IReadOnlyList<CatalogueChoice> Choices { get; init; } = [];

    /// <summary>Of a flag: who it holds for.</summary>
    public Func<FlagContext, Expression<Func<Employee, bool>>>? Holds { get; init; }

    /// <summary>Of a unit trait: what of the unit.</summary>
    public Expression<Func<OrganizationUnit, string>>? Trait { get; init; }

    /// <summary>Of a choice whose values stand for several stored codes each: the codes.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Members { get; init; }

    /// <summary>The field of a dated history that answers for a day other than today.</summary>
    public string? HeldIn { get; init; }

    /// <summary>Key of the field of the form it is drawn from: who may not see that one may not search by this one.</summary>
    public string? DrawnFrom { get; init; }

    /// <summary>Pay figures: only for who may see salaries (Điều 7.3).</summary>
    public bool IsPay { get; init; }

    /// <summary>Numbers are typed with so many decimals and stored without the point.</summary>
    public int Decimals => Shape?.Type switch { ProfileFieldType.Hundredths => 2, ProfileFieldType.Tenths => 1, _ => 0 };

    /// <summary>Label with the history it belongs to.</summary>
    public string FullLabel => Table is null ? Label : $"{Table.Title}: {Label.ToLowerInvariant()}";

    /// <summary>What it may be compared by, the usual first.</summary>
    public IReadOnlyList<SearchOperator> Operators => Kind switch
    {
        SearchKind.Name => [SearchOperator.Contains],
        SearchKind.Text =>
            [SearchOperator.Contains, SearchOperator.StartsWith, SearchOperator.Equal, SearchOperator.Lacks, SearchOperator.Filled,
                SearchOperator.Empty],
        SearchKind.Choice => [SearchOperator.Is, SearchOperator.IsNot, SearchOperator.Filled, SearchOperator.Empty],
        SearchKind.Day => [SearchOperator.Range, SearchOperator.InMonth, SearchOperator.Filled, SearchOperator.Empty],
        SearchKind.Number => [SearchOperator.Range, SearchOperator.Filled, SearchOperator.Empty],
        SearchKind.Years => [SearchOperator.Range],
        SearchKind.Unit => [SearchOperator.Below, SearchOperator.Is, SearchOperator.NotBelow],
        SearchKind.UnitTrait => [SearchOperator.Is, SearchOperator.IsNot],
        _ => [SearchOperator.Is],
    };

    /// <summary>The values of a choice.</summary>
    public IReadOnlyList<CatalogueChoice> ChoicesIn(CatalogueLookup catalogues) => this switch
    {
        { Kind: SearchKind.Flag } => Flags,
        { Shape.Catalogue: { } own } => [.. catalogues.ChoicesOf(own).Where(c => Shape.Offers(c.Group))],
        { Shape: { } shape } => ProfileValues.ChoicesOf(shape, catalogues),
        { Catalogue: { } named } => catalogues.ChoicesOf(named),
        _ => Choices,
    };

    public const string Yes = "co";
    public const string No = "khong";

    private static readonly IReadOnlyList<CatalogueChoice> Flags = [new(Yes, "Có", null, true), new(No, "Không", null, true)];
}
