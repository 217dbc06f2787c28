using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Units.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.ReorganizationRuns;

/// <summary>Writes what becomes of units, gives every unit its place in the tree, and tells the other modules.</summary>
internal sealed class UnitWriter(PersonnelDbContext db, TimeProvider clock)
{
    /// <summary>Does the steps of the plan; saved by the caller.</summary>
    public async Task WriteAsync(Reorganization run, ReorganizationPlan plan, Decision decision, CancellationToken cancellationToken)
    {
        var units = await LoadAsync(cancellationToken);
        var source = new UnitChangeSource(decision.Id, run.Id);
        foreach (var step in plan.Steps)
        {
            Do(step, units, source);
            Tell(step, decision.Id);
        }

        PlaceAll(units.Values);
    }

    /// <summary>Every unit with its periods, tracked: a reorganisation may move any subtree.</summary>
    public Task<Dictionary<Guid, OrganizationUnit>> LoadAsync(CancellationToken cancellationToken) =>
        db.Units.Include(u => u.Periods).ToDictionaryAsync(u => u.Id, cancellationToken);

    /// <summary>Paths from the tops down; only those that differ are written.</summary>
    public static void PlaceAll(IReadOnlyCollection<OrganizationUnit> units)
    {
        var children = units.ToLookup(u => u.ParentId);
        Place(null, "");

        void Place(Guid? parentId, string parentPath)
        {
            foreach (var unit in children[parentId])
            {
                unit.PlaceBelow(parentPath);
                Place(unit.Id, unit.Path);
            }
        }
    }

    private void Do(UnitStep step, Dictionary<Guid, OrganizationUnit> units, UnitChangeSource source)
    {
        switch (step.Kind)
        {
            case UnitStepKind.Open:
                var shape = step.After;
                var facts = new UnitFacts(shape.Code, shape.Name, shape.Kind, shape.Level, shape.SalaryBlock, step.On, null, null);
                var opened = OrganizationUnit.Open(
                    step.UnitId, shape.ParentId is { } parent ? units.GetValueOrDefault(parent) : null, facts, source);
                units.Add(opened.Id, db.Units.Add(opened).Entity);
                break;
            case UnitStepKind.Change:
                units[step.UnitId].ChangeFrom(step.On, step.After, source);
                break;
            default:
                units[step.UnitId].Close(step.On.AddDays(-1), step.SuccessorId);
                break;
        }
    }

    private void Tell(UnitStep step, Guid decisionId)
    {
        var (id, at, unitId, shape) = (Guid.CreateVersion7(), clock.GetUtcNow(), step.UnitId, step.After);
        IIntegrationEvent told = step switch
        {
            { Kind: UnitStepKind.Open } =>
                new UnitOpened(id, at, decisionId, unitId, shape.ParentId, shape.Code, shape.Name, shape.Kind, shape.SalaryBlock, step.On),
            { Kind: UnitStepKind.Close, SuccessorId: { } successor } => new UnitMerged(id, at, decisionId, unitId, successor, step.On),
            { Kind: UnitStepKind.Close } => new UnitClosed(id, at, decisionId, unitId, step.On.AddDays(-1)),
            { IsRenamed: false } =>
                new UnitMoved(id, at, decisionId, unitId, shape.ParentId, shape.Code, shape.Name, shape.Kind, shape.SalaryBlock, step.On),
            _ => new UnitRenamed(id, at, decisionId, unitId, shape.ParentId, shape.Code, shape.Name, shape.Kind, shape.SalaryBlock,
                step.On),
        };
        db.Publish(told);
    }
}
