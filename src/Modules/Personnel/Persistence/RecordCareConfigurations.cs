using HoSoCanBo.Personnel.Records.Domain.Planned;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Papers;
using HoSoCanBo.Personnel.Records.Domain.Drafts;
using HoSoCanBo.Personnel.Records.Domain.SelfService;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Personnel.Persistence;

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("Attachments");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.KindCode).HasMaxLength(Employee.CodeMaxLength);
        builder.Property(a => a.Title).HasMaxLength(Attachment.TitleMaxLength);
        builder.Property(a => a.FileName).HasMaxLength(Attachment.FileNameMaxLength);
        builder.Property(a => a.ContentType).HasMaxLength(Attachment.ContentTypeMaxLength);
        builder.Property(a => a.Sha256).HasMaxLength(AttachmentContent.HashLength);
        builder.Property(a => a.DocumentNumber).HasMaxLength(Documents.Decisions.Decision.NumberMaxLength);
        builder.Property(a => a.AddedBy).HasMaxLength(Attachment.UserNameMaxLength);
        builder.Property(a => a.StruckReason).HasMaxLength(Attachment.ReasonMaxLength);
        builder.Ignore(a => a.AuditSubjectId);
        builder.HasOne<Employee>().WithMany().HasForeignKey(a => a.EmployeeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.EmployeeId, a.KindCode });
        builder.HasIndex(a => a.Sha256);
    }
}

internal sealed class AttachmentContentConfiguration : IEntityTypeConfiguration<AttachmentContent>
{
    public void Configure(EntityTypeBuilder<AttachmentContent> builder)
    {
        builder.ToTable("AttachmentContents");
        builder.HasKey(c => c.Sha256);
        builder.Property(c => c.Sha256).HasMaxLength(AttachmentContent.HashLength);
    }
}

internal sealed class PaperVerificationConfiguration : IEntityTypeConfiguration<PaperVerification>
{
    public void Configure(EntityTypeBuilder<PaperVerification> builder)
    {
        builder.ToTable("PaperVerifications");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.VerifiedByName).HasMaxLength(PaperVerification.NameMaxLength);
        builder.Property(v => v.Note).HasMaxLength(PaperVerification.NoteMaxLength);
        builder.Ignore(v => v.AuditSubjectId);
        builder.HasOne<Employee>().WithMany().HasForeignKey(v => v.EmployeeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.EmployeeId, v.VerifiedOn });
    }
}

internal sealed class PaperDifferenceConfiguration : IEntityTypeConfiguration<PaperDifference>
{
    public void Configure(EntityTypeBuilder<PaperDifference> builder)
    {
        builder.ToTable("PaperDifferences");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.FieldKey).HasMaxLength(PaperDifference.KeyMaxLength);
        builder.Property(d => d.FieldLabel).HasMaxLength(PaperDifference.LabelMaxLength);
        builder.Property(d => d.SoftwareValue).HasMaxLength(PaperDifference.StoredMaxLength);
        builder.Property(d => d.PaperValue).HasMaxLength(PaperDifference.StoredMaxLength);
        builder.Property(d => d.FoundBy).HasMaxLength(PaperVerification.NameMaxLength);
        builder.Property(d => d.SettledBy).HasMaxLength(PaperVerification.NameMaxLength);
        builder.Property(d => d.Settlement).HasMaxLength(PaperVerification.NoteMaxLength);
        builder.Ignore(d => d.AuditSubjectId);
        builder.HasOne<Employee>().WithMany().HasForeignKey(d => d.EmployeeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.EmployeeId, d.SettledAt });
        builder.HasIndex(d => new { d.SettledAt, d.FoundAt });
    }
}

internal sealed class PlannedChangeConfiguration : IEntityTypeConfiguration<PlannedChange>
{
    public void Configure(EntityTypeBuilder<PlannedChange> builder)
    {
        builder.ToTable("PlannedChanges");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Values).HasMaxLength(PlannedChange.ValuesMaxLength);
        builder.Property(p => p.TableSlug).HasMaxLength(PlannedChange.TableSlugMaxLength);
        builder.Property(p => p.Labels).HasMaxLength(PlannedChange.LabelsMaxLength);
        builder.Property(p => p.PlannedByName).HasMaxLength(PlannedChange.NameMaxLength);
        builder.Property(p => p.EndReason).HasMaxLength(PlannedChange.ReasonMaxLength);
        builder.Property(p => p.State).IsConcurrencyToken(); // withdrawn while the job applies it: one of them wins
        builder.HasOne<Employee>().WithMany().HasForeignKey(p => p.EmployeeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Decision>().WithMany().HasForeignKey(p => p.DecisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.State, p.EffectiveFrom });
    }
}

internal sealed class ProfileDraftConfiguration : IEntityTypeConfiguration<ProfileDraft>
{
    public void Configure(EntityTypeBuilder<ProfileDraft> builder)
    {
        builder.ToTable("ProfileDrafts");
        builder.HasKey(d => new { d.UserId, d.EmployeeId, d.Place });
        builder.Property(d => d.Place).HasMaxLength(ProfileDraft.PlaceMaxLength);
        builder.Property(d => d.Values).HasMaxLength(ProfileDraft.ValuesMaxLength);
        builder.HasIndex(d => d.SavedAt);
    }
}

internal sealed class CorrectionRequestConfiguration : IEntityTypeConfiguration<CorrectionRequest>
{
    public void Configure(EntityTypeBuilder<CorrectionRequest> builder)
    {
        builder.ToTable("CorrectionRequests");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.FieldKey).HasMaxLength(CorrectionRequest.KeyMaxLength);
        builder.Property(r => r.FieldLabel).HasMaxLength(CorrectionRequest.LabelMaxLength);
        builder.Property(r => r.CurrentValue).HasMaxLength(CorrectionRequest.StoredMaxLength);
        builder.Property(r => r.ProposedValue).HasMaxLength(CorrectionRequest.StoredMaxLength);
        builder.Property(r => r.Explanation).HasMaxLength(CorrectionRequest.StoredMaxLength);
        builder.Property(r => r.AnsweredBy).HasMaxLength(CorrectionRequest.NameMaxLength);
        builder.Property(r => r.AnswerReason).HasMaxLength(CorrectionRequest.ReasonMaxLength);
        builder.Ignore(r => r.AuditSubjectId);
        builder.HasOne<Employee>().WithMany().HasForeignKey(r => r.EmployeeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.State, r.CreatedAt });
    }
}

internal sealed class OwnConfirmationConfiguration : IEntityTypeConfiguration<OwnConfirmation>
{
    public void Configure(EntityTypeBuilder<OwnConfirmation> builder)
    {
        builder.ToTable("OwnConfirmations");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Ignore(c => c.AuditSubjectId);
        builder.HasOne<Employee>().WithMany().HasForeignKey(c => c.EmployeeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.EmployeeId, c.ConfirmedAt });
    }
}
