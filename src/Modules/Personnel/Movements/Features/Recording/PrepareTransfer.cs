using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Recording;

/// <summary>What the transfer form shows besides the fields.</summary>
[Requires(PersonnelPermissions.Transfer)]
internal sealed record PrepareTransfer(Guid EmployeeId) : IRequest<TransferForm>;

/// <param name="LeftAs">The status in which the person has left; null while there is somebody to transfer.</param>
internal sealed record TransferForm(
    string FullName, string EmployeeNumber, Guid UnitId, string UnitName, string? PositionName, Guid? InTransitMovementId, string? LeftAs,
    IReadOnlyList<TransferChoice> Types, IReadOnlyList<TransferChoice> Units);

internal sealed record TransferChoice(string Value, string Text);

internal sealed class PrepareTransferHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references, TimeProvider clock)
    : IRequestHandler<PrepareTransfer, TransferForm>
{
    public async Task<TransferForm> Handle(PrepareTransfer query, CancellationToken cancellationToken)
    {
        var person = await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Transfer)).AsNoTracking()
            .Where(e => e.Id == query.EmployeeId)
            .Select(e => new
            {
                e.FullName, e.EmployeeNumber, e.UnitId, e.PositionName, e.InTransitMovementId, e.StatusCode,
                UnitName = db.Units.Where(u => u.Id == e.UnitId).Select(u => u.Name).First(),
            })
            .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        var types = await db.MovementTypes.AsNoTracking()
            .Where(t => t.Category == MovementCategory.Transfer && t.MovesRecord)
            .OrderBy(t => t.Order)
            .Select(t => new TransferChoice(t.Code, t.Name))
            .ToListAsync(cancellationToken);
        var reference = await references.CurrentAsync(cancellationToken);
        return new TransferForm(
            person.FullName, person.EmployeeNumber, person.UnitId, person.UnitName, person.PositionName, person.InTransitMovementId,
            reference.PresentStatuses.Contains(person.StatusCode)
                ? null : reference.Catalogues.NameOf(CatalogueLookup.RecordStatuses, person.StatusCode),
            types, await UnitsAsync(person.UnitId, cancellationToken));
    }

    private async Task<IReadOnlyList<TransferChoice>> UnitsAsync(Guid presentUnitId, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var units = await db.Units.AsNoTracking()
            .Where(u => u.Id != presentUnitId && (u.EffectiveUntil == null || u.EffectiveUntil >= today))
            .Select(u => new { u.Id, u.Name, Parent = db.Units.Where(p => p.Id == u.ParentId).Select(p => p.Name).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return [.. units
            .OrderBy(u => u.Name, StringComparer.Create(new System.Globalization.CultureInfo("vi-VN"), ignoreCase: true))
            .ThenBy(u => u.Id)
            .Select(u => new TransferChoice(u.Id.ToString(), u.Parent is null ? u.Name : $"{u.Name} · {u.Parent}"))];
    }
}
