using HoSoCanBo.Accounts.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Accounts.Persistence;

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Permission).HasMaxLength(RolePermission.PermissionMaxLength);
        builder.Property(n => n.RoleCode).HasMaxLength(Role.CodeMaxLength);
        builder.Property(n => n.Text).HasMaxLength(Notice.TextMaxLength);
        builder.Property(n => n.Link).HasMaxLength(Notice.LinkMaxLength);
        builder.Property(n => n.Topic).HasMaxLength(Notice.TopicMaxLength);
        builder.Property(n => n.PeopleNames).HasMaxLength(Notice.NamesMaxLength);
        builder.Ignore(n => n.PeopleInWords);
        builder.HasIndex(n => n.Topic);
        builder.HasIndex(n => new { n.UnitId, n.CreatedAt });
        builder.HasIndex(n => new { n.RoleCode, n.CreatedAt });
        builder.HasIndex(n => new { n.EmployeeId, n.CreatedAt });
        builder.HasIndex(n => new { n.AccountId, n.CreatedAt });
    }
}

internal sealed class NoticeReadingConfiguration : IEntityTypeConfiguration<NoticeReading>
{
    public void Configure(EntityTypeBuilder<NoticeReading> builder)
    {
        builder.ToTable("NoticeReadings");
        builder.HasKey(r => new { r.AccountId, r.NoticeId });
        builder.HasOne<Notice>().WithMany().HasForeignKey(r => r.NoticeId).OnDelete(DeleteBehavior.Cascade);
    }
}
