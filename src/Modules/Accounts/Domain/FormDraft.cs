namespace HoSoCanBo.Accounts.Domain;

/// <summary>
/// Bản nháp: what a user has typed into a long form and not sent yet. It survives a lost session; nobody else reads it, and it is kept
/// enciphered, because forms hold what belongs into records.
/// </summary>
internal sealed class FormDraft
{
    /// <summary>Longest address of a form.</summary>
    public const int AddressMaxLength = 300;

    /// <summary>Most characters of one form.</summary>
    public const int TextMaxLength = 60_000;

    /// <summary>Drafts nobody came back to are forgotten after so many days.</summary>
    public const int KeptDays = 30;

    public required Guid AccountId { get; init; }

    /// <summary>Where the form is sent to.</summary>
    public required string Address { get; init; }

    /// <summary>Enciphered JSON: posted name to what was typed.</summary>
    public required string Values { get; set; }

    /// <summary>When it was kept last (UTC).</summary>
    public required DateTime SavedAt { get; set; }
}
