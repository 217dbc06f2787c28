using HoSoCanBo.SharedRecords.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.SharedRecords.Copies;

/// <summary>How a module's copies of people and units are stored.</summary>
public static class KnownPersonConfiguration
{
    /// <summary>Maps the copies of people, of their units and statuses, and of the unit tree.</summary>
    /// <param name="modelBuilder">The model.</param>
    /// <param name="table">Name of the table of people.</param>
    public static void HasKnownPeople<TPerson>(this ModelBuilder modelBuilder, string table)
        where TPerson : KnownPerson
    {
        modelBuilder.HasKnownUnits();
        modelBuilder.Entity<TPerson>(person => ConfigurePerson(person, table));
        modelBuilder.Entity<UnitMembership>(membership =>
        {
            membership.ToTable("UnitMemberships");
            membership.HasDatedFactColumns();
            membership.Property(m => m.PositionName).HasMaxLength(UnitMembership.PositionNameMaxLength);
            membership.HasIndex(m => new { m.UnitId, m.EffectiveFrom });
        });
        modelBuilder.Entity<KnownStatusPeriod>(status =>
        {
            status.ToTable("StatusPeriods");
            status.HasDatedFactColumns();
            status.Property(s => s.StatusCode).HasMaxLength(KnownStatusPeriod.StatusCodeMaxLength);
        });
    }

    /// <summary>Maps what all dated facts share.</summary>
    public static void HasDatedFactColumns<TFact>(this EntityTypeBuilder<TFact> fact)
        where TFact : DatedFact
    {
        fact.HasKey(f => f.Id);
        fact.Property(f => f.Id).ValueGeneratedNever();
        fact.Ignore(f => f.EverHolds);
        fact.HasIndex(f => new { f.PersonId, f.EffectiveFrom });
        fact.HasIndex(f => f.DecisionId);
    }

    private static void ConfigurePerson<TPerson>(EntityTypeBuilder<TPerson> person, string table)
        where TPerson : KnownPerson
    {
        person.ToTable(table);
        person.HasKey(p => p.Id);
        person.Property(p => p.Id).ValueGeneratedNever();
        person.Property(p => p.EmployeeNumber).HasMaxLength(KnownPerson.EmployeeNumberMaxLength);
        person.Property(p => p.FullName).HasMaxLength(KnownPerson.FullNameMaxLength);
        person.Property(p => p.KindCode).HasMaxLength(KnownPerson.KindCodeMaxLength);
        person.Property(p => p.SearchText).HasMaxLength(KnownPerson.SearchTextMaxLength);
        person.Property(p => p.NameSortKey).HasMaxLength(KnownPerson.NameSortKeyMaxLength);
        person.Property(p => p.PositionName).HasMaxLength(UnitMembership.PositionNameMaxLength);
        person.Property(p => p.Version).IsConcurrencyToken();
        person.HasMany(p => p.Memberships).WithOne().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Statuses).WithOne().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
        // The lists: in order of names, over the province or within units. What filters and search ask stands in the index
        // too, so that a deep page skips rows without reading them.
        person.HasIndex(p => new { p.NameSortKey, p.Id, p.IsPresent, p.SearchText });
        person.HasIndex(p => new { p.UnitId, p.NameSortKey, p.Id, p.IsPresent, p.SearchText });
        person.HasIndex(p => p.NextChangeOn);
    }
}
