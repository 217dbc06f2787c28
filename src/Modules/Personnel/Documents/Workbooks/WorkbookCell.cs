using System.Globalization;

namespace HoSoCanBo.Personnel.Documents.Workbooks;

/// <summary>What a cell holds.</summary>
internal enum WorkbookCellKind
{
    Empty,
    Text,
    Number,

    /// <summary>A number shown as a day.</summary>
    Date,
    Boolean,

    /// <summary>#REF!, #N/A and their like.</summary>
    Error,
}

/// <summary>One cell as stored; formulas give their last computed value.</summary>
internal readonly record struct WorkbookCell(WorkbookCellKind Kind, string? Text, double Number)
{
    public bool IsEmpty => Kind == WorkbookCellKind.Empty;

    /// <summary>The day of a date cell; null when it is none or out of Excel's range.</summary>
    public DateOnly? Day => Kind == WorkbookCellKind.Date ? DayOf(Number) : null;

    /// <summary>The day Excel means by a serial number; null out of range.</summary>
    public static DateOnly? DayOf(double serial)
    {
        const double firstSerial = 1;
        const double lastSerial = 2958465.99999; // 31/12/9999
        return serial is >= firstSerial and <= lastSerial ? DateOnly.FromDateTime(DateTime.FromOADate(serial)) : null;
    }

    /// <summary>The cell as a user would type it.</summary>
    public override string ToString() => Kind switch
    {
        WorkbookCellKind.Text or WorkbookCellKind.Error => Text!,
        WorkbookCellKind.Number => NumberText,
        WorkbookCellKind.Date => Day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? NumberText,
        WorkbookCellKind.Boolean => Number == 0 ? "FALSE" : "TRUE",
        _ => "",
    };

    private string NumberText => Number == Math.Floor(Number) && Math.Abs(Number) < 1e15
        ? ((long)Number).ToString(CultureInfo.InvariantCulture)
        : Math.Round(Number, 10).ToString(CultureInfo.InvariantCulture).Replace('.', ',');
}

/// <summary>One row with at least one filled cell.</summary>
/// <param name="Number">Row number as Excel shows it.</param>
/// <param name="Cells">By column index from 0; reused for the next row.</param>
internal readonly record struct WorkbookRow(int Number, WorkbookCell[] Cells);

/// <summary>Addresses as Excel shows them.</summary>
internal static class WorkbookAddress
{
    private const int Letters = 26;

    /// <summary>0 is A, 26 is AA.</summary>
    public static string ColumnName(int index)
    {
        var name = "";
        for (var rest = index; rest >= 0; rest = (rest / Letters) - 1)
        {
            name = (char)('A' + (rest % Letters)) + name;
        }

        return name;
    }

    /// <summary>The column index of an address such as <c>D17</c>; -1 when there is none.</summary>
    public static int ColumnIndex(string? address)
    {
        var index = -1;
        foreach (var letter in address ?? "")
        {
            if (letter is < 'A' or > 'Z' || index > 20000)
            {
                break;
            }

            index = ((index + 1) * Letters) + letter - 'A';
        }

        return index;
    }
}
