using HoSoCanBo.BuildingBlocks.Runtime.Copies;
using HoSoCanBo.Salary.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Salary.Persistence;

internal sealed class PaidEmployeeConfiguration : IEntityTypeConfiguration<PaidEmployee>
{
    public void Configure(EntityTypeBuilder<PaidEmployee> builder)
    {
        builder.HasMany(p => p.SalaryLines).WithOne().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(p => p.SalaryLines).AutoInclude();
    }
}

internal sealed class SalaryLineConfiguration : IEntityTypeConfiguration<SalaryLine>
{
    public void Configure(EntityTypeBuilder<SalaryLine> builder)
    {
        builder.ToTable("SalaryLines");
        builder.HasDatedFactColumns();
        builder.Property(l => l.RankCode).HasMaxLength(SalaryLine.RankCodeMaxLength);
        builder.Property(l => l.RankName).HasMaxLength(SalaryLine.RankNameMaxLength);
    }
}
