using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Seals.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Seals.Features.Seals;

/// <summary>Kiểm tra toàn vẹn mọi con dấu, chain by chain.</summary>
[SystemOnly]
internal sealed record CheckSeals : IRequest<SealReport>;

/// <summary>What a check found.</summary>
public sealed record SealReport(int Chains, int Seals, IReadOnlyList<SealFault> Faults);

internal sealed class CheckSealsHandler(TrainingDbContext db, IEnumerable<ISealHolder> holders) : IRequestHandler<CheckSeals, SealReport>
{
    public async Task<SealReport> Handle(CheckSeals query, CancellationToken cancellationToken)
    {
        var ends = await db.SealChains.AsNoTracking().ToDictionaryAsync(c => c.Id, cancellationToken);
        var chains = await db.Seals.AsNoTracking().Select(s => s.ChainId).Distinct().ToListAsync(cancellationToken);
        var faults = new List<SealFault>();
        var count = 0;
        foreach (var chain in chains.Union(ends.Keys).Order())
        {
            // One chain at a time: the texts of all would not be held at once.
            var seals = await db.Seals.AsNoTracking().Where(s => s.ChainId == chain).OrderBy(s => s.Sequence).ThenBy(s => s.Id)
                .ToListAsync(cancellationToken);
            faults.AddRange(SealCheck.Run(ends.GetValueOrDefault(chain), seals));
            count += seals.Count;
        }

        foreach (var holder in holders)
        {
            faults.AddRange(await holder.FindLostAsync(cancellationToken));
        }

        return new SealReport(ends.Count, count, faults);
    }
}
