using System.Collections.Concurrent;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Accounts.Persistence;

/// <summary>
/// The accounts behind the sessions of the last seconds. A change made on this host counts at once
/// (<see cref="SignInChanged"/>), one made on another host within <see cref="AccountsOptions.SessionCacheSeconds"/>.
/// </summary>
public sealed class SessionCache(IServiceScopeFactory scopes, AccountsOptions options, TimeProvider clock) : ISavedFactListener
{
    private static readonly TimeSpan MatrixLifetime = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, (Session? Session, DateTime LoadedAt)> sessions = new();
    private readonly ConcurrentDictionary<Guid, long> changes = new();
    private volatile LoadedMatrix? matrix;

    /// <summary>The session of an account; null when there is no such account.</summary>
    public async ValueTask<Session?> FindAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        if (sessions.TryGetValue(accountId, out var known) && now - known.LoadedAt < TimeSpan.FromSeconds(options.SessionCacheSeconds))
        {
            return known.Session;
        }

        var changesBefore = changes.GetValueOrDefault(accountId);
        var session = await LoadAsync(accountId, cancellationToken);
        sessions[accountId] = (session, now);

        // A change that was saved while we read: what we read may be older than it.
        if (changes.GetValueOrDefault(accountId) != changesBefore)
        {
            sessions.TryRemove(accountId, out _);
        }

        return session;
    }

    /// <inheritdoc />
    public void Saved(string moduleName, IReadOnlyCollection<SavedFact> facts)
    {
        foreach (var changed in facts.OfType<SignInChanged>())
        {
            changes.AddOrUpdate(changed.AccountId, 1, (_, count) => count + 1);
            sessions.TryRemove(changed.AccountId, out _);
        }
    }

    private async Task<Session?> LoadAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == accountId, cancellationToken);
        if (account is null)
        {
            return null;
        }

        var today = clock.TodayInVietnam();
        var builder = await GrantBuilderAsync(db, cancellationToken);
        var valid = account.Assignments.Where(a => a.IsValidOn(today)).ToList();
        var grants = account.Credentials.MustChangePassword
            ? Grants.None : builder.Build(account.EmployeeId, valid, await SuccessorUnits.OfAsync(db, valid, today, cancellationToken));
        var user = new CurrentUser(
            account.Id, account.UserName, account.DisplayName, valid.Select(a => a.RoleCode).Distinct().ToArray(),
            account.EmployeeId, grants.Scopes, grants.Limited);
        var ended = await db.EndedSessions.AsNoTracking().Where(s => s.AccountId == accountId).Select(s => s.Id)
            .ToListAsync(cancellationToken);
        return new Session(
            user, account.Credentials.SecurityStamp, account.MaySignIn(today), ended.ToHashSet(), account.Credentials.MustChangePassword);
    }

    private async Task<GrantBuilder> GrantBuilderAsync(AccountsDbContext db, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        if (matrix is { } known && now - known.LoadedAt < MatrixLifetime)
        {
            return known.Builder;
        }

        var builder = new GrantBuilder(
            await db.RolePermissions.AsNoTracking().ToListAsync(cancellationToken),
            await db.Roles.AsNoTracking().Where(r => r.IsByAssignment).Select(r => r.Code).ToListAsync(cancellationToken));
        matrix = new LoadedMatrix(builder, now);
        return builder;
    }

    private sealed record LoadedMatrix(GrantBuilder Builder, DateTime LoadedAt);
}
