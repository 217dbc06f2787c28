using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.Exports;
using HoSoCanBo.Personnel.Records.Jobs;
using HoSoCanBo.Personnel.Runs.Features.Runs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Exports;

/// <summary>A background export with how far it is now.</summary>
[Requires(PersonnelPermissions.Export)]
internal sealed record GetExportRun(Guid RunId) : IRequest<ExportRunView>;

/// <param name="Run">The run.</param>
/// <param name="Progress">How far it is; null when nothing runs.</param>
internal sealed record ExportRunView(ExportRun Run, RunProgress? Progress);

internal sealed class GetExportRunHandler(PersonnelDbContext db, RequestContext request, RunMonitor monitor)
    : IRequestHandler<GetExportRun, ExportRunView>
{
    public async Task<ExportRunView> Handle(GetExportRun query, CancellationToken cancellationToken)
    {
        var run = await db.ExportRuns.AsNoTracking().OwnedBy(request.User).RequireAsync(r => r.Id == query.RunId, cancellationToken);
        return new ExportRunView(run, monitor.Find(run));
    }
}

/// <summary>The file of a run that is done.</summary>
[Requires(PersonnelPermissions.Export)]
internal sealed record OpenExportFile(Guid RunId) : IRequest<Stream>;

internal sealed class OpenExportFileHandler(PersonnelDbContext db, RequestContext request, ExportFiles files)
    : IRequestHandler<OpenExportFile, Stream>
{
    public async Task<Stream> Handle(OpenExportFile query, CancellationToken cancellationToken)
    {
        var run = await db.ExportRuns.AsNoTracking().OwnedBy(request.User)
            .RequireAsync(r => r.Id == query.RunId && r.State == ExportState.Done, cancellationToken);
        return await files.OpenAsync(run.Id, cancellationToken)
            ?? throw new RuleViolationException(
                "personnel.export-file-gone", $"Tệp chỉ giữ {ClearExportsJob.DaysKept} ngày và đã được xóa. Kết xuất lại để có tệp mới.");
    }
}
