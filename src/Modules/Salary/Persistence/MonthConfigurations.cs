using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.Months.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Salary.Persistence;

internal sealed class SalaryMonthConfiguration : IEntityTypeConfiguration<SalaryMonth>
{
    public void Configure(EntityTypeBuilder<SalaryMonth> builder)
    {
        builder.ToTable("SalaryMonths");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.ConsolidatedBy).HasMaxLength(SalaryMonth.NameMaxLength);
        builder.Property(m => m.LockedBy).HasMaxLength(SalaryMonth.NameMaxLength);
        builder.Property(m => m.Hash).HasMaxLength(SalaryMonth.HashLength);
        builder.Property(m => m.LockReason).HasMaxLength(SalaryMonth.ReasonMaxLength);
        builder.Property(m => m.OpeningError).HasMaxLength(SalaryMonth.ReasonMaxLength);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasIndex(m => m.First).IsUnique();
    }
}

internal sealed class PaySheetConfiguration : IEntityTypeConfiguration<PaySheet>
{
    public void Configure(EntityTypeBuilder<PaySheet> builder)
    {
        builder.ToTable("PaySheets");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.FundingSource).HasMaxLength(PaySheet.FundingSourceMaxLength);
        builder.Property(s => s.SubmittedBy).HasMaxLength(SalaryMonth.NameMaxLength);
        builder.Property(s => s.ReturnedBy).HasMaxLength(SalaryMonth.NameMaxLength);
        builder.Property(s => s.AskedReason).HasMaxLength(SalaryMonth.ReasonMaxLength);
        builder.Property(s => s.ReturnReason).HasMaxLength(SalaryMonth.ReasonMaxLength);
        builder.Property(s => s.Hash).HasMaxLength(SalaryMonth.HashLength);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.ComplexProperty(s => s.Sums);
        builder.HasIndex(s => new { s.First, s.UnitId, s.FundingSource, s.Kind }).IsUnique();
        builder.HasIndex(s => new { s.UnitId, s.First });
    }
}

internal sealed class SheetHeadsConfiguration : IEntityTypeConfiguration<SheetHeads>
{
    public void Configure(EntityTypeBuilder<SheetHeads> builder)
    {
        builder.ToTable("SheetHeads");
        builder.HasKey(h => h.SheetId);
        builder.Property(h => h.SheetId).ValueGeneratedNever();
    }
}

internal sealed class SheetEntryConfiguration : IEntityTypeConfiguration<SheetEntry>
{
    public void Configure(EntityTypeBuilder<SheetEntry> builder)
    {
        builder.ToTable("SheetEntries");
        builder.Ignore(e => e.Findings);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.FullName).HasMaxLength(SheetEntry.NameMaxLength);
        builder.Property(e => e.EmployeeNumber).HasMaxLength(SheetEntry.CodeMaxLength);
        builder.Property(e => e.KindCode).HasMaxLength(SheetEntry.CodeMaxLength);
        builder.Property(e => e.RankCode).HasMaxLength(SheetEntry.CodeMaxLength);
        builder.Property(e => e.Error).HasMaxLength(SheetEntry.TextMaxLength);
        builder.Property(e => e.Note).HasMaxLength(SheetEntry.TextMaxLength);
        builder.Property(e => e.Warnings).HasMaxLength(SheetEntry.WarningsMaxLength);
        builder.HasIndex(e => new { e.SheetId, e.PersonId }).IsUnique();
        builder.HasIndex(e => new { e.PersonId, e.First });
    }
}

internal sealed class SheetInputConfiguration : IEntityTypeConfiguration<SheetInput>
{
    public void Configure(EntityTypeBuilder<SheetInput> builder)
    {
        builder.ToTable("SheetInputs");
        builder.HasKey(i => new { i.SheetId, i.PersonId });
        builder.Property(i => i.OneOffName).HasMaxLength(SheetInput.TextMaxLength);
        builder.Property(i => i.Note).HasMaxLength(SheetInput.TextMaxLength);
        builder.ComplexProperty(i => i.Overtime);
    }
}

