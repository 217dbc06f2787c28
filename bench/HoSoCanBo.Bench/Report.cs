namespace HoSoCanBo.Bench;

/// <summary>Figure, aim and floor side by side.</summary>
internal sealed class Report
{
    private readonly List<string[]> rows = [["what", "figure", "aim", "raw SQL floor"]];

    /// <param name="what">What was measured.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="aim">The aim of design section 9.</param>
    /// <param name="floor">The same query in plain SQL on the same data, without the web.</param>
    public void Add(string what, string figure, string aim, string floor = "")
    {
        rows.Add([what, figure, aim, floor]);
        Console.WriteLine($"{what}: {figure} (aim {aim}){(floor.Length > 0 ? $", floor {floor}" : "")}");
    }

    public void Print()
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        Console.WriteLine();
        foreach (var row in rows)
        {
            Console.WriteLine("| " + string.Join(" | ", row.Select((cell, column) => cell.PadRight(widths[column]))) + " |");
        }
    }
}
