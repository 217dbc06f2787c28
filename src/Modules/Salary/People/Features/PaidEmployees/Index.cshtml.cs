using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.SharedRecords.Copies;
using MediatR;
using Microsoft.AspNetCore.Authorization;

namespace HoSoCanBo.Salary.People.Features.PaidEmployees;

/// <summary>Danh sách người hưởng lương.</summary>
[Authorize(SalaryPermissions.View)]
public sealed class IndexModel(IMediator mediator) : PeopleListPage
{
    public Page<PaidEmployeeRow> People { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        (People, Units) = await mediator.Send(new ListPaidEmployees(Filter, PageNumber), cancellationToken);
}
