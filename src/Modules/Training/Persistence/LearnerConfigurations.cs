using HoSoCanBo.Training.Learners.Domain;
using HoSoCanBo.Training.Registrations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Training.Persistence;

internal sealed class GivenCertificateConfiguration : IEntityTypeConfiguration<GivenCertificate>
{
    public void Configure(EntityTypeBuilder<GivenCertificate> builder)
    {
        builder.ToTable("GivenCertificates");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Number).HasMaxLength(GivenCertificate.NumberMaxLength);
        builder.Property(c => c.Signer).HasMaxLength(GivenCertificate.NameMaxLength);
        builder.HasIndex(c => c.PersonId);
        builder.HasIndex(c => c.NoticeId);
    }
}

internal sealed class LearnerAnswerConfiguration : IEntityTypeConfiguration<LearnerAnswer>
{
    public void Configure(EntityTypeBuilder<LearnerAnswer> builder)
    {
        builder.ToTable("LearnerAnswers");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Remark).HasMaxLength(LearnerAnswer.RemarkMaxLength);
        builder.HasIndex(a => new { a.NoticeId, a.PersonId }).IsUnique();
        builder.HasIndex(a => a.PersonId);
    }
}
