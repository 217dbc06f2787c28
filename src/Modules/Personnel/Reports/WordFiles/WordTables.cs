using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using HoSoCanBo.Personnel.Reports.Features.Printing;

namespace HoSoCanBo.Personnel.Reports.WordFiles;

/// <summary>Tables: those of the form, the photo box with its items, the signatures.</summary>
internal static class WordTables
{
    /// <summary>4 cm.</summary>
    private const int PhotoWidth = 2268;

    /// <summary>6 cm.</summary>
    private const int PhotoHeight = 3402;

    private const int PhotoGap = 200;
    private const int CellMargin = 60;
    private const int LineSize = 4;
    private const int WholePercent = 100;

    /// <summary>A table of the form: fixed widths, the head repeats, rows stay whole.</summary>
    public static Table Of(FormTable form)
    {
        var widths = form.Columns.Select(c => WordSection.TextWidth * c.Percent / WholePercent).ToList();
        var table = Framed(widths, hasLines: true);
        if (form.HasHead)
        {
            table.Append(new TableRow(
                [new TableRowProperties(new CantSplit(), new TableHeader()),
                .. form.Columns.Select((c, i) => Cell(widths[i], WordText.Paragraph(WordStyles.CellCentred, WordText.Bold(c.Heading))))]));
        }

        foreach (var row in form.Rows)
        {
            table.Append(new TableRow(
                [new TableRowProperties(new CantSplit()),
                    .. row.Select((text, i) => Cell(widths[i], WordText.Paragraph(StyleOf(form, i), TextOf(form, i, text))))]));
        }

        return table;
    }

    /// <summary>The box 4 x 6 cm, with the portrait or empty, and the lines beside it.</summary>
    public static Table Photo(FormPhoto photo, WordPicture? picture)
    {
        var itemsWidth = WordSection.TextWidth - PhotoWidth - PhotoGap;
        var table = Framed([PhotoWidth, PhotoGap, itemsWidth], hasLines: false);
        var box = PhotoBox(picture);
        var items = photo.Lines.SelectMany(line => WordLines.Of(line, itemsWidth - (2 * CellMargin))).ToArray();
        table.Append(new TableRow(
            new TableRowProperties(new CantSplit(), new TableRowHeight { Val = PhotoHeight, HeightType = HeightRuleValues.AtLeast }),
            box,
            Cell(PhotoGap, new Paragraph()),
            Cell(itemsWidth, items)));
        return table;
    }

    private static TableCell PhotoBox(WordPicture? picture)
    {
        var content = picture is null ? WordText.Run("Ảnh màu\n(4 x 6 cm)") : new Run(WordDrawing.Portrait(picture));
        var box = Cell(PhotoWidth, WordText.Paragraph(WordStyles.CellCentred, content));
        box.TableCellProperties!.TableCellBorders = new TableCellBorders(
            new TopBorder { Val = BorderValues.Single, Size = LineSize }, new LeftBorder { Val = BorderValues.Single, Size = LineSize },
            new BottomBorder { Val = BorderValues.Single, Size = LineSize },
            new RightBorder { Val = BorderValues.Single, Size = LineSize });
        if (picture is not null)
        {
            box.TableCellProperties.TableCellMargin = new TableCellMargin(
                new LeftMargin { Width = "0", Type = TableWidthUnitValues.Dxa },
                new RightMargin { Width = "0", Type = TableWidthUnitValues.Dxa });
        }

        box.TableCellProperties.TableCellVerticalAlignment = new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center };
        return box;
    }

    /// <summary>Two columns without lines, never split over two pages.</summary>
    public static Table Signatures(IEnumerable<Paragraph> left, IEnumerable<Paragraph> right)
    {
        const int Half = WordSection.TextWidth / 2;
        var table = Framed([Half, Half], hasLines: false);
        table.Append(new TableRow(new TableRowProperties(new CantSplit()), Cell(Half, [.. left]), Cell(Half, [.. right])));
        return table;
    }

    private static Table Framed(IReadOnlyList<int> widths, bool hasLines)
    {
        var properties = new TableProperties(new TableWidth { Type = TableWidthUnitValues.Dxa, Width = Text(widths.Sum()) });
        if (hasLines)
        {
            properties.Append(new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = LineSize }, new LeftBorder { Val = BorderValues.Single, Size = LineSize },
                new BottomBorder { Val = BorderValues.Single, Size = LineSize },
                new RightBorder { Val = BorderValues.Single, Size = LineSize },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = LineSize },
                new InsideVerticalBorder { Val = BorderValues.Single, Size = LineSize }));
        }

        properties.Append(
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = CellMargin, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = CellMargin, Type = TableWidthValues.Dxa }));
        return new Table(properties, new TableGrid(widths.Select(w => new GridColumn { Width = Text(w) })));
    }

    private static TableCell Cell(int width, params OpenXmlElement[] content) =>
        new([new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = Text(width) }), .. content]);

    private static string StyleOf(FormTable form, int column) => (form.HasHead, form.Columns[column].IsCentred) switch
    {
        (false, _) => WordStyles.CellSmall,
        (_, true) => WordStyles.CellCentred,
        _ => WordStyles.Cell,
    };

    private static Run TextOf(FormTable form, int column, string text) =>
        !form.HasHead && column == 0 ? WordText.Bold(text) : WordText.Run(text);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
