using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using PIC = DocumentFormat.OpenXml.Drawing.Pictures;

namespace HoSoCanBo.Personnel.Reports.WordFiles;

/// <summary>A portrait in the line, cut evenly on both sides to fill 4 x 6 cm; lengths in English Metric Units.</summary>
internal static class WordDrawing
{
    private const int UnitsACentimetre = 360_000;
    private const int Width = 4 * UnitsACentimetre;
    private const int Height = 6 * UnitsACentimetre;

    /// <summary>A whole side, in thousandths of a percent.</summary>
    private const int WholeSide = 100_000;

    private const string PictureUri = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    public static Drawing Portrait(WordPicture picture)
    {
        var (id, name) = ((uint)picture.Number, $"Ảnh {picture.Number}");
        var fill = new PIC.BlipFill(new A.Blip { Embed = picture.RelationId }, CutOf(picture), new A.Stretch(new A.FillRectangle()));
        var shape = new PIC.ShapeProperties(
            new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = Width, Cy = Height }),
            new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle });
        var drawn = new PIC.Picture(
            new PIC.NonVisualPictureProperties(new PIC.NonVisualDrawingProperties { Id = id, Name = name },
                new PIC.NonVisualPictureDrawingProperties()), fill, shape);
        return new Drawing(
            new DW.Inline(
                new DW.Extent { Cx = Width, Cy = Height },
                new DW.DocProperties { Id = id, Name = name, Description = "Ảnh 4 x 6" },
                new A.Graphic(new A.GraphicData(drawn) { Uri = PictureUri }))
            { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }

    /// <summary>What is cut off so that the rest has the shape of the box.</summary>
    private static A.SourceRectangle CutOf(WordPicture picture)
    {
        var (wide, tall) = ((long)picture.Width * Height, (long)picture.Height * Width);
        var side = (int)((wide - Math.Min(wide, tall)) * WholeSide / wide / 2);
        var end = (int)((tall - Math.Min(wide, tall)) * WholeSide / tall / 2);
        return new A.SourceRectangle { Left = side, Right = side, Top = end, Bottom = end };
    }
}
