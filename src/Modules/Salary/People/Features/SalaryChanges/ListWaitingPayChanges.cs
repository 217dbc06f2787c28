using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.People.Features.SalaryChanges;

/// <summary>Thay đổi lương chờ duyệt in the user's scope; what waits first, then the answered ones, newest first.</summary>
[Requires(SalaryRecords.Edit)]
internal sealed record ListWaitingPayChanges(int Page) : IRequest<Page<WaitingPayChangeRow>>;

/// <summary>A change as the page shows it.</summary>
public sealed record WaitingPayChangeRow(
    Guid Id, int Version, Guid PersonId, string? FullName, string? UnitName, string What, string Why, string? Basis,
    string AskedByName, DateTime AskedAt, WaitingState State, string? AnsweredByName, DateTime? AnsweredAt, string? Reason, bool MayAnswer);

internal sealed class ListWaitingPayChangesHandler(SalaryDbContext db, RequestContext request)
    : IRequestHandler<ListWaitingPayChanges, Page<WaitingPayChangeRow>>
{
    public Task<Page<WaitingPayChangeRow>> Handle(ListWaitingPayChanges query, CancellationToken cancellationToken)
    {
        var (user, own) = (request.User.Id, request.User.EmployeeId);
        return (
            from change in db.WaitingPayChanges.AsNoTracking()
            join person in db.PaidEmployees.IgnoreAutoIncludes()
            .InScope(request.User.ScopeOf(SalaryRecords.Edit), db.KnownUnits) on change.PersonId equals person.Id
            orderby change.State == WaitingState.Waiting descending, change.AskedAt descending, change.Id
            select new WaitingPayChangeRow(
                change.Id, change.Version, change.PersonId, person.FullName, db.KnownUnits.Where(u => u.Id == person.UnitId)
                    .Select(u => u.Name).FirstOrDefault(),
                change.What, change.Why, change.Basis, change.AskedByName, change.AskedAt, change.State, change.AnsweredByName,
                change.AnsweredAt, change.Reason,
                change.State == WaitingState.Waiting && change.AskedBy != user && change.PersonId != own))
            .ToPageAsync(query.Page, 20, cancellationToken);
    }
}

/// <summary>Việc cần làm: changes of pay that wait for this user as the second person.</summary>
internal sealed class WaitingTodos(SalaryDbContext db) : ITodoSource
{
    public async Task<IReadOnlyList<Todo>> ListAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        if (!user.May(SalaryRecords.Edit))
        {
            return [];
        }

        var people = db.PaidEmployees.IgnoreAutoIncludes().InScope(user.ScopeOf(SalaryRecords.Edit), db.KnownUnits);
        var waiting = await db.WaitingPayChanges.AsNoTracking().CountAsync(
            c => c.State == WaitingState.Waiting && c.AskedBy != user.Id && c.PersonId != user.EmployeeId
                && people.Any(p => p.Id == c.PersonId), cancellationToken);
        return [.. Todo.When(waiting, "Duyệt thay đổi lương do người khác nhập", "/tien-luong/cho-duyet", Tone.Warning)];
    }
}
