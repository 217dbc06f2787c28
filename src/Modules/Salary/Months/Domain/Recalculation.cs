namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>A fact of a person changed: sheets from that day on are computed again, closed months get a difference.</summary>
internal sealed class Recalculation
{
    /// <summary>Longest cause.</summary>
    public const int CauseMaxLength = 300;

    /// <summary>Identity: that of the fact or event.</summary>
    public required Guid Id { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The first day with another pay.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>What changed, in Vietnamese; a difference of a closed month names it.</summary>
    public required string Cause { get; init; }

    /// <summary>The decision.</summary>
    public Guid? DecisionId { get; init; }

    /// <summary>When it was asked for (UTC).</summary>
    public required DateTime AskedAt { get; init; }

    /// <summary>How often it failed; it is given up after <see cref="MaxAttempts"/>.</summary>
    public int Attempts { get; set; }

    /// <summary>Then it waits for an operator.</summary>
    public const int MaxAttempts = 5;
}

/// <summary>A frozen table of Sở Tài chính, TH-01 to TH-08.</summary>
internal sealed class ConsolidatedTable
{
    /// <summary>Longest code.</summary>
    public const int CodeMaxLength = 10;

    /// <summary>The month.</summary>
    public required Guid MonthId { get; init; }

    /// <summary>Code: TH-01.</summary>
    public required string Code { get; init; }

    /// <summary>Columns and rows (<see cref="TableContent"/>).</summary>
    public required string ContentJson { get; set; }

    /// <summary>When it was frozen (UTC).</summary>
    public required DateTime At { get; set; }
}
