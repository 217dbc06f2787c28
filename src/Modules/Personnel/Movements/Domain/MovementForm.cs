namespace HoSoCanBo.Personnel.Movements.Domain;

/// <summary>A question the form of a kind of movement asks besides the decision.</summary>
internal enum MovementField
{
    ToUnit,
    Division,
    Position,
    EndsOn,
    ReceivingBody,
    Acceptance,
    PayStop,
    Payer,
    RetirementForm,
    PensionFrom,
    LastWorkingDay,
    Severance,
    Reason,
    Outcome,
    Allowance,
    Concurrent,
    EndsPresentPost,
    RankCode,
    Course,
}

/// <summary>What a kind of movement asks and of whom it may be entered.</summary>
/// <param name="Required">Questions that must be answered.</param>
/// <param name="Optional">Questions that may stay empty.</param>
internal sealed record MovementForm(IReadOnlyList<MovementField> Required, IReadOnlyList<MovementField> Optional)
{
    /// <summary>Statuses the kind may lead to, when there is a choice; the first is the usual one.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>The person must have one of these statuses before; empty: any present status.</summary>
    public IReadOnlyList<string> StatusesBefore { get; init; } = [];

    /// <summary>Kinds of employees it is for; empty: all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>What to do instead when the person is of another kind.</summary>
    public string? OtherwiseUse { get; init; }

    /// <summary>It ends service or a post, so the check page warns.</summary>
    public bool IsGrave { get; init; }

    /// <summary>How the effective date reads for this kind.</summary>
    public string EffectiveLabel { get; init; } = "Ngày hiệu lực";

    /// <summary>Years the period may last at most; null: no limit.</summary>
    public int? MaxYears { get; init; }

    /// <summary>Whether the form asks a question.</summary>
    public bool Asks(MovementField field) => Requires(field) || Optional.Contains(field);

    /// <summary>Whether the answer must be given.</summary>
    public bool Requires(MovementField field) => Required.Contains(field);
}
