using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Estimates.Domain;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Estimates.Features.Estimates;

/// <summary>Các phương án dự toán the user's units take part in, newest first; several of a year stand side by side.</summary>
[Requires(SalaryPermissions.Report, SalaryPermissions.See, SalaryPermissions.Use, SalaryPermissions.Edit)]
internal sealed record ListEstimates(int Page) : IRequest<EstimatesView>;

/// <param name="List">A page of them.</param>
/// <param name="IsSummedByUser">Whether the user makes and sums up estimates.</param>
internal sealed record EstimatesView(Page<EstimateRow> List, bool IsSummedByUser);

/// <summary>An estimate, with the figures of the units the user sees.</summary>
internal sealed record EstimateRow(
    Guid Id, int Year, string Name, DateOnly SourceFirst, long? LevelInDong, EstimateState State, DateTime CreatedAt, int Parts, int Sent,
    int People,
    long PeopleInDong, long VacanciesInDong)
{
    /// <summary>Quỹ lương năm.</summary>
    public long YearInDong => PeopleInDong + VacanciesInDong;
}

internal sealed class ListEstimatesHandler(SalaryDbContext db, RequestContext request) : IRequestHandler<ListEstimates, EstimatesView>
{
    public async Task<EstimatesView> Handle(ListEstimates query, CancellationToken cancellationToken)
    {
        var parts = db.BudgetParts.AsNoTracking().VisibleTo(request.User, db);
        var isProvince = request.User.SumsEstimates();
        var list = await db.BudgetEstimates.AsNoTracking()
            .Where(e => isProvince || (e.State != EstimateState.Withdrawn && parts.Any(p => p.EstimateId == e.Id)))
            .OrderByDescending(e => e.Year).ThenByDescending(e => e.CreatedAt).ThenBy(e => e.Id)
            .Select(e => new EstimateRow(
                e.Id, e.Year, e.Name, e.SourceFirst, e.LevelInDong, e.State, e.CreatedAt,
                parts.Count(p => p.EstimateId == e.Id), parts.Count(p => p.EstimateId == e.Id && p.State == EstimatePartState.Sent),
                parts.Where(p => p.EstimateId == e.Id).Sum(p => p.People),
                parts.Where(p => p.EstimateId == e.Id).Sum(p => p.PeopleInDong), parts.Where(p => p.EstimateId == e.Id)
                    .Sum(p => p.VacanciesInDong)))
            .ToPageAsync(query.Page, 20, cancellationToken);
        return new EstimatesView(list, isProvince);
    }
}
