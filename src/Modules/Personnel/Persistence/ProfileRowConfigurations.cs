using HoSoCanBo.Personnel.Domain.Employees;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Personnel.Persistence;

internal sealed class EducationRecordConfiguration : IEntityTypeConfiguration<EducationRecord>
{
    public void Configure(EntityTypeBuilder<EducationRecord> builder)
    {
        builder.ToTable("EducationRecords");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.School).HasMaxLength(Employee.TextMaxLength);
        builder.Property(r => r.Major).HasMaxLength(Employee.TextMaxLength);
        builder.Property(r => r.TrainingFormCode).HasMaxLength(Employee.CodeMaxLength);
        builder.Property(r => r.Degree).HasMaxLength(Employee.TextMaxLength);
    }
}

internal sealed class WorkPeriodConfiguration : IEntityTypeConfiguration<WorkPeriod>
{
    public void Configure(EntityTypeBuilder<WorkPeriod> builder)
    {
        builder.ToTable("WorkPeriods");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Content).HasMaxLength(Employee.LongTextMaxLength);
    }
}

internal sealed class FamilyMemberConfiguration : IEntityTypeConfiguration<FamilyMember>
{
    public void Configure(EntityTypeBuilder<FamilyMember> builder)
    {
        builder.ToTable("FamilyMembers");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.RelationCode).HasMaxLength(Employee.CodeMaxLength);
        builder.Property(r => r.FullName).HasMaxLength(Employee.FullNameMaxLength);
        builder.Property(r => r.Detail).HasMaxLength(Employee.LongTextMaxLength);
    }
}

internal sealed class SalaryPeriodConfiguration : IEntityTypeConfiguration<SalaryPeriod>
{
    public void Configure(EntityTypeBuilder<SalaryPeriod> builder)
    {
        builder.ToTable("SalaryPeriods");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.RankCode).HasMaxLength(Employee.CodeMaxLength);
    }
}

internal sealed class OrganizationMembershipConfiguration : IEntityTypeConfiguration<OrganizationMembership>
{
    public void Configure(EntityTypeBuilder<OrganizationMembership> builder)
    {
        builder.ToTable("OrganizationMemberships");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Organization).HasMaxLength(Employee.TextMaxLength);
        builder.Property(r => r.Role).HasMaxLength(Employee.TextMaxLength);
    }
}
