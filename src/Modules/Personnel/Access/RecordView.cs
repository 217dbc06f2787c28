namespace HoSoCanBo.Personnel.Access;

/// <summary>What was read.</summary>
internal enum RecordViewKind
{
    /// <summary>The profile page.</summary>
    Profile,

    /// <summary>The history of changes.</summary>
    History,

    /// <summary>A list taken out as a workbook.</summary>
    Export,

    /// <summary>A scanned document.</summary>
    Document,

    /// <summary>The form printed or taken out as a Word file.</summary>
    Print,
}

/// <summary>Lượt xem hồ sơ (Điều 8.2, 9.11): who read which record, when and from where. Never changed, never deleted.</summary>
internal sealed class RecordView
{
    public const int UserNameMaxLength = 200;
    public const int AddressMaxLength = 60;
    public const int DetailMaxLength = 500;

    public long Sequence { get; init; }

    public required DateTime At { get; init; }

    public required RecordViewKind Kind { get; init; }

    public Guid? UserId { get; init; }

    public required string UserName { get; init; }

    public string? RemoteAddress { get; init; }

    /// <summary>The record; null for a list.</summary>
    public Guid? EmployeeId { get; init; }

    /// <summary>Records read: 1, or the rows of a list.</summary>
    public required int Count { get; init; }

    /// <summary>The filter of a list, or the form printed.</summary>
    public string? Detail { get; init; }
}
