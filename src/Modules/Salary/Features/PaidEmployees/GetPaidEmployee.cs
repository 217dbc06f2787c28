using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Copies;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Features.PaidEmployees;

/// <summary>One người hưởng lương in the user's scope.</summary>
[Requires(SalaryPermissions.See, SalaryPermissions.Use)]
internal sealed record GetPaidEmployee(Guid Id) : IRequest<PaidEmployeeView>;

/// <summary>A person with the histories of the salary line and of the allowances, newest first.</summary>
public sealed record PaidEmployeeView(PersonView Of, IReadOnlyList<SalaryLineRow> Lines, IReadOnlyList<AllowanceRow> Allowances);

internal sealed class GetPaidEmployeeHandler(SalaryDbContext db, RequestContext request) : IRequestHandler<GetPaidEmployee, PaidEmployeeView>
{
    public async Task<PaidEmployeeView> Handle(GetPaidEmployee query, CancellationToken cancellationToken)
    {
        var person = await db.PaidEmployees.AsNoTracking()
            .InScope(request.User.ScopeOfAny(SalaryPermissions.ToView), db.KnownUnits)
            .ToViewAsync(db.KnownUnits, query.Id, cancellationToken);
        var lines = await db.SalaryLines.AsNoTracking().Where(l => l.PersonId == query.Id).ToRows(db.PayDecisions).ToListAsync(cancellationToken);
        var allowances = await db.PersonAllowances.AsNoTracking().Where(a => a.PersonId == query.Id && a.WithdrawnAt == null)
            .ToRows(db.PayDecisions).ToListAsync(cancellationToken);
        return new PaidEmployeeView(person, lines, allowances);
    }
}
