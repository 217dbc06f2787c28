using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.SharedRecords.People;

/// <summary>
/// A module's own copy of a person, fed by the events of Personnel: who it is, and the histories of unit and status. Every
/// module gives it the word of its field. Events may come twice, late, or before their elders: the result is the same.
/// </summary>
public abstract class KnownPerson : IVersioned
{
    public const int FullNameMaxLength = 200;

    public const int EmployeeNumberMaxLength = 40;

    /// <summary>Longest code of employee_kinds.csv.</summary>
    public const int KindCodeMaxLength = 40;

    /// <summary>Name, blank and number.</summary>
    public const int SearchTextMaxLength = FullNameMaxLength + 1 + EmployeeNumberMaxLength;

    /// <summary>Bytes of the sort key that are kept; more never decide the order of real names.</summary>
    public const int NameSortKeyMaxLength = 400;

    private readonly List<UnitMembership> memberships = [];
    private readonly List<KnownStatusPeriod> statuses = [];

    /// <summary>The id Personnel gave the employee.</summary>
    public Guid Id { get; init; }

    /// <summary>Số hiệu cán bộ; null until the person's record has arrived.</summary>
    public string? EmployeeNumber { get; private set; }

    /// <summary>Name as stored; null until the person's record has arrived.</summary>
    public string? FullName { get; private set; }

    public DateOnly? BirthDate { get; private set; }

    /// <summary>Code of employee_kinds.csv.</summary>
    public string? KindCode { get; private set; }

    /// <summary>Name and number as they are searched for.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>The name's place in Vietnamese order.</summary>
    public byte[] NameSortKey { get; private set; } = [];

    /// <summary>When the particulars above were recorded (UTC).</summary>
    public DateTime? IdentifiedAt { get; private set; }

    /// <summary>The unit of today; before the first day at a unit, that coming unit. Null until a unit is known.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>The position there.</summary>
    public string? PositionName { get; private set; }

    /// <summary>Whether the status of today counts as present.</summary>
    public bool IsPresent { get; private set; } = true;

    /// <summary>The next day on which <see cref="UnitId"/> or <see cref="IsPresent"/> changes by facts already known.</summary>
    public DateOnly? NextChangeOn { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <summary>Every unit the person has belonged to.</summary>
    public IReadOnlyList<UnitMembership> Memberships => memberships;

    /// <summary>Every status the person has had.</summary>
    public IReadOnlyList<KnownStatusPeriod> Statuses => statuses;

    /// <summary>Who the person is, as recorded at <see cref="FactSource.RecordedAt"/>; older particulars change nothing.</summary>
    public void Identify(PersonParticulars particulars, FactSource source)
    {
        if (source.RecordedAt < IdentifiedAt)
        {
            return;
        }

        (EmployeeNumber, FullName, BirthDate, KindCode) = particulars;
        SearchText = VietnameseText.SearchKey($"{particulars.FullName} {particulars.EmployeeNumber}");
        var sortKey = VietnameseText.NameSortKey(particulars.FullName);
        NameSortKey = sortKey.Length <= NameSortKeyMaxLength ? sortKey : sortKey[..NameSortKeyMaxLength];
        IdentifiedAt = source.RecordedAt;
    }

    /// <summary>The person belongs to the unit from <paramref name="effectiveFrom"/> on.</summary>
    public void JoinUnit(Guid unitId, string? positionName, DateOnly effectiveFrom, FactSource source) =>
        Add(memberships, new UnitMembership(Id, unitId, positionName, effectiveFrom, source));

    /// <summary>The person has the status from <paramref name="effectiveFrom"/> on.</summary>
    public void TakeStatus(string statusCode, bool countsAsPresent, DateOnly effectiveFrom, FactSource source) =>
        Add(statuses, new KnownStatusPeriod(Id, statusCode, countsAsPresent, effectiveFrom, source));

    /// <summary>Brings what holds today up to date. Called after each change and on <see cref="NextChangeOn"/>.</summary>
    public void Refresh(DateOnly today)
    {
        var unit = memberships.On(today) ?? memberships.Where(m => m.EverHolds).MinBy(m => m.EffectiveFrom);
        (UnitId, PositionName) = (unit?.UnitId, unit?.PositionName);
        IsPresent = statuses.On(today)?.CountsAsPresent ?? true;
        NextChangeOn = memberships.Concat<DatedFact>(statuses)
            .Where(f => f.EverHolds && f.EffectiveFrom > today)
            .Min(f => (DateOnly?)f.EffectiveFrom);
        Version++;
    }

    private static void Add<T>(List<T> history, T fact)
        where T : DatedFact
    {
        if (!history.Exists(f => f.Id == fact.Id))
        {
            history.Add(fact);
            history.Chain();
        }
    }
}

/// <summary>What other modules show of a person.</summary>
/// <param name="EmployeeNumber">Số hiệu cán bộ.</param>
/// <param name="FullName">Name as stored.</param>
/// <param name="BirthDate">Birth date.</param>
/// <param name="KindCode">Code of employee_kinds.csv.</param>
public sealed record PersonParticulars(string EmployeeNumber, string FullName, DateOnly? BirthDate, string KindCode);
