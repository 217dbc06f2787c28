using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Copies;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Features.PaidEmployees;

/// <summary>Danh sách người hưởng lương in the user's scope with the line of today, in order of names.</summary>
[Requires(SalaryPermissions.See, SalaryPermissions.Use)]
internal sealed record ListPaidEmployees(PeopleFilter Filter, int Page) : IRequest<PeopleList<PaidEmployeeRow>>;

/// <summary>A person and the line of today; null when none is known.</summary>
public sealed record PaidEmployeeRow(PersonRow Person, SalaryLineRow? Line);

internal sealed class ListPaidEmployeesHandler(SalaryDbContext db, RequestContext request, TimeProvider clock)
    : IRequestHandler<ListPaidEmployees, PeopleList<PaidEmployeeRow>>
{
    public async Task<PeopleList<PaidEmployeeRow>> Handle(ListPaidEmployees query, CancellationToken cancellationToken)
    {
        var scope = request.User.ScopeOfAny(SalaryPermissions.ToView);
        var people = await db.PaidEmployees.AsNoTracking()
            .InScope(scope, db.KnownUnits)
            .Matching(query.Filter, db.KnownUnits)
            .ToPageByNameAsync(db.KnownUnits, query.Page, cancellationToken);
        var lines = await LinesOfTodayAsync([.. people.Items.Select(p => p.Id)], cancellationToken);
        var rows = people.Items.Select(p => new PaidEmployeeRow(p, lines.GetValueOrDefault(p.Id))).ToList();
        return new PeopleList<PaidEmployeeRow>(
            new Page<PaidEmployeeRow>(rows, people.Number, people.Size, people.TotalCount),
            await db.KnownUnits.ToChoicesAsync(scope, cancellationToken));
    }

    private Task<Dictionary<Guid, SalaryLineRow>> LinesOfTodayAsync(Guid[] people, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        return db.SalaryLines.AsNoTracking()
            .Where(l => people.Contains(l.PersonId) && l.EffectiveFrom <= today && (l.EffectiveUntil == null || l.EffectiveUntil >= today))
            .ToRows()
            .ToDictionaryAsync(l => l.PersonId, cancellationToken);
    }
}
