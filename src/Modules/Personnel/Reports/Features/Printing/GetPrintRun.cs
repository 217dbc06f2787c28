using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Employees.Lists;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reports.Domain.Printing;
using HoSoCanBo.Personnel.Runs.Features.Runs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reports.Features.Printing;

/// <summary>How many people an order would print.</summary>
[Requires(PersonnelPermissions.Export)]
internal sealed record CountPrintable(EmployeeFilter Filter, IReadOnlyList<Guid> Chosen) : IRequest<PrintablePeople>;

/// <summary>How many, and who in words.</summary>
internal sealed record PrintablePeople(int Count, string Description);

internal sealed class CountPrintableHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references)
    : IRequestHandler<CountPrintable, PrintablePeople>
{
    public async Task<PrintablePeople> Handle(CountPrintable query, CancellationToken cancellationToken)
    {
        var reference = await references.CurrentAsync(cancellationToken);
        var count = await db.PrintableBy(request.User, query.Filter, query.Chosen, reference).CountAsync(cancellationToken);
        return new PrintablePeople(
            count, query.Chosen.Count > 0 ? "những người được chọn trong danh sách" : PrintWords.Describe(query.Filter, reference));
    }
}

/// <summary>A run with how far it is now.</summary>
[Requires(PersonnelPermissions.Export)]
internal sealed record GetPrintRun(Guid RunId) : IRequest<PrintRunView>;

/// <param name="Run">The run.</param>
/// <param name="Progress">How far it is; null when nothing runs.</param>
internal sealed record PrintRunView(PrintRun Run, RunProgress? Progress);

internal sealed class GetPrintRunHandler(PersonnelDbContext db, RequestContext request, RunMonitor monitor)
    : IRequestHandler<GetPrintRun, PrintRunView>
{
    public async Task<PrintRunView> Handle(GetPrintRun query, CancellationToken cancellationToken)
    {
        var run = await db.PrintRuns.AsNoTracking().OwnedBy(request.User).RequireAsync(r => r.Id == query.RunId, cancellationToken);
        return new PrintRunView(run, monitor.Find(run));
    }
}

/// <summary>The runs of the user, newest first.</summary>
[Requires(PersonnelPermissions.Export)]
internal sealed record ListPrintRuns(int Page) : IRequest<Page<PrintRun>>;

internal sealed class ListPrintRunsHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<ListPrintRuns, Page<PrintRun>>
{
    private const int PageSize = 10;

    public Task<Page<PrintRun>> Handle(ListPrintRuns query, CancellationToken cancellationToken) =>
        db.PrintRuns.AsNoTracking().OwnedBy(request.User)
            .OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id)
            .ToPageAsync(query.Page, PageSize, cancellationToken);
}

/// <summary>The file of a run that is done.</summary>
[Requires(PersonnelPermissions.Export)]
internal sealed record OpenPrintedFile(Guid RunId) : IRequest<Stream>;

internal sealed class OpenPrintedFileHandler(PersonnelDbContext db, RequestContext request, PrintFiles files)
    : IRequestHandler<OpenPrintedFile, Stream>
{
    public async Task<Stream> Handle(OpenPrintedFile query, CancellationToken cancellationToken)
    {
        var run = await db.PrintRuns.AsNoTracking().OwnedBy(request.User)
            .RequireAsync(r => r.Id == query.RunId && r.State == PrintState.Done, cancellationToken);
        return await files.OpenAsync(run.Id, cancellationToken)
            ?? throw new RuleViolationException(
                "personnel.print-file-gone", $"Tệp chỉ giữ {Jobs.ClearPrintsJob.DaysKept} ngày và đã được xóa. In lại để có tệp mới.");
    }
}