internal sealed class SheetTotalConfiguration : IEntityTypeConfiguration<SheetTotal>
{
    public void Configure(EntityTypeBuilder<SheetTotal> builder)
    {
        builder.ToTable("SheetTotals");
        builder.HasKey(t => new { t.SheetId, t.KindCode, t.Code });
        builder.Property(t => t.KindCode).HasMaxLength(SheetEntry.CodeMaxLength);
        builder.Property(t => t.Code).HasMaxLength(SheetEntry.CodeMaxLength);
        builder.Property(t => t.Name).HasMaxLength(SheetEntry.NameMaxLength);
    }
}

internal sealed class VarianceLineConfiguration : IEntityTypeConfiguration<VarianceLine>
{
    public void Configure(EntityTypeBuilder<VarianceLine> builder)
    {
        builder.ToTable("VarianceLines");
        builder.HasKey(v => new { v.SheetId, v.Number });
        builder.Property(v => v.FullName).HasMaxLength(SheetEntry.NameMaxLength);
        builder.Property(v => v.RankCode).HasMaxLength(SheetEntry.CodeMaxLength);
        builder.Property(v => v.Decision).HasMaxLength(SheetEntry.NameMaxLength);
    }
}

internal sealed class DistrictSubmissionConfiguration : IEntityTypeConfiguration<DistrictSubmission>
{
    public void Configure(EntityTypeBuilder<DistrictSubmission> builder)
    {
        builder.ToTable("DistrictSubmissions");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.SubmittedBy).HasMaxLength(SalaryMonth.NameMaxLength);
        builder.Property(d => d.MissingUnits).HasMaxLength(DistrictSubmission.MissingMaxLength);
        builder.Property(d => d.MissingReason).HasMaxLength(SalaryMonth.ReasonMaxLength);
        builder.Property(d => d.AskedReason).HasMaxLength(SalaryMonth.ReasonMaxLength);
        builder.Property(d => d.ReturnReason).HasMaxLength(SalaryMonth.ReasonMaxLength);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => new { d.First, d.UnitId }).IsUnique();
    }
}

internal sealed class ArrearsProposalConfiguration : IEntityTypeConfiguration<ArrearsProposal>
{
    public void Configure(EntityTypeBuilder<ArrearsProposal> builder)
    {
        builder.ToTable("ArrearsProposals");
        builder.Ignore(a => a.Lines);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.FullName).HasMaxLength(SheetEntry.NameMaxLength);
        builder.Property(a => a.Cause).HasMaxLength(ArrearsProposal.TextMaxLength);
        builder.Property(a => a.Problem).HasMaxLength(ArrearsProposal.TextMaxLength);
        builder.Property(a => a.DismissedReason).HasMaxLength(ArrearsProposal.TextMaxLength);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => new { a.PersonId, a.OfMonth });
        builder.HasIndex(a => new { a.UnitId, a.State });
        builder.HasIndex(a => a.SheetId);
    }
}

internal sealed class RecalculationConfiguration : IEntityTypeConfiguration<Recalculation>
{
    public void Configure(EntityTypeBuilder<Recalculation> builder)
    {
        builder.ToTable("Recalculations");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Cause).HasMaxLength(Recalculation.CauseMaxLength);
        builder.HasIndex(r => new { r.Attempts, r.AskedAt });
    }
}

internal sealed class ConsolidatedTableConfiguration : IEntityTypeConfiguration<ConsolidatedTable>
{
    public void Configure(EntityTypeBuilder<ConsolidatedTable> builder)
    {
        builder.ToTable("ConsolidatedTables");
        builder.HasKey(t => new { t.MonthId, t.Code });
        builder.Property(t => t.Code).HasMaxLength(ConsolidatedTable.CodeMaxLength);
    }
}
