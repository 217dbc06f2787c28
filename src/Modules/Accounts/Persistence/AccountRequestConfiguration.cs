using HoSoCanBo.Accounts.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Accounts.Persistence;

internal sealed class AccountRequestConfiguration : IEntityTypeConfiguration<AccountRequest>
{
    public void Configure(EntityTypeBuilder<AccountRequest> builder)
    {
        builder.ToTable("AccountRequests");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.UserName).HasMaxLength(Account.UserNameMaxLength);
        builder.Property(r => r.DisplayName).HasMaxLength(Account.DisplayNameMaxLength);
        builder.Property(r => r.Reason).HasMaxLength(AccountRequest.TextMaxLength);
        builder.Property(r => r.AskedByName).HasMaxLength(Account.DisplayNameMaxLength);
        builder.Property(r => r.AnsweredByName).HasMaxLength(Account.DisplayNameMaxLength);
        builder.Property(r => r.Answer).HasMaxLength(AccountRequest.TextMaxLength);
        builder.OwnsOne(r => r.Role, role =>
        {
            role.Property(r => r.RoleCode).HasMaxLength(Role.CodeMaxLength);
            role.Property(r => r.DocumentNumber).HasMaxLength(RoleAssignment.DocumentNumberMaxLength);
            role.Property(r => r.DocumentIssuer).HasMaxLength(RoleAssignment.DocumentIssuerMaxLength);
        });
        builder.OwnsOne(r => r.Loss, loss =>
        {
            loss.Property(r => r.HeadName).HasMaxLength(LossReport.HeadNameMaxLength);
            loss.Property(r => r.DocumentNumber).HasMaxLength(RoleAssignment.DocumentNumberMaxLength);
        });
        builder.HasIndex(r => new { r.State, r.AskedAt });
        builder.HasIndex(r => r.UnitId);
        builder.HasIndex(r => r.AccountId);
        builder.HasIndex(r => r.UserName);
    }
}
