namespace HoSoCanBo.BuildingBlocks.Workbooks;

/// <summary>A workbook of one table with formulas, ready to print: whoever checks a sheet of amounts wants to see the sums.</summary>
public static class PrintedTable
{
    private const int Least = 6;
    private const int Most = 48;
    private const int Air = 2;

    /// <summary>The file.</summary>
    /// <param name="name">Name of the sheet.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="headRows">So many from the top are headings: titles of one cell, then the headings of the columns, which stay in sight
    /// and are printed on every page.</param>
    public static byte[] Of(string name, IReadOnlyList<IReadOnlyList<SheetCell>> rows, int headRows)
    {
        using var file = new MemoryStream();
        using (var writer = new WorkbookWriter(file))
        {
            writer.AddSheet(new SheetLayout(name, WidthsOf(rows, headRows), headRows, IsForPrint: true), rows);
            writer.Complete();
        }

        return file.ToArray();
    }

    /// <summary>
    /// As wide as words and amounts need, so that no amount shows as "####"; headings are broken at blanks, titles run across the sheet.
    /// </summary>
    private static List<SheetColumn> WidthsOf(IReadOnlyList<IReadOnlyList<SheetCell>> rows, int headRows)
    {
        var table = rows.Index().Where(r => r.Item.Count > 1).ToList();
        var columns = new List<SheetColumn>();
        for (var column = 0; column < table.Max(r => r.Item.Count); column++)
        {
            var longest = table.Where(r => column < r.Item.Count).Max(r => LengthOf(r.Item[column], r.Index < headRows));
            columns.Add(new SheetColumn(Math.Clamp(longest, Least, Most) + Air));
        }

        return columns;
    }

    private static int LengthOf(SheetCell cell, bool isHead) => cell switch
    {
        { Text: { } text } => isHead ? text.Split(' ').Max(w => w.Length) : text.Length,
        { Number: { } number } => $"{number:#,##0}".Length + (cell.IsExact ? 5 : 0),
        _ => 0,
    };
}
