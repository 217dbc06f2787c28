using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.Reorganizations;

/// <summary>
/// The places written so far and everybody without one, as the file <see cref="ReorganizationFile"/> reads: filled in, it is loaded again.
/// </summary>
[Requires(PersonnelPermissions.AdministerUnits)]
internal sealed record ExportUnplaced(Guid PlanId) : IRequest<byte[]>;

internal sealed class ExportUnplacedHandler(PersonnelDbContext db, ReorganizationPlans plans, RequestContext request)
    : IRequestHandler<ExportUnplaced, byte[]>
{
    private const int IdsAtATime = 1000;

    public async Task<byte[]> Handle(ExportUnplaced query, CancellationToken cancellationToken)
    {
        var run = await db.Reorganizations.AsNoTracking().VisibleTo(request.User)
            .RequireAsync(r => r.Id == query.PlanId, cancellationToken);
        var plan = await plans.MakeAsync(run.Id, request.User.ScopeOf(PersonnelPermissions.AdministerUnits), cancellationToken);
        var written = await db.ReorganizationPlacements.AsNoTracking()
            .Where(p => p.ReorganizationId == run.Id).OrderBy(p => p.FromCode).ThenBy(p => p.EmployeeNumber).ThenBy(p => p.Id)
            .ToListAsync(cancellationToken);
        var names = await NamesAsync([.. plan.Unplaced.SelectMany(u => u.People)], cancellationToken);
        return await WorkbookFile.OfAsync(
            written.Select(p => Row(p.EmployeeNumber, null, p.FromCode, null, p.ToCode))
                .Concat(plan.Unplaced.SelectMany(u => u.People.Where(names.ContainsKey)
                    .Select(id => Row(names[id].Number, names[id].Name, u.Code, u.Name, null))))
                .DefaultIfEmpty(Row(null, null, null, null, null)),
            "Nơi đến", cancellationToken);
    }

    private static Dictionary<string, object?> Row(string? number, string? name, string? fromCode, string? fromName, string? toCode) =>
        new()
    {
        ["employee_number"] = number, ["ho_ten"] = name, ["from_code"] = fromCode, ["from_name"] = fromName, ["to_code"] = toCode,
    };

    private async Task<Dictionary<Guid, (string Number, string Name)>> NamesAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        var names = new Dictionary<Guid, (string, string)>();
        foreach (var some in ids.Chunk(IdsAtATime))
        {
            foreach (var person in await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.AdministerUnits)).AsNoTracking()
                .Where(e => some.Contains(e.Id))
                .Select(e => new { e.Id, e.EmployeeNumber, e.FullName }).ToListAsync(cancellationToken))
            {
                names[person.Id] = (person.EmployeeNumber, person.FullName);
            }
        }

        return names;
    }
}
