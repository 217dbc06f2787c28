using HoSoCanBo.BuildingBlocks;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.SharedRecords.Copies;

/// <summary>
/// A module's own copy of an organisation unit, fed by the events of Personnel: enough to show its name and to apply scopes.
/// </summary>
public sealed class KnownUnit : IScopeNode
{
    /// <summary>Longest name a unit may have.</summary>
    public const int NameMaxLength = 250;

    /// <summary>Deepest tree: 10 levels of 33 letters.</summary>
    public const int PathMaxLength = 330;

    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <summary>The unit above.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>Code in force.</summary>
    public required string Code { get; set; }

    /// <summary>Vietnamese name.</summary>
    public required string Name { get; set; }

    /// <summary>Kind of Điều 2.1.</summary>
    public required string Kind { get; set; }

    /// <summary>Salary window of Điều 15; null when outside the salary subsystem.</summary>
    public string? SalaryBlock { get; set; }

    /// <inheritdoc />
    public required string Path { get; set; }

    /// <summary>The first day on which it exists no more; null while it lasts.</summary>
    public DateOnly? ClosedFrom { get; set; }

    /// <summary>The unit that took over when it ended; the ended one stands below it in the tree.</summary>
    public Guid? SuccessorId { get; set; }

    /// <summary>When what is known was recorded (UTC); older news changes nothing.</summary>
    public DateTime? ChangedAt { get; set; }

    /// <summary>The path of a unit below <paramref name="parentPath"/> (empty for the top).</summary>
    public static string PathBelow(string? parentPath, Guid id) => $"{parentPath}{id:N}/";
}

/// <summary>Adds the table to the modules that keep a copy.</summary>
public static class KnownUnitConfiguration
{
    /// <summary>Maps <see cref="KnownUnit"/> to <c>KnownUnits</c>.</summary>
    public static void HasKnownUnits(this ModelBuilder modelBuilder) =>
        modelBuilder.Entity<KnownUnit>(builder =>
        {
            builder.ToTable("KnownUnits");
            builder.Property(u => u.Id).ValueGeneratedNever();
            builder.Property(u => u.Code).HasMaxLength(40);
            builder.Property(u => u.Name).HasMaxLength(KnownUnit.NameMaxLength);
            builder.Property(u => u.Kind).HasMaxLength(60);
            builder.Property(u => u.SalaryBlock).HasMaxLength(40);
            builder.Property(u => u.Path).HasMaxLength(KnownUnit.PathMaxLength);
            builder.HasIndex(u => u.Path);
            builder.HasIndex(u => u.ParentId);
        });
}
