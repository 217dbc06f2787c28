using HoSoCanBo.Training.Contents.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Training.Persistence;

internal sealed class CourseContentConfiguration : IEntityTypeConfiguration<CourseContent>
{
    public void Configure(EntityTypeBuilder<CourseContent> builder)
    {
        builder.ToTable("CourseContents");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Code).HasMaxLength(CourseContent.CodeMaxLength);
        builder.Property(c => c.LevelCode).HasMaxLength(CourseContent.LevelCodeMaxLength);
        builder.Property(c => c.Ladder).HasMaxLength(CourseContent.LevelCodeMaxLength);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => c.Code).IsUnique();
        builder.HasMany(c => c.Terms).WithOne().HasForeignKey(t => t.ContentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ContentTermsConfiguration : IEntityTypeConfiguration<ContentTerms>
{
    public void Configure(EntityTypeBuilder<ContentTerms> builder)
    {
        builder.ToTable("ContentTerms");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Name).HasMaxLength(ContentTerms.NameMaxLength);
        builder.Property(t => t.Who).HasMaxLength(ContentTerms.TextMaxLength);
        builder.Property(t => t.Time).HasMaxLength(ContentTerms.TextMaxLength);
        builder.Property(t => t.LegalBasis).HasMaxLength(ContentTerms.TextMaxLength);
        builder.Property(t => t.Reason).HasMaxLength(ContentTerms.TextMaxLength);
        builder.Property(t => t.RecordedBy).HasMaxLength(ContentTerms.NameMaxLength);
        builder.HasIndex(t => new { t.ContentId, t.EffectiveFrom });
    }
}
