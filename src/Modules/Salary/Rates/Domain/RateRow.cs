using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.Rates.Domain;

/// <summary>
/// Một dòng của bảng tham số lương: values in force from a day on, with the document that lays them down. A row is added,
/// ended by the next one, or withdrawn with a reason; what it says is never changed.
/// </summary>
public sealed class RateRow : IAudited
{
    /// <summary>Longest code of a table.</summary>
    public const int TableMaxLength = 40;

    /// <summary>Longest key of a series.</summary>
    public const int KeyMaxLength = 300;

    public const int LegalBasisMaxLength = 500;

    public const int NoteMaxLength = 2_000;

    /// <summary>Longest mark.</summary>
    public const int ConfidenceMaxLength = 20;

    /// <summary>What the rows of a table share in the audit trail.</summary>
    private Guid auditSubject;

    private RateRow()
    {
    }

    internal RateRow(Guid id, int ordinal, RateEntry entry, DateTime recordedAt, Guid? recordedBy)
    {
        Ordinal = ordinal;
        (Id, Table, Key, ValuesJson) = (id, entry.Table, entry.Key, entry.Values);
        (EffectiveFrom, EffectiveUntil) = (entry.EffectiveFrom, entry.EffectiveUntil);
        (LegalBasis, Note, Confidence, Source) = (entry.LegalBasis, entry.Note, entry.Confidence, entry.Source);
        (RecordedAt, ChangedAt, RecordedBy) = (recordedAt, recordedAt, recordedBy);
    }

    public Guid Id { get; private set; }

    /// <summary>Place in the table.</summary>
    public int Ordinal { get; private set; }

    /// <summary>Code of the table.</summary>
    public string Table { get; private set; } = "";

    /// <summary>What the row is about: rows of one key follow one another in time. Empty in tables of one series.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The values by column, as JSON.</summary>
    public string ValuesJson { get; private set; } = "";

    /// <summary>First day; null: never switched on.</summary>
    public DateOnly? EffectiveFrom { get; private set; }

    /// <summary>Last day, inclusive; null while open.</summary>
    public DateOnly? EffectiveUntil { get; private set; }

    /// <summary>Văn bản quy định.</summary>
    public string LegalBasis { get; private set; } = "";

    /// <summary>Ghi chú.</summary>
    public string? Note { get; private set; }

    /// <summary>How sure it is: sourced, knowledge, uncertain, project; or entered.</summary>
    public string Confidence { get; private set; } = "";

    /// <summary>Marks of the sources of a seeded row.</summary>
    public string? Source { get; private set; }

    /// <summary>When it was recorded (UTC).</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Who recorded it; null: came with the software.</summary>
    public Guid? RecordedBy { get; private set; }

    /// <summary>When it was last ended, reopened or withdrawn (UTC).</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>When it was withdrawn as wrong (UTC); null while it counts.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? WithdrawnReason { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => auditSubject == Guid.Empty ? auditSubject = StableId.From("salary-rates:" + Table) : auditSubject;

    internal void EndOn(DateOnly? lastDay, DateTime at) => (EffectiveUntil, ChangedAt) = (lastDay, at);

    internal void Withdraw(string reason, DateTime at) => (WithdrawnReason, WithdrawnAt, ChangedAt) = (reason, at, at);
}

/// <summary>What a new row says.</summary>
internal sealed record RateEntry(
    string Table, string Key, string Values, DateOnly? EffectiveFrom, DateOnly? EffectiveUntil, string LegalBasis, string? Note,
    string Confidence, string? Source);
