using HoSoCanBo.Personnel.Domain.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Personnel.Persistence;

internal sealed class OrganizationUnitConfiguration : IEntityTypeConfiguration<OrganizationUnit>
{
    private const int KindMaxLength = 60;
    private const int NoteMaxLength = 500;

    public void Configure(EntityTypeBuilder<OrganizationUnit> builder)
    {
        builder.ToTable("OrganizationUnits");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Version).IsConcurrencyToken();
        builder.Property(u => u.Code).HasMaxLength(OrganizationUnit.CodeMaxLength);
        builder.Property(u => u.Name).HasMaxLength(OrganizationUnit.NameMaxLength);
        builder.Property(u => u.NameSearch).HasMaxLength(OrganizationUnit.NameMaxLength);
        builder.Property(u => u.Kind).HasMaxLength(KindMaxLength);
        builder.Property(u => u.Level).HasMaxLength(KindMaxLength);
        builder.Property(u => u.SalaryBlock).HasMaxLength(KindMaxLength);
        builder.Property(u => u.Path).HasMaxLength(OrganizationUnit.PathMaxLength);
        builder.Property(u => u.Note).HasMaxLength(NoteMaxLength);
        builder.Ignore(u => u.AuditSubjectId);
        builder.HasIndex(u => u.Path);
        builder.HasIndex(u => u.Code);
        builder.HasOne<OrganizationUnit>().WithMany().HasForeignKey(u => u.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
