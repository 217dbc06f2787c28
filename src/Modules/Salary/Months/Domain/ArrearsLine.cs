namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>One line of a difference.</summary>
internal sealed record ArrearsLine(string Code, string Name, string Computation, long AmountInDong, string LegalBasis, string? BudgetItem)
{
    public static IReadOnlyList<ArrearsLine> Read(string json) =>
        System.Text.Json.JsonSerializer.Deserialize<List<ArrearsLine>>(json, StoredLines.Json)!;

    public static string Write(IReadOnlyList<ArrearsLine> lines) => System.Text.Json.JsonSerializer.Serialize(lines, StoredLines.Json);
}
