using HoSoCanBo.Personnel.Import.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Personnel.Persistence;

internal sealed class ImportRunConfiguration : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable("ImportRuns");
        builder.IsRun(ImportRun.MessageMaxLength);
        builder.Property(r => r.FileName).HasMaxLength(ImportRun.FileNameMaxLength);
        builder.Property(r => r.FileHash).HasMaxLength(ImportRun.HashLength);
        builder.Property(r => r.Scope).HasMaxLength(ImportRun.ScopeMaxLength);
        builder.Property(r => r.Reason).HasMaxLength(ImportRun.ReasonMaxLength);
        builder.Property(r => r.UndoReason).HasMaxLength(ImportRun.ReasonMaxLength);
        builder.ComplexProperty(r => r.Counts);
        builder.HasIndex(r => new { r.CreatedBy, r.CreatedAt });
        builder.HasIndex(r => r.State);
    }
}

internal sealed class ImportFilePartConfiguration : IEntityTypeConfiguration<ImportFilePart>
{
    public void Configure(EntityTypeBuilder<ImportFilePart> builder)
    {
        builder.ToTable("ImportFileParts");
        builder.HasKey(p => new { p.RunId, p.Kind, p.Number });
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(p => p.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ImportIssueConfiguration : IEntityTypeConfiguration<ImportIssue>
{
    public void Configure(EntityTypeBuilder<ImportIssue> builder)
    {
        builder.ToTable("ImportIssues");
        builder.HasKey(i => new { i.RunId, i.Number });
        builder.Property(i => i.Number).ValueGeneratedNever();
        builder.Property(i => i.Sheet).HasMaxLength(ImportIssue.SheetMaxLength);
        builder.Property(i => i.Cell).HasMaxLength(ImportIssue.CellMaxLength);
        builder.Property(i => i.Label).HasMaxLength(ImportIssue.LabelMaxLength);
        builder.Property(i => i.Value).HasMaxLength(ImportIssue.ValueMaxLength);
        builder.Property(i => i.Rule).HasMaxLength(ImportIssue.RuleMaxLength);
        builder.Property(i => i.Message).HasMaxLength(ImportIssue.MessageMaxLength);
        builder.Property(i => i.Allowed).HasMaxLength(ImportIssue.AllowedMaxLength);
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(i => i.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}
