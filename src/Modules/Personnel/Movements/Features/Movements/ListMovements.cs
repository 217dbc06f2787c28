using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

/// <summary>Which movements, seen from the user's units.</summary>
internal enum MovementTab
{
    /// <summary>Chờ tiếp nhận: sent to us.</summary>
    Incoming,

    /// <summary>Đã gửi: sent by us, not done yet.</summary>
    Outgoing,

    /// <summary>Chờ đến ngày hiệu lực.</summary>
    Waiting,

    /// <summary>Tiếp nhận, cập nhật muộn: not done in time, or still not done.</summary>
    Late,

    /// <summary>Biệt phái đến: people other units lent us.</summary>
    Hosted,

    /// <summary>Đã xong.</summary>
    Done,
}

/// <summary>The movements of the user's units.</summary>
[Requires(PersonnelPermissions.Transfer, PersonnelPermissions.Monitor)]
internal sealed record ListMovements(MovementTab Tab, int Page) : IRequest<Page<MovementRow>>;

internal sealed record MovementRow(
    Guid Id, string TypeName, MovementState State, string FullName, string EmployeeNumber, string FromUnit, string ToUnit,
    string DecisionNumber, DateOnly EffectiveFrom, DateTime SentAt, DateTime? AnsweredAt, DateOnly? DueOn, ObligationState? Obligation);

internal sealed class ListMovementsHandler(PersonnelDbContext db, RequestContext request)
    : IRequestHandler<ListMovements, Page<MovementRow>>
{
    private const int PageSize = 20;

    public Task<Page<MovementRow>> Handle(ListMovements query, CancellationToken cancellationToken) =>
        db.RowsOf(query.Tab, MovementScope.ToLook(request.User)).AsNoTracking()
            .OrderByDescending(m => m.SentAt).ThenBy(m => m.Id)
            .Select(m => new MovementRow(
                m.Id,
                db.MovementTypes.Where(t => t.Code == m.TypeCode).Select(t => t.Name).First(),
                m.State,
                db.Employees.Where(e => e.Id == m.EmployeeId).Select(e => e.FullName).First(),
                db.Employees.Where(e => e.Id == m.EmployeeId).Select(e => e.EmployeeNumber).First(),
                db.Units.Where(u => u.Id == m.FromUnitId).Select(u => u.Name).First(),
                db.Units.Where(u => u.Id == m.ToUnitId).Select(u => u.Name).First(),
                db.Decisions.Where(d => d.Id == m.DecisionId).Select(d => d.Number).First(),
                m.EffectiveFrom,
                m.SentAt,
                m.AnsweredAt,
                db.Obligations.Where(o => o.MovementId == m.Id && !DerivedClocks.Rules.Contains(o.Rule)).Select(o => (DateOnly?)o.DueOn)
                    .FirstOrDefault(),
                db.Obligations.Where(o => o.MovementId == m.Id && !DerivedClocks.Rules.Contains(o.Rule))
                    .Select(o => (ObligationState?)o.State).FirstOrDefault()))
            .ToPageAsync(query.Page, PageSize, cancellationToken);
}

internal static class MovementTabs
{
    private const string Secondment = "BIET_PHAI";

    /// <summary>The movements of a tab inside a scope.</summary>
    public static IQueryable<Movement> RowsOf(this PersonnelDbContext db, MovementTab tab, Scope scope) => tab switch
    {
        MovementTab.Incoming => db.MovementsTo(scope).Where(m => m.State == MovementState.Sent),
        MovementTab.Outgoing => db.MovementsFrom(scope).Where(m =>
            m.State == MovementState.Sent || m.State == MovementState.Received || m.State == MovementState.Refused),
        MovementTab.Waiting => db.MovementsTouching(scope)
            .Where(m => m.State == MovementState.Planned || m.State == MovementState.Received),
        MovementTab.Late => db.MovementsTouching(scope).Where(m => db.Obligations.Any(o =>
            o.MovementId == m.Id && (o.State == ObligationState.DoneLate || o.State == ObligationState.Overdue))),
        MovementTab.Hosted => db.MovementsTo(scope).Where(m => m.State == MovementState.Applied && m.TypeCode == Secondment
            && m.ToUnitId != m.FromUnitId && db.Employees.Any(e => e.Id == m.EmployeeId && e.HostUnitId == m.ToUnitId)),
        _ => db.MovementsTouching(scope).Where(m => 
            m.State == MovementState.Applied || m.State == MovementState.Withdrawn || m.State == MovementState.Cancelled),
    };
}
