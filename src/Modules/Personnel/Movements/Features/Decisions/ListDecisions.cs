using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Decisions;

/// <summary>Sổ quyết định: the papers that concern the user's units, newest first.</summary>
[Requires(PersonnelPermissions.Search)]
internal sealed record ListDecisions(string? Text, int Page) : IRequest<Page<DecisionRow>>;

internal sealed record DecisionRow(
    Guid Id, string Number, DateOnly SignedOn, DateOnly EffectiveFrom, string Issuer, string? Summary, int People);

internal sealed class ListDecisionsHandler(PersonnelDbContext db, RequestContext request)
    : IRequestHandler<ListDecisions, Page<DecisionRow>>
{
    private const int PageSize = 20;

    public Task<Page<DecisionRow>> Handle(ListDecisions query, CancellationToken cancellationToken)
    {
        var text = VietnameseText.Clean(query.Text);
        return db.DecisionsIn(request.User.ScopeOf(PersonnelPermissions.Search)).AsNoTracking()
            .Where(d => text == null || d.Number.Contains(text) || d.Issuer.Contains(text)
                || (d.Summary != null && d.Summary.Contains(text)))
            .OrderByDescending(d => d.SignedOn).ThenByDescending(d => d.Id)
            .Select(d => new DecisionRow(
                d.Id, d.Number, d.SignedOn, d.EffectiveFrom, d.Issuer, d.Summary,
                db.Obligations.Where(o => o.DecisionId == d.Id).Select(o => o.EmployeeId)
                    .Union(db.Movements.Where(m => m.DecisionId == d.Id).Select(m => m.EmployeeId)).Count()))
            .ToPageAsync(query.Page, PageSize, cancellationToken);
    }
}

/// <summary>One paper and whom it concerns.</summary>
[Requires(PersonnelPermissions.Search)]
internal sealed record ShowDecision(Guid DecisionId) : IRequest<DecisionPage>;

internal sealed record DecisionPage(Decision Decision, IReadOnlyList<DecisionMovement> Movements, IReadOnlyList<DecisionPerson> People)
{
    /// <summary>Its scans, newest first.</summary>
    public IReadOnlyList<DecisionFile> Files { get; init; } = [];
}

internal sealed record DecisionMovement(Guid Id, string FullName, string TypeName, string FromUnit, string ToUnit, MovementState State);

/// <param name="DueOn">Last day of the update the paper requires; null when it requires none.</param>
internal sealed record DecisionPerson(
    Guid Id, string FullName, string EmployeeNumber, string UnitName, DateOnly? DueOn, DateTime? ClosedAt, string? Note);

internal sealed class ShowDecisionHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<ShowDecision, DecisionPage>
{
    private const int ShownAtMost = 200;

    public async Task<DecisionPage> Handle(ShowDecision query, CancellationToken cancellationToken)
    {
        var scope = request.User.ScopeOf(PersonnelPermissions.Search);
        var decision = await db.DecisionsIn(scope).AsNoTracking().RequireAsync(d => d.Id == query.DecisionId, cancellationToken);
        return new DecisionPage(decision, await MovementsAsync(decision.Id, scope, cancellationToken),
            await PeopleAsync(decision.Id, scope, cancellationToken))
        {
            Files = await db.Set<DecisionFile>().AsNoTracking().Where(f => f.DecisionId == decision.Id).OrderByDescending(f => f.AddedAt)
                .ToListAsync(cancellationToken),
        };
    }

    private async Task<IReadOnlyList<DecisionMovement>> MovementsAsync(Guid decisionId, Scope scope, CancellationToken cancellationToken) =>
        await MovementScope.MovementsTouching(db, scope).AsNoTracking()
            .Where(m => m.DecisionId == decisionId)
            .OrderBy(m => m.SentAt).ThenBy(m => m.Id)
            .Take(ShownAtMost)
            .Select(m => new DecisionMovement(
                m.Id,
                db.Employees.Where(e => e.Id == m.EmployeeId).Select(e => e.FullName).First(),
                db.MovementTypes.Where(t => t.Code == m.TypeCode).Select(t => t.Name).First(),
                db.Units.Where(u => u.Id == m.FromUnitId).Select(u => u.Name).First(),
                db.Units.Where(u => u.Id == m.ToUnitId).Select(u => u.Name).First(),
                m.State))
            .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<DecisionPerson>> PeopleAsync(Guid decisionId, Scope scope, CancellationToken cancellationToken) =>
        await db.EmployeesIn(scope).AsNoTracking()
            .Where(e => e.Assignments.Any(a => a.DecisionId == decisionId)
                || db.Obligations.Any(o => o.DecisionId == decisionId && o.EmployeeId == e.Id))
            .OrderBy(e => e.FullNameSortKey).ThenBy(e => e.Id)
            .Take(ShownAtMost)
            .Select(e => new DecisionPerson(
                e.Id, e.FullName, e.EmployeeNumber, db.Units.Where(u => u.Id == e.UnitId).Select(u => u.Name).First(),
                db.Obligations.Where(o => o.DecisionId == decisionId && o.EmployeeId == e.Id).OrderBy(o => o.DueOn)
                    .Select(o => (DateOnly?)o.DueOn).FirstOrDefault(),
                db.Obligations.Where(o => o.DecisionId == decisionId && o.EmployeeId == e.Id).OrderBy(o => o.DueOn).Select(o => o.ClosedAt)
                    .FirstOrDefault(),
                db.Obligations.Where(o => o.DecisionId == decisionId && o.EmployeeId == e.Id).OrderBy(o => o.DueOn).Select(o => o.Note)
                    .FirstOrDefault()))
            .ToListAsync(cancellationToken);
}
