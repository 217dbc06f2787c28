using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Employees.Papers;

/// <summary>A portrait with its content.</summary>
internal sealed record Photo(Guid Id, byte[] Content);

/// <summary>Ảnh 4 x 6 of people whose whole records the caller has reached already.</summary>
internal sealed class PhotoReader(PersonnelDbContext db, AttachmentStore store)
{
    /// <summary>The portrait of each who has one, as it was at the end of a day; those whose content is gone are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, Photo>> OfAsync(
        IReadOnlyCollection<Guid> people, DateOnly? asOf, CancellationToken cancellationToken)
    {
        var before = asOf is { } day ? VietnamTime.StartOfDayUtc(day.AddDays(1)) : DateTime.MaxValue;
        var kept = await db.Attachments.AsNoTracking()
            .Where(a => people.Contains(a.EmployeeId) && a.AddedAt < before)
            .Photos()
            .Select(a => new { a.Id, a.EmployeeId, a.Sha256 })
            .ToListAsync(cancellationToken);
        var photos = new Dictionary<Guid, Photo>();
        foreach (var newest in kept.GroupBy(a => a.EmployeeId).Select(g => g.First()))
        {
            if (await store.ReadAsync(newest.Sha256, cancellationToken) is { } content)
            {
                photos[newest.EmployeeId] = new Photo(newest.Id, content);
            }
        }

        return photos;
    }
}
