using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Domain.Organization;

/// <summary>Cơ quan, tổ chức, đơn vị (Điều 2.1 Quy chế 80/QĐ-UBND-HC).</summary>
internal sealed class OrganizationUnit : IUnitNode, IAudited, IVersioned
{
    public const int NameMaxLength = 250;
    public const int CodeMaxLength = 40;
    public const int PathMaxLength = 330;

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

    /// <summary>Where the entry comes from and what is uncertain about it.</summary>
    public string? Note { get; private set; }

    public Guid AuditSubjectId => Id;

    /// <summary>Thành lập: a new unit below <paramref name="parent"/>.</summary>
    public static OrganizationUnit Open(Guid id, OrganizationUnit? parent, UnitFacts facts) => new()
    {
        Id = id,
        ParentId = parent?.Id,
        Path = $"{parent?.Path}{id:N}/",
        Code = facts.Code,
        Name = facts.Name,
        NameSearch = VietnameseText.SearchKey(facts.Name),
        Kind = facts.Kind,
        Level = facts.Level,
        SalaryBlock = facts.SalaryBlock,
        EffectiveFrom = facts.EffectiveFrom,
        EffectiveUntil = facts.EffectiveUntil,
        Note = facts.Note,
    };

    /// <summary>Whether the unit exists on a day.</summary>
    public bool IsInForceOn(DateOnly day) => (EffectiveFrom is null || EffectiveFrom <= day) && (EffectiveUntil is null || EffectiveUntil >= day);
}

/// <summary>What is known of a unit when it is opened.</summary>
internal sealed record UnitFacts(
    string Code, string Name, string Kind, string Level, string? SalaryBlock, DateOnly? EffectiveFrom, DateOnly? EffectiveUntil, string? Note);
