using HoSoCanBo.Personnel.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Personnel.Persistence;

internal sealed class RecordViewConfiguration : IEntityTypeConfiguration<RecordView>
{
    public void Configure(EntityTypeBuilder<RecordView> builder)
    {
        builder.ToTable("RecordViews");
        builder.HasKey(v => v.Sequence);
        builder.Property(v => v.Sequence).ValueGeneratedOnAdd();
        builder.Property(v => v.UserName).HasMaxLength(RecordView.UserNameMaxLength);
        builder.Property(v => v.RemoteAddress).HasMaxLength(RecordView.AddressMaxLength);
        builder.Property(v => v.Detail).HasMaxLength(RecordView.DetailMaxLength);
        builder.HasIndex(v => new { v.EmployeeId, v.Sequence });
        builder.HasIndex(v => new { v.UserId, v.Sequence });
        builder.HasIndex(v => v.At);
    }
}
