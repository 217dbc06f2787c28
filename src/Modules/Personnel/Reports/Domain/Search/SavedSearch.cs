using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Reports.Domain.Search;

/// <summary>
/// Bộ lọc đã lưu: the address of a search or a statistic under a name; it belongs to one account. Never deleted, only retired.
/// </summary>
internal sealed class SavedSearch : IAudited, IVersioned
{
    public const int NameMaxLength = 120;
    public const int QueryMaxLength = 4000;

    /// <summary>Kept by one account at a time.</summary>
    public const int MostPerOwner = 100;

    private SavedSearch()
    {
    }

    public Guid Id { get; private init; }

    public int Version { get; private set; }

    /// <summary>The account.</summary>
    public Guid OwnerId { get; private init; }

    public string Name { get; private set; } = "";

    /// <summary>The criteria and columns, as in the address.</summary>
    public string Query { get; private set; } = "";

    public DateTime SavedAt { get; private init; }

    /// <summary>When it was put away; null while it is offered.</summary>
    public DateTime? RetiredAt { get; private set; }

    public Guid AuditSubjectId => Id;

    /// <summary>Lưu bộ lọc.</summary>
    public static SavedSearch Save(Guid id, Guid ownerId, string name, string query, DateTime now) =>
        new() { Id = id, OwnerId = ownerId, Name = name, Query = query, SavedAt = now };

    /// <summary>Đổi tên.</summary>
    public void Rename(string name) => Name = name;

    /// <summary>Bỏ: it is offered no more and stays in the history.</summary>
    public void Retire(DateTime now) => RetiredAt ??= now;
}
