using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Salary.StepLists.Domain;
using HoSoCanBo.SharedRecords.Copies;
using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.StepLists.Features.StepLists;

/// <summary>Các danh sách đề nghị nâng bậc in the user's scope, newest first.</summary>
[Requires(SalaryPermissions.Edit)]
internal sealed record ListStepLists(int Page) : IRequest<StepListsView>;

/// <summary>The lists and the units a new one can be made for.</summary>
public sealed record StepListsView(Page<StepListRow> Lists, IReadOnlyList<SelectListItem> Units);

/// <summary>A list.</summary>
public sealed record StepListRow(Guid Id, string? UnitName, DateOnly Month, StepListState State, int People, int Chosen,
    DateTime CreatedAt);

internal sealed class ListStepListsHandler(SalaryDbContext db, RequestContext request) : IRequestHandler<ListStepLists, StepListsView>
{
    public async Task<StepListsView> Handle(ListStepLists query, CancellationToken cancellationToken)
    {
        var scope = request.User.ScopeOf(SalaryPermissions.Edit);
        var units = db.KnownUnits.InScope(scope);
        var lists = await db.StepLists.AsNoTracking()
            .Where(l => units.Any(u => u.Id == l.UnitId))
            .OrderByDescending(l => l.Month).ThenByDescending(l => l.CreatedAt).ThenBy(l => l.Id)
            .Select(l => new StepListRow(
                l.Id, db.KnownUnits.Where(u => u.Id == l.UnitId).Select(u => u.Name).FirstOrDefault(), l.Month, l.State,
                db.StepListItems.Count(i => i.ListId == l.Id), db.StepListItems.Count(i => i.ListId == l.Id && i.IsIncluded), l.CreatedAt))
            .ToPageAsync(query.Page, 20, cancellationToken);
        return new StepListsView(lists, await db.KnownUnits.ToChoicesAsync(scope, cancellationToken));
    }
}
