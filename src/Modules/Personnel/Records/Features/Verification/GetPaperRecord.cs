using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain.Papers;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Verification;

/// <summary>Đối chiếu of one record: when it was compared, and the differences.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record GetPaperRecord(Guid EmployeeId) : IRequest<PaperRecordView>;

/// <summary>The page.</summary>
internal sealed record PaperRecordView(
    Guid EmployeeId, int Version, string FullName, IReadOnlyList<PaperVerification> Verifications,
    IReadOnlyList<PaperDifference> Differences,
    IReadOnlyList<RecordItem> Items, Secrecy Reads)
{
    /// <summary>Whether the record changed since it was last compared.</summary>
    public bool HasChangedSince => Verifications.Count > 0 && Verifications[0].RecordVersion < Version;
}

internal sealed class GetPaperRecordHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references)
    : IRequestHandler<GetPaperRecord, PaperRecordView>
{
    private const int MostShown = 200;

    public async Task<PaperRecordView> Handle(GetPaperRecord query, CancellationToken cancellationToken)
    {
        var employee = await db.RequireWholeRecordAsync(request.User, query.EmployeeId, cancellationToken);
        var reference = await references.CurrentAsync(cancellationToken);
        var verifications = await db.PaperVerifications.AsNoTracking()
            .Where(v => v.EmployeeId == employee.Id)
            .OrderByDescending(v => v.VerifiedOn).ThenByDescending(v => v.RecordVersion).ThenBy(v => v.Id)
            .Take(MostShown)
            .ToListAsync(cancellationToken);
        var differences = await db.PaperDifferences.AsNoTracking()
            .Where(d => d.EmployeeId == employee.Id)
            .OrderBy(d => d.SettledAt != null).ThenByDescending(d => d.FoundAt)
            .Take(MostShown)
            .ToListAsync(cancellationToken);
        var reads = (await EmployeeAccess.OfAsync(db, request.User, employee.Id, cancellationToken)).Reads;
        return new PaperRecordView(
            employee.Id, employee.Version, employee.FullName, verifications, differences,
            [.. RecordItems.Of(employee, reference.Catalogues, reads)], reads);
    }
}
