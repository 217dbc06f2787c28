using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Employees;

/// <summary>
/// Where a record went that the user's unit had sent away: the last movement to another unit, which the sender may still open. Null when
/// the unit never sent it, so that nobody learns of a record that was never theirs.
/// </summary>
[Requires(PersonnelPermissions.View)]
internal sealed record FindLastTransfer(Guid EmployeeId) : IRequest<LastTransfer?>;

/// <param name="MovementId">The movement.</param>
/// <param name="ToUnitName">The unit that took the record over.</param>
/// <param name="From">First day there.</param>
internal sealed record LastTransfer(Guid MovementId, string ToUnitName, DateOnly From);

internal sealed class FindLastTransferHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<FindLastTransfer, LastTransfer?>
{
    public Task<LastTransfer?> Handle(FindLastTransfer query, CancellationToken cancellationToken) =>
        db.Movements.AsNoTracking().InScope(request.User.ScopeOf(PersonnelPermissions.Transfer), db.Units, m => m.FromUnitId)
            .Where(m => m.EmployeeId == query.EmployeeId && m.ToUnitId != m.FromUnitId && m.State == MovementState.Applied)
            .OrderByDescending(m => m.EffectiveFrom).ThenBy(m => m.Id)
            .Select(m => new LastTransfer(m.Id, db.Units.Where(u => u.Id == m.ToUnitId).Select(u => u.Name).First(), m.EffectiveFrom))
            .FirstOrDefaultAsync(cancellationToken);
}
