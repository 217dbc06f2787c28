using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.SelfService;
using HoSoCanBo.Personnel.Records.Features.Verification;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.SelfService;

/// <summary>What a person can do about the own record: when it was confirmed, what was reported, what can be reported.</summary>
[Requires(PersonnelPermissions.ProposeCorrection)]
internal sealed record GetOwnReports : IRequest<OwnReportsView>;

/// <summary>The page.</summary>
internal sealed record OwnReportsView(
    Guid EmployeeId, int Version, string FullName, DateTime? ConfirmedAt, bool HasChangedSince, IReadOnlyList<CorrectionRequest> Reports,
    IReadOnlyList<RecordItem> Items,
    Secrecy Reads);

internal sealed class GetOwnReportsHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references)
    : IRequestHandler<GetOwnReports, OwnReportsView>
{
    private const int MostShown = 100;

    public async Task<OwnReportsView> Handle(GetOwnReports query, CancellationToken cancellationToken)
    {
        var own = await db.OwnRecordAsync(request.User, cancellationToken);
        var reference = await references.CurrentAsync(cancellationToken);
        var confirmed = await db.OwnConfirmations.AsNoTracking()
            .Where(c => c.EmployeeId == own.Id)
            .OrderByDescending(c => c.ConfirmedAt)
            .FirstOrDefaultAsync(cancellationToken);
        var reports = await db.CorrectionRequests.AsNoTracking()
            .Where(r => r.EmployeeId == own.Id)
            .OrderByDescending(r => r.CreatedAt).ThenBy(r => r.Id)
            .Take(MostShown)
            .ToListAsync(cancellationToken);
        var reads = (await EmployeeAccess.OfAsync(db, request.User, own.Id, cancellationToken)).Reads;
        return new OwnReportsView(
            own.Id, own.Version, own.FullName, confirmed?.ConfirmedAt, confirmed?.RecordVersion < own.Version, reports,
            [.. RecordItems.Of(own, reference.Catalogues, reads)], reads);
    }
}

/// <summary>Xác nhận hồ sơ đúng, as it stands.</summary>
[Requires(PersonnelPermissions.ProposeCorrection)]
internal sealed record ConfirmOwnRecord(int Version) : IRequest;

internal sealed class ConfirmOwnRecordHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<ConfirmOwnRecord, Unit>
{
    public async Task<Unit> Handle(ConfirmOwnRecord command, CancellationToken cancellationToken)
    {
        var own = await db.OwnRecordAsync(request.User, cancellationToken);
        own.RequireVersion(command.Version);
        if (await db.OwnConfirmations.AnyAsync(c => c.EmployeeId == own.Id && c.RecordVersion == own.Version, cancellationToken))
        {
            return Unit.Value; // confirmed already
        }

        db.OwnConfirmations.Add(new OwnConfirmation
        {
            Id = Guid.CreateVersion7(),
            EmployeeId = own.Id,
            ConfirmedAt = request.Clock.UtcNow(),
            RecordVersion = own.Version,
        });
        db.Basis = new ChangeBasis("Người có hồ sơ xác nhận hồ sơ đúng") { MayConcernActor = true };
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Rút lại một báo sai sót.</summary>
[Requires(PersonnelPermissions.ProposeCorrection)]
internal sealed record WithdrawReport(Guid ReportId) : IRequest;

internal sealed class WithdrawReportHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<WithdrawReport, Unit>
{
    public async Task<Unit> Handle(WithdrawReport command, CancellationToken cancellationToken)
    {
        var own = await db.OwnRecordAsync(request.User, cancellationToken);
        var report = await db.CorrectionRequests.RequireAsync(r => r.Id == command.ReportId && r.EmployeeId == own.Id, cancellationToken);
        report.Withdraw(request.User.DisplayName, request.Clock.UtcNow());
        db.Basis = new ChangeBasis($"Rút báo sai sót: {report.FieldLabel}");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
