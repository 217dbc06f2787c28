using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.People;
using HoSoCanBo.Training.Learners.Domain;
using HoSoCanBo.Training.Registrations.Domain;
using HoSoCanBo.Training.Seals.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Training.Persistence;

internal sealed class TraineeConfiguration : IEntityTypeConfiguration<Trainee>
{
    public void Configure(EntityTypeBuilder<Trainee> builder)
    {
        builder.Property(t => t.ProfessionalLevelCode).HasMaxLength(Trainee.LevelCodeMaxLength);
        builder.Property(t => t.PoliticalTheoryCode).HasMaxLength(Trainee.LevelCodeMaxLength);
        builder.Property(t => t.StateManagementCode).HasMaxLength(Trainee.LevelCodeMaxLength);
    }
}

internal sealed class SealConfiguration : IEntityTypeConfiguration<Seal>
{
    public void Configure(EntityTypeBuilder<Seal> builder)
    {
        builder.ToTable("Seals");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Hash).HasMaxLength(Seal.HashLength);
        builder.Property(s => s.PreviousHash).HasMaxLength(Seal.HashLength);
        builder.Property(s => s.Code).HasMaxLength(Seal.CodeLength);
        builder.Property(s => s.SealedByName).HasMaxLength(KnownPerson.FullNameMaxLength);
        builder.HasIndex(s => new { s.ChainId, s.Sequence }).IsUnique();
        builder.HasIndex(s => s.Code).IsUnique();
        builder.HasIndex(s => s.SubjectId);
    }
}

internal sealed class SealChainConfiguration : IEntityTypeConfiguration<SealChain>
{
    public void Configure(EntityTypeBuilder<SealChain> builder)
    {
        builder.ToTable("SealChains");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.LastHash).HasMaxLength(Seal.HashLength);
        builder.Property(c => c.Version).IsConcurrencyToken();
    }
}

internal sealed class RegistrationConfiguration : IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<Registration> builder)
    {
        builder.ToTable("Registrations");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.PreparedByName).HasMaxLength(KnownPerson.FullNameMaxLength);
        builder.Property(r => r.ConfirmedByName).HasMaxLength(KnownPerson.FullNameMaxLength);
        builder.Property(r => r.Reason).HasMaxLength(Registration.ReasonMaxLength);
        builder.Property(r => r.SealHash).HasMaxLength(Seal.HashLength);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasMany(r => r.Lines).WithOne().HasForeignKey(l => l.RegistrationId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(r => r.People);
        builder.HasIndex(r => new { r.NoticeId, r.UnitId, r.Number }).IsUnique();
        builder.HasIndex(r => r.UnitId);
        builder.HasIndex(r => new { r.State, r.SubmittedAt });
    }
}

internal sealed class RegistrationLineConfiguration : IEntityTypeConfiguration<RegistrationLine>
{
    public void Configure(EntityTypeBuilder<RegistrationLine> builder)
    {
        builder.ToTable("RegistrationLines");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.EmployeeNumber).HasMaxLength(KnownPerson.EmployeeNumberMaxLength);
        builder.Property(l => l.FullName).HasMaxLength(KnownPerson.FullNameMaxLength);
        builder.Property(l => l.KindCode).HasMaxLength(KnownPerson.KindCodeMaxLength);
        builder.Property(l => l.UnitName).HasMaxLength(KnownUnit.NameMaxLength);
        builder.Property(l => l.PositionName).HasMaxLength(KnownUnit.NameMaxLength);
        builder.Property(l => l.Wish).HasMaxLength(RegistrationLine.TextMaxLength);
        builder.Property(l => l.ExceptionReason).HasMaxLength(RegistrationLine.TextMaxLength);
        builder.Property(l => l.FindingsJson).HasColumnName("Findings");
        builder.HasIndex(l => new { l.RegistrationId, l.PersonId }).IsUnique();
        builder.HasIndex(l => l.PersonId);
    }
}

internal sealed class EnrolmentConfiguration : IEntityTypeConfiguration<Enrolment>
{
    public void Configure(EntityTypeBuilder<Enrolment> builder)
    {
        builder.ToTable("Enrolments");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.FullName).HasMaxLength(KnownPerson.FullNameMaxLength);
        builder.Property(e => e.Reason).HasMaxLength(Enrolment.ReasonMaxLength);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.HasIndex(e => new { e.NoticeId, e.PersonId }).IsUnique();
        builder.HasIndex(e => new { e.NoticeId, e.State });
        builder.HasIndex(e => e.PersonId);
        builder.HasIndex(e => e.RegistrationId);
    }
}
