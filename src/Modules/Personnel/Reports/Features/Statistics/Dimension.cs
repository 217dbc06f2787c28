using HoSoCanBo.Personnel.Reports.Domain.Search;
using HoSoCanBo.Personnel.Reports.Features.Search;

namespace HoSoCanBo.Personnel.Reports.Features.Statistics;

/// <summary>What people are counted by.</summary>
internal enum DimensionKind
{
    /// <summary>Cơ quan: the sở, the district, the organisation a unit belongs to.</summary>
    Body,

    /// <summary>Each unit by itself.</summary>
    Unit,
    UnitLevel,
    UnitKind,
    AgeBand,

    /// <summary>A code, a text or a flag of the register of search fields.</summary>
    Value,
}

/// <summary>One way of counting: the rows or the columns of a statistic.</summary>
internal sealed record Dimension(string Key, string Label, string Part, DimensionKind Kind, SearchField Field)
{
    private const string Units = "Tổ chức";

    /// <summary>Texts that have few values in practice; other texts are no headings.</summary>
    private static readonly string[] CountedTexts = ["ngach", OwnFields.Position];

    /// <summary>All of them, in the order they are offered.</summary>
    public static readonly IReadOnlyList<Dimension> All =
    [
        new("co-quan", "Cơ quan, đơn vị cấp trên", Units, DimensionKind.Body, SearchFields.Find(OwnFields.Unit)!),
        new("don-vi", "Từng đơn vị", Units, DimensionKind.Unit, SearchFields.Find(OwnFields.Unit)!),
        new("cap", "Cấp của đơn vị", Units, DimensionKind.UnitLevel, SearchFields.Find(OwnFields.UnitLevel)!),
        new("loai-don-vi", "Loại đơn vị", Units, DimensionKind.UnitKind, SearchFields.Find(OwnFields.UnitKind)!),
        new("nhom-tuoi", "Nhóm tuổi", "Chung", DimensionKind.AgeBand, SearchFields.Find(OwnFields.Age)!),
        .. SearchFields.All.Where(IsCounted).Select(f => new Dimension(f.Key, f.Label, f.Part, DimensionKind.Value, f)),
    ];

    /// <summary>Whether the database groups by the unit.</summary>
    public bool IsByUnit => Kind is DimensionKind.Body or DimensionKind.Unit or DimensionKind.UnitLevel or DimensionKind.UnitKind;

    /// <summary>The dimension of a key; null when there is none.</summary>
    public static Dimension? Find(string? key) => All.FirstOrDefault(d => d.Key == key);

    /// <summary>Those a user may count by.</summary>
    public static IEnumerable<Dimension> OfferedTo(SearchAccess access) => All.Where(d => access.Covers(d.Field));

    private static bool IsCounted(SearchField field) => field is { Table: null, IsPay: false }
        && (field.Kind is SearchKind.Choice or SearchKind.Flag || CountedTexts.Contains(field.Key));
}
