using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Reference.Domain;

/// <summary>
/// Ngày nghỉ lễ, nghỉ bù, hoán đổi; only confirmed ones count. A row is never deleted: one that was wrong counts no more, and the
/// audit trail keeps every change with its reason.
/// </summary>
internal sealed class Holiday : IAudited
{
    public const int NoteMaxLength = 500;

    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; set; }

    /// <summary>A make-up Saturday.</summary>
    public bool IsWorkingDay { get; set; }

    /// <summary>False for plans without a published law, and for rows that count no more.</summary>
    public bool IsConfirmed { get; set; }

    /// <summary>The law, decision or notice it rests on.</summary>
    public string? Note { get; set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => SubjectOf(Date);

    /// <summary>Under which the audit trail keeps the changes of a day.</summary>
    public static Guid SubjectOf(DateOnly date) => StableId.From($"holiday:{date:yyyy-MM-dd}");
}
