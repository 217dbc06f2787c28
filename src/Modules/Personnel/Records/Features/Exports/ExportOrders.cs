using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.Exports;
using HoSoCanBo.Personnel.Runs.Features.Runs;
using MediatR;
using Microsoft.Extensions.Configuration;

namespace HoSoCanBo.Personnel.Records.Features.Exports;

/// <summary>Keeps orders of large exports: what is asked, by whom and with which rights.</summary>
internal sealed class ExportOrders(
    PersonnelDbContext db, RequestContext request, RunOrders orders, IConfiguration configuration, TimeProvider clock)
{
    /// <summary>Whether so many people are taken out in the background.</summary>
    public ExportSize SizeOf(int people) => new(people, people > configuration.GetValue("Exports:PeopleAtOnce", ExportRun.PeopleAtOnce));

    /// <summary>Keeps the order; of two clicks on one form the slower changes nothing.</summary>
    public async Task<Unit> KeepAsync(Guid runId, ExportAsked asked, IRequest<ExportSize> size, IMediator mediator,
        CancellationToken cancellationToken)
    {
        if (await orders.IsOrderedAsync<ExportRun>(runId, cancellationToken))
        {
            return Unit.Value;
        }

        var user = request.User;
        var people = (await mediator.Send(size, cancellationToken)).People;
        db.ExportRuns.Add(ExportRun.Order(
            new ExportOrder(runId, user.Id ?? Guid.Empty, VietnameseText.Cut(user.UserName, ExportRun.UserNameMaxLength),
                VietnameseText.Cut(user.DisplayName, ExportRun.UserNameMaxLength), ExportRights.ToStored(user),
                ExportRights.Write(asked), people),
            clock.UtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
