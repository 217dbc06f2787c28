using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using HoSoCanBo.Personnel.Reports.Features.Printing;

namespace HoSoCanBo.Personnel.Reports.WordFiles;

/// <summary>Draws the blocks of a form as Word paragraphs and tables.</summary>
internal static class WordBlocks
{
    private const int SignatureBlankLines = 4;

    /// <summary>The elements of one block; pictures go to the file's own.</summary>
    public static IEnumerable<OpenXmlElement> Of(FormBlock block, WordPictures pictures) => block switch
    {
        FormText text =>
            [WordText.Paragraph(StyleOf(text.Kind),
                text.Kind == FormTextKind.Remark ? WordText.Italic(text.Text) : WordText.Run(text.Text))],
        FormLine line => WordLines.Of(line, WordSection.TextWidth),
        FormPhoto photo => [WordTables.Photo(photo, photo.Picture is { } picture ? pictures.Add(picture.Content) : null)],
        FormTable table => [WordTables.Of(table)],
        FormAnswer answer => AnswerOf(answer),
        FormSignatures signatures => [WordTables.Signatures(SideOf(signatures.Left), SideOf(signatures.Right)), new Paragraph()],
        _ => throw new InvalidOperationException($"No Word drawing for {block.GetType().Name}."),
    };

    private static string StyleOf(FormTextKind kind) => kind switch
    {
        FormTextKind.Issue => WordStyles.Issue,
        FormTextKind.Title => WordStyles.Title,
        FormTextKind.AsOf => WordStyles.AsOf,
        FormTextKind.Heading => WordStyles.Heading,
        FormTextKind.SubHeading => WordStyles.SubHeading,
        _ => WordStyles.Hint,
    };

    private static IEnumerable<OpenXmlElement> AnswerOf(FormAnswer answer)
    {
        if (answer.Question is not null)
        {
            yield return WordText.Paragraph(WordStyles.Answer, WordText.Italic(answer.Question));
        }

        if (!string.IsNullOrWhiteSpace(answer.Answer))
        {
            yield return WordText.Paragraph(WordStyles.Answer, WordText.Run(answer.Answer));
            yield break;
        }

        for (var i = 0; i < answer.BlankLines; i++)
        {
            yield return WordLines.Blank(WordSection.TextWidth);
        }
    }

    private static IEnumerable<Paragraph> SideOf(FormSignature signature)
    {
        yield return Centred(WordText.Italic(signature.Place ?? ""));
        yield return Centred(WordText.Bold(signature.Who));
        if (signature.Statement is not null)
        {
            yield return Centred(WordText.Run(signature.Statement));
        }

        yield return Centred(WordText.Italic(signature.Manner));
        for (var i = 0; i < SignatureBlankLines; i++)
        {
            yield return Centred(WordText.Run(""));
        }

        yield return Centred(WordText.Bold(signature.Name ?? ""));
    }

    private static Paragraph Centred(Run run) => WordText.Paragraph(WordStyles.Signature, run);
}
