using System.Linq.Expressions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;

namespace HoSoCanBo.Personnel.Reports.Domain.Search;

/// <summary>
/// The register of everything people can be searched by: what the software keeps of each person (<see cref="OwnFields"/>), every
/// item of the form, and every column of every history.
/// </summary>
internal static class SearchFields
{
    public static readonly IReadOnlyList<SearchTable> Tables = [.. HistoryFields.Tables, .. ProfileTables.All.Select(TableOf)];

    /// <summary>All fields, in the order they are offered.</summary>
    public static readonly IReadOnlyList<SearchField> All =
    [
        .. OwnFields.All,
        .. ProfileFields.All.Select(Of),
        .. HistoryFields.All,
        .. Tables.Where(t => t.Form is not null).SelectMany(t => t.Form!.Fields.Select(f => Of(t, t.Form, f))),
        .. Tables.Select(AnyRowOf),
    ];

    private static readonly Dictionary<string, SearchField> ByKey = All.ToDictionary(f => f.Key, StringComparer.Ordinal);

    /// <summary>The field of a key; null when there is none.</summary>
    public static SearchField? Find(string key) => ByKey.GetValueOrDefault(key);

    private static SearchTable TableOf(ProfileTable table) => new(table.Slug, table.Title, table.RowType)
    {
        Form = table,
        StartsOn = PropertyOf(table, "tu_thang", "tu_ngay", "ngay_tham_gia", "ngay_ky"),
        EndsOn = PropertyOf(table, "den_thang", "den_ngay", "ngay_thoi"),
    };

    private static string? PropertyOf(ProfileTable table, params string[] keys) =>
        table.Fields.FirstOrDefault(f => keys.Contains(f.Key))?.PropertyName;

    private static SearchField Of(ProfileField field) => new()
    {
        Key = field.Key,
        Label = field.Label,
        Part = ProfileFields.TitleOf(field.Section),
        Kind = KindOf(field),
        Value = ReadPath(typeof(Employee), field.PropertyName),
        Shape = field,
        IsPay = field.IsPay,
        DrawnFrom = field.Key,
    };

    private static SearchField Of(SearchTable history, ProfileTable table, RowField field) => new()
    {
        Key = $"{table.Slug}.{field.Key}",
        Label = field.Label,
        Part = history.Part,
        Kind = KindOf(field),
        Value = ReadPath(table.RowType, field.PropertyName),
        Shape = field,
        Table = history,
        IsPay = table.IsPay,
    };

    private static SearchField AnyRowOf(SearchTable table) => new()
    {
        Key = $"{table.Key}.{AnyRow}",
        Label = "Có thông tin",
        Part = table.Part,
        Kind = SearchKind.Flag,
        Table = table,
        IsPay = table.IsPay,
    };

    /// <summary>Ending of the field that asks whether a history has any row.</summary>
    public const string AnyRow = "co-dong";

    /// <summary>From an owner to a property, which may be one of a part: <c>BirthPlace.Commune</c>.</summary>
    public static LambdaExpression ReadPath(Type owner, string path)
    {
        var parameter = Expression.Parameter(owner, "x");
        return Expression.Lambda(path.Split('.').Aggregate((Expression)parameter, Expression.Property), parameter);
    }

    private static SearchKind KindOf(FieldShape field) => field.Type switch
    {
        ProfileFieldType.Date or ProfileFieldType.Month => SearchKind.Day,
        ProfileFieldType.Integer or ProfileFieldType.Hundredths or ProfileFieldType.Tenths => SearchKind.Number,
        ProfileFieldType.Code or ProfileFieldType.Sex or ProfileFieldType.IdentityDocument or ProfileFieldType.Choice => SearchKind.Choice,
        _ => SearchKind.Text,
    };
}
