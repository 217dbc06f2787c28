namespace HoSoCanBo.Personnel.Reports.Features.Printing;

/// <summary>
/// Sơ yếu lý lịch as it lies on paper, block after block. The print page and the Word file are both drawn from it, so that
/// they cannot differ.
/// </summary>
/// <param name="Code">2C or HS02-VC.</param>
/// <param name="FullName">Whose record.</param>
/// <param name="Blocks">From the top of the first page to the signatures.</param>
internal sealed record FormDocument(string Code, string FullName, IReadOnlyList<FormBlock> Blocks);

/// <summary>One piece of the paper.</summary>
internal abstract record FormBlock;

/// <summary>How a text of its own stands on the paper.</summary>
internal enum FormTextKind
{
    /// <summary>Mẫu … ban hành kèm theo …: small, on top.</summary>
    Issue,

    /// <summary>The name of the form, centred.</summary>
    Title,

    /// <summary>Số liệu tại ngày …: under the name of the form.</summary>
    AsOf,

    /// <summary>27) ĐÀO TẠO, BỒI DƯỠNG …</summary>
    Heading,

    /// <summary>a) Về bản thân …</summary>
    SubHeading,

    /// <summary>Ghi chú under a table.</summary>
    Remark,
}

/// <summary>A text of its own.</summary>
internal sealed record FormText(FormTextKind Kind, string Text) : FormBlock;

/// <summary>Items that share a line, with the hint the form prints below them.</summary>
internal sealed record FormLine(IReadOnlyList<FormItem> Items, string? Hint = null) : FormBlock;

/// <summary>A label and what is filled in; without a value dots run to the end of its share of the line.</summary>
/// <param name="Label">As the form prints it.</param>
/// <param name="Value">What is known; null or empty: dots.</param>
/// <param name="Share">Its part of the line, against the other items.</param>
internal sealed record FormItem(string Label, string? Value, int Share = 1);

/// <summary>The photo box 4 x 6 cm and the items beside it.</summary>
/// <param name="Lines">The items.</param>
/// <param name="Picture">The portrait; null: the empty box with its words.</param>
internal sealed record FormPhoto(IReadOnlyList<FormLine> Lines, FormPicture? Picture) : FormBlock;

/// <summary>A portrait.</summary>
/// <param name="Address">Where the print page gets it.</param>
/// <param name="Content">What goes into the Word file.</param>
internal sealed record FormPicture(string Address, byte[] Content);

/// <summary>A table; the heading repeats on every page and no row is split over two pages.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Cells, row by row.</param>
/// <param name="HasHead">False: the first column holds the headings.</param>
internal sealed record FormTable(IReadOnlyList<FormColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, bool HasHead = true)
    : FormBlock;

/// <param name="Heading">Heading; empty in a table without a head.</param>
/// <param name="Percent">Share of the width, in steps of 5 (9 and 10 for the pay table).</param>
/// <param name="IsCentred">Whether its cells are centred.</param>
internal sealed record FormColumn(string Heading, int Percent, bool IsCentred = false);

/// <summary>A question of item 29 or the assessment of item 32, answered in lines.</summary>
internal sealed record FormAnswer(string? Question, string? Answer, int BlankLines) : FormBlock;

/// <summary>The two columns at the end.</summary>
internal sealed record FormSignatures(FormSignature Left, FormSignature Right) : FormBlock;

/// <summary>Who signs.</summary>
internal sealed record FormSignature(string? Place, string Who, string? Statement, string Manner, string? Name);
