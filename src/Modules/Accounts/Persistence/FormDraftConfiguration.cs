using HoSoCanBo.Accounts.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Accounts.Persistence;

internal sealed class FormDraftConfiguration : IEntityTypeConfiguration<FormDraft>
{
    public void Configure(EntityTypeBuilder<FormDraft> builder)
    {
        builder.ToTable("FormDrafts");
        builder.HasKey(d => new { d.AccountId, d.Address });
        builder.Property(d => d.Address).HasMaxLength(FormDraft.AddressMaxLength);
        builder.HasIndex(d => d.SavedAt);
    }
}
