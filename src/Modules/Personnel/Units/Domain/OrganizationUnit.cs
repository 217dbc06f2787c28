using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Units.Domain;

/// <summary>
/// Cơ quan, tổ chức, đơn vị (Điều 2.1 Quy chế 80/QĐ-UBND-HC). Name, code, kind and place are dated (<see cref="Periods"/>); the
/// columns here are those of the latest period. A unit that has ended stands below the one that took over its records, so that
/// whoever is in charge of that one reaches them too.
/// </summary>
internal sealed class OrganizationUnit : IScopeNode, IAudited, IVersioned, ITellsWhenSaved
{
    public const int NameMaxLength = 250;
    public const int CodeMaxLength = 40;
    public const int KindMaxLength = 60;
    public const int NoteMaxLength = 500;
    public const int PathMaxLength = 330;

    private readonly List<UnitPeriod> periods = [];

    private OrganizationUnit()
    {
    }

    public Guid Id { get; private init; }

    public int Version { get; private set; }

    /// <summary>Code in force; codes pass from unit to unit over time, so they are no identity.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string NameSearch { get; private set; } = "";

    /// <summary>Kind of org_units_2020.csv, for instance <c>so</c>, <c>chi_cuc</c>, <c>ubnd_xa</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>tinh, huyen or xa.</summary>
    public string Level { get; private set; } = "";

    public Guid? ParentId { get; private set; }

    /// <summary>Salary window of Điều 15: <c>so_ban_nganh</c>, <c>huyen</c>; null outside the salary subsystem.</summary>
    public string? SalaryBlock { get; private set; }

    public string Path { get; private set; } = "";

    /// <summary>First day; null: in force on 22/01/2020, start not sourced.</summary>
    public DateOnly? EffectiveFrom { get; private set; }

    /// <summary>Last day, included; null while it lasts.</summary>
    public DateOnly? EffectiveUntil { get; private set; }

    /// <summary>The unit that took over people and records when this one ended.</summary>
    public Guid? SuccessorId { get; private set; }

    /// <summary>Where the entry comes from and what is uncertain about it.</summary>
    public string? Note { get; private set; }

    /// <summary>Địa chỉ, điện thoại, chức năng, …</summary>
    public UnitContact Contact { get; private set; } = new();

    /// <summary>Name, code, kind and place over time, without overlap.</summary>
    public IReadOnlyList<UnitPeriod> Periods => periods;

    public Guid AuditSubjectId => Id;

    /// <inheritdoc />
    SavedFact? ITellsWhenSaved.FactWhenSaved => new ReferenceSaved();

    /// <summary>Thành lập: a new unit below <paramref name="parent"/>.</summary>
    public static OrganizationUnit Open(Guid id, OrganizationUnit? parent, UnitFacts facts, UnitChangeSource? source = null)
    {
        var unit = new OrganizationUnit
        {
            Id = id,
            ParentId = parent?.Id,
            Path = $"{parent?.Path}{id:N}/",
            EffectiveFrom = facts.EffectiveFrom,
            EffectiveUntil = facts.EffectiveUntil,
            Note = facts.Note,
        };
        unit.Take(facts.Code, facts.Name, facts.Kind, facts.Level, facts.SalaryBlock);
        unit.periods.Add(new UnitPeriod(unit, facts.EffectiveFrom ?? UnitPeriod.FromUnknownDay, source));
        return unit;
    }

    /// <summary>Whether the unit exists on a day.</summary>
    public bool IsInForceOn(DateOnly day) => (EffectiveFrom is null || EffectiveFrom <= day)
        && (EffectiveUntil is null || EffectiveUntil >= day);

    /// <summary>Đổi tên, đổi loại, đổi mã, chuyển cơ quan chủ quản from a day on; the period before ends on the day before.</summary>
    public void ChangeFrom(DateOnly day, UnitShape shape, UnitChangeSource source)
    {
        foreach (var open in periods.Where(p => p.EffectiveUntil is null))
        {
            open.EndOn(day.AddDays(-1));
        }

        (_, _, _, _, _, ParentId) = shape;
        Take(shape.Code, shape.Name, shape.Kind, shape.Level, shape.SalaryBlock);
        periods.Add(new UnitPeriod(this, day, source));
    }

    /// <summary>Kết thúc hoạt động: the last day, and the unit that takes over.</summary>
    public void Close(DateOnly lastDay, Guid? successorId)
    {
        foreach (var open in periods.Where(p => p.EffectiveUntil is null))
        {
            open.EndOn(lastDay);
        }

        EffectiveUntil = lastDay;
        SuccessorId = successorId;
        ParentId = successorId ?? ParentId;
    }

    /// <summary>Takes back what a reorganisation made of the unit; its periods stay in the history and hold on no day.</summary>
    /// <returns>Whether the unit existed before the reorganisation.</returns>
    public bool Undo(Guid reorganizationId)
    {
        foreach (var own in periods.Where(p => p.ReorganizationId == reorganizationId))
        {
            own.EndOn(own.EffectiveFrom.AddDays(-1));
        }

        SuccessorId = null;
        var last = periods.Where(p => p.EverHolds).MaxBy(p => p.EffectiveFrom);
        if (last is null)
        {
            EffectiveUntil = (EffectiveFrom ?? UnitPeriod.FromUnknownDay).AddDays(-1);
            return false;
        }

        last.Reopen();
        EffectiveUntil = null;
        ParentId = last.ParentId;
        Take(last.Code, last.Name, last.Kind, last.Level, last.SalaryBlock);
        return true;
    }

    /// <summary>The unit's place in the tree of today.</summary>
    public void PlaceBelow(string? parentPath) => Path = $"{parentPath}{Id:N}/";

    /// <summary>Corrects addresses and the like; they are not dated.</summary>
    public void Describe(UnitContact contact) => Contact.Take(contact);

    /// <summary>The unit as it was in a period, for showing; never saved.</summary>
    public OrganizationUnit AsIn(UnitPeriod period)
    {
        var copy = new OrganizationUnit
        {
            Id = Id,
            ParentId = period.ParentId,
            Path = Path,
            EffectiveFrom = EffectiveFrom,
            EffectiveUntil = EffectiveUntil,
            SuccessorId = SuccessorId,
            Note = Note,
        };
        copy.Take(period.Code, period.Name, period.Kind, period.Level, period.SalaryBlock);
        return copy;
    }

    private void Take(string code, string name, string kind, string level, string? salaryBlock)
    {
        (Code, Name, Kind, Level, SalaryBlock) = (code, name, kind, level, salaryBlock);
        NameSearch = VietnameseText.SearchKey(name);
    }
}

/// <summary>What is known of a unit when it is opened.</summary>
internal sealed record UnitFacts(
    string Code, string Name, string Kind, string Level, string? SalaryBlock, DateOnly? EffectiveFrom, DateOnly? EffectiveUntil,
    string? Note);

/// <summary>What of a unit is dated.</summary>
internal sealed record UnitShape(string Code, string Name, string Kind, string Level, string? SalaryBlock, Guid? ParentId)
{
    /// <summary>The unit as it is now.</summary>
    public static UnitShape Of(OrganizationUnit unit) => new(unit.Code, unit.Name, unit.Kind, unit.Level, unit.SalaryBlock, unit.ParentId);
}

/// <summary>On what a change of a unit rests.</summary>
internal sealed record UnitChangeSource(Guid? DecisionId, Guid? ReorganizationId);
