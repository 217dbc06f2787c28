using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.SelfService;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Editing;

/// <summary>
/// A report of an error that was accepted, for the form that corrects it; null when it was not accepted or is about somebody else.
/// </summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record GetAcceptedReport(Guid ReportId, Guid EmployeeId) : IRequest<AcceptedReport?>;

/// <summary>What was reported, with the paper named.</summary>
internal sealed record AcceptedReport(CorrectionRequest Report, string? FileName, Secrecy Reads);

internal sealed class GetAcceptedReportHandler(PersonnelDbContext db, RequestContext request)
    : IRequestHandler<GetAcceptedReport, AcceptedReport?>
{
    public async Task<AcceptedReport?> Handle(GetAcceptedReport query, CancellationToken cancellationToken)
    {
        await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Edit)).Select(e => new { e.Id })
            .RequireAsync(e => e.Id == query.EmployeeId, cancellationToken);
        var report = await db.CorrectionRequests.AsNoTracking().SingleOrDefaultAsync(
            r => r.Id == query.ReportId && r.EmployeeId == query.EmployeeId && r.State == CorrectionState.Accepted, cancellationToken);
        return report is null ? null : new AcceptedReport(report, await db.Attachments.AsNoTracking()
            .Where(a => a.Id == report.AttachmentId).Select(a => a.FileName).FirstOrDefaultAsync(cancellationToken),
            await ReadingRights.OfAsync(db, request.User, query.EmployeeId, cancellationToken));
    }
}
