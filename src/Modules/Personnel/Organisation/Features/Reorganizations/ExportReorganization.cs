using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.Reorganizations;

/// <summary>Bảng đối chiếu người: who goes (or went) from where to where, one row a person and move.</summary>
[Requires(PersonnelPermissions.AdministerUnits)]
internal sealed record ExportReorganization(Guid PlanId) : IRequest<byte[]>;

internal sealed class ExportReorganizationHandler(PersonnelDbContext db, ReorganizationPlans plans, RequestContext request)
    : IRequestHandler<ExportReorganization, byte[]>
{
    public async Task<byte[]> Handle(ExportReorganization query, CancellationToken cancellationToken)
    {
        var run = await db.Reorganizations.AsNoTracking().VisibleTo(request.User)
            .RequireAsync(r => r.Id == query.PlanId, cancellationToken);
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, u => (u.Code, u.Name), cancellationToken);
        var moves = await MovesAsync(run, units, cancellationToken);
        var ids = moves.Select(m => m.EmployeeId).ToHashSet();
        var people = (await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.AdministerUnits)).AsNoTracking()
            .Select(e => new { e.Id, e.EmployeeNumber, e.FullName }).ToListAsync(cancellationToken))
            .Where(e => ids.Contains(e.Id)).ToDictionary(e => e.Id);
        return await WorkbookFile.OfAsync(
            moves.Where(m => people.ContainsKey(m.EmployeeId)).Select(m => new Dictionary<string, object?>
            {
                ["Số hiệu"] = people[m.EmployeeId].EmployeeNumber,
                ["Họ và tên"] = people[m.EmployeeId].FullName,
                ["Mã đơn vị cũ"] = units.GetValueOrDefault(m.FromUnitId).Code,
                ["Đơn vị cũ"] = units.GetValueOrDefault(m.FromUnitId).Name,
                ["Mã đơn vị mới"] = units.GetValueOrDefault(m.ToUnitId).Code,
                ["Đơn vị mới"] = units.GetValueOrDefault(m.ToUnitId).Name,
                ["Từ ngày"] = m.On,
            }),
            "Người", cancellationToken);
    }

    private async Task<List<PersonMove>> MovesAsync(
        Reorganization run, Dictionary<Guid, (string Code, string Name)> units, CancellationToken cancellationToken)
    {
        if (run.State is ReorganizationState.Done or ReorganizationState.Undoing or ReorganizationState.Undone)
        {
            return await db.ReorganizationTraces.AsNoTracking()
                .Where(t => t.ReorganizationId == run.Id && t.Kind == TraceKind.Person)
                .OrderBy(t => t.Number)
                .Select(t => new PersonMove(t.SubjectId, t.FromUnitId, t.ToUnitId!.Value, t.EffectiveOn))
                .ToListAsync(cancellationToken);
        }

        var plan = await plans.MakeAsync(run.Id, request.User.ScopeOf(PersonnelPermissions.AdministerUnits), cancellationToken);
        foreach (var step in plan.Steps.Where(s => s.Kind == UnitStepKind.Open))
        {
            units[step.UnitId] = (step.After.Code, step.After.Name);
        }

        return plan.Moves;
    }
}
