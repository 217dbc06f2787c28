using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Records.Domain.Quality;

/// <summary>Chất lượng hồ sơ (Điều 8.1): how complete and how free of contradictions a record is, as last looked at.</summary>
internal sealed class RecordQuality
{
    public required Guid EmployeeId { get; init; }

    /// <summary>0 to 100.</summary>
    public int Score { get; set; }

    /// <summary>Share of the required items that are filled, 0 to 100.</summary>
    public int Completeness { get; set; }

    /// <summary>Required items without a value.</summary>
    public int MissingCount { get; set; }

    /// <summary>Items that contradict a rule.</summary>
    public int ContradictionCount { get; set; }

    /// <summary>Items that look wrong.</summary>
    public int DoubtCount { get; set; }

    public DateTime CheckedAt { get; set; }
}

/// <summary>What is wrong with an item of a record.</summary>
internal enum GapKind
{
    /// <summary>Thiếu.</summary>
    Missing,

    /// <summary>Mâu thuẫn.</summary>
    Contradiction,

    /// <summary>Cần xem lại.</summary>
    Doubt,
}

/// <summary>Việc cần làm trên một hồ sơ: one item that is missing, contradicts a rule or looks wrong.</summary>
internal sealed class RecordGap
{
    public const int RuleMaxLength = 20;
    public const int FieldKeyMaxLength = 60;
    public const int MessageMaxLength = 300;

    public required Guid EmployeeId { get; init; }

    /// <summary>Place in the list of the record, from 0.</summary>
    public required int Number { get; init; }

    public required GapKind Kind { get; init; }

    /// <summary>Id of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The field it leads to; null when it is about a table or the whole record.</summary>
    public string? FieldKey { get; init; }

    /// <summary>Vietnamese sentence; figures of pay are shown to readers with their rights. Never holds an identity number.</summary>
    public required Wording Message { get; init; }
}
