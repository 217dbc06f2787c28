using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Personnel.Persistence;

internal sealed class EmployeeConfiguration : IEntityTypeConfiguration<Employee>
{
    private const int SortKeyMaxLength = 400;

    public void Configure(EntityTypeBuilder<Employee> builder)
    {
        builder.ToTable("Employees");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Property(e => e.EmployeeNumber).HasMaxLength(Employee.EmployeeNumberMaxLength);
        builder.Property(e => e.FullName).HasMaxLength(Employee.FullNameMaxLength);
        builder.Property(e => e.FullNameSearch).HasMaxLength(Employee.FullNameMaxLength);
        builder.Property(e => e.FullNameSortKey).HasMaxLength(SortKeyMaxLength);
        builder.Property(e => e.KindCode).HasMaxLength(Employee.CodeMaxLength);
        builder.Property(e => e.StatusCode).HasMaxLength(Employee.CodeMaxLength);
        builder.Property(e => e.PositionName).HasMaxLength(Assignment.PositionNameMaxLength);
        builder.Ignore(e => e.AuditSubjectId);
        builder.Ignore(e => e.HasOpenAssignment);
        builder.Ignore(e => e.InPostSince);
        builder.Ignore(e => e.InStatusSince);
        ConfigureAddresses(builder);
        ConfigureProfileTexts(builder);

        builder.HasIndex(e => e.EmployeeNumber).IsUnique();
        builder.HasIndex(e => e.IdNumber).IsUnique();
        builder.HasIndex(e => e.SocialInsuranceNumber);
        builder.HasIndex(e => e.HostUnitId);

        // One covering index for each order of the list: filters and the page are answered inside it, the rows are read after.
        // Those of unit and birth date also serve one unit, and counting; the last counts without a search text.
        builder.HasIndex(e => new { e.FullNameSortKey, e.Id, e.StatusCode, e.KindCode, e.UnitId, e.FullNameSearch });
        builder.HasIndex(e => new { e.UnitId, e.FullNameSortKey, e.Id, e.StatusCode, e.KindCode, e.FullNameSearch });
        builder.HasIndex(e => new
        {
            e.BirthDate, e.Id, e.StatusCode, e.KindCode, e.UnitId, e.FullNameSearch, e.Sex, e.ProfessionalLevelCode, e.PoliticalTheoryCode,
            e.PartyJoinedOn,
        });
        builder.HasIndex(e => new { e.EmployeeNumber, e.Id, e.StatusCode, e.KindCode, e.UnitId, e.FullNameSearch });
        builder.HasIndex(e => new { e.StatusCode, e.KindCode, e.UnitId });

        // Free criteria and statistics: what they ask most stands here and in the index of birth dates, so that counting reads no rows.
        builder.HasIndex(
            e => new { e.UnitId, e.Sex, e.StatusCode, e.KindCode, e.BirthDate, e.ProfessionalLevelCode, e.PoliticalTheoryCode,
                e.PartyJoinedOn, e.Id });

        // Headcount reads only these of everybody.
        builder.HasIndex(e => new { e.Id, e.QuotaKindCode, e.KindCode });

        Children(builder, e => e.Assignments);
        Children(builder, e => e.StatusPeriods);
        Children(builder, e => e.Education);
        Children(builder, e => e.WorkPeriods);
        Children(builder, e => e.Family);
        Children(builder, e => e.SalaryPeriods);
        Children(builder, e => e.Memberships);
        Children(builder, e => e.Languages);
        Children(builder, e => e.HeldPosts);
        Children(builder, e => e.Awards);
        Children(builder, e => e.Disciplines);
        Children(builder, e => e.AbroadStays);
        Children(builder, e => e.PastIdentityPapers);
    }

    private static void ConfigureAddresses(EntityTypeBuilder<Employee> builder)
    {
        foreach (var address in new[] { nameof(Employee.BirthPlace), nameof(Employee.HomeTown), nameof(Employee.PermanentAddress),
            nameof(Employee.CurrentAddress) })
        {
            builder.ComplexProperty<Address>(address, complex =>
            {
                complex.Property(a => a.Detail).HasMaxLength(Address.DetailMaxLength);
                complex.Property(a => a.Commune).HasMaxLength(Address.PlaceMaxLength);
                complex.Property(a => a.District).HasMaxLength(Address.PlaceMaxLength);
                complex.Property(a => a.Province).HasMaxLength(Address.PlaceMaxLength);
            });
        }
    }

    private static void ConfigureProfileTexts(EntityTypeBuilder<Employee> builder)
    {
        foreach (var field in ProfileFields.All.Where(f => f.MaxLength > 0 && !f.PropertyName.Contains('.')))
        {
            builder.Property(field.PropertyName).HasMaxLength(field.MaxLength);
        }
    }

    private static void Children<TChild>(EntityTypeBuilder<Employee> builder,
        System.Linq.Expressions.Expression<Func<Employee, IEnumerable<TChild>?>> children)
        where TChild : class
    {
        builder.HasMany(children).WithOne().HasForeignKey("EmployeeId").OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(children).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class AssignmentConfiguration : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("Assignments");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.PositionName).HasMaxLength(Assignment.PositionNameMaxLength);
        builder.Property(a => a.Division).HasMaxLength(Employee.TextMaxLength);
        builder.Ignore(a => a.AuditSubjectId);
        builder.HasIndex(a => new { a.UnitId, a.EffectiveFrom, a.EffectiveUntil, a.EmployeeId });
        builder.HasIndex(a => new { a.EmployeeId, a.EffectiveFrom });
    }
}

internal sealed class StatusPeriodConfiguration : IEntityTypeConfiguration<StatusPeriod>
{
    public void Configure(EntityTypeBuilder<StatusPeriod> builder)
    {
        builder.ToTable("StatusPeriods");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.StatusCode).HasMaxLength(Employee.CodeMaxLength);
        builder.Ignore(p => p.AuditSubjectId);
        builder.HasIndex(p => new { p.StatusCode, p.EffectiveFrom, p.EffectiveUntil, p.EmployeeId });
    }
}
