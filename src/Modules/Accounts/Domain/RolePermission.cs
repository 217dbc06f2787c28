namespace HoSoCanBo.Accounts.Domain;

/// <summary>How far a permission of a role reaches (column <c>scope</c> of permissions.csv).</summary>
public enum GrantReach
{
    /// <summary>Toàn tỉnh.</summary>
    Province,

    /// <summary>The unit of the assignment and everything below it.</summary>
    OwnAgencySubtree,

    /// <summary>The district with its communes.</summary>
    DistrictSubtree,

    /// <summary>The unit named in the assignment document.</summary>
    AssignedUnit,

    OwnUnit,

    /// <summary>Units under delegation (Điều 19.1).</summary>
    DelegatedUnits,

    OwnRecord,

    /// <summary>Learners of the own courses.</summary>
    OwnCourses,

    /// <summary>Servers; no business data.</summary>
    Infrastructure,
}

/// <summary>Whether the matrix gives a permission.</summary>
public enum GrantAnswer
{
    /// <summary>Given.</summary>
    Yes,

    /// <summary>Refused by rule.</summary>
    No,

    /// <summary>Given in a narrowed form; the owner of the data narrows it.</summary>
    Limited,
}

/// <summary>One row of the matrix of permissions: data, seeded from permissions.csv.</summary>
internal sealed class RolePermission
{
    /// <summary>Longest code of a permission.</summary>
    public const int PermissionMaxLength = 60;

    public required string RoleCode { get; init; }

    /// <summary>The permission, for instance <c>record.view</c>.</summary>
    public required string Permission { get; init; }

    /// <summary>How far it reaches.</summary>
    public required GrantReach Reach { get; init; }

    /// <summary>Whether it is given.</summary>
    public required GrantAnswer Answer { get; init; }

    /// <summary>Article or row of the annex, for instance <c>Đ6.4a</c>.</summary>
    public required string BasisId { get; init; }

    /// <summary>The words of the regulation.</summary>
    public required string BasisQuote { get; init; }

    /// <summary>A remark.</summary>
    public string? Note { get; init; }
}
