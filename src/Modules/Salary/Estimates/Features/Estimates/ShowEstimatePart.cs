using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Estimates.Domain;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Estimates.Features.Estimates;

/// <summary>Dự toán của một đơn vị: its people cause by cause, its vacant posts, and where it stands.</summary>
[Requires(SalaryPermissions.Report, SalaryPermissions.See, SalaryPermissions.Use, SalaryPermissions.Edit)]
internal sealed record ShowEstimatePart(Guid EstimateId, Guid PartId, int Page, bool IsWhole = false, string? Text = null,
    bool ChangedOnly = false) : IRequest<EstimatePartView>;

/// <param name="Estimate">The estimate.</param>
/// <param name="Part">The part.</param>
/// <param name="People">A page of its people.</param>
/// <param name="IsFilledByUser">Whether the user plans and sends it.</param>
/// <param name="IsReturnedByUser">Whether the user may return it.</param>
internal sealed record EstimatePartView(BudgetEstimate Estimate, BudgetPart Part, Page<BudgetLine> People, bool IsFilledByUser,
    bool IsReturnedByUser)
{
    /// <summary>Đồng of a cause.</summary>
    public long Of(BudgetCause cause) => Part.Figures.Groups.Sum(g => g.ByCause[(int)cause]);
}

internal sealed class ShowEstimatePartHandler(SalaryDbContext db, RequestContext request)
    : IRequestHandler<ShowEstimatePart, EstimatePartView>
{
    private const int PeopleOnAPage = 30;

    public async Task<EstimatePartView> Handle(ShowEstimatePart query, CancellationToken cancellationToken)
    {
        var part = await db.BudgetParts.AsNoTracking().Include(p => p.Vacancies).VisibleTo(request.User, db)
            .RequireAsync(p => p.Id == query.PartId && p.EstimateId == query.EstimateId, cancellationToken);
        var estimate = await db.BudgetEstimates.AsNoTracking().RequireAsync(e => e.Id == part.EstimateId, cancellationToken);
        var people = await PeopleAsync(query, cancellationToken);
        var isOpen = estimate.State == EstimateState.Draft;
        var isFilled = isOpen && part.IsOpen && await db.BudgetParts.FilledBy(request.User, db)
            .AnyAsync(p => p.Id == part.Id, cancellationToken);
        return new EstimatePartView(
            estimate, part, people, isFilled, isOpen && part.State == EstimatePartState.Sent && request.User.SumsEstimates());
    }

    private async Task<Page<BudgetLine>> PeopleAsync(ShowEstimatePart query, CancellationToken cancellationToken)
    {
        var lines = db.BudgetLines.AsNoTracking().Where(l => l.PartId == query.PartId).OrderBy(l => l.FullName).ThenBy(l => l.PersonId);
        if (!query.IsWhole)
        {
            return await Narrow(lines, query).ToPageAsync(query.Page, PeopleOnAPage, cancellationToken);
        }

        var all = await lines.ToListAsync(cancellationToken);
        return new Page<BudgetLine>(all, 1, Math.Max(1, all.Count), all.Count);
    }

    // Whoever is raised or leaves in the year, or could not be computed.
    private static IQueryable<BudgetLine> Narrow(IQueryable<BudgetLine> lines, ShowEstimatePart query)
    {
        if (!string.IsNullOrWhiteSpace(query.Text))
        {
            var name = query.Text.Trim();
            var pattern = LikePattern.Containing(name);
            lines = lines.Where(l => EF.Functions.Like(l.FullName, pattern, LikePattern.Escape));
        }

        return query.ChangedOnly ? lines.Where(l => l.Coming != null || l.Problem != null) : lines;
    }
}
