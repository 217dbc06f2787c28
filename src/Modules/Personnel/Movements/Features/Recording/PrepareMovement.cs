using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Recording;

/// <summary>Who a movement is about and which kinds fit the person now.</summary>
[Requires(PersonnelPermissions.Transfer)]
internal sealed record PrepareMovement(Guid EmployeeId) : IRequest<MovementSubject>;

/// <param name="Kinds">Kinds that fit the person's kind and status; the rules of the chosen one come later.</param>
/// <param name="Waiting">Movements that wait for their day or for a receiver.</param>
internal sealed record MovementSubject(
    Guid Id, string FullName, string EmployeeNumber, Guid UnitId, string UnitName, string? PositionName, string StatusCode, string Status,
    Guid? InTransitMovementId, IReadOnlyList<MovementType> Kinds, IReadOnlyList<WaitingMovement> Waiting);

/// <summary>A movement that has not taken effect.</summary>
internal sealed record WaitingMovement(Guid Id, string TypeName, DateOnly EffectiveFrom, MovementState State);

internal sealed class PrepareMovementHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references)
    : IRequestHandler<PrepareMovement, MovementSubject>
{
    public async Task<MovementSubject> Handle(PrepareMovement query, CancellationToken cancellationToken)
    {
        var person = await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Transfer)).AsNoTracking()
            .RequireAsync(e => e.Id == query.EmployeeId, cancellationToken);
        var reference = await references.CurrentAsync(cancellationToken);
        var hasLeft = !reference.PresentStatuses.Contains(person.StatusCode);
        var kinds = person.StatusCode is MovementRules.Death or Employee.Annulled
            ? []
            : reference.MovementTypes.Where(t => Fits(t, person.KindCode, person.StatusCode, hasLeft)).ToList();
        return new MovementSubject(
            person.Id, person.FullName, person.EmployeeNumber, person.UnitId, reference.Units.NameOf(person.UnitId), person.PositionName,
            person.StatusCode, reference.Catalogues.NameOf(CatalogueLookup.RecordStatuses, person.StatusCode), person.InTransitMovementId,
            kinds,
            await db.WaitingMovementsAsync(person.Id, reference, cancellationToken));
    }

    private static bool Fits(MovementType type, string kindCode, string statusCode, bool hasLeft)
    {
        var form = MovementForms.Of(type.Code, type.Category);
        var fitsKind = form.Kinds.Count == 0 || form.Kinds.Contains(kindCode);
        var renewsContract = form.Kinds.Count > 0 && fitsKind;
        return fitsKind
            && (form.StatusesBefore.Count == 0 || form.StatusesBefore.Contains(statusCode))
            && (type.Category == MovementCategory.In ? hasLeft || renewsContract : !hasLeft);
    }
}

internal static class WaitingMovementQueries
{
    /// <summary>What waits for a person, soonest first.</summary>
    public static async Task<IReadOnlyList<WaitingMovement>> WaitingMovementsAsync(
        this PersonnelDbContext db, Guid employeeId, ReferenceSnapshot reference, CancellationToken cancellationToken)
    {
        var waiting = await db.Movements.AsNoTracking()
            .Where(m => m.EmployeeId == employeeId
                && (m.State == MovementState.Sent || m.State == MovementState.Planned || m.State == MovementState.Received))
            .OrderBy(m => m.EffectiveFrom).ThenBy(m => m.SentAt).ThenBy(m => m.Id)
            .ToListAsync(cancellationToken);
        return waiting.ConvertAll(m => new WaitingMovement(
            m.Id, reference.MovementTypes.FirstOrDefault(t => t.Code == m.TypeCode)?.Name ?? m.TypeCode, m.EffectiveFrom, m.State));
    }
}

/// <summary>Người để lập biến động: found by name or number inside the user's units.</summary>
[Requires(PersonnelPermissions.Transfer)]
internal sealed record FindPeopleToMove(string? Text) : IRequest<IReadOnlyList<PersonToMove>>;

internal sealed record PersonToMove(Guid Id, string FullName, string EmployeeNumber, string UnitName, string? PositionName, string Status);

internal sealed class FindPeopleToMoveHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references)
    : IRequestHandler<FindPeopleToMove, IReadOnlyList<PersonToMove>>
{
    private const int MostShown = 20;

    public async Task<IReadOnlyList<PersonToMove>> Handle(FindPeopleToMove query, CancellationToken cancellationToken)
    {
        var text = VietnameseText.SearchKey(query.Text);
        if (text.Length == 0)
        {
            return [];
        }

        var reference = await references.CurrentAsync(cancellationToken);
        var number = query.Text!.Trim().ToUpperInvariant();
        var found = await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Transfer)).AsNoTracking()
            .Where(e => e.FullNameSearch.Contains(text) || e.EmployeeNumber == number)
            .OrderBy(e => e.FullNameSortKey).ThenBy(e => e.Id)
            .Take(MostShown)
            .Select(e => new { e.Id, e.FullName, e.EmployeeNumber, e.UnitId, e.PositionName, e.StatusCode })
            .ToListAsync(cancellationToken);
        return found.ConvertAll(e => new PersonToMove(
            e.Id, e.FullName, e.EmployeeNumber, reference.Units.NameOf(e.UnitId), e.PositionName,
            reference.Catalogues.NameOf(CatalogueLookup.RecordStatuses, e.StatusCode)));
    }
}
