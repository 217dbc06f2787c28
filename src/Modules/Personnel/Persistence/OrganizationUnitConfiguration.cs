using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Units.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Personnel.Persistence;

internal sealed class OrganizationUnitConfiguration : IEntityTypeConfiguration<OrganizationUnit>
{
    public void Configure(EntityTypeBuilder<OrganizationUnit> builder)
    {
        builder.ToTable("OrganizationUnits");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Version).IsConcurrencyToken();
        builder.Property(u => u.Code).HasMaxLength(OrganizationUnit.CodeMaxLength);
        builder.Property(u => u.Name).HasMaxLength(OrganizationUnit.NameMaxLength);
        builder.Property(u => u.NameSearch).HasMaxLength(OrganizationUnit.NameMaxLength);
        builder.Property(u => u.Kind).HasMaxLength(OrganizationUnit.KindMaxLength);
        builder.Property(u => u.Level).HasMaxLength(OrganizationUnit.KindMaxLength);
        builder.Property(u => u.SalaryBlock).HasMaxLength(OrganizationUnit.KindMaxLength);
        builder.Property(u => u.Path).HasMaxLength(OrganizationUnit.PathMaxLength);
        builder.Property(u => u.Note).HasMaxLength(OrganizationUnit.NoteMaxLength);
        builder.ComplexProperty(u => u.Contact, contact =>
        {
            contact.Property(c => c.ShortName).HasMaxLength(UnitContact.ShortNameMaxLength);
            contact.Property(c => c.IdentificationCode).HasMaxLength(UnitContact.IdentificationCodeMaxLength);
            contact.Property(c => c.Address).HasMaxLength(UnitContact.AddressMaxLength);
            contact.Property(c => c.Phone).HasMaxLength(UnitContact.PhoneMaxLength);
            contact.Property(c => c.Email).HasMaxLength(UnitContact.EmailMaxLength);
            contact.Property(c => c.Functions).HasMaxLength(UnitContact.FunctionsMaxLength);
        });
        builder.Ignore(u => u.AuditSubjectId);
        builder.HasIndex(u => u.Path);
        builder.HasIndex(u => u.Code);
        builder.HasOne<OrganizationUnit>().WithMany().HasForeignKey(u => u.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(u => u.Periods).WithOne().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UnitPeriodConfiguration : IEntityTypeConfiguration<UnitPeriod>
{
    public void Configure(EntityTypeBuilder<UnitPeriod> builder)
    {
        builder.ToTable("UnitPeriods");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Code).HasMaxLength(OrganizationUnit.CodeMaxLength);
        builder.Property(p => p.Name).HasMaxLength(OrganizationUnit.NameMaxLength);
        builder.Property(p => p.Kind).HasMaxLength(OrganizationUnit.KindMaxLength);
        builder.Property(p => p.Level).HasMaxLength(OrganizationUnit.KindMaxLength);
        builder.Property(p => p.SalaryBlock).HasMaxLength(OrganizationUnit.KindMaxLength);
        builder.Ignore(p => p.AuditSubjectId);
        builder.Ignore(p => p.EverHolds);
        builder.HasIndex(p => new { p.UnitId, p.EffectiveFrom });
        builder.HasIndex(p => p.ReorganizationId);
    }
}

internal sealed class UnitLeaderConfiguration : IEntityTypeConfiguration<UnitLeader>
{
    public void Configure(EntityTypeBuilder<UnitLeader> builder)
    {
        builder.ToTable("UnitLeaders");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.PositionName).HasMaxLength(UnitLeader.PositionNameMaxLength);
        builder.Ignore(l => l.AuditSubjectId);
        builder.HasOne<OrganizationUnit>().WithMany().HasForeignKey(l => l.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Employee>().WithMany().HasForeignKey(l => l.EmployeeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => new { l.UnitId, l.EffectiveFrom });
    }
}

internal sealed class UnitLineageConfiguration : IEntityTypeConfiguration<UnitLineage>
{
    public void Configure(EntityTypeBuilder<UnitLineage> builder)
    {
        builder.ToTable("UnitLineages");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.FromCode).HasMaxLength(OrganizationUnit.CodeMaxLength);
        builder.Property(l => l.FromName).HasMaxLength(OrganizationUnit.NameMaxLength);
        builder.Property(l => l.ToCode).HasMaxLength(OrganizationUnit.CodeMaxLength);
        builder.Property(l => l.ToName).HasMaxLength(OrganizationUnit.NameMaxLength);
        builder.Property(l => l.LegalBasis).HasMaxLength(UnitLineage.LegalBasisMaxLength);
        builder.HasIndex(l => l.FromUnitId);
        builder.HasIndex(l => l.ToUnitId);
        builder.HasIndex(l => l.ReorganizationId);
    }
}

internal sealed class QuotaGrantConfiguration : IEntityTypeConfiguration<QuotaGrant>
{
    public void Configure(EntityTypeBuilder<QuotaGrant> builder)
    {
        builder.ToTable("QuotaGrants");
        builder.Property(q => q.Id).ValueGeneratedNever();
        builder.Property(q => q.QuotaKindCode).HasMaxLength(Employee.CodeMaxLength);
        builder.Property(q => q.Note).HasMaxLength(QuotaGrant.NoteMaxLength);
        builder.Property(q => q.VoidReason).HasMaxLength(QuotaGrant.NoteMaxLength);
        builder.Ignore(q => q.AuditSubjectId);
        builder.HasOne<OrganizationUnit>().WithMany().HasForeignKey(q => q.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Decision>().WithMany().HasForeignKey(q => q.DecisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(q => new { q.UnitId, q.EffectiveFrom });
    }
}
