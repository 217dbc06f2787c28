using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Salary.Estimates.Domain;

namespace HoSoCanBo.Salary.Estimates.Features.Estimates;

/// <summary>A form of the estimate as it is shown, printed and written to a workbook.</summary>
/// <param name="Code">DT-01.</param>
/// <param name="Title">Tên biểu.</param>
/// <param name="Columns">Headings after the first.</param>
/// <param name="Rows">Rows; the first is the total.</param>
/// <param name="Note">What to know when reading it.</param>
internal sealed record EstimateTable(string Code, string Title, IReadOnlyList<string> Columns, IReadOnlyList<EstimateTableRow> Rows,
    string? Note = null)
{
    private const int HeadRows = 3;

    /// <summary>The workbook: sums and differences are formulas.</summary>
    public byte[] ToWorkbook(string head)
    {
        var rows = new List<IReadOnlyList<SheetCell>> { new SheetCell[] { $"{Code}. {Title}" }, new SheetCell[] { head },
            new SheetCell[] { "Nội dung" }.Concat(Columns.Select(c => (SheetCell)c)).ToArray() };
        for (var index = 0; index < Rows.Count; index++)
        {
            var line = HeadRows + 1 + index;
            var row = Rows[index];
            rows.Add([row.Level == 2 ? $"   {row.Label}" : row.Label,
                .. row.Cells.Select((cell, column) => CellOf(cell, column, line, row))]);
        }

        if (Note is not null)
        {
            rows.Add([Note]);
        }

        return PrintedTable.Of(Code, rows, HeadRows);
    }

    private SheetCell CellOf(EstimateCell cell, int column, int line, EstimateTableRow row)
    {
        if (cell.Value is not { } value)
        {
            return cell.Text;
        }

        var formula = cell.Formula is { } parts
            ? string.Concat(parts.Select((p, i) => p.Sign(i) + WorkbookAddress.NameOf(p.Column + 1, line))) : null;
        if (row.Level == 0 && !cell.IsCoefficient && Rows.Count > 1 && Rows.Skip(1).All(r => r.Cells[column].Value is not null))
        {
            var leaves = Rows.Index().Where(r => r.Item.Level == LeafLevel).Select(r => HeadRows + 1 + r.Index).ToList();
            formula = Sums(column + 1, leaves);
        }

        return new SheetCell(null, cell.IsCoefficient ? value / 10_000m : value, formula, cell.IsCoefficient);
    }

    private int LeafLevel => Rows.Max(r => r.Level);

    // Runs of neighbouring rows, so that the formula stays short however many units there are.
    private static string? Sums(int column, List<int> lines)
    {
        var runs = new List<(int From, int To)>();
        foreach (var line in lines)
        {
            if (runs.Count > 0 && runs[^1].To == line - 1)
            {
                runs[^1] = (runs[^1].From, line);
            }
            else
            {
                runs.Add((line, line));
            }
        }

        const int MostArguments = 250;
        return runs.Count is 0 or > MostArguments
            ? null
            : $"SUM({string.Join(',', runs.Select(r => $"{WorkbookAddress.NameOf(column, r.From)}:{WorkbookAddress.NameOf(column, r.To)}"))})";
    }
}

/// <param name="Level">0 the whole, 1 a group, 2 a unit or a person.</param>
/// <param name="Label">What stands first.</param>
/// <param name="Cells">Figures and words.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Part">The unit, when it is one.</param>
internal sealed record EstimateTableRow(int Level, string Label, IReadOnlyList<EstimateCell> Cells, string? Url = null,
    BudgetPart? Part = null);

/// <summary>A term of a formula: another column of the row, added or taken off.</summary>
internal readonly record struct Term(int Column, bool IsTakenOff = false)
{
    public string Sign(int position) => IsTakenOff ? "-" : position == 0 ? "" : "+";
}

/// <summary>A cell: a number, a coefficient times 10.000, or words.</summary>
internal sealed record EstimateCell(long? Value, string? Text = null, bool IsCoefficient = false, IReadOnlyList<Term>? Formula = null)
{
    /// <summary>A number.</summary>
    public static EstimateCell Of(long value, params IReadOnlyList<Term> formula) =>
        new(value, Formula: formula.Count == 0 ? null : formula);

    /// <summary>Words.</summary>
    public static EstimateCell Of(string? text) => new(null, text);

    /// <summary>An amount as hệ số quy đổi: divided by the base salary, rounded at the fourth decimal.</summary>
    public static EstimateCell Coefficient(long amountInDong, long baseSalaryInDong) => new(
        baseSalaryInDong == 0 ? 0 : (new Fraction(amountInDong, baseSalaryInDong) * 10_000L).RoundHalfUp(), IsCoefficient: true);

    // Nothing is nothing, also with four decimals.
    private static string ShowCoefficient(long tenThousandths) =>
        tenThousandths == 0 ? "0" : $"{Show.Number(tenThousandths / 10_000)},{Math.Abs(tenThousandths % 10_000):0000}";

    /// <summary>What the screen shows.</summary>
    public string Shown => Value is not { } value ? Show.Text(Text) : IsCoefficient ? ShowCoefficient(value) : Show.Number(value);
}
