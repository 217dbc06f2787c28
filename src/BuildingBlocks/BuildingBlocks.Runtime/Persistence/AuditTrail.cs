using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace HoSoCanBo.BuildingBlocks.Runtime.Persistence;

/// <summary>Writes the audit rows of a save and moves the concurrency token of every aggregate that changes.</summary>
internal static class AuditTrail
{
    private const int ReasonMaxLength = 500;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Record(ModuleDbContext db, ChangeBasis? basis, RequestContext? request)
    {
        var changed = db.ChangeTracker.Entries<IAudited>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .GroupBy(entry => entry.Entity.AuditSubjectId)
            .ToList();
        if (changed.Count == 0)
        {
            return;
        }

        if (changed.SelectMany(aggregate => aggregate).Any(entry => entry.State == EntityState.Deleted))
        {
            throw new InvalidOperationException("Records are never deleted (Điều 12 Quy chế 80/QĐ-UBND-HC).");
        }

        if (basis is null)
        {
            throw new InvalidOperationException("A change of an audited entity names no decision or reason (ModuleDbContext.Basis).");
        }

        if (!basis.MayConcernActor && request?.User.EmployeeId is { } own && changed.Exists(aggregate => aggregate.Key == own))
        {
            throw OwnRecord.Refusal();
        }

        var roots = db.ChangeTracker.Entries<IVersioned>().ToDictionary(entry => entry.Entity.Id);
        foreach (var aggregate in changed)
        {
            roots.TryGetValue(aggregate.Key, out var root);
            MoveConcurrencyToken(root);
            db.AuditEntries.Add(NewEntry(aggregate, root, basis, request));
        }
    }

    private static void MoveConcurrencyToken(EntityEntry<IVersioned>? root)
    {
        if (root is { State: EntityState.Modified or EntityState.Unchanged })
        {
            var version = root.Property(r => r.Version);
            version.CurrentValue = version.OriginalValue + 1;
        }
    }

    private static AuditEntry NewEntry(
        IGrouping<Guid, EntityEntry<IAudited>> aggregate, EntityEntry<IVersioned>? root, ChangeBasis basis, RequestContext? request)
    {
        var user = request?.User ?? CurrentUser.System;
        return new AuditEntry
        {
            At = (request?.Clock ?? TimeProvider.System).UtcNow(),
            UserId = user.Id,
            UserName = user.DisplayName,
            RemoteAddress = request?.RemoteAddress,
            SubjectKind = (root?.Entity ?? aggregate.First().Entity as object).GetType().Name,
            SubjectId = aggregate.Key,
            Reason = VietnameseText.Cut(basis.Reason, ReasonMaxLength),
            DecisionId = basis.DecisionId,
            DecisionNumber = basis.DecisionNumber,
            Changes = JsonSerializer.Serialize(aggregate.SelectMany(ChangesOf), Json),
        };
    }

    private static IEnumerable<AuditedChange> ChangesOf(EntityEntry<IAudited> entry)
    {
        var entity = entry.Metadata.ClrType.Name;
        var key = string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => Text(entry.Property(p).CurrentValue)));
        if (entry.State == EntityState.Added)
        {
            return [new AuditedChange(entity, key, null, null, null)];
        }

        var own = entry.Properties.Select(p => (p.Metadata.Name, Property: p));
        var complex =
            entry.ComplexProperties.SelectMany(c => c.Properties.Select(p => (Name: $"{c.Metadata.Name}.{p.Metadata.Name}", Property: p)));
        return own.Concat(complex)
            .Where(p => p.Property.IsModified && !Equals(p.Property.OriginalValue, p.Property.CurrentValue)
                && p.Property.CurrentValue is not byte[])
            .Select(p => new AuditedChange(entity, key, p.Name, Text(p.Property.OriginalValue), Text(p.Property.CurrentValue)));
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
