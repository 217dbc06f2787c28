using HoSoCanBo.Emulation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Emulation.Persistence;

internal sealed class AwardCandidateConfiguration : IEntityTypeConfiguration<AwardCandidate>
{
    public void Configure(EntityTypeBuilder<AwardCandidate> builder)
    {
        builder.HasMany(c => c.StatedAwards).WithOne().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(c => c.StatedAwards).AutoInclude();
    }
}

internal sealed class StatedAwardConfiguration : IEntityTypeConfiguration<StatedAward>
{
    public void Configure(EntityTypeBuilder<StatedAward> builder)
    {
        builder.ToTable("StatedAwards");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Text).HasMaxLength(StatedAward.TextMaxLength);
        builder.HasIndex(a => new { a.PersonId, a.RecordedAt });
    }
}
