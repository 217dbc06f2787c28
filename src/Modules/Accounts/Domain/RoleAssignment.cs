using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Accounts.Domain;

/// <summary>
/// Phân quyền: a role of an account over a unit and everything below it, for a time, by a document (Điều 8.2, 19.2). It counts only
/// while it is valid.
/// </summary>
internal sealed class RoleAssignment : IAudited, ITellsWhenSaved
{
    /// <summary>Longest number of a document.</summary>
    public const int DocumentNumberMaxLength = 60;

    /// <summary>Longest name of an issuer.</summary>
    public const int DocumentIssuerMaxLength = 250;

    public const int SeatKeyMaxLength = 60;

    private RoleAssignment()
    {
    }

    internal RoleAssignment(Guid accountId, RoleTerms terms, string? seatKey)
    {
        Id = Guid.CreateVersion7();
        AccountId = accountId;
        RoleCode = terms.Role.Code;
        UnitId = terms.UnitId;
        Subsystems = terms.Subsystems;
        ValidFrom = terms.ValidFrom;
        ValidUntil = terms.ValidUntil;
        DocumentNumber = terms.DocumentNumber;
        DocumentIssuedOn = terms.DocumentIssuedOn;
        DocumentIssuer = terms.DocumentIssuer;
        RequestId = terms.RequestId;
        SeatKey = seatKey;
    }

    public Guid Id { get; private init; }

    public Guid AccountId { get; private init; }

    public string RoleCode { get; private init; } = "";

    /// <summary>Top of the subtree the role covers.</summary>
    public Guid UnitId { get; private init; }

    /// <summary>What the document names.</summary>
    public Subsystems Subsystems { get; private init; }

    /// <summary>First day (inclusive).</summary>
    public DateOnly ValidFrom { get; private init; }

    /// <summary>Last day (inclusive); null: until further notice.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Số văn bản.</summary>
    public string? DocumentNumber { get; private init; }

    /// <summary>Ngày ban hành.</summary>
    public DateOnly? DocumentIssuedOn { get; private init; }

    /// <summary>Cơ quan ban hành.</summary>
    public string? DocumentIssuer { get; private init; }

    /// <summary>The request Sở Nội vụ agreed to (Điều 6.3); null for a role of the own body.</summary>
    public Guid? RequestId { get; private init; }

    /// <summary>The seat this assignment holds (<see cref="Role.SeatKey"/>); unique, null when it holds none any more.</summary>
    public string? SeatKey { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => AccountId;

    /// <inheritdoc />
    SavedFact? ITellsWhenSaved.FactWhenSaved => new SignInChanged(AccountId);

    /// <summary>Whether the assignment gives rights on <paramref name="day"/>.</summary>
    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidUntil is null || day <= ValidUntil);

    /// <summary>Whether the assignment is over before <paramref name="day"/>.</summary>
    public bool IsOverOn(DateOnly day) => ValidUntil < day;

    /// <summary>Somebody else may take the seat: this assignment is over.</summary>
    public void Vacate() => SeatKey = null;

    /// <summary>Goes on until <paramref name="lastDay"/>; a later end stays.</summary>
    internal DateOnly RenewUntil(DateOnly lastDay)
    {
        if (ValidUntil is { } until && until < lastDay)
        {
            ValidUntil = lastDay;
        }

        return ValidUntil ?? lastDay;
    }

    /// <summary>The last day is <paramref name="lastDay"/>; the seat is free at once.</summary>
    internal void EndOn(DateOnly lastDay)
    {
        if (ValidUntil is null || ValidUntil > lastDay)
        {
            ValidUntil = lastDay;
        }

        SeatKey = null;
    }
}

/// <summary>What a new assignment says.</summary>
/// <param name="Role">The role.</param>
/// <param name="UnitId">Top of the subtree.</param>
/// <param name="Subsystems">What the document names.</param>
/// <param name="ValidFrom">First day (inclusive).</param>
/// <param name="ValidUntil">Last day (inclusive).</param>
/// <param name="DocumentNumber">Số văn bản.</param>
/// <param name="DocumentIssuedOn">Ngày ban hành.</param>
/// <param name="DocumentIssuer">Cơ quan ban hành.</param>
/// <param name="RequestId">The request Sở Nội vụ agreed to.</param>
internal sealed record RoleTerms(
    Role Role, Guid UnitId, Subsystems Subsystems, DateOnly ValidFrom, DateOnly? ValidUntil = null,
    string? DocumentNumber = null, DateOnly? DocumentIssuedOn = null, string? DocumentIssuer = null, Guid? RequestId = null);
