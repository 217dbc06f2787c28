using HoSoCanBo.Personnel.Deadlines.Domain.ComingDue;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Records.Domain.Exports;
using HoSoCanBo.Personnel.Records.Domain.Quality;
using HoSoCanBo.Personnel.Reports.Domain.Printing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Personnel.Persistence;

internal sealed class PrintRunConfiguration : IEntityTypeConfiguration<PrintRun>
{
    public void Configure(EntityTypeBuilder<PrintRun> builder)
    {
        builder.ToTable("PrintRuns");
        builder.IsRun(PrintRun.MessageMaxLength);
        builder.Property(r => r.CreatedByUserName).HasMaxLength(PrintRun.UserNameMaxLength);
        builder.Property(r => r.ViewScope).HasMaxLength(PrintRun.ScopeMaxLength);
        builder.Property(r => r.PayScope).HasMaxLength(PrintRun.ScopeMaxLength);
        builder.Property(r => r.Form).HasMaxLength(PrintRun.FormMaxLength);
        builder.Property(r => r.Description).HasMaxLength(PrintRun.DescriptionMaxLength);
        builder.HasIndex(r => new { r.CreatedBy, r.CreatedAt });
        builder.HasIndex(r => r.State);
    }
}

internal sealed class PrintRunPersonConfiguration : IEntityTypeConfiguration<PrintRunPerson>
{
    public void Configure(EntityTypeBuilder<PrintRunPerson> builder)
    {
        builder.ToTable("PrintRunPeople");
        builder.HasKey(p => new { p.RunId, p.Number });
        builder.Property(p => p.Number).ValueGeneratedNever();
        builder.HasOne<PrintRun>().WithMany().HasForeignKey(p => p.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PrintFilePartConfiguration : IEntityTypeConfiguration<PrintFilePart>
{
    public void Configure(EntityTypeBuilder<PrintFilePart> builder)
    {
        builder.ToTable("PrintFileParts");
        builder.HasKey(p => new { p.RunId, p.Number });
        builder.Property(p => p.Number).ValueGeneratedNever();
        builder.HasOne<PrintRun>().WithMany().HasForeignKey(p => p.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ExportRunConfiguration : IEntityTypeConfiguration<ExportRun>
{
    public void Configure(EntityTypeBuilder<ExportRun> builder)
    {
        builder.ToTable("ExportRuns");
        builder.IsRun(ExportRun.MessageMaxLength);
        builder.Property(r => r.CreatedByUserName).HasMaxLength(ExportRun.UserNameMaxLength);
        builder.Property(r => r.Rights).HasMaxLength(ExportRun.StoredMaxLength);
        builder.Property(r => r.Asked).HasMaxLength(ExportRun.StoredMaxLength);
        builder.HasIndex(r => new { r.CreatedBy, r.CreatedAt });
        builder.HasIndex(r => r.State);
    }
}

internal sealed class ExportFilePartConfiguration : IEntityTypeConfiguration<ExportFilePart>
{
    public void Configure(EntityTypeBuilder<ExportFilePart> builder)
    {
        builder.ToTable("ExportFileParts");
        builder.HasKey(p => new { p.RunId, p.Number });
        builder.Property(p => p.Number).ValueGeneratedNever();
        builder.HasOne<ExportRun>().WithMany().HasForeignKey(p => p.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RecordQualityConfiguration : IEntityTypeConfiguration<RecordQuality>
{
    public void Configure(EntityTypeBuilder<RecordQuality> builder)
    {
        builder.ToTable("RecordQualities");
        builder.HasKey(q => q.EmployeeId);
        builder.Property(q => q.EmployeeId).ValueGeneratedNever();
        builder.HasOne<Employee>().WithOne().HasForeignKey<RecordQuality>(q => q.EmployeeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(q => new { q.Score, q.EmployeeId });
    }
}

internal sealed class RecordGapConfiguration : IEntityTypeConfiguration<RecordGap>
{
    public void Configure(EntityTypeBuilder<RecordGap> builder)
    {
        builder.ToTable("RecordGaps");
        builder.HasKey(g => new { g.EmployeeId, g.Number });
        builder.Property(g => g.Number).ValueGeneratedNever();
        builder.Property(g => g.Rule).HasMaxLength(RecordGap.RuleMaxLength);
        builder.Property(g => g.FieldKey).HasMaxLength(RecordGap.FieldKeyMaxLength);
        builder.Property(g => g.Message).HasMaxLength(RecordGap.MessageMaxLength);
        builder.HasOne<RecordQuality>().WithMany().HasForeignKey(g => g.EmployeeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(g => new { g.Kind, g.EmployeeId });
    }
}

internal sealed class DueEntryConfiguration : IEntityTypeConfiguration<DueEntry>
{
    public void Configure(EntityTypeBuilder<DueEntry> builder)
    {
        builder.ToTable("DueEntries");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Title).HasMaxLength(DueEntry.TitleMaxLength);
        builder.Property(e => e.Conditions).HasMaxLength(DueEntry.ConditionsMaxLength);
        builder.HasOne<Employee>().WithMany().HasForeignKey(e => e.EmployeeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.Month, e.Kind, e.DueOn, e.Id });
        builder.HasIndex(e => new { e.Month, e.Kind, e.UnitId, e.DueOn });
    }
}

internal sealed class RetirementExceptionConfiguration : IEntityTypeConfiguration<RetirementException>
{
    public void Configure(EntityTypeBuilder<RetirementException> builder)
    {
        builder.ToTable("RetirementExceptions");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Reason).HasMaxLength(RetirementException.ReasonMaxLength);
        builder.Ignore(r => r.AuditSubjectId);
        builder.HasOne<Employee>().WithOne().HasForeignKey<RetirementException>(r => r.Id).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.RetiresOn);
    }
}
