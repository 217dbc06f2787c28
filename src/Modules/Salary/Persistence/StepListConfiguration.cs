using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.StepLists.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Salary.Persistence;

internal sealed class StepListConfiguration : IEntityTypeConfiguration<StepList>
{
    public void Configure(EntityTypeBuilder<StepList> builder)
    {
        builder.ToTable("StepLists");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.ReviewNote).HasMaxLength(SalaryLine.ReasonMaxLength);
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.HasMany(l => l.Items).WithOne().HasForeignKey(i => i.ListId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => new { l.UnitId, l.Month });
        builder.HasIndex(l => l.Month);
    }
}

internal sealed class StepListItemConfiguration : IEntityTypeConfiguration<StepListItem>
{
    public void Configure(EntityTypeBuilder<StepListItem> builder)
    {
        builder.ToTable("StepListItems");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.FullName).HasMaxLength(PaidEmployee.FullNameMaxLength);
        builder.Property(i => i.RankCode).HasMaxLength(SalaryLine.RankCodeMaxLength);
        builder.Property(i => i.FindingsJson).HasColumnName("Findings");
        builder.HasIndex(i => i.PersonId);
    }
}

internal sealed class StepExtensionConfiguration : IEntityTypeConfiguration<StepExtension>
{
    public void Configure(EntityTypeBuilder<StepExtension> builder)
    {
        builder.ToTable("StepExtensions");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Document).HasMaxLength(StepExtension.DocumentMaxLength);
        builder.HasIndex(e => e.PersonId);
    }
}
