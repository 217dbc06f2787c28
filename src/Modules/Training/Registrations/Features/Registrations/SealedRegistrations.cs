using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Seals.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Registrations.Features.Registrations;

/// <summary>Lists that were sent keep the hash of their seal.</summary>
internal sealed class SealedRegistrations(TrainingDbContext db) : ISealHolder
{
    public async Task<IReadOnlyList<SealFault>> FindLostAsync(CancellationToken cancellationToken) =>
        await db.Registrations.AsNoTracking()
            .Where(r => r.SealId != null && !db.Seals.Any(s => s.Id == r.SealId && s.Hash == r.SealHash))
            .Select(r => new SealFault(r.UnitId, 0, r.SealId, "Danh sách đã gửi: con dấu không còn hoặc không khớp."))
            .ToListAsync(cancellationToken);
}
