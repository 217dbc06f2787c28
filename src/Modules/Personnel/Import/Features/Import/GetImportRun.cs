using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Runs.Features.Runs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>A run with how far it is now.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record GetImportRun(Guid RunId) : IRequest<ImportRunView>;

/// <param name="Run">The run.</param>
/// <param name="Progress">How far it is; null when nothing runs.</param>
/// <param name="Reads">What the user may read of its findings.</param>
internal sealed record ImportRunView(ImportRun Run, RunProgress? Progress, Secrecy Reads);

internal sealed class GetImportRunHandler(PersonnelDbContext db, RequestContext request, RunMonitor monitor, ReferenceCache references)
    : IRequestHandler<GetImportRun, ImportRunView>
{
    public async Task<ImportRunView> Handle(GetImportRun query, CancellationToken cancellationToken)
    {
        var run = await db.ImportRuns.AsNoTracking().OwnedBy(request.User).RequireAsync(r => r.Id == query.RunId, cancellationToken);
        var rights = new ReadingRights(request.User, await references.CurrentAsync(cancellationToken));
        return new ImportRunView(run, monitor.Find(run), rights.OverAllEdited());
    }
}

/// <summary>The runs of the user, newest first.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record ListImportRuns(int Page) : IRequest<Page<ImportRun>>;

internal sealed class ListImportRunsHandler(PersonnelDbContext db, RequestContext request)
    : IRequestHandler<ListImportRuns, Page<ImportRun>>
{
    private const int PageSize = 10;

    public Task<Page<ImportRun>> Handle(ListImportRuns query, CancellationToken cancellationToken) =>
        db.ImportRuns.AsNoTracking().OwnedBy(request.User)
            .OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id)
            .ToPageAsync(query.Page, PageSize, cancellationToken);
}

/// <summary>What the check found, in the order of the file; errors only when asked for.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record ListImportIssues(Guid RunId, bool ErrorsOnly, int Page) : IRequest<Page<ImportIssue>>;

internal sealed class ListImportIssuesHandler(PersonnelDbContext db, RequestContext request)
    : IRequestHandler<ListImportIssues, Page<ImportIssue>>
{
    private const int PageSize = 50;

    public async Task<Page<ImportIssue>> Handle(ListImportIssues query, CancellationToken cancellationToken)
    {
        var run = await db.ImportRuns.AsNoTracking().OwnedBy(request.User).RequireAsync(r => r.Id == query.RunId, cancellationToken);
        return await db.ImportIssues.AsNoTracking()
            .Where(i => i.RunId == run.Id && (!query.ErrorsOnly || i.IsError))
            .OrderBy(i => i.Sheet).ThenBy(i => i.Row).ThenBy(i => i.Number)
            .ToPageAsync(query.Page, PageSize, cancellationToken);
    }
}
