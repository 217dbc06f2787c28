using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Accounts.Domain;

/// <summary>
/// Mật khẩu và phiên: how an account proves itself. Kept apart from <see cref="Account"/> so that hashes
/// never reach the audit trail.
/// </summary>
internal sealed class Credentials : ITellsWhenSaved
{
    public const int SecurityStampMaxLength = 64;

    public const int PasswordHashMaxLength = 200;

    public required Guid AccountId { get; init; }

    /// <inheritdoc />
    SavedFact? ITellsWhenSaved.FactWhenSaved => new SignInChanged(AccountId);

    /// <summary>PBKDF2 hash; null until a password is issued.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>A new value ends every session of the account.</summary>
    public string SecurityStamp { get; set; } = NewStamp();

    /// <summary>The password was issued by somebody else and has to be changed at the next log-in (Điều 20.1).</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Failed log-ins up to this instant (UTC) lock nobody out any more.</summary>
    public DateTime? FailuresForgivenAt { get; set; }

    /// <summary>Ends every session of the account.</summary>
    public void EndSessions() => SecurityStamp = NewStamp();

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
