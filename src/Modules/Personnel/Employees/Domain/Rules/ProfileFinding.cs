using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Employees.Domain.Rules;

/// <summary>What a finding of a rule does to saving.</summary>
internal enum RuleSeverity
{
    /// <summary>The value cannot be read or stored: it blocks always, also for old paper.</summary>
    Format,

    /// <summary>E: blocks saving. For records moved from old paper it only warns.</summary>
    Error,

    /// <summary>W: saved after the user confirms and gives a reason.</summary>
    Warning,

    /// <summary>I: shown, nothing more.</summary>
    Information,
}

/// <summary>One thing a rule of validation-rules found wrong with a record.</summary>
/// <param name="Rule">Id of the rule: <c>I5</c>, <c>D3</c>.</param>
/// <param name="Severity">What it does to saving.</param>
/// <param name="FieldKey">The field it is shown at; null for the record as a whole.</param>
/// <param name="Message">Vietnamese sentence; figures of pay stay apart in it until it is read. Never holds an identity number.</param>
internal sealed record ProfileFinding(string Rule, RuleSeverity Severity, string? FieldKey, Wording Message)
{
    /// <summary>Whether it blocks data from old paper as well.</summary>
    public bool HoldsForOldPaper { get; init; }

    /// <summary>E unless overridden: confirmed with a reason of its own for this person, not for a whole file.</summary>
    public bool NeedsOwnReason { get; init; }

    /// <summary>Whether the record cannot be saved with it.</summary>
    public bool Blocks => Severity is RuleSeverity.Format or RuleSeverity.Error;

    /// <summary>Whether the user must confirm it with a reason.</summary>
    public bool NeedsConfirmation => Severity == RuleSeverity.Warning;

    /// <summary>As it counts for records that come from the old system or old paper: rules on content only warn.</summary>
    public ProfileFinding FromOldPaper() => Severity == RuleSeverity.Error && !HoldsForOldPaper
        ? this with { Severity = RuleSeverity.Warning } : this;
}
