using HoSoCanBo.Personnel.Reference.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Personnel.Persistence;

internal sealed class CatalogueItemConfiguration : IEntityTypeConfiguration<CatalogueItem>
{
    public void Configure(EntityTypeBuilder<CatalogueItem> builder)
    {
        builder.ToTable("CatalogueItems");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Catalogue).HasMaxLength(CatalogueItem.CodeMaxLength);
        builder.Property(i => i.Code).HasMaxLength(CatalogueItem.CodeMaxLength);
        builder.Property(i => i.Name).HasMaxLength(CatalogueItem.NameMaxLength);
        builder.Property(i => i.Group).HasMaxLength(CatalogueItem.NameMaxLength);
        builder.Property(i => i.Note).HasMaxLength(CatalogueItem.NoteMaxLength);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.Ignore(i => i.AuditSubjectId);
        builder.HasIndex(i => new { i.Catalogue, i.Code }).IsUnique();
    }
}

internal sealed class EmployeeKindConfiguration : IEntityTypeConfiguration<EmployeeKind>
{
    public void Configure(EntityTypeBuilder<EmployeeKind> builder)
    {
        builder.ToTable("EmployeeKinds");
        builder.HasKey(k => k.Code);
        builder.Property(k => k.Code).HasMaxLength(CatalogueItem.CodeMaxLength);
        builder.Property(k => k.Name).HasMaxLength(CatalogueItem.NameMaxLength);
        builder.Property(k => k.DefaultForm).HasMaxLength(CatalogueItem.CodeMaxLength);
    }
}

internal sealed class RecordStatusConfiguration : IEntityTypeConfiguration<RecordStatus>
{
    public void Configure(EntityTypeBuilder<RecordStatus> builder)
    {
        builder.ToTable("RecordStatuses");
        builder.HasKey(s => s.Code);
        builder.Property(s => s.Code).HasMaxLength(CatalogueItem.CodeMaxLength);
        builder.Property(s => s.Name).HasMaxLength(CatalogueItem.NameMaxLength);
        builder.Property(s => s.StatusScope).HasMaxLength(CatalogueItem.CodeMaxLength);
    }
}

internal sealed class MovementTypeConfiguration : IEntityTypeConfiguration<MovementType>
{
    public void Configure(EntityTypeBuilder<MovementType> builder)
    {
        builder.ToTable("MovementTypes");
        builder.HasKey(t => t.Code);
        builder.Property(t => t.Code).HasMaxLength(CatalogueItem.CodeMaxLength);
        builder.Property(t => t.Name).HasMaxLength(CatalogueItem.NameMaxLength);
        builder.Property(t => t.Category).HasMaxLength(CatalogueItem.CodeMaxLength)
            .HasConversion(category => MovementCategories.CodeOf(category), code => MovementCategories.Of(code));
        builder.Property(t => t.Document).HasMaxLength(CatalogueItem.NameMaxLength);
        builder.Property(t => t.ResultingStatusCode).HasMaxLength(CatalogueItem.CodeMaxLength);
        builder.Property(t => t.Article).HasMaxLength(CatalogueItem.CodeMaxLength);
    }
}

internal sealed class HolidayConfiguration : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> builder)
    {
        builder.ToTable("Holidays");
        builder.HasKey(h => h.Date);
        builder.Property(h => h.Name).HasMaxLength(CatalogueItem.NameMaxLength);
        builder.Property(h => h.Note).HasMaxLength(Holiday.NoteMaxLength);
    }
}
