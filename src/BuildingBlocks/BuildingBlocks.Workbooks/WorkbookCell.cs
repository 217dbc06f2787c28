using System.Globalization;

namespace HoSoCanBo.BuildingBlocks.Workbooks;

/// <summary>What a cell holds.</summary>
public enum WorkbookCellKind
{
    /// <summary>Nothing, or only white space.</summary>
    Empty,

    /// <summary>Words, also digits that were typed as text.</summary>
    Text,

    /// <summary>A number; leading zeros and trailing zeros after the comma are lost by Excel itself.</summary>
    Number,

    /// <summary>A number shown as a day, or a day written out by a program (t="d").</summary>
    Date,

    /// <summary>TRUE or FALSE.</summary>
    Boolean,

    /// <summary>#REF!, #N/A and their like.</summary>
    Error,
}

/// <summary>One cell as stored; formulas give their last computed value.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">The words of a text or an error; null for the other kinds.</param>
/// <param name="Number">The number; for days the serial of the 1900 system, whatever the workbook counts by.</param>
public readonly record struct WorkbookCell(WorkbookCellKind Kind, string? Text, double Number)
{
    private const double FirstSerial = 1;
    private const double LastSerial = 2958465.99999; // 31/12/9999
    private const int LeapDayThatNeverWas = 60; // Excel counts 29/02/1900; days before it stand one lower

    /// <summary>Whether nothing stands there.</summary>
    public bool IsEmpty => Kind == WorkbookCellKind.Empty;

    /// <summary>The day of a date cell; null when it is none or out of Excel's range.</summary>
    public DateOnly? Day => Kind == WorkbookCellKind.Date ? DayOf(Number) : null;

    /// <summary>The day Excel means by a serial number of the 1900 system; null out of range.</summary>
    public static DateOnly? DayOf(double serial) => serial is >= FirstSerial and <= LastSerial && (int)serial != LeapDayThatNeverWas
        ? DateOnly.FromDateTime(DateTime.FromOADate(serial < LeapDayThatNeverWas ? serial + 1 : serial))
        : null;

    /// <summary>The serial number of a day in the 1900 system.</summary>
    public static double SerialOf(DateOnly day)
    {
        var serial = day.ToDateTime(TimeOnly.MinValue).ToOADate();
        return serial <= LeapDayThatNeverWas ? serial - 1 : serial;
    }

    /// <summary>A text cell; an empty one when only white space is left.</summary>
    public static WorkbookCell OfText(string text) =>
        string.IsNullOrWhiteSpace(text) ? default : new WorkbookCell(WorkbookCellKind.Text, text, 0);

    /// <summary>The cell as a user would type it: days as 31/12/2026, a decimal comma.</summary>
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
/// <param name="IsHidden">Whether Excel does not show it: hidden by hand or by a filter.</param>
public readonly record struct WorkbookRow(int Number, WorkbookCell[] Cells, bool IsHidden = false);

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name; two sheets of a damaged workbook may have the same.</param>
/// <param name="IsHidden">Whether Excel does not show its tab.</param>
/// <param name="Path">Where it lies inside the file.</param>
public sealed record WorkbookSheet(string Name, bool IsHidden, string Path);

/// <summary>Addresses as Excel shows them.</summary>
public static class WorkbookAddress
{
    private const int Letters = 26;
    private const int FarAway = 20000; // beyond the last column of Excel

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

    /// <summary>The address of a cell: column 0, row 1 is A1.</summary>
    public static string NameOf(int column, int row) => ColumnName(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>The column index of an address such as <c>D17</c>, in any case; -1 when there is none.</summary>
    public static int ColumnIndex(string? address)
    {
        var index = -1;
        foreach (var letter in address ?? "")
        {
            var upper = (char)(letter & ~0x20);
            if (upper is < 'A' or > 'Z' || index > FarAway)
            {
                break;
            }

            index = ((index + 1) * Letters) + upper - 'A';
        }

        return index;
    }
}
