using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Personnel.Persistence;

/// <summary>
/// The repeating tables. Lengths come from the descriptions of their columns. Struck rows are left out of every query that does
/// not ask for them by <c>IgnoreQueryFilters</c>: only the history does.
/// </summary>
internal abstract class ProfileRowConfiguration<TRow>(string tableName) : IEntityTypeConfiguration<TRow>
    where TRow : ProfileRow
{
    public void Configure(EntityTypeBuilder<TRow> builder)
    {
        builder.ToTable(tableName);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.StruckReason).HasMaxLength(ProfileRow.ReasonMaxLength);
        builder.Ignore(r => r.AuditSubjectId);
        builder.HasQueryFilter(r => r.StruckAt == null);
        builder.HasOne<Decision>().WithMany().HasForeignKey(r => r.DecisionId).OnDelete(DeleteBehavior.Restrict);
        foreach (var field in ProfileTables.OfEntity(typeof(TRow).Name)!.Fields.Where(f => f.MaxLength > 0))
        {
            builder.Property(field.PropertyName).HasMaxLength(field.MaxLength);
        }
    }
}

internal sealed class EducationRecordConfiguration() : ProfileRowConfiguration<EducationRecord>("EducationRecords");

internal sealed class WorkPeriodConfiguration() : ProfileRowConfiguration<WorkPeriod>("WorkPeriods");

internal sealed class FamilyMemberConfiguration() : ProfileRowConfiguration<FamilyMember>("FamilyMembers");

internal sealed class SalaryPeriodConfiguration() : ProfileRowConfiguration<SalaryPeriod>("SalaryPeriods");

internal sealed class OrganizationMembershipConfiguration() : ProfileRowConfiguration<OrganizationMembership>("OrganizationMemberships");

internal sealed class LanguageSkillConfiguration() : ProfileRowConfiguration<LanguageSkill>("LanguageSkills");

internal sealed class HeldPostConfiguration() : ProfileRowConfiguration<HeldPost>("HeldPosts");

internal sealed class AwardRecordConfiguration() : ProfileRowConfiguration<AwardRecord>("AwardRecords");

internal sealed class DisciplineRecordConfiguration() : ProfileRowConfiguration<DisciplineRecord>("DisciplineRecords");

internal sealed class AbroadStayConfiguration() : ProfileRowConfiguration<AbroadStay>("AbroadStays");

internal sealed class PastIdentityPaperConfiguration() : ProfileRowConfiguration<PastIdentityPaper>("PastIdentityPapers");
