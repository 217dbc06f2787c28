using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Reference.Domain;

/// <summary>
/// Danh mục: one value of one catalogue (Điều 9.9). A retired value (<see cref="ValidUntil"/>) stays readable in old records and
/// is not offered for new ones.
/// </summary>
internal sealed class CatalogueItem : IAudited, IVersioned, ITellsWhenSaved
{
    public const int CodeMaxLength = 40;
    public const int NameMaxLength = 250;
    public const int NoteMaxLength = 1000;

    public required Guid Id { get; init; }

    public int Version { get; private set; }

    /// <summary>Name of the catalogue, as its CSV: <c>ethnic_groups</c>.</summary>
    public required string Catalogue { get; init; }

    public required string Code { get; init; }

    public required string Name { get; set; }

    public int Order { get; set; }

    /// <summary>Column of the source that groups values: report group, level, side, …</summary>
    public string? Group { get; set; }

    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day, included.</summary>
    public DateOnly? ValidUntil { get; set; }

    /// <summary>Source and marks such as [uncertain], as the sources give them.</summary>
    public string? Note { get; set; }

    public Guid AuditSubjectId => Id;

    /// <inheritdoc />
    SavedFact? ITellsWhenSaved.FactWhenSaved => new ReferenceSaved();
}

/// <summary>Loại đối tượng (Điều 2.2): decides the form and the rules.</summary>
internal sealed class EmployeeKind : ITellsWhenSaved
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public int Order { get; init; }

    /// <summary>2C or HS02-VC.</summary>
    public required string DefaultForm { get; init; }

    /// <inheritdoc />
    SavedFact? ITellsWhenSaved.FactWhenSaved => new ReferenceSaved();
}

/// <summary>Trạng thái hồ sơ.</summary>
internal sealed class RecordStatus : ITellsWhenSaved
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public int Order { get; init; }

    /// <summary>A status people have; the others are of an assignment or a transfer.</summary>
    public const string OfPerson = "person";

    /// <summary>What has the status: <see cref="OfPerson"/>, assignment or transfer.</summary>
    public required string StatusScope { get; init; }

    /// <inheritdoc />
    SavedFact? ITellsWhenSaved.FactWhenSaved => new ReferenceSaved();

    /// <summary>Counted in "hiện có mặt".</summary>
    public bool CountsAsPresent { get; init; }

    /// <summary>The person has left the system.</summary>
    public bool IsTerminal { get; init; }
}

/// <summary>Loại biến động, one of the kinds of Điều 9.10 and 11.</summary>
internal sealed class MovementType
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public int Order { get; init; }

    /// <summary>What it does with the record.</summary>
    public required MovementCategory Category { get; init; }

    /// <summary>The document it rests on.</summary>
    public required string Document { get; init; }

    /// <summary>Status it leads to; null when the status stays.</summary>
    public string? ResultingStatusCode { get; init; }

    /// <summary>Whether the record goes to another unit.</summary>
    public bool MovesRecord { get; init; }

    /// <summary>Days until the update is due: 15 or 30.</summary>
    public int DeadlineDays { get; init; }

    /// <summary>Counted from the decision's date instead of the effective date (Điều 10.1).</summary>
    public bool CountsFromDecision { get; init; }

    /// <summary>Article of the regulation.</summary>
    public required string Article { get; init; }
}
