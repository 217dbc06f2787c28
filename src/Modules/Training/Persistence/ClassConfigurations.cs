using HoSoCanBo.SharedRecords.People;
using HoSoCanBo.Training.Classes.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Training.Persistence;

internal sealed class TrainingClassConfiguration : IEntityTypeConfiguration<TrainingClass>
{
    public void Configure(EntityTypeBuilder<TrainingClass> builder)
    {
        builder.ToTable("TrainingClasses");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Name).HasMaxLength(TrainingClass.NameMaxLength);
        builder.Property(c => c.DecisionNumber).HasMaxLength(TrainingClass.NumberMaxLength);
        builder.Property(c => c.DecisionSigner).HasMaxLength(TrainingClass.NameMaxLength);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Ignore(c => c.HeldSessions);
        builder.HasMany(c => c.Members).WithOne().HasForeignKey(m => m.ClassId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Sessions).WithOne().HasForeignKey(s => s.ClassId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.NoticeId);
        builder.HasIndex(c => new { c.OrganizerUnitId, c.StartsOn });
    }
}

internal sealed class ClassMemberConfiguration : IEntityTypeConfiguration<ClassMember>
{
    public void Configure(EntityTypeBuilder<ClassMember> builder)
    {
        builder.ToTable("ClassMembers");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.EmployeeNumber).HasMaxLength(KnownPerson.EmployeeNumberMaxLength);
        builder.Property(m => m.FullName).HasMaxLength(KnownPerson.FullNameMaxLength);
        builder.Property(m => m.Reason).HasMaxLength(ClassMember.ReasonMaxLength);
        builder.Property(m => m.PreviousLevelCode).HasMaxLength(Learners.Domain.Trainee.LevelCodeMaxLength);
        builder.HasIndex(m => m.EnrolmentId).IsUnique();
        builder.HasIndex(m => m.PersonId);
    }
}

internal sealed class ClassSessionConfiguration : IEntityTypeConfiguration<ClassSession>
{
    public void Configure(EntityTypeBuilder<ClassSession> builder)
    {
        builder.ToTable("ClassSessions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Room).HasMaxLength(ClassSession.TextMaxLength);
        builder.Property(s => s.Teacher).HasMaxLength(ClassSession.TextMaxLength);
        builder.Property(s => s.Topic).HasMaxLength(ClassSession.TextMaxLength);
        builder.HasIndex(s => s.On);
    }
}

internal sealed class AttendanceConfiguration : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.ToTable("Attendances");
        builder.HasKey(a => new { a.SessionId, a.MemberId });
        builder.HasIndex(a => a.ClassId);
    }
}

internal sealed class HourEntryConfiguration : IEntityTypeConfiguration<HourEntry>
{
    public void Configure(EntityTypeBuilder<HourEntry> builder)
    {
        builder.ToTable("HourEntries");
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.HasIndex(h => new { h.PersonId, h.ClassId, h.Year }).IsUnique();
        builder.HasIndex(h => h.Year);
    }
}
