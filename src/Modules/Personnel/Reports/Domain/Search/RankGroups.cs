using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Reports.Domain.Search;

/// <summary>
/// Nhóm ngạch of the statistical tables (Thông tư 11/2012/TT-BNV, BM01 columns 7 to 11): which group a rank code counts in, by its
/// salary scale (loại A3, A2, A1, A0 and B, the others).
/// </summary>
internal static class RankGroups
{
    public static readonly IReadOnlyList<CatalogueChoice> Choices =
    [
        new("CVCC", "Chuyên viên cao cấp và tương đương", null, true), new("CVC", "Chuyên viên chính và tương đương", null, true),
        new("CV", "Chuyên viên và tương đương", null, true), new("CS", "Cán sự và tương đương", null, true),
        new("NV", "Nhân viên", null, true),
    ];

    /// <summary>Rank codes by group.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Members = CsvTable
        .ReadEmbedded(typeof(RankGroups).Assembly, "rank_groups.csv")
        .GroupBy(row => row["group"], row => row["code"], StringComparer.Ordinal)
        .ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g], StringComparer.Ordinal);

    /// <summary>The group of a rank code; null when the code is in none.</summary>
    public static string? GroupOf(string? rankCode) =>
        rankCode is null ? null : Members.FirstOrDefault(m => m.Value.Contains(rankCode)).Key;

    /// <summary>The name of the group of a rank code.</summary>
    public static string? NameOf(string? rankCode) => Choices.FirstOrDefault(c => c.Code == GroupOf(rankCode))?.Name;
}
