using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Import.Domain;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>Where in the workbook something was found.</summary>
/// <param name="Sheet">Sheet.</param>
/// <param name="Row">Row; 0 for the whole sheet.</param>
/// <param name="Column">Column index; -1 for no single cell.</param>
/// <param name="Label">Label of the column.</param>
/// <param name="Value">What stands there.</param>
internal readonly record struct ImportPlace(string Sheet, int Row, int Column, string Label, string? Value);

/// <summary>Collects findings; keeps the first <see cref="ListedMax"/> and counts all.</summary>
internal sealed class ImportIssues(Guid runId)
{
    /// <summary>More than anybody reads; a file that bad is wrong as a whole.</summary>
    public const int ListedMax = 50_000;

    private readonly List<ImportIssue> fresh = [];
    private int listed;

    public int Errors { get; private set; }

    public int Warnings { get; private set; }

    /// <summary>Whether some were counted but not kept.</summary>
    public bool HasMore => Errors + Warnings > listed;

    public void AddError(ImportPlace place, string rule, Wording message, string? allowed = null) =>
        Add(place, rule, true, message, allowed);

    public void AddWarning(ImportPlace place, string rule, Wording message, string? allowed = null) =>
        Add(place, rule, false, message, allowed);

    /// <summary>The findings since the last call.</summary>
    public IReadOnlyList<ImportIssue> TakeFresh()
    {
        var taken = fresh.ToArray();
        fresh.Clear();
        return taken;
    }

    private void Add(ImportPlace place, string rule, bool isError, Wording message, string? allowed)
    {
        Errors += isError ? 1 : 0;
        Warnings += isError ? 0 : 1;
        if (listed == ListedMax)
        {
            return;
        }

        fresh.Add(new ImportIssue
        {
            RunId = runId,
            Number = ++listed,
            Sheet = ImportIssue.Shortened(place.Sheet, ImportIssue.SheetMaxLength),
            Row = place.Row,
            Cell = place is { Row: > 0, Column: >= 0 } ? $"{WorkbookAddress.ColumnName(place.Column)}{place.Row}" : "",
            Label = ImportIssue.Shortened(place.Label, ImportIssue.LabelMaxLength),
            Value = ImportIssue.Shortened(place.Value, ImportIssue.ValueMaxLength),
            Rule = rule,
            IsError = isError,
            Message = message.Shortened(ImportIssue.MessageMaxLength),
            Allowed = ImportIssue.Shortened(allowed, ImportIssue.AllowedMaxLength),
        });
    }
}
