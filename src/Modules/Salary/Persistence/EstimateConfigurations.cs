using HoSoCanBo.Salary.Estimates.Domain;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.People.Domain.Quotas;
using HoSoCanBo.SharedRecords.Copies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Salary.Persistence;

internal sealed class KnownQuotaConfiguration : IEntityTypeConfiguration<KnownQuota>
{
    public void Configure(EntityTypeBuilder<KnownQuota> builder)
    {
        builder.ToTable("KnownQuotas");
        builder.Property(q => q.Id).ValueGeneratedNever();
        builder.Property(q => q.QuotaKindCode).HasMaxLength(KnownQuota.KindMaxLength);
        builder.HasIndex(q => q.UnitId);
    }
}

internal sealed class BudgetEstimateConfiguration : IEntityTypeConfiguration<BudgetEstimate>
{
    public void Configure(EntityTypeBuilder<BudgetEstimate> builder)
    {
        builder.ToTable("BudgetEstimates");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Name).HasMaxLength(BudgetEstimate.NameMaxLength);
        builder.Property(e => e.SourceHash).HasMaxLength(SalaryMonth.HashLength);
        builder.Property(e => e.Hash).HasMaxLength(SalaryMonth.HashLength);
        builder.Property(e => e.CreatedBy).HasMaxLength(SalaryMonth.NameMaxLength);
        builder.Property(e => e.SummedBy).HasMaxLength(SalaryMonth.NameMaxLength);
        builder.Property(e => e.Reason).HasMaxLength(SalaryMonth.ReasonMaxLength);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.HasIndex(e => new { e.Year, e.CreatedAt });
    }
}

internal sealed class BudgetPartConfiguration : IEntityTypeConfiguration<BudgetPart>
{
    public void Configure(EntityTypeBuilder<BudgetPart> builder)
    {
        builder.ToTable("BudgetParts");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.UnitName).HasMaxLength(KnownUnit.NameMaxLength);
        builder.Property(p => p.UnitKind).HasMaxLength(SheetEntry.NameMaxLength);
        builder.Property(p => p.Field).HasMaxLength(SheetEntry.NameMaxLength);
        builder.Property(p => p.Block).HasMaxLength(KnownUnit.NameMaxLength);
        builder.Property(p => p.FundingSource).HasMaxLength(PaySheet.FundingSourceMaxLength);
        builder.Property(p => p.SentBy).HasMaxLength(SalaryMonth.NameMaxLength);
        builder.Property(p => p.Note).HasMaxLength(SalaryMonth.ReasonMaxLength);
        builder.Property(p => p.ReturnReason).HasMaxLength(SalaryMonth.ReasonMaxLength);
        builder.Property(p => p.FiguresJson).HasColumnName("Figures");
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Ignore(p => p.Figures);
        builder.HasMany(p => p.Vacancies).WithOne().HasForeignKey(v => v.PartId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.EstimateId, p.UnitId });
        builder.HasIndex(p => p.UnitId);
    }
}

internal sealed class BudgetVacancyConfiguration : IEntityTypeConfiguration<BudgetVacancy>
{
    public void Configure(EntityTypeBuilder<BudgetVacancy> builder)
    {
        builder.ToTable("BudgetVacancies");
        builder.HasKey(v => new { v.PartId, v.QuotaKindCode });
        builder.Property(v => v.QuotaKindCode).HasMaxLength(KnownQuota.KindMaxLength);
        builder.Property(v => v.PostJson).HasColumnName("Post").HasMaxLength(SheetEntry.TextMaxLength);
        builder.Ignore(v => v.Post);
    }
}

internal sealed class BudgetLineConfiguration : IEntityTypeConfiguration<BudgetLine>
{
    public void Configure(EntityTypeBuilder<BudgetLine> builder)
    {
        builder.ToTable("BudgetLines");
        builder.HasKey(l => new { l.PartId, l.PersonId });
        builder.Property(l => l.FullName).HasMaxLength(SheetEntry.NameMaxLength);
        builder.Property(l => l.KindCode).HasMaxLength(SheetEntry.CodeMaxLength);
        builder.Property(l => l.RankCode).HasMaxLength(SheetEntry.CodeMaxLength);
        builder.Property(l => l.MonthJson).HasColumnName("Month").HasMaxLength(SheetEntry.TextMaxLength);
        builder.Property(l => l.YearJson).HasColumnName("Year").HasMaxLength(SheetEntry.TextMaxLength);
        builder.Property(l => l.RaiseJson).HasColumnName("Raise").HasMaxLength(SheetEntry.TextMaxLength);
        builder.Property(l => l.CausesJson).HasColumnName("Causes").HasMaxLength(SheetEntry.TextMaxLength);
        builder.Property(l => l.Coming).HasMaxLength(SheetEntry.TextMaxLength);
        builder.Property(l => l.Problem).HasMaxLength(SheetEntry.TextMaxLength);
        builder.Ignore(l => l.MonthFund).Ignore(l => l.YearFund).Ignore(l => l.RaiseFund).Ignore(l => l.ByCause);
    }
}

internal sealed class ReformScenarioConfiguration : IEntityTypeConfiguration<ReformScenario>
{
    public void Configure(EntityTypeBuilder<ReformScenario> builder)
    {
        builder.ToTable("ReformScenarios");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Name).HasMaxLength(ReformScenario.NameMaxLength);
        builder.Property(s => s.CreatedBy).HasMaxLength(SalaryMonth.NameMaxLength);
        builder.Ignore(s => s.Levels).Ignore(s => s.Health);
        builder.HasIndex(s => s.CreatedAt);
    }
}

internal sealed class ReformFiguresConfiguration : IEntityTypeConfiguration<ReformFigures>
{
    public void Configure(EntityTypeBuilder<ReformFigures> builder)
    {
        builder.ToTable("ReformFigures");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.UnitName).HasMaxLength(KnownUnit.NameMaxLength);
        builder.Property(f => f.NumbersJson).HasColumnName("Numbers").HasMaxLength(ReformFigures.NumbersMaxLength);
        builder.Property(f => f.ChangedBy).HasMaxLength(SalaryMonth.NameMaxLength);
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.Ignore(f => f.Numbers);
        builder.HasIndex(f => new { f.ScenarioId, f.UnitId }).IsUnique();
    }
}
