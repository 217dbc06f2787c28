using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Domain.Quotas;
using HoSoCanBo.SharedRecords.Copies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Salary.Persistence;

internal sealed class PaidEmployeeConfiguration : IEntityTypeConfiguration<PaidEmployee>
{
    public void Configure(EntityTypeBuilder<PaidEmployee> builder)
    {
        builder.HasMany(p => p.SalaryLines).WithOne().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Allowances).WithOne().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Absences).WithOne().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Dependants).WithOne().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(p => p.QuotaKindCode).HasMaxLength(KnownQuota.KindMaxLength);
        builder.Navigation(p => p.SalaryLines).AutoInclude();
        builder.Navigation(p => p.Allowances).AutoInclude();
        builder.Navigation(p => p.Absences).AutoInclude();
        builder.Navigation(p => p.Dependants).AutoInclude();
    }
}

internal sealed class SalaryLineConfiguration : IEntityTypeConfiguration<SalaryLine>
{
    public void Configure(EntityTypeBuilder<SalaryLine> builder)
    {
        builder.ToTable("SalaryLines");
        builder.HasDatedFactColumns();
        builder.Property(l => l.KindCode).HasMaxLength(PaidEmployee.KindCodeMaxLength);
        builder.Property(l => l.RankCode).HasMaxLength(SalaryLine.RankCodeMaxLength);
        builder.Property(l => l.RankName).HasMaxLength(SalaryLine.RankNameMaxLength);
        builder.Property(l => l.ScaleCode).HasMaxLength(SalaryLine.ScaleCodeMaxLength);
        builder.Property(l => l.TableCode).HasMaxLength(SalaryLine.ScaleCodeMaxLength);
        builder.Property(l => l.WithdrawnReason).HasMaxLength(SalaryLine.ReasonMaxLength);
    }
}

internal sealed class PersonAllowanceConfiguration : IEntityTypeConfiguration<PersonAllowance>
{
    public void Configure(EntityTypeBuilder<PersonAllowance> builder)
    {
        builder.ToTable("PersonAllowances");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Code).HasMaxLength(PersonAllowance.CodeMaxLength);
        builder.Property(a => a.Name).HasMaxLength(PersonAllowance.NameMaxLength);
        builder.Property(a => a.WithdrawnReason).HasMaxLength(SalaryLine.ReasonMaxLength);
        builder.HasIndex(a => new { a.PersonId, a.EffectiveFrom });
        builder.HasIndex(a => a.DecisionId);
    }
}

internal sealed class PayAbsenceConfiguration : IEntityTypeConfiguration<PayAbsence>
{
    public void Configure(EntityTypeBuilder<PayAbsence> builder)
    {
        builder.ToTable("PayAbsences");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Note).HasMaxLength(PayAbsence.NoteMaxLength);
        builder.Property(a => a.WithdrawnReason).HasMaxLength(SalaryLine.ReasonMaxLength);
        builder.HasIndex(a => new { a.PersonId, a.EffectiveFrom });
        builder.HasIndex(a => a.DecisionId);
    }
}

internal sealed class DependantCountConfiguration : IEntityTypeConfiguration<DependantCount>
{
    public void Configure(EntityTypeBuilder<DependantCount> builder)
    {
        builder.ToTable("DependantCounts");
        builder.HasDatedFactColumns();
    }
}

internal sealed class PayDecisionConfiguration : IEntityTypeConfiguration<PayDecision>
{
    public void Configure(EntityTypeBuilder<PayDecision> builder)
    {
        builder.ToTable("PayDecisions");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Number).HasMaxLength(PayDecision.NumberMaxLength);
        builder.Property(d => d.Issuer).HasMaxLength(PayDecision.TextMaxLength);
        builder.Property(d => d.Signer).HasMaxLength(PayDecision.TextMaxLength);
        builder.Property(d => d.SignerTitle).HasMaxLength(PayDecision.TextMaxLength);
        builder.Property(d => d.Summary).HasMaxLength(PayDecision.SummaryMaxLength);
        builder.HasIndex(d => d.Number);
    }
}

internal sealed class UnitPayTermsConfiguration : IEntityTypeConfiguration<UnitPayTerms>
{
    public void Configure(EntityTypeBuilder<UnitPayTerms> builder)
    {
        builder.ToTable("UnitPayTerms");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.UnitKind).HasMaxLength(40);
        builder.Property(t => t.LegalBasis).HasMaxLength(PayDecision.TextMaxLength);
        builder.HasIndex(t => new { t.UnitId, t.EffectiveFrom });
    }
}
