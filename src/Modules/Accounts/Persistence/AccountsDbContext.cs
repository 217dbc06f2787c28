using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.Decisions;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Persistence;

/// <summary>The database of the module Tài khoản.</summary>
public sealed class AccountsDbContext(
    DbContextOptions<AccountsDbContext> options, RequestContext? request = null, EventCatalog? events = null)
    : ModuleDbContext(options, request, events)
{
    /// <summary>Name of the module's schema, file and queue.</summary>
    public const string SchemaName = "accounts";

    /// <inheritdoc />
    public override string ModuleName => SchemaName;

    internal DbSet<Account> Accounts => Set<Account>();

    internal DbSet<RoleAssignment> RoleAssignments => Set<RoleAssignment>();

    internal DbSet<Role> Roles => Set<Role>();

    internal DbSet<RolePermission> RolePermissions => Set<RolePermission>();

    internal DbSet<AccountRequest> AccountRequests => Set<AccountRequest>();

    internal DbSet<SignInAttempt> SignInAttempts => Set<SignInAttempt>();

    internal DbSet<EndedSession> EndedSessions => Set<EndedSession>();

    internal DbSet<Notice> Notices => Set<Notice>();

    internal DbSet<NoticeReading> NoticeReadings => Set<NoticeReading>();

    internal DbSet<FormDraft> FormDrafts => Set<FormDraft>();

    internal DbSet<Holder> Holders => Set<Holder>();

    internal DbSet<KnownUnit> Units => Set<KnownUnit>();

    internal DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.HasKnownPeople<Holder>("Holders");
        modelBuilder.HasDecisionFiles();
        modelBuilder.Entity<DataProtectionKey>().ToTable("DataProtectionKeys").Property(k => k.FriendlyName).HasMaxLength(200);
    }
}
