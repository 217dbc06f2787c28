namespace HoSoCanBo.BuildingBlocks.Workbooks;

/// <summary>How a cell of a written workbook looks; the number is its place in the style sheet.</summary>
public enum SheetLook
{
    Plain = 0,

    /// <summary>A line across the sheet, bold.</summary>
    Title = 1,

    /// <summary>The heading of a column of a printed table.</summary>
    Heading = 2,

    /// <summary>Words of a printed table, in a frame.</summary>
    Words = 3,

    /// <summary>A whole amount of a printed table.</summary>
    Amount = 4,

    /// <summary>A coefficient of a printed table: four decimals.</summary>
    Exact = 5,

    /// <summary>The heading of a column of a list.</summary>
    ListHeading = 6,

    /// <summary>Text that stays text when somebody edits it in Excel: numbers of papers, codes.</summary>
    Text = 7,

    /// <summary>A day, 31/12/2026.</summary>
    Day = 8,

    /// <summary>Text of several lines.</summary>
    Lines = 9,
}

/// <summary>A cell of a written workbook: words, a number, or a formula people check with.</summary>
/// <param name="Text">Words; null for numbers.</param>
/// <param name="Number">A number.</param>
/// <param name="Formula">A formula without the sign of equality; its value stands in <paramref name="Number"/>.</param>
/// <param name="IsExact">Shows four decimals: a coefficient.</param>
/// <param name="Look">How it looks; in printed tables the writer chooses.</param>
public readonly record struct SheetCell(string? Text, decimal? Number = null, string? Formula = null, bool IsExact = false,
    SheetLook Look = SheetLook.Plain)
{
    private const decimal LastSerial = 2958465; // 31/12/9999

    /// <summary>Words.</summary>
    public static implicit operator SheetCell(string? text) => new(text);

    /// <summary>An amount.</summary>
    public static implicit operator SheetCell(long number) => new(null, number);

    /// <summary>A day that Excel can sort and count with; days before 1900 stay words.</summary>
    public static SheetCell OfDay(DateOnly day) => (decimal)WorkbookCell.SerialOf(day) is >= 1 and <= LastSerial and var serial
        ? new SheetCell(null, serial, Look: SheetLook.Day)
        : new SheetCell($"{day:dd/MM/yyyy}", Look: SheetLook.Text);

    /// <summary>A value of a list: days and numbers as such, everything else as text that stays text.</summary>
    public static SheetCell Of(object? value) => value switch
    {
        null => default,
        string text => new SheetCell(text, Look: text.Contains('\n', StringComparison.Ordinal) ? SheetLook.Lines : SheetLook.Text),
        DateOnly day => OfDay(day),
        DateTime moment => OfDay(DateOnly.FromDateTime(moment)),
        int number => new SheetCell(null, number),
        long number => new SheetCell(null, number),
        decimal number => new SheetCell(null, number),
        double number when double.IsFinite(number) && Math.Abs(number) < 1e28 => new SheetCell(null, (decimal)number),
        _ => new SheetCell(value.ToString(), Look: SheetLook.Text),
    };
}

/// <summary>A column of a sheet.</summary>
/// <param name="Width">Width in letters.</param>
/// <param name="IsText">Whether what is typed into its empty cells stays text, so that Excel takes no zeros away.</param>
/// <param name="Choices">Where the values to choose from stand, such as <c>'Danh mục'!$B$2:$B$9</c>; null for a free column.</param>
public sealed record SheetColumn(double Width, bool IsText = false, string? Choices = null);

/// <summary>A sheet to write.</summary>
/// <param name="Name">Its name; signs Excel refuses are replaced.</param>
/// <param name="Columns">Its columns, as far as they have a width or a kind of their own.</param>
/// <param name="HeadRows">So many rows from the top stay in sight.</param>
/// <param name="IsForPrint">Landscape A4, as wide as the page, the last head row on every page.</param>
public sealed record SheetLayout(string Name, IReadOnlyList<SheetColumn> Columns, int HeadRows = 1, bool IsForPrint = false);
