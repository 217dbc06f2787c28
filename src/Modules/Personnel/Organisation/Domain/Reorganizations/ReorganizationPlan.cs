using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;

/// <summary>How grave a finding is.</summary>
internal enum PlanSeverity
{
    /// <summary>Must be mended before the plan can be confirmed.</summary>
    Blocks,

    /// <summary>To be looked at.</summary>
    Warns,
}

/// <summary>Something the dry run found.</summary>
/// <param name="Severity">How grave.</param>
/// <param name="Line">The line; null: the plan as a whole.</param>
/// <param name="Text">Vietnamese sentence with what to do.</param>
/// <param name="UnitId">The unit it is about, when it exists.</param>
internal sealed record PlanFinding(PlanSeverity Severity, ReorganizationLine? Line, string Text, Guid? UnitId = null);

/// <summary>What becomes of a unit.</summary>
internal enum UnitStepKind
{
    Open,
    Change,
    Close,
}

/// <summary>One dated change of one unit.</summary>
/// <param name="Kind">What.</param>
/// <param name="UnitId">The unit; of a new one its id to be.</param>
/// <param name="On">First day of the new order; for a close the first day without the unit.</param>
/// <param name="Before">What it was; null when it is new.</param>
/// <param name="After">What it is from then on; the last shape when it closes.</param>
/// <param name="SuccessorId">Who takes over a closing unit as a whole.</param>
internal sealed record UnitStep(UnitStepKind Kind, Guid UnitId, DateOnly On, UnitShape? Before, UnitShape After, Guid? SuccessorId)
{
    /// <summary>Whether name, code or kind change.</summary>
    public bool IsRenamed =>
        Before is { } b && (b.Name != After.Name || b.Code != After.Code || b.Kind != After.Kind || b.SalaryBlock != After.SalaryBlock);
}

/// <summary>A person goes from unit to unit on a day.</summary>
internal readonly record struct PersonMove(Guid EmployeeId, Guid FromUnitId, Guid ToUnitId, DateOnly On);

/// <summary>A step of lineage before it is stored.</summary>
internal sealed record LineageStep(
    ReorganizationLine Line, Guid? FromUnitId, string FromCode, string FromName, Guid? ToUnitId, string? ToCode, string? ToName);

/// <summary>A person the plan may have to place.</summary>
internal readonly record struct PlanPerson(Guid Id, string EmployeeNumber, Guid UnitId);

/// <summary>A unit that is dissolved with everything below it, by its code before the day.</summary>
internal sealed record EndingTop(string Code, string Name);

/// <summary>People of a unit that ends who have no place to go.</summary>
/// <param name="Code">The unit's code before the day.</param>
/// <param name="Name">Its name.</param>
/// <param name="Top">The unit whose end is theirs; the unit itself when it ends alone.</param>
/// <param name="People">Who.</param>
internal sealed record UnplacedPeople(string Code, string Name, EndingTop Top, IReadOnlyList<Guid> People);

/// <summary>What a reorganisation would do: everything the dry run shows and the writer does.</summary>
internal sealed class ReorganizationPlan
{
    private readonly List<UnitStep> steps = [];

    /// <summary>What becomes of units, in order of days.</summary>
    public IReadOnlyList<UnitStep> Steps => steps;

    /// <summary>Who goes where, in order of days.</summary>
    public List<PersonMove> Moves { get; } = [];

    /// <summary>Who would be left behind; blocks.</summary>
    public List<UnplacedPeople> Unplaced { get; } = [];

    /// <summary>What came from what.</summary>
    public List<LineageStep> Lineage { get; } = [];

    /// <summary>What the dry run found.</summary>
    public List<PlanFinding> Findings { get; } = [];

    /// <summary>Whether it may be confirmed.</summary>
    public bool IsBlocked => Findings.Exists(f => f.Severity == PlanSeverity.Blocks);

    /// <summary>The units that end.</summary>
    public IEnumerable<UnitStep> Closing => steps.Where(s => s.Kind == UnitStepKind.Close);

    /// <summary>Refuses the confirmation.</summary>
    public void Block(ReorganizationLine? line, string text, Guid? unitId = null) =>
        Findings.Add(new PlanFinding(PlanSeverity.Blocks, line, text, unitId));

    /// <summary>Asks to look.</summary>
    public void Warn(ReorganizationLine? line, string text, Guid? unitId = null) =>
        Findings.Add(new PlanFinding(PlanSeverity.Warns, line, text, unitId));

    /// <summary>Adds a step; two changes of a unit on one day are one.</summary>
    public void Add(UnitStep step)
    {
        var same = steps.FindIndex(s => s.UnitId == step.UnitId && s.On == step.On && s.Kind != UnitStepKind.Close);
        if (same >= 0 && step.Kind == UnitStepKind.Change)
        {
            steps[same] = steps[same] with { After = step.After };
            return;
        }

        steps.Add(step);
    }
}
