namespace HoSoCanBo.Salary.People.Features.PaidEmployees;

/// <summary>Names of the kinds of allowance; the list of kinds belongs to the code, their levels to Sở Tài chính.</summary>
internal static class AllowanceNames
{
    private static readonly Lazy<Dictionary<string, string>> ByCode = new(
        () => PayTablesReader.ReadEmbedded().AllowanceKinds.GroupBy(k => k.Code).ToDictionary(g => g.Key, g => g.First().NameVi));

    /// <summary>What a page shows for an allowance.</summary>
    public static string Of(string code, string? printedName) => printedName ?? ByCode.Value.GetValueOrDefault(code) ?? code;
}
