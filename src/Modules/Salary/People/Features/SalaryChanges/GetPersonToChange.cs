using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.People.Features.PaidEmployees;
using MediatR;

namespace HoSoCanBo.Salary.People.Features.SalaryChanges;

/// <summary>A person whose pay the user may change.</summary>
[Requires(SalaryRecords.Edit)]
internal sealed record GetPersonToChange(Guid Id) : IRequest<PaidEmployeeView>;

internal sealed class GetPersonToChangeHandler(IMediator mediator) : IRequestHandler<GetPersonToChange, PaidEmployeeView>
{
    public async Task<PaidEmployeeView> Handle(GetPersonToChange query, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new GetPaidEmployee(query.Id), cancellationToken);
        return found.MayEdit ? found : throw new NotFoundException();
    }
}
