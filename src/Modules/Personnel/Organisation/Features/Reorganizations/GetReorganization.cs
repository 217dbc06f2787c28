using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Runs.Features.Runs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.Reorganizations;

/// <summary>Các phương án sắp xếp, newest first.</summary>
[Requires(PersonnelPermissions.AdministerUnits)]
internal sealed record ListReorganizations(int Page) : IRequest<Page<Reorganization>>;

internal sealed class ListReorganizationsHandler(PersonnelDbContext db, RequestContext request)
    : IRequestHandler<ListReorganizations, Page<Reorganization>>
{
    private const int PageSize = 20;

    public Task<Page<Reorganization>> Handle(ListReorganizations query, CancellationToken cancellationToken) =>
        db.Reorganizations.AsNoTracking().VisibleTo(request.User)
            .OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id)
            .ToPageAsync(query.Page, PageSize, cancellationToken);
}

/// <summary>Một phương án: its lines and, while it is a draft, the dry run as things stand now.</summary>
[Requires(PersonnelPermissions.AdministerUnits)]
internal sealed record GetReorganization(Guid PlanId, int Page) : IRequest<ReorganizationView>;

/// <summary>The page.</summary>
internal sealed record ReorganizationView(
    Reorganization Run, Decision Decision, Page<ReorganizationLine> Lines, int PlacementCount,
    IReadOnlyList<ReorganizationPlacement> Placements,
    DryRun? DryRun, RunProgress? Progress, AnsweredImpacts? Answered = null);

/// <summary>What would happen.</summary>
internal sealed record DryRun(
    IReadOnlyList<PlanFinding> Findings, int Blocking, int Opened, int Changed, int Closed, int People, IReadOnlyList<FlowRow> Flows,
    IReadOnlyList<UnitImpact> Impacts, IReadOnlyList<UnplacedRow> Unplaced, IReadOnlyList<(string Code, string Name)> Targets);

/// <summary>People who have no place to go: of one unit, or of everything below one that is dissolved.</summary>
/// <param name="Code">Code of the unit.</param>
/// <param name="Name">Name of the unit.</param>
/// <param name="People">How many, of the unit or of all below it.</param>
/// <param name="IsWholeTree">Whether it stands for everything below it.</param>
internal sealed record UnplacedRow(string Code, string Name, int People, bool IsWholeTree);

/// <summary>How many people go from where to where.</summary>
internal sealed record FlowRow(string From, string To, DateOnly On, int People);

internal sealed class GetReorganizationHandler(
    PersonnelDbContext db, ReorganizationPlans plans, ReorganizationImpact impact, RequestContext request, RunMonitor monitor,
    IMediator mediator)
    : IRequestHandler<GetReorganization, ReorganizationView>
{
    private const int PageSize = 25;
    private const int MostShown = 200;

    public async Task<ReorganizationView> Handle(GetReorganization query, CancellationToken cancellationToken)
    {
        var run = await db.Reorganizations.AsNoTracking().VisibleTo(request.User)
            .RequireAsync(r => r.Id == query.PlanId, cancellationToken);
        var lines = await db.ReorganizationLines.AsNoTracking()
            .Where(l => l.ReorganizationId == run.Id).OrderBy(l => l.Number)
            .ToPageAsync(query.Page, PageSize, cancellationToken);
        var placements = db.ReorganizationPlacements.AsNoTracking().Where(p => p.ReorganizationId == run.Id);
        var dryRun = run.IsDraft ? await DryRunAsync(run, cancellationToken) : null;
        return new ReorganizationView(
            run, await db.Decisions.AsNoTracking().SingleAsync(d => d.Id == run.DecisionId, cancellationToken), lines,
            await placements.CountAsync(cancellationToken),
            await placements.OrderBy(p => p.FromCode).ThenBy(p => p.EmployeeNumber).ThenBy(p => p.Id).Take(MostShown)
                .ToListAsync(cancellationToken),
            dryRun,
            monitor.Find(run),
            dryRun is { Closed: > 0 } ? await mediator.Send(new GetAnsweredImpacts(run.Id), cancellationToken) : null);
    }

    private async Task<DryRun> DryRunAsync(Reorganization run, CancellationToken cancellationToken)
    {
        var plan = await plans.MakeAsync(run.Id, request.User.ScopeOf(PersonnelPermissions.AdministerUnits), cancellationToken);
        var names = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        foreach (var step in plan.Steps.Where(s => s.Kind == UnitStepKind.Open))
        {
            names[step.UnitId] = step.After.Name;
        }

        var flows = plan.Moves.GroupBy(m => (m.FromUnitId, m.ToUnitId, m.On))
            .Select(g => new FlowRow(names[g.Key.FromUnitId], names[g.Key.ToUnitId], g.Key.On, g.Count()))
            .OrderByDescending(f => f.People).Take(MostShown).ToList();
        return new DryRun(
            [.. plan.Findings.OrderBy(f => f.Severity).Take(MostShown)],
            plan.Findings.Count(f => f.Severity == PlanSeverity.Blocks),
            plan.Steps.Count(s => s.Kind == UnitStepKind.Open),
            plan.Steps.Where(s => s.Kind == UnitStepKind.Change).Select(s => s.UnitId).Distinct().Count(),
            plan.Closing.Count(),
            plan.Moves.Select(m => m.EmployeeId).Distinct().Count(),
            flows,
            await impact.FindAsync(plan, cancellationToken),
            [.. plan.Unplaced.GroupBy(u => u.Top).SelectMany(RowsOf)],
            plan.Unplaced.Count == 0 ? [] : await TargetsAsync(plan, cancellationToken));
    }

    /// <summary>Units that go on, as they are called after the plan.</summary>
    private async Task<IReadOnlyList<(string Code, string Name)>> TargetsAsync(ReorganizationPlan plan, CancellationToken cancellationToken)
    {
        var changed = plan.Steps.Select(s => s.UnitId).ToHashSet();
        var unchanged = await db.Units.AsNoTracking().Where(u => u.EffectiveUntil == null).Select(u => new { u.Id, u.Code, u.Name })
            .ToListAsync(cancellationToken);
        return
        [
            .. plan.Steps.GroupBy(s => s.UnitId).Select(g => g.Last()).Where(s => s.Kind != UnitStepKind.Close)
            .Select(s => (s.After.Code, s.After.Name))
                .Concat(unchanged.Where(u => !changed.Contains(u.Id)).Select(u => (u.Code, u.Name)))
                .OrderBy(t => t.Name, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<UnplacedRow> RowsOf(IGrouping<EndingTop, UnplacedPeople> ending)
    {
        var isTree = ending.Any(u => u.Code != ending.Key.Code);
        var rows = ending.Select(u => new UnplacedRow(u.Code, u.Name, u.People.Count, IsWholeTree: false));
        return isTree
            ? rows.Where(r => r.Code != ending.Key.Code)
            .Prepend(new UnplacedRow(ending.Key.Code, ending.Key.Name, ending.Sum(u => u.People.Count), IsWholeTree: true))
            : rows;
    }
}
