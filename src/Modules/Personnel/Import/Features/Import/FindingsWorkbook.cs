using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Documents.Files;
using HoSoCanBo.Personnel.Documents.Workbooks;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>The uploaded rows with what was found beside each, and a sheet of all findings.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record BuildFindingsWorkbook(Guid RunId) : IRequest<Stream>;

internal sealed class BuildFindingsWorkbookHandler(PersonnelDbContext db, ImportFiles files, RequestContext request)
    : IRequestHandler<BuildFindingsWorkbook, Stream>
{
    public const string FindingsColumn = "Lỗi, cảnh báo";
    public const string FindingsSheet = "Lỗi";

    public async Task<Stream> Handle(BuildFindingsWorkbook query, CancellationToken cancellationToken)
    {
        var run = await db.ImportRuns.AsNoTracking().OwnedBy(request.User).RequireAsync(r => r.Id == query.RunId, cancellationToken);
        var issues = await db.ImportIssues.AsNoTracking().Where(i => i.RunId == run.Id).OrderBy(i => i.Number).ToListAsync(cancellationToken);
        await using var upload = await files.OpenAsync(run.Id, ImportFileKind.Upload, cancellationToken);
        using var workbook = upload is null ? null : WorkbookReader.Open(upload);
        var sheets = new Dictionary<string, object>();
        foreach (var sheet in workbook?.Sheets.Where(s => issues.Exists(i => i.Sheet == s)) ?? [])
        {
            sheets[sheet] = RowsOf(workbook!, sheet, issues.Where(i => i.Sheet == sheet).ToLookup(i => i.Row));
        }

        sheets[FindingsSheet] = issues.Select(LineOf).DefaultIfEmpty(new() { [FindingsColumn] = "Không có lỗi, cảnh báo." });
        var file = TemporaryFile.New();
        await file.SaveAsAsync(sheets, cancellationToken: cancellationToken);
        file.Position = 0;
        return file;
    }

    private static IEnumerable<Dictionary<string, object?>> RowsOf(WorkbookReader workbook, string sheet, ILookup<int, ImportIssue> issues)
    {
        List<(string Header, int Index)>? columns = null;
        foreach (var row in workbook.ReadRows(sheet))
        {
            if (columns is null)
            {
                columns = ColumnsOf(row);
                continue;
            }

            var line = new Dictionary<string, object?> { [FindingsColumn] = string.Join("\n", issues[row.Number].Select(i => $"{i.Cell} {i.Rule}: {i.Message}".Trim())) };
            foreach (var (header, index) in columns)
            {
                line[header] = row.Cells[index].ToString();
            }

            yield return line;
        }
    }

    private static List<(string Header, int Index)> ColumnsOf(WorkbookRow header)
    {
        var columns = new List<(string Header, int Index)>();
        for (var index = 0; index < header.Cells.Length; index++)
        {
            if (!header.Cells[index].IsEmpty)
            {
                var text = header.Cells[index].ToString();
                columns.Add((columns.Exists(c => c.Header == text) || text == FindingsColumn ? $"{text} ({WorkbookAddress.ColumnName(index)})" : text, index));
            }
        }

        return columns;
    }

    private static Dictionary<string, object?> LineOf(ImportIssue issue) => new()
    {
        ["Sheet"] = issue.Sheet,
        ["Dòng"] = issue.Row,
        ["Ô"] = issue.Cell,
        ["Mức"] = issue.IsError ? "Lỗi" : "Cảnh báo",
        ["Cột"] = issue.Label,
        ["Giá trị"] = issue.Value,
        ["Quy tắc"] = issue.Rule,
        ["Nội dung"] = issue.Message,
        ["Giá trị được dùng"] = issue.Allowed,
    };
}

/// <summary>The stored result of a finished run.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record OpenImportResult(Guid RunId) : IRequest<Stream>;

internal sealed class OpenImportResultHandler(PersonnelDbContext db, ImportFiles files, RequestContext request) : IRequestHandler<OpenImportResult, Stream>
{
    public async Task<Stream> Handle(OpenImportResult query, CancellationToken cancellationToken)
    {
        var run = await db.ImportRuns.AsNoTracking().OwnedBy(request.User).RequireAsync(r => r.Id == query.RunId, cancellationToken);
        return await files.OpenAsync(run.Id, ImportFileKind.Result, cancellationToken) ?? throw new NotFoundException();
    }
}
