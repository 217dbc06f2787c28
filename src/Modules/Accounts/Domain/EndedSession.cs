using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Accounts.Domain;

/// <summary>
/// Phiên đã đăng xuất: its cookie is refused although it has not run out. Kept as long as a session can last.
/// </summary>
internal sealed class EndedSession : ITellsWhenSaved
{
    /// <summary>The session, as its cookie names it.</summary>
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <inheritdoc />
    SavedFact? ITellsWhenSaved.FactWhenSaved => new SignInChanged(AccountId);

    /// <summary>When it was ended (UTC).</summary>
    public required DateTime EndedAt { get; init; }
}
