using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Deadlines.Features.ComingDue;

/// <summary>Lập danh sách đến hạn of the present month anew; the lists of earlier months stay as they were.</summary>
[Requires(PersonnelPermissions.Monitor)]
internal sealed record MakeDueList : IRequest<int>;

internal sealed class MakeDueListHandler(PersonnelDbContext db, DueFinder finder, TimeProvider clock) : IRequestHandler<MakeDueList, int>
{
    public async Task<int> Handle(MakeDueList command, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var month = new DateOnly(today.Year, today.Month, 1);
        var entries = await finder.FindAsync(month, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.DueEntries.Where(e => e.Month == month).ExecuteDeleteAsync(cancellationToken);
        db.DueEntries.AddRange(entries);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return entries.Count;
    }
}
