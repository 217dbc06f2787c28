using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Runs.Features.Runs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>The uploaded rows with what was found beside each, and a sheet of all findings.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record BuildFindingsWorkbook(Guid RunId) : IRequest<Stream>;

internal sealed class BuildFindingsWorkbookHandler(
    PersonnelDbContext db, ImportFiles files, RequestContext request, ReferenceCache references)
    : IRequestHandler<BuildFindingsWorkbook, Stream>
{
    public const string FindingsColumn = "Lỗi, cảnh báo";
    public const string FindingsSheet = "Lỗi";

    public async Task<Stream> Handle(BuildFindingsWorkbook query, CancellationToken cancellationToken)
    {
        var run = await db.ImportRuns.AsNoTracking().OwnedBy(request.User).RequireAsync(r => r.Id == query.RunId, cancellationToken);
        var issues = await db.ImportIssues.AsNoTracking().Where(i => i.RunId == run.Id).OrderBy(i => i.Number)
            .ToListAsync(cancellationToken);
        var reads = new ReadingRights(request.User, await references.CurrentAsync(cancellationToken)).OverAllEdited();
        await using var upload = await files.OpenAsync(run.Id, ImportFileKind.Upload, cancellationToken);
        using var workbook = upload is null ? null : WorkbookReader.Open(upload);
        var file = TemporaryFile.New();
        using (var written = new WorkbookWriter(file))
        {
            foreach (var sheet in workbook?.Sheets.Where(s => issues.Exists(i => i.Sheet == s.Name)) ?? [])
            {
                AddSheet(written, workbook!, sheet, issues.Where(i => i.Sheet == sheet.Name).ToLookup(i => i.Row), reads);
            }

            var lines = issues.Select(i => LineOf(i, reads)).DefaultIfEmpty(new() { [FindingsColumn] = "Không có lỗi, cảnh báo." })
                .ToList();
            WorkbookFile.AddList(written, FindingsSheet, [.. lines[0].Keys], lines);
            written.Complete();
        }

        file.Position = 0;
        return file;
    }

    private static void AddSheet(WorkbookWriter written, WorkbookReader workbook, WorkbookSheet sheet, ILookup<int, ImportIssue> issues,
        Secrecy reads)
    {
        var columns = workbook.ReadRows(sheet).Take(1).Select(ColumnsOf).FirstOrDefault() ?? [];
        WorkbookFile.AddList(
            written, sheet.Name, [FindingsColumn, .. columns.Select(c => c.Header)],
            RowsOf(workbook.ReadRows(sheet).Skip(1), columns, issues, reads));
    }

    private static IEnumerable<Dictionary<string, object?>> RowsOf(
        IEnumerable<WorkbookRow> rows, List<(string Header, int Index)> columns, ILookup<int, ImportIssue> issues, Secrecy reads)
    {
        foreach (var row in rows)
        {
            var line = new Dictionary<string, object?> { [FindingsColumn] =
                string.Join("\n", issues[row.Number].Select(i => $"{i.Cell}: {i.Message.For(reads)}".TrimStart(':', ' '))) };
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
                columns.Add((columns.Exists(c => c.Header == text) || text == FindingsColumn
                    ? $"{text} ({WorkbookAddress.ColumnName(index)})" : text, index));
            }
        }

        return columns;
    }

    private static Dictionary<string, object?> LineOf(ImportIssue issue, Secrecy reads) => new()
    {
        ["Sheet"] = issue.Sheet,
        ["Dòng"] = issue.Row,
        ["Ô"] = issue.Cell,
        ["Mức"] = issue.IsError ? "Lỗi" : "Cảnh báo",
        ["Cột"] = issue.Label,
        ["Giá trị"] = issue.Value,
        ["Về"] = RuleTopics.Of(issue.Rule),
        ["Nội dung"] = issue.Message.For(reads),
        ["Giá trị được dùng"] = issue.Allowed,
    };
}

/// <summary>The stored result of a finished run.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record OpenImportResult(Guid RunId) : IRequest<Stream>;

internal sealed class OpenImportResultHandler(PersonnelDbContext db, ImportFiles files, RequestContext request)
    : IRequestHandler<OpenImportResult, Stream>
{
    public async Task<Stream> Handle(OpenImportResult query, CancellationToken cancellationToken)
    {
        var run = await db.ImportRuns.AsNoTracking().OwnedBy(request.User).RequireAsync(r => r.Id == query.RunId, cancellationToken);
        return await files.OpenAsync(run.Id, ImportFileKind.Result, cancellationToken) ?? throw new NotFoundException();
    }
}
