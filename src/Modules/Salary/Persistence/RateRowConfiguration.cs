using HoSoCanBo.Salary.Rates.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Salary.Persistence;

internal sealed class RateRowConfiguration : IEntityTypeConfiguration<RateRow>
{
    public void Configure(EntityTypeBuilder<RateRow> builder)
    {
        builder.ToTable("RateRows");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Table).HasColumnName("RateTable").HasMaxLength(RateRow.TableMaxLength);
        builder.Property(r => r.Key).HasColumnName("RateKey").HasMaxLength(RateRow.KeyMaxLength);
        builder.Property(r => r.LegalBasis).HasMaxLength(RateRow.LegalBasisMaxLength);
        builder.Property(r => r.Note).HasMaxLength(RateRow.NoteMaxLength);
        builder.Property(r => r.Confidence).HasMaxLength(RateRow.ConfidenceMaxLength);
        builder.Property(r => r.Source).HasMaxLength(200);
        builder.Property(r => r.WithdrawnReason).HasMaxLength(People.Domain.SalaryLine.ReasonMaxLength);
        builder.Ignore(r => r.AuditSubjectId);
        builder.HasIndex(r => new { r.Table, r.Key, r.EffectiveFrom });
        builder.HasIndex(r => r.ChangedAt);
    }
}
