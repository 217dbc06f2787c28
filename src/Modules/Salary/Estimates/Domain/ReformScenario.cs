using System.Text.Json;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Months.Domain;

namespace HoSoCanBo.Salary.Estimates.Domain;

/// <summary>
/// Phương án cải cách tiền lương whose Biểu 2b, 2c, 4a are kept: the levels, the day, and the rate of BHYT it was made with.
/// </summary>
internal sealed class ReformScenario : IAudited
{
    public const int NameMaxLength = 120;

    private ReformScenario()
    {
    }

    /// <summary>Makes a scenario.</summary>
    public ReformScenario(Guid id, string name, DateOnly effectiveFrom, LevelChange levels, Percent health, Act act)
    {
        (Id, Name, EffectiveFrom, HealthInHundredths) = (id, name, effectiveFrom, health.Hundredths);
        (OldLevelInDong, NewLevelInDong, Months) = (levels.OldInDong, levels.NewInDong, levels.Months);
        (CreatedAt, CreatedBy) = (act.At, act.By);
    }

    /// <summary>Identity; made with the form.</summary>
    public Guid Id { get; private set; }

    /// <summary>Phương án.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Ngày áp dụng mức mới.</summary>
    public DateOnly EffectiveFrom { get; private set; }

    /// <summary>Mức lương cơ sở cũ.</summary>
    public long OldLevelInDong { get; private set; }

    /// <summary>Mức lương cơ sở mới.</summary>
    public long NewLevelInDong { get; private set; }

    /// <summary>Months of the year with the new level.</summary>
    public int Months { get; private set; }

    /// <summary>BHYT, both shares together.</summary>
    public int HealthInHundredths { get; private set; }

    /// <summary>When it was made (UTC).</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>Who made it.</summary>
    public string CreatedBy { get; private set; } = "";

    /// <inheritdoc />
    public Guid AuditSubjectId => Id;

    /// <summary>The levels as the forms take them.</summary>
    public LevelChange Levels => new(OldLevelInDong, NewLevelInDong, Months);

    /// <summary>BHYT, both shares together.</summary>
    public Percent Health => new(HealthInHundredths);
}

/// <summary>Số liệu Biểu 2b, 2c, 4a của một đơn vị trong một phương án: what the sheets do not know.</summary>
internal sealed class ReformFigures : IAudited, IVersioned
{
    /// <summary>Longest stored figures.</summary>
    public const int NumbersMaxLength = 2_000;

    private ReformFigures()
    {
    }

    /// <summary>The first figures of a unit.</summary>
    public ReformFigures(Guid scenarioId, Guid unitId, string unitName)
    {
        (Id, ScenarioId, UnitId, UnitName, Version) = (IdOf(scenarioId, unitId), scenarioId, unitId, unitName, 1);
    }

    /// <inheritdoc />
    public Guid Id { get; private set; }

    public Guid ScenarioId { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>Its name at the time.</summary>
    public string UnitName { get; private set; } = "";

    /// <summary>The figures as JSON.</summary>
    public string NumbersJson { get; private set; } = "";

    /// <summary>When they were last typed (UTC).</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Who typed them.</summary>
    public string ChangedBy { get; private set; } = "";

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => Id;

    /// <summary>The figures.</summary>
    public ReformNumbers Numbers => ReformNumbers.Parse(NumbersJson);

    /// <summary>One set of figures for a unit of a scenario.</summary>
    public static Guid IdOf(Guid scenarioId, Guid unitId) => StableId.From($"salary-reform-figures:{scenarioId}:{unitId}");

    /// <summary>Writes new figures.</summary>
    public void Write(ReformNumbers numbers, string unitName, Act act) =>
        (NumbersJson, UnitName, ChangedAt, ChangedBy) = (numbers.ToJson(), unitName, act.At, act.By);
}

/// <summary>What people type, in the order of the rows of <see cref="ReformRows"/>.</summary>
/// <param name="People">Biểu 2b (1).</param>
/// <param name="OldFunds">Biểu 2b (2).</param>
/// <param name="Units">Biểu 2c (1).</param>
/// <param name="Lumps">Biểu 2c (2), in ten-thousandths.</param>
/// <param name="Sources">Biểu 4a, A.</param>
/// <param name="Needs">Biểu 4a, B.</param>
internal sealed record ReformNumbers(
    IReadOnlyList<long> People, IReadOnlyList<long> OldFunds, IReadOnlyList<long> Units, IReadOnlyList<int> Lumps,
    IReadOnlyList<long> Sources, IReadOnlyList<long> Needs)
{
    /// <summary>Nothing typed yet.</summary>
    public static ReformNumbers None { get; } = new(
        new long[ReformRows.Former.Count], new long[ReformRows.Former.Count], new long[ReformRows.Lumps.Count], ReformRows.UsualLumps,
        new long[ReformRows.Sources.Count], new long[ReformRows.Needs.Count]);

    /// <summary>As stored.</summary>
    public static ReformNumbers Parse(string json) => JsonSerializer.Deserialize<ReformNumbers>(json)!;

    /// <summary>For storing.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>The forms these figures give.</summary>
    public ReformTables In(ReformScenario scenario) => new(
        [.. People.Zip(OldFunds, (people, fund) => FormerCadres.Of(people, fund, null, scenario.Health, scenario.Levels))],
        [.. Units.Zip(Lumps, (units, lump) => LumpFund.Of(units, new Coefficient(lump), scenario.Levels))],
        new ReformSources(Sources, Needs));
}
