using System.Globalization;
using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.Pay.Tests;

/// <summary>A row of payroll_examples.csv.</summary>
public sealed record PayrollExample(string Id, string Month, string Code, string Name, string Computation, long Amount)
{
    public static IReadOnlyList<PayrollExample> All { get; } =
    [
        .. CsvTable.ReadEmbedded(typeof(PayrollExample).Assembly, "payroll_examples.csv").Select(r => new PayrollExample(
            r["example_id"], r["month"], r["line_code"], r["name_vi"], r["computation"],
            long.Parse(r["amount_vnd"], CultureInfo.InvariantCulture))),
    ];

    /// <summary>The example's rows as the engine's lines.</summary>
    internal static IReadOnlyList<(string Code, string Name, string Computation, long Amount)> LinesOf(string id) =>
        [.. All.Where(r => r.Id == id).Select(r => (r.Code, r.Name, r.Computation, r.Amount))];
}
