using System.Runtime.CompilerServices;

namespace HoSoCanBo.BuildingBlocks.Workbooks;

/// <summary>Lists as workbooks to download: the headings stay in sight, and each column is as wide as what stands in it.</summary>
public static class WorkbookFile
{
    /// <summary>The type of the file.</summary>
    public const string ContentType = WorkbookWriter.ContentType;

    private const int Least = 8;
    private const int Most = 60;
    private const int MostOfHeading = 24; // a longer one is read by its first words
    private const int LookedAt = 200;
    private const int Air = 2;

    /// <summary>The file; the keys of the rows are the headings.</summary>
    public static async Task<byte[]> OfAsync(IEnumerable<Dictionary<string, object?>> rows, string sheetName,
        CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        await WriteAsync(file, rows, sheetName, cancellationToken);
        return file.ToArray();
    }

    /// <summary>Writes a list into a file.</summary>
    public static Task WriteAsync(Stream file, IEnumerable<Dictionary<string, object?>> rows, string sheetName,
        CancellationToken cancellationToken)
    {
        var list = rows.ToList();
        using var writer = new WorkbookWriter(file);
        AddList(writer, sheetName, [.. list.SelectMany(r => r.Keys).Distinct()], list);
        writer.Complete();
        cancellationToken.ThrowIfCancellationRequested();
        return Task.CompletedTask;
    }

    /// <summary>Adds a list as a sheet of a workbook; rows may be made while they are written.</summary>
    public static void AddList(WorkbookWriter writer, string sheetName, IReadOnlyList<string> headings,
        IEnumerable<IReadOnlyDictionary<string, object?>> rows)
    {
        using var source = rows.GetEnumerator();
        var first = new List<SheetCell[]>();
        while (first.Count < LookedAt && source.MoveNext())
        {
            first.Add(CellsOf(source.Current, headings));
        }

        writer.AddSheet(LayoutOf(sheetName, headings, first), Rows());

        IEnumerable<SheetCell[]> Rows()
        {
            yield return HeadingsOf(headings);
            foreach (var row in first)
            {
                yield return row;
            }

            while (source.MoveNext())
            {
                yield return CellsOf(source.Current, headings);
            }
        }
    }

    /// <summary>
    /// A list of any length, row by row, in a file that disappears when it is closed; memory does not grow with the list. The first row
    /// gives the headings; a row may be the same object as the one before with other values.
    /// </summary>
    public static async Task<Stream> StreamAsync(IAsyncEnumerable<IDictionary<string, object?>> rows, string sheetName,
        CancellationToken cancellationToken)
    {
        var file = TemporaryFile.New();
        try
        {
            using (var writer = new WorkbookWriter(file))
            {
                await AddListAsync(writer, sheetName, rows, cancellationToken);
                writer.Complete();
            }

            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static async Task AddListAsync(
        WorkbookWriter writer, string sheetName, IAsyncEnumerable<IDictionary<string, object?>> rows, CancellationToken cancellationToken)
    {
        await using var source = rows.GetAsyncEnumerator(cancellationToken);
        var first = new List<SheetCell[]>();
        string[] headings = [];
        while (first.Count < LookedAt && await source.MoveNextAsync())
        {
            headings = first.Count == 0 ? [.. source.Current.Keys] : headings;
            first.Add(CellsOf(source.Current, headings));
        }

        await writer.AddSheetAsync(LayoutOf(sheetName, headings, first), Rows(cancellationToken), cancellationToken);

        async IAsyncEnumerable<SheetCell[]> Rows([EnumeratorCancellation] CancellationToken token)
        {
            token.ThrowIfCancellationRequested();
            yield return HeadingsOf(headings);
            foreach (var row in first)
            {
                yield return row;
            }

            while (await source.MoveNextAsync())
            {
                yield return CellsOf(source.Current, headings);
            }
        }
    }

    private static SheetCell[] HeadingsOf(IEnumerable<string> headings) =>
        [.. headings.Select(h => new SheetCell(h, Look: SheetLook.ListHeading))];

    private static SheetCell[] CellsOf(IEnumerable<KeyValuePair<string, object?>> row, IReadOnlyList<string> headings)
    {
        var values = row as IReadOnlyDictionary<string, object?> ?? row.ToDictionary();
        var cells = new SheetCell[headings.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = SheetCell.Of(values.GetValueOrDefault(headings[i]));
        }

        return cells;
    }

    private static SheetLayout LayoutOf(string name, IReadOnlyList<string> headings, List<SheetCell[]> rows) =>
        new(name, [.. headings.Select((heading, i) => WidthOf(heading, rows.Select(r => r[i])))]);

    private static SheetColumn WidthOf(string heading, IEnumerable<SheetCell> cells)
    {
        var longest = cells.Select(LengthOf).DefaultIfEmpty().Max();
        return new SheetColumn(Math.Clamp(Math.Max(longest, Math.Min(heading.Length, MostOfHeading)), Least, Most) + Air);
    }

    private static int LengthOf(SheetCell cell) => cell switch
    {
        { Text: { } text } => text.Split('\n').Max(line => line.Length),
        { Look: SheetLook.Day } => 10,
        { Number: { } number } => number.ToString(System.Globalization.CultureInfo.InvariantCulture).Length,
        _ => 0,
    };
}

/// <summary>Files nobody has to clear away.</summary>
public static class TemporaryFile
{
    private const int Buffer = 81920;

    /// <summary>A file that disappears when it is closed.</summary>
    public static FileStream New() => new(
        Path.Combine(Path.GetTempPath(), $"hosocanbo-{Guid.NewGuid():N}.tmp"),
        FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
}
