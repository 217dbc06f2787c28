using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Units.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Personnel.Persistence;

internal sealed class ReorganizationConfiguration : IEntityTypeConfiguration<Reorganization>
{
    public void Configure(EntityTypeBuilder<Reorganization> builder)
    {
        builder.ToTable("Reorganizations");
        builder.IsRun(Reorganization.MessageMaxLength);
        builder.Property(r => r.Title).HasMaxLength(Reorganization.TitleMaxLength);
        builder.Property(r => r.ConfirmedByName).HasMaxLength(Reorganization.UserNameMaxLength);
        builder.Property(r => r.Scope).HasMaxLength(Reorganization.ScopeMaxLength);
        builder.Ignore(r => r.AuditSubjectId);
        builder.Ignore(r => r.IsDraft);
        builder.Ignore(r => r.CancelRequestedAt); // nobody stops a reorganisation that is being played: it is undone afterwards
        builder.HasOne<Decision>().WithMany().HasForeignKey(r => r.DecisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.CreatedAt);
        builder.HasIndex(r => r.State);
    }
}

internal sealed class ReorganizationLineConfiguration : IEntityTypeConfiguration<ReorganizationLine>
{
    public void Configure(EntityTypeBuilder<ReorganizationLine> builder)
    {
        builder.ToTable("ReorganizationLines");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Ref).HasMaxLength(ReorganizationLine.RefMaxLength);
        builder.Property(l => l.FromCode).HasMaxLength(OrganizationUnit.CodeMaxLength);
        builder.Property(l => l.FromName).HasMaxLength(OrganizationUnit.NameMaxLength);
        builder.Property(l => l.ToCode).HasMaxLength(OrganizationUnit.CodeMaxLength);
        builder.Property(l => l.ToName).HasMaxLength(OrganizationUnit.NameMaxLength);
        builder.Property(l => l.ToKind).HasMaxLength(OrganizationUnit.KindMaxLength);
        builder.Property(l => l.ToParentCode).HasMaxLength(OrganizationUnit.CodeMaxLength);
        builder.Property(l => l.LegalBasis).HasMaxLength(UnitLineage.LegalBasisMaxLength);
        builder.Property(l => l.Note).HasMaxLength(ReorganizationLine.NoteMaxLength);
        builder.HasOne<Reorganization>().WithMany().HasForeignKey(l => l.ReorganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => new { l.ReorganizationId, l.Number }).IsUnique();
    }
}

internal sealed class ReorganizationPlacementConfiguration : IEntityTypeConfiguration<ReorganizationPlacement>
{
    public void Configure(EntityTypeBuilder<ReorganizationPlacement> builder)
    {
        builder.ToTable("ReorganizationPlacements");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.EmployeeNumber).HasMaxLength(Employee.EmployeeNumberMaxLength);
        builder.Property(p => p.FromCode).HasMaxLength(OrganizationUnit.CodeMaxLength);
        builder.Property(p => p.ToCode).HasMaxLength(OrganizationUnit.CodeMaxLength);
        builder.HasOne<Reorganization>().WithMany().HasForeignKey(p => p.ReorganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.ReorganizationId);
    }
}

internal sealed class ReorganizationTraceConfiguration : IEntityTypeConfiguration<ReorganizationTrace>
{
    public void Configure(EntityTypeBuilder<ReorganizationTrace> builder)
    {
        builder.ToTable("ReorganizationTraces");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.HasOne<Reorganization>().WithMany().HasForeignKey(t => t.ReorganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => new { t.ReorganizationId, t.Kind, t.Number });
    }
}

internal sealed class CountedImpactConfiguration : IEntityTypeConfiguration<CountedImpact>
{
    public void Configure(EntityTypeBuilder<CountedImpact> builder)
    {
        builder.ToTable("CountedImpacts");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.HasOne<Reorganization>().WithMany().HasForeignKey(i => i.ReorganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => new { i.ReorganizationId, i.QuestionId });
    }
}
