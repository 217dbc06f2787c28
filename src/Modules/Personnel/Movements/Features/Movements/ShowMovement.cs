using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

/// <summary>
/// One movement. Before the receipt the receiving unit sees name, number and post only: the link to the profile is there for
/// those whose scope covers the record. Administrators and operators, who may open every movement to see what became of it, are
/// told nothing that says who it is: no name, post, unit, nor the words of the paper.
/// </summary>
[Requires(PersonnelPermissions.Transfer, PersonnelPermissions.Monitor, PersonnelPermissions.Correct, PersonnelPermissions.Administer,
    PersonnelPermissions.Operate)]
internal sealed record ShowMovement(Guid MovementId) : IRequest<MovementPage>;

internal sealed record MovementPage(
    Movement Movement, MovementType Type, IReadOnlyList<(string Label, string Value)> Facts, Decision Decision, MovedPerson Person,
    string FromUnit, string ToUnit, UpdateObligation? Obligation,
    Decision? CancelDecision, IReadOnlyList<MovementStep> Steps, MovementRights Rights, string? Summary, string? AnswerReason);

internal sealed record MovedPerson(Guid Id, string FullName, string EmployeeNumber, string? PositionName);

/// <summary>Diễn biến: who did what when.</summary>
internal sealed record MovementStep(DateTime At, string UserName, string What);

/// <summary>What the user may do with the movement now.</summary>
internal sealed record MovementRights(bool SeeProfile, bool Answer, bool Withdraw, bool Cancel);

internal sealed class ShowMovementHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references)
    : IRequestHandler<ShowMovement, MovementPage>
{
    public async Task<MovementPage> Handle(ShowMovement query, CancellationToken cancellationToken)
    {
        var movement = await db.MovementsTouching(MovementScope.ToOpen(request.User)).AsNoTracking()
            .RequireAsync(m => m.Id == query.MovementId, cancellationToken);
        var decision = await db.Decisions.AsNoTracking().SingleAsync(d => d.Id == movement.DecisionId, cancellationToken);
        var units = await db.Units.AsNoTracking().Where(u => u.Id == movement.FromUnitId || u.Id == movement.ToUnitId)
            .ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        var reference = await references.CurrentAsync(cancellationToken);
        var type = reference.MovementTypes.Single(t => t.Code == movement.TypeCode);
        var reads = await ReadsAsync(movement, cancellationToken);
        var person = await PersonAsync(movement, reads.HasFlag(Secrecy.Identity), cancellationToken);
        string? Naming(string? text) => text is null ? null : Wording.Secret(Secrecy.Identity, text).For(reads);
        return new MovementPage(
            movement, type, MovementFactWords.Of(movement, type, reference, reads), decision, person, Naming(units[movement.FromUnitId])!,
            Naming(units[movement.ToUnitId])!,
            await db.Obligations.AsNoTracking()
                .FirstOrDefaultAsync(o => o.MovementId == movement.Id && !DerivedClocks.Rules.Contains(o.Rule), cancellationToken),
            await db.Decisions.AsNoTracking().FirstOrDefaultAsync(d => d.Id == movement.CancelDecisionId, cancellationToken),
            [.. (await StepsAsync(movement, cancellationToken)).Select(s => s with { What = Naming(s.What)! })],
            await RightsAsync(movement, cancellationToken), Naming(decision.Summary), Naming(movement.AnswerReason));
    }

    private async Task<Secrecy> ReadsAsync(Movement movement, CancellationToken cancellationToken)
    {
        var mayLook = await db.MovementsTouching(MovementScope.ToLook(request.User)).AnyAsync(m => m.Id == movement.Id, cancellationToken);
        return await ReadingRights.OfAsync(db, request.User, movement.EmployeeId, cancellationToken) | (mayLook
            ? Secrecy.Identity : Secrecy.None);
    }

    private async Task<MovedPerson> PersonAsync(Movement movement, bool mayLook, CancellationToken cancellationToken) =>
        await db.Employees.AsNoTracking().Where(e => e.Id == movement.EmployeeId)
            .Select(e => mayLook
                ? new MovedPerson(e.Id, e.FullName, e.EmployeeNumber, e.PositionName)
                : new MovedPerson(e.Id, "một hồ sơ", e.EmployeeNumber, null))
            .SingleAsync(cancellationToken);

    private async Task<IReadOnlyList<MovementStep>> StepsAsync(Movement movement, CancellationToken cancellationToken) =>
        await db.AuditEntries.AsNoTracking()
            .Where(e => e.SubjectId == movement.Id)
            .OrderByDescending(e => e.Sequence)
            .Take(20)
            .Select(e => new MovementStep(e.At, e.UserName, e.Reason))
            .ToListAsync(cancellationToken);

    private async Task<bool> MayCancelAsync(Movement movement, CancellationToken cancellationToken) =>
        await db.MovementsTouching(request.User.ScopeOf(PersonnelPermissions.Correct)).AnyAsync(m => m.Id == movement.Id, cancellationToken)
        || (request.Clock.TodayInVietnam() <= movement.CancellableByUnitUntil
            && await db.CancellableBy(request.User).AnyAsync(m => m.Id == movement.Id, cancellationToken));

    private async Task<MovementRights> RightsAsync(Movement movement, CancellationToken cancellationToken)
    {
        var user = request.User;
        var transfer = user.ScopeOf(PersonnelPermissions.Transfer);
        var isOpen = movement.State == MovementState.Sent;
        return new MovementRights(
            SeeProfile: await db.EmployeesReadableIn(user.ScopeOf(PersonnelPermissions.View))
                .AnyAsync(e => e.Id == movement.EmployeeId, cancellationToken),
            Answer: isOpen && await db.MovementsTo(transfer).AnyAsync(m => m.Id == movement.Id, cancellationToken),
            Withdraw: movement.IsWithdrawable && await db.MovementsFrom(transfer).AnyAsync(m => m.Id == movement.Id, cancellationToken),
            Cancel: movement.IsCancellable && await MayCancelAsync(movement, cancellationToken));
    }
}
