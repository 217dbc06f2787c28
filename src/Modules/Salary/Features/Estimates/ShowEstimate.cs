using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Domain.Estimates;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Features.Estimates;

/// <summary>Một phương án, with the parts the user sees.</summary>
[Requires(SalaryPermissions.Report, SalaryPermissions.See, SalaryPermissions.Use, SalaryPermissions.Edit)]
internal sealed record ShowEstimate(Guid Id, string? Form) : IRequest<EstimateView>;

/// <summary>The estimate.</summary>
/// <param name="Estimate">Its head.</param>
/// <param name="Parts">Parts, by unit.</param>
/// <param name="Form">Code of the form shown.</param>
/// <param name="Table">The form.</param>
/// <param name="IsSummedByUser">Whether the user sums it up.</param>
internal sealed record EstimateView(BudgetEstimate Estimate, IReadOnlyList<BudgetPart> Parts, string Form, EstimateTable Table, bool IsSummedByUser)
{
    /// <summary>Parts not sent yet.</summary>
    public int Missing => Parts.Count(p => p.IsOpen);

    /// <summary>Units whose sheet of the month was not frozen.</summary>
    public IEnumerable<BudgetPart> Older => Parts.Where(p => p.SourceFirst != Estimate.SourceFirst);

    /// <summary>Đồng of a cause.</summary>
    public long Of(BudgetCause cause) => Parts.SelectMany(p => p.Figures.Groups).Sum(g => g.ByCause[(int)cause]);
}

internal sealed class ShowEstimateHandler(SalaryDbContext db, RequestContext request) : IRequestHandler<ShowEstimate, EstimateView>
{
    public async Task<EstimateView> Handle(ShowEstimate query, CancellationToken cancellationToken)
    {
        var estimate = await db.BudgetEstimates.AsNoTracking().RequireAsync(e => e.Id == query.Id, cancellationToken);
        var parts = await db.BudgetParts.AsNoTracking().Include(p => p.Vacancies).VisibleTo(request.User, db)
            .Where(p => p.EstimateId == estimate.Id).OrderBy(p => p.UnitName).ThenBy(p => p.Id).ToListAsync(cancellationToken);
        if (parts.Count == 0 && !request.User.SumsEstimates())
        {
            throw new NotFoundException();
        }

        var form = EstimateTables.Codes.FirstOrDefault(c => c.Code == query.Form).Code ?? EstimateTables.Codes[0].Code;
        IReadOnlyList<BudgetLine> raised = form == EstimateTables.Raises ? await RaisedAsync(parts, cancellationToken) : [];
        return new EstimateView(estimate, parts, form, new EstimateTables(estimate, parts, raised).Of(form), request.User.SumsEstimates());
    }

    private async Task<IReadOnlyList<BudgetLine>> RaisedAsync(List<BudgetPart> parts, CancellationToken cancellationToken)
    {
        var ids = parts.ConvertAll(p => p.Id);
        return await db.BudgetLines.AsNoTracking().Where(l => ids.Contains(l.PartId) && l.RaiseFrom != null)
            .OrderBy(l => l.RaiseFrom).ThenBy(l => l.FullName).ThenBy(l => l.PersonId).ToListAsync(cancellationToken);
    }
}
