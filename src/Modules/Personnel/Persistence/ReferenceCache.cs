using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Units.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Persistence;

/// <summary>What every page of the module looks up: names of codes, and the organisation tree.</summary>
/// <param name="Catalogues">Catalogues, kinds and statuses.</param>
/// <param name="Units">The tree.</param>
/// <param name="PresentStatuses">Statuses that count as "hiện có mặt".</param>
/// <param name="MovementTypes">Kinds of movements.</param>
internal sealed record ReferenceSnapshot(
    CatalogueLookup Catalogues, UnitTree Units, IReadOnlyList<string> PresentStatuses, IReadOnlyList<MovementType> MovementTypes);

/// <summary>
/// Catalogues and units, kept in memory: they are asked for on every page and change a few times a year. A change on this host
/// counts at once, a change on another host after <see cref="KeptFor"/>.
/// </summary>
internal sealed class ReferenceCache(IServiceScopeFactory scopes, TimeProvider clock) : ISavedFactListener
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    private Kept? kept;
    private int changes;

    /// <summary>The data now.</summary>
    public async ValueTask<ReferenceSnapshot> CurrentAsync(CancellationToken cancellationToken)
    {
        var before = Volatile.Read(ref changes); // who reads while something is saved keeps what is old already
        if (kept is { } last && last.Changes == before && (clock.UtcNow() - last.LoadedAt).Duration() < KeptFor)
        {
            return last.Snapshot;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PersonnelDbContext>();
        var snapshot = await LoadAsync(db, cancellationToken);
        kept = new Kept(snapshot, before, clock.UtcNow());
        return snapshot;
    }

    /// <inheritdoc />
    public void Saved(string moduleName, IReadOnlyCollection<SavedFact> facts)
    {
        if (facts.OfType<ReferenceSaved>().Any())
        {
            Interlocked.Increment(ref changes);
        }
    }

    private async Task<ReferenceSnapshot> LoadAsync(PersonnelDbContext db, CancellationToken cancellationToken)
    {
        var items = await db.CatalogueItems.AsNoTracking().ToListAsync(cancellationToken);
        var kinds = await db.EmployeeKinds.AsNoTracking().OrderBy(k => k.Order).ToListAsync(cancellationToken);
        var statuses = await db.RecordStatuses.AsNoTracking().OrderBy(s => s.Order).ToListAsync(cancellationToken);
        var movements = await db.MovementTypes.AsNoTracking().OrderBy(t => t.Order).ToListAsync(cancellationToken);
        var catalogues = new CatalogueLookup(items, clock.TodayInVietnam())
            .Add(CatalogueLookup.EmployeeKinds, kinds.Select(k => new CatalogueChoice(k.Code, k.Name, k.DefaultForm, true)))
            .Add(CatalogueLookup.RecordStatuses, statuses.Select(s => new CatalogueChoice(s.Code, s.Name, s.StatusScope, true)))
            .Add(CatalogueLookup.MovementTypes,
                movements.Select(t => new CatalogueChoice(t.Code, t.Name, MovementCategories.CodeOf(t.Category), true)));
        var units = new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancellationToken));
        return new ReferenceSnapshot(catalogues, units, [.. statuses.Where(s => s.CountsAsPresent).Select(s => s.Code)], movements);
    }

    private sealed record Kept(ReferenceSnapshot Snapshot, int Changes, DateTime LoadedAt);
}
