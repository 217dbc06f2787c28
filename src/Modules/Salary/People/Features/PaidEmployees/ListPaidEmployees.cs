using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.People.Features.PaidEmployees;

/// <summary>Danh sách người hưởng lương in the user's scope with the line of today, in order of names.</summary>
[Requires(SalaryPermissions.See, SalaryPermissions.Use, SalaryPermissions.Edit)]
internal sealed record ListPaidEmployees(PeopleFilter Filter, int Page) : IRequest<PeopleList<PaidEmployeeRow>>;

/// <summary>A person and the line of today; null when none is known.</summary>
public sealed record PaidEmployeeRow(PersonRow Person, SalaryLineRow? Line, int? PositionCoefficientInTenThousandths);

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
        Guid[] ids = [.. people.Items.Select(p => p.Id)];
        var lines = await LinesOfTodayAsync(ids, cancellationToken);
        var positions = await PositionAllowancesOfTodayAsync(ids, cancellationToken);
        var rows = people.Items.Select(
            p => new PaidEmployeeRow(p, lines.GetValueOrDefault(p.Id), positions.TryGetValue(p.Id, out var c) ? c : null)).ToList();
        return new PeopleList<PaidEmployeeRow>(
            new Page<PaidEmployeeRow>(rows, people.Number, people.Size, people.TotalCount),
            await db.KnownUnits.ToChoicesAsync(scope, cancellationToken));
    }

    private Task<Dictionary<Guid, SalaryLineRow>> LinesOfTodayAsync(Guid[] people, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        return db.SalaryLines.AsNoTracking()
            .Where(l => people.Contains(l.PersonId) && l.EffectiveFrom <= today && (l.EffectiveUntil == null || l.EffectiveUntil >= today))
            .ToRows(db.PayDecisions)
            .ToDictionaryAsync(l => l.PersonId, cancellationToken);
    }

    // Of several posts the highest allowance counts (NĐ 204/2004/NĐ-CP).
    private async Task<Dictionary<Guid, int?>> PositionAllowancesOfTodayAsync(Guid[] people, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var rows = await db.PersonAllowances.AsNoTracking()
            .Where(a => people.Contains(a.PersonId) && a.Code == "PCCV" && a.WithdrawnAt == null)
            .Where(a => a.EffectiveFrom <= today && (a.EffectiveUntil == null || a.EffectiveUntil >= today))
            .Select(a => new { a.PersonId, a.CoefficientInTenThousandths })
            .ToListAsync(cancellationToken);
        return rows.GroupBy(a => a.PersonId).ToDictionary(g => g.Key, g => g.Max(a => a.CoefficientInTenThousandths));
    }
}
