using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Import.Domain;

/// <summary>One thing the check found in an uploaded workbook.</summary>
internal sealed class ImportIssue
{
    public const int SheetMaxLength = 100;
    public const int CellMaxLength = 12;
    public const int LabelMaxLength = 200;
    public const int ValueMaxLength = 200;
    public const int RuleMaxLength = 12;
    public const int MessageMaxLength = 400;
    public const int AllowedMaxLength = 600;

    public required Guid RunId { get; init; }

    /// <summary>Order of finding, from 1.</summary>
    public required int Number { get; init; }

    public required string Sheet { get; init; }

    /// <summary>Row as Excel shows it; 0 when the whole sheet is meant.</summary>
    public required int Row { get; init; }

    /// <summary>Address, for instance <c>D17</c>; empty when no single cell is meant.</summary>
    public required string Cell { get; init; }

    /// <summary>Label of the column.</summary>
    public required string Label { get; init; }

    /// <summary>What stands there, shortened.</summary>
    public required string Value { get; init; }

    /// <summary>Id of the rule: I5, N6, D2, …</summary>
    public required string Rule { get; init; }

    /// <summary>True: the row cannot be written. False: it can, after its user confirms.</summary>
    public required bool IsError { get; init; }

    /// <summary>What is wrong; figures of pay that the record holds are shown to readers with their rights.</summary>
    public required Wording Message { get; init; }

    /// <summary>What may stand there; empty when that cannot be listed.</summary>
    public required string Allowed { get; init; }

    /// <summary>Cuts what a user may have typed to what a column holds.</summary>
    public static string Shortened(string? text, int maxLength) =>
        text is null ? "" : text.Length <= maxLength ? text : string.Concat(text.AsSpan(0, maxLength - 1), "…");
}
