using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Personnel.Persistence;

internal sealed class DecisionConfiguration : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("Decisions");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Number).HasMaxLength(Decision.NumberMaxLength);
        builder.Property(d => d.Issuer).HasMaxLength(Decision.TextMaxLength);
        builder.Property(d => d.Signer).HasMaxLength(Decision.TextMaxLength);
        builder.Property(d => d.SignerTitle).HasMaxLength(Decision.TextMaxLength);
        builder.Property(d => d.Summary).HasMaxLength(Decision.SummaryMaxLength);
        builder.Ignore(d => d.AuditSubjectId);
        builder.Property(d => d.IssuerKey).HasMaxLength(Decision.TextMaxLength);
        builder.HasIndex(d => new { d.Number, d.SignedOn, d.IssuerKey }).IsUnique();
    }
}

internal sealed class MovementConfiguration : IEntityTypeConfiguration<Movement>
{
    private static readonly JsonSerializerOptions DetailsJson = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public void Configure(EntityTypeBuilder<Movement> builder)
    {
        builder.ToTable("Movements");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Property(m => m.TypeCode).HasMaxLength(Employee.CodeMaxLength);
        builder.Property(m => m.PositionName).HasMaxLength(Assignment.PositionNameMaxLength);
        builder.Property(m => m.AnswerReason).HasMaxLength(Movement.ReasonMaxLength);
        builder.Property(m => m.Details).HasMaxLength(MovementDetails.StoredMaxLength).HasConversion(
            details => JsonSerializer.Serialize(details, DetailsJson),
            stored => JsonSerializer.Deserialize<MovementDetails>(stored, DetailsJson)!);
        builder.Property(m => m.CancelReason).HasMaxLength(Movement.ReasonMaxLength);
        builder.Property(m => m.Change).HasMaxLength(RecordChange.StoredMaxLength).HasConversion(
            change => JsonSerializer.Serialize(change, DetailsJson),
            stored => JsonSerializer.Deserialize<RecordChange>(stored, DetailsJson)!);
        builder.Ignore(m => m.IsCancellable);
        builder.Ignore(m => m.CancellableByUnitUntil);
        builder.Ignore(m => m.IsWithdrawable);
        builder.Ignore(m => m.WaitsForItsDay);
        builder.Ignore(m => m.AuditSubjectId);
        builder.HasOne<Employee>().WithMany().HasForeignKey(m => m.EmployeeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Decision>().WithMany().HasForeignKey(m => m.DecisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.ToUnitId, m.State });
        builder.HasIndex(m => new { m.FromUnitId, m.State });
        builder.HasIndex(m => new { m.State, m.EffectiveFrom });
        builder.HasIndex(m => new { m.State, m.EndsOn });
    }
}

internal sealed class UpdateObligationConfiguration : IEntityTypeConfiguration<UpdateObligation>
{
    public void Configure(EntityTypeBuilder<UpdateObligation> builder)
    {
        builder.ToTable("UpdateObligations");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.Property(o => o.Note).HasMaxLength(UpdateObligation.NoteMaxLength);
        builder.Property(o => o.ClosedByName).HasMaxLength(UpdateObligation.NameMaxLength);
        builder.Property(o => o.ExtensionReason).HasMaxLength(UpdateObligation.ReasonMaxLength);
        builder.Ignore(o => o.AuditSubjectId);
        builder.Ignore(o => o.IsOpen);
        builder.HasOne<Employee>().WithMany().HasForeignKey(o => o.EmployeeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(o => new { o.State, o.DueOn });
        builder.HasIndex(o => new { o.UnitId, o.State, o.DueOn });
        builder.HasIndex(o => o.MovementId);
        builder.HasIndex(o => o.AnsweredById);
        builder.HasIndex(o => new { o.EmployeeId, o.Rule, o.StartsOn });
        builder.HasIndex(o => o.DecisionId);
        builder.HasIndex(o => new { o.ClosedAt, o.UnitId, o.State });
    }
}

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("Reminders");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Text).HasMaxLength(Reminder.TextMaxLength);
        builder.Property(r => r.SentByName).HasMaxLength(Reminder.NameMaxLength);
        builder.Ignore(r => r.AuditSubjectId);
        builder.HasIndex(r => new { r.UnitId, r.SentAt });
        builder.HasIndex(r => r.ObligationId);
    }
}
