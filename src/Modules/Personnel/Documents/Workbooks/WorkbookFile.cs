using HoSoCanBo.Personnel.Documents.Files;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace HoSoCanBo.Personnel.Documents.Workbooks;

/// <summary>Lists as workbooks to download: the headings stay in sight, and each column is as wide as what stands in it.</summary>
internal static class WorkbookFile
{
    /// <summary>The type of the file.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int Least = 8;
    private const int Most = 60;
    private const int MostOfHeading = 24; // a longer one is read by its first words
    private const int LookedAt = 500;
    private const int Air = 2;

    /// <summary>The file; the keys of the first row are the headings.</summary>
    public static async Task<byte[]> OfAsync(IEnumerable<Dictionary<string, object?>> rows, string sheetName, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        await WriteAsync(file, rows, sheetName, cancellationToken);
        return file.ToArray();
    }

    /// <summary>Writes a list into a file.</summary>
    public static Task WriteAsync(Stream file, IEnumerable<Dictionary<string, object?>> rows, string sheetName, CancellationToken cancellationToken)
    {
        var list = rows.ToList();
        var layout = new OpenXmlConfiguration { DynamicColumns = [.. list.SelectMany(r => r.Keys).Distinct().Select(h => WidthOf(h, list))] };
        return file.SaveAsAsync(list, sheetName: sheetName, configuration: layout, cancellationToken: cancellationToken);
    }

    /// <summary>A list of any length, row by row, in a file that disappears when it is closed; memory does not grow with the list.</summary>
    public static async Task<Stream> StreamAsync(IAsyncEnumerable<IDictionary<string, object?>> rows, string sheetName, CancellationToken cancellationToken)
    {
        var file = TemporaryFile.New();
        try
        {
            await file.SaveAsAsync(rows, sheetName: sheetName, cancellationToken: cancellationToken);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        return file;
    }

    private static DynamicExcelColumn WidthOf(string heading, List<Dictionary<string, object?>> rows)
    {
        var longest = rows.Take(LookedAt).Max(r => LongestLine(r.GetValueOrDefault(heading)));
        return new DynamicExcelColumn(heading) { Width = Math.Clamp(Math.Max(longest, Math.Min(heading.Length, MostOfHeading)), Least, Most) + Air };
    }

    private static int LongestLine(object? value) => value?.ToString()?.Split('\n').Max(line => line.Length) ?? 0;
}
