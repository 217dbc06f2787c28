using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.Personnel.Deadlines.Features.ComingDue;
using MediatR;

namespace HoSoCanBo.Personnel.Deadlines.Jobs;

/// <summary>On the 1st the list of the new month begins; every night after it is brought up to date, until the month is over.</summary>
public sealed class ListComingDueJob(IMediator mediator) : IRecurringJob
{
    public const string Id = "personnel.list-coming-due";

    /// <inheritdoc />
    public async Task<string> RunAsync(CancellationToken cancellationToken) =>
        $"Danh sách đến hạn của tháng có {await mediator.Send(new MakeDueList(), cancellationToken)} mục.";
}
