using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>Which obligations a list shows.</summary>
internal enum ObligationView
{
    /// <summary>Everything still to be done.</summary>
    Open,

    /// <summary>Sắp đến hạn.</summary>
    DueSoon,

    /// <summary>Quá hạn.</summary>
    Overdue,

    /// <summary>Đã xong muộn.</summary>
    DoneLate,
}

/// <summary>The filters of the list.</summary>
internal sealed record ObligationFilter(ObligationView View, Guid? UnitId, ObligationRule? Rule);

/// <summary>Hạn cập nhật of the user's units.</summary>
[Requires(PersonnelPermissions.Search, PersonnelPermissions.Monitor)]
internal sealed record ListObligations(ObligationFilter Filter, int Page) : IRequest<Page<ObligationRow>>;

internal sealed record ObligationRow(
    Guid Id, ObligationRule Rule, ObligationState State, Guid EmployeeId, string FullName, string EmployeeNumber, string UnitName,
    string? DecisionNumber, Guid? MovementId, DateOnly StartsOn, DateOnly DueOn, DateTime? ClosedAt);

internal sealed class ListObligationsHandler(PersonnelDbContext db, RequestContext request, TimeProvider clock)
    : IRequestHandler<ListObligations, Page<ObligationRow>>
{
    private const int PageSize = 20;

    public Task<Page<ObligationRow>> Handle(ListObligations query, CancellationToken cancellationToken) =>
        db.RowsOf(db.ObligationsOf(request.User).Matching(query.Filter, db, clock.TodayInVietnam()))
            .ToPageAsync(query.Page, PageSize, cancellationToken);
}

internal static class ObligationRows
{
    /// <summary>Days before the last one from which a deadline counts as near.</summary>
    public const int SoonDays = 5;

    /// <summary>Narrows obligations to a filter. "Overdue" goes by the day, not by whether the job has run today.</summary>
    public static IQueryable<UpdateObligation> Matching(
        this IQueryable<UpdateObligation> rows, ObligationFilter filter, PersonnelDbContext db, DateOnly today)
    {
        var soon = today.AddDays(SoonDays);
        rows = filter.View switch
        {
            ObligationView.DueSoon => rows.Where(o => o.State == ObligationState.Open && o.DueOn >= today && o.DueOn <= soon),
            ObligationView.Overdue =>
                rows.Where(o => (o.State == ObligationState.Open || o.State == ObligationState.Overdue) && o.DueOn < today),
            ObligationView.DoneLate => rows.Where(o => o.State == ObligationState.DoneLate),
            _ => rows.Where(o => o.State == ObligationState.Open || o.State == ObligationState.Overdue),
        };
        if (filter.Rule is { } rule)
        {
            rows = rows.Where(o => o.Rule == rule);
        }

        if (filter.UnitId is { } unitId)
        {
            var subtree = db.Units.InScope(new Scope(false, [unitId], null)).Select(u => u.Id);
            rows = rows.Where(o => subtree.Contains(o.UnitId));
        }

        return rows;
    }

    /// <summary>What a list and its export show, the most urgent first.</summary>
    public static IQueryable<ObligationRow> RowsOf(this PersonnelDbContext db, IQueryable<UpdateObligation> obligations) =>
        obligations.AsNoTracking()
            .OrderBy(o => o.DueOn).ThenBy(o => o.Id)
            .Select(o => new ObligationRow(
                o.Id, o.Rule, o.State, o.EmployeeId,
                db.Employees.Where(e => e.Id == o.EmployeeId).Select(e => e.FullName).First(),
                db.Employees.Where(e => e.Id == o.EmployeeId).Select(e => e.EmployeeNumber).First(),
                db.Units.Where(u => u.Id == o.UnitId).Select(u => u.Name).First(),
                db.Decisions.Where(d => d.Id == o.DecisionId).Select(d => d.Number).FirstOrDefault(),
                o.MovementId, o.StartsOn, o.DueOn, o.ClosedAt));
}
