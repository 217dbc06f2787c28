using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Runs.Features.Runs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Batches;

/// <summary>Bỏ khỏi danh sách: one line that cannot be written, or all of them, so that they do not hold up the others.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="Number">The line; null: every line with a problem.</param>
[Requires(PersonnelPermissions.Transfer)]
internal sealed record LeaveOutLines(Guid BatchId, int? Number) : IRequest<int>;

internal sealed class LeaveOutLinesHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<LeaveOutLines, int>
{
    public async Task<int> Handle(LeaveOutLines command, CancellationToken cancellationToken)
    {
        var batch = await db.MovementBatches.OwnedBy(request.User).RequireAsync(b => b.Id == command.BatchId, cancellationToken);
        var lines = await db.Set<MovementBatchLine>()
            .Where(l => l.BatchId == batch.Id && !l.IsLeftOut && l.Problem != null
                && (command.Number == null || l.Number == command.Number))
            .ToListAsync(cancellationToken);
        if (lines.Count == 0)
        {
            return 0; // asked twice
        }

        batch.LeaveOut(lines.Count);
        lines.ForEach(l => l.IsLeftOut = true);
        await db.SaveChangesAsync(cancellationToken);
        return lines.Count;
    }
}
