using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>The figures above the list, and where the overdue ones are.</summary>
[Requires(PersonnelPermissions.Search, PersonnelPermissions.Monitor)]
internal sealed record SummarizeObligations(Guid? UnitId, ObligationRule? Rule) : IRequest<ObligationSummary>;

/// <param name="DueSoon">Sắp đến hạn.</param>
/// <param name="Overdue">Quá hạn.</param>
/// <param name="DoneLate">Đã xong muộn.</param>
/// <param name="Open">Everything still to be done.</param>
/// <param name="WorstUnits">Units with overdue obligations, most first.</param>
/// <param name="Units">The units the user may filter by.</param>
internal sealed record ObligationSummary(
    int DueSoon, int Overdue, int DoneLate, int Open, IReadOnlyList<UnitCount> WorstUnits, IReadOnlyList<UnitChoice> Units);

internal sealed record UnitCount(Guid UnitId, string Name, int Count);

internal sealed record UnitChoice(Guid Id, string Name);

internal sealed class SummarizeObligationsHandler(PersonnelDbContext db, RequestContext request, TimeProvider clock)
    : IRequestHandler<SummarizeObligations, ObligationSummary>
{
    private const int WorstShown = 5;

    public async Task<ObligationSummary> Handle(SummarizeObligations query, CancellationToken cancellationToken)
    {
        Task<int> Count(ObligationView view) => Rows(query, view).CountAsync(cancellationToken);
        return new ObligationSummary(
            await Count(ObligationView.DueSoon), await Count(ObligationView.Overdue), await Count(ObligationView.DoneLate),
            await Count(ObligationView.Open), await WorstAsync(query, cancellationToken), await UnitsAsync(cancellationToken));
    }

    private IQueryable<UpdateObligation> Rows(SummarizeObligations query, ObligationView view) =>
        db.ObligationsOf(request.User).Matching(new ObligationFilter(view, query.UnitId, query.Rule), db, clock.TodayInVietnam());

    private async Task<IReadOnlyList<UnitCount>> WorstAsync(SummarizeObligations query, CancellationToken cancellationToken)
    {
        var counts = await Rows(query, ObligationView.Overdue)
            .GroupBy(o => o.UnitId)
            .Select(g => new { UnitId = g.Key, Count = g.Count() })
            .OrderByDescending(g => g.Count).ThenBy(g => g.UnitId)
            .Take(WorstShown)
            .ToListAsync(cancellationToken);
        var ids = counts.ConvertAll(c => c.UnitId);
        var names = await db.Units.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        return counts.ConvertAll(c => new UnitCount(c.UnitId, names[c.UnitId], c.Count));
    }

    private async Task<IReadOnlyList<UnitChoice>> UnitsAsync(CancellationToken cancellationToken)
    {
        var scope = request.User.ScopeOf(PersonnelPermissions.Search).Or(request.User.ScopeOf(PersonnelPermissions.Monitor));
        return await db.Units.AsNoTracking().InScope(scope)
            .OrderBy(u => u.Path)
            .Select(u => new UnitChoice(u.Id, u.Name))
            .ToListAsync(cancellationToken);
    }
}
