using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.People.Domain;

/// <summary>A fact of a person changed: sheets from that day on are computed again, closed months get a difference.</summary>
internal sealed class Recalculation : ITellsWhenSaved
{
    public const int CauseMaxLength = 300;

    /// <summary>Then it waits for an operator.</summary>
    public const int MaxAttempts = 5;

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The first day with another pay.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>What changed, in Vietnamese; a difference of a closed month names it.</summary>
    public required string Cause { get; init; }

    public Guid? DecisionId { get; init; }

    /// <summary>When it was asked for (UTC).</summary>
    public required DateTime AskedAt { get; init; }

    /// <summary>How often it failed; it is given up after <see cref="MaxAttempts"/>.</summary>
    public int Attempts { get; set; }

    /// <inheritdoc />
    SavedFact? ITellsWhenSaved.FactWhenSaved => new OrderWaiting(typeof(Recalculation));
}
