namespace HoSoCanBo.Personnel.Deadlines.Domain.ComingDue;

/// <summary>What comes due for a person.</summary>
internal enum DueKind
{
    /// <summary>Nghỉ hưu.</summary>
    Retirement,

    /// <summary>Hết thời hạn giữ chức vụ: bổ nhiệm lại.</summary>
    Term,

    /// <summary>Hết biệt phái.</summary>
    Secondment,

    /// <summary>Hết hạn hợp đồng.</summary>
    Contract,

    /// <summary>Hết tập sự.</summary>
    Probation,
}

/// <summary>Danh sách đến hạn of a month: one person who comes due, with the conditions that hold and those that do not.</summary>
internal sealed class DueEntry
{
    public const int TitleMaxLength = 300;
    public const int ConditionsMaxLength = 4000;

    public required Guid Id { get; init; }

    /// <summary>First day of the month the list is of.</summary>
    public required DateOnly Month { get; init; }

    public required DueKind Kind { get; init; }

    public required Guid EmployeeId { get; init; }

    /// <summary>The person's unit when the list was made.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>The day it comes due, included.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>What it is about: the post, the receiving unit, the contract.</summary>
    public required string Title { get; init; }

    /// <summary>Conditions that do not hold; those that cannot be judged from the record are not counted.</summary>
    public required int UnmetCount { get; init; }

    /// <summary>The conditions, as <see cref="DueCondition"/> in JSON.</summary>
    public required string Conditions { get; init; }

    public required DateTime MadeAt { get; init; }
}

/// <summary>One condition of what comes due.</summary>
/// <param name="Text">The condition with the figures it was judged by.</param>
/// <param name="Holds">Null: the record does not tell.</param>
/// <param name="Basis">Article.</param>
internal sealed record DueCondition(string Text, bool? Holds, string? Basis);
