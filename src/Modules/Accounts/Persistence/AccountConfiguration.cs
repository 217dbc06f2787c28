using HoSoCanBo.Accounts.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Accounts.Persistence;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Property(a => a.UserName).HasMaxLength(Account.UserNameMaxLength);
        builder.HasIndex(a => a.UserName).IsUnique();
        builder.Property(a => a.DisplayName).HasMaxLength(Account.DisplayNameMaxLength);
        builder.Property(a => a.SearchText).HasMaxLength(Account.SearchTextMaxLength);
        builder.HasIndex(a => a.UnitId);
        builder.HasIndex(a => a.EmployeeId);
        builder.HasMany(a => a.Assignments).WithOne().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.Credentials).WithOne().HasForeignKey<Credentials>(c => c.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(a => a.Assignments).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        builder.Navigation(a => a.Credentials).AutoInclude();
    }
}

internal sealed class CredentialsConfiguration : IEntityTypeConfiguration<Credentials>
{
    public void Configure(EntityTypeBuilder<Credentials> builder)
    {
        builder.ToTable("Credentials");
        builder.HasKey(c => c.AccountId);
        builder.Property(c => c.AccountId).ValueGeneratedNever();
        builder.Property(c => c.PasswordHash).HasMaxLength(Credentials.PasswordHashMaxLength);
        builder.Property(c => c.SecurityStamp).HasMaxLength(Credentials.SecurityStampMaxLength);
    }
}

internal sealed class RoleAssignmentConfiguration : IEntityTypeConfiguration<RoleAssignment>
{
    public void Configure(EntityTypeBuilder<RoleAssignment> builder)
    {
        builder.ToTable("RoleAssignments");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.RoleCode).HasMaxLength(Role.CodeMaxLength);
        builder.Property(r => r.DocumentNumber).HasMaxLength(RoleAssignment.DocumentNumberMaxLength);
        builder.Property(r => r.DocumentIssuer).HasMaxLength(RoleAssignment.DocumentIssuerMaxLength);
        builder.Property(r => r.SeatKey).HasMaxLength(RoleAssignment.SeatKeyMaxLength);

        // The database itself keeps a second holder from a seat, whatever two administrators do at the same moment.
        builder.HasIndex(r => r.SeatKey).IsUnique();
        builder.HasIndex(r => r.UnitId);
        builder.HasOne<Role>().WithMany().HasForeignKey(r => r.RoleCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoleConfiguration : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.ToTable("Roles");
        builder.HasKey(r => r.Code);
        builder.Property(r => r.Code).HasMaxLength(Role.CodeMaxLength);
        builder.Property(r => r.Name).HasMaxLength(100);
        builder.Property(r => r.Purpose).HasMaxLength(300);
    }
}

internal sealed class RolePermissionConfiguration : IEntityTypeConfiguration<RolePermission>
{
    public void Configure(EntityTypeBuilder<RolePermission> builder)
    {
        builder.ToTable("RolePermissions");
        builder.HasKey(p => new { p.RoleCode, p.Permission, p.Reach });
        builder.Property(p => p.RoleCode).HasMaxLength(Role.CodeMaxLength);
        builder.Property(p => p.Permission).HasMaxLength(RolePermission.PermissionMaxLength);
        builder.Property(p => p.BasisId).HasMaxLength(20);
        builder.Property(p => p.BasisQuote).HasMaxLength(500);
        builder.Property(p => p.Note).HasMaxLength(300);
        builder.HasOne<Role>().WithMany().HasForeignKey(p => p.RoleCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SignInAttemptConfiguration : IEntityTypeConfiguration<SignInAttempt>
{
    public void Configure(EntityTypeBuilder<SignInAttempt> builder)
    {
        builder.ToTable("SignInAttempts");
        builder.HasKey(s => s.Sequence);
        builder.Property(s => s.Sequence).ValueGeneratedOnAdd();
        builder.Property(s => s.RemoteAddress).HasMaxLength(60);
        builder.Property(s => s.Browser).HasMaxLength(SignInAttempt.BrowserMaxLength);
        builder.HasIndex(s => new { s.AccountId, s.Sequence });
        builder.HasIndex(s => s.At);
    }
}

internal sealed class EndedSessionConfiguration : IEntityTypeConfiguration<EndedSession>
{
    public void Configure(EntityTypeBuilder<EndedSession> builder)
    {
        builder.ToTable("EndedSessions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => new { s.AccountId, s.EndedAt });
        builder.HasIndex(s => s.EndedAt);
    }
}
