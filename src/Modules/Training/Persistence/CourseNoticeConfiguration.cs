using System.Text.Encodings.Web;
using System.Text.Json;
using HoSoCanBo.SharedRecords.People;
using HoSoCanBo.Training.Notices.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Training.Persistence;

internal sealed class CourseNoticeConfiguration : IEntityTypeConfiguration<CourseNotice>
{
    public void Configure(EntityTypeBuilder<CourseNotice> builder)
    {
        builder.ToTable("CourseNotices");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Title).HasMaxLength(NoticeText.NameMaxLength);
        builder.Property(n => n.SearchText).HasMaxLength(NoticeText.NameMaxLength + 1 + NoticeText.NumberMaxLength);
        builder.Property(n => n.CancelledReason).HasMaxLength(CourseNotice.ReasonMaxLength);
        builder.Property(n => n.Version).IsConcurrencyToken();
        builder.HasMany(n => n.Revisions).WithOne().HasForeignKey(r => r.NoticeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(n => n.Units).WithOne().HasForeignKey(u => u.NoticeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(n => n.ClosesAt);
        builder.HasIndex(n => n.OrganizerUnitId);
        builder.HasIndex(n => n.ContentId);
    }
}

internal sealed class NoticeRevisionConfiguration : IEntityTypeConfiguration<NoticeRevision>
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Configure(EntityTypeBuilder<NoticeRevision> builder)
    {
        builder.ToTable("NoticeRevisions");
        builder.Property(r => r.Id).ValueGeneratedNever();

        // Never searched: lists have what they need on the notice itself. A record is replaced as a whole, so equality by reference serves.
        builder.Property(r => r.Text).HasConversion(
            text => JsonSerializer.Serialize(text, Json), stored => JsonSerializer.Deserialize<NoticeText>(stored, Json)!);
        builder.Property(r => r.ChangeReason).HasMaxLength(CourseNotice.ReasonMaxLength);
        builder.Property(r => r.Changes).HasMaxLength(NoticeRevision.ChangesMaxLength);
        builder.Property(r => r.FileHash).HasMaxLength(64);
        builder.Property(r => r.IssuedByName).HasMaxLength(KnownPerson.FullNameMaxLength);
        builder.HasIndex(r => new { r.NoticeId, r.Number }).IsUnique();
    }
}

internal sealed class NoticeUnitConfiguration : IEntityTypeConfiguration<NoticeUnit>
{
    public void Configure(EntityTypeBuilder<NoticeUnit> builder)
    {
        builder.ToTable("NoticeUnits");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.HasIndex(u => new { u.NoticeId, u.UnitId }).IsUnique();
        builder.HasIndex(u => u.UnitId);
    }
}

internal sealed class NoticeReceiptConfiguration : IEntityTypeConfiguration<NoticeReceipt>
{
    public void Configure(EntityTypeBuilder<NoticeReceipt> builder)
    {
        builder.ToTable("NoticeReceipts");
        builder.HasKey(r => new { r.NoticeId, r.UnitId, r.Revision });
        builder.Property(r => r.ReceivedByName).HasMaxLength(KnownPerson.FullNameMaxLength);
    }
}
