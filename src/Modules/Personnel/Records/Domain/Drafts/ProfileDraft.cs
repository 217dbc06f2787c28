namespace HoSoCanBo.Personnel.Records.Domain.Drafts;

/// <summary>Bản nháp: what a user has typed into a form and not saved; it survives a lost session. Nobody else sees it.</summary>
internal sealed class ProfileDraft
{
    public const int PlaceMaxLength = 100;
    public const int ValuesMaxLength = 60_000;

    /// <summary>Drafts nobody came back to are forgotten after so many days.</summary>
    public const int KeptDays = 30;

    public required Guid UserId { get; init; }

    public required Guid EmployeeId { get; init; }

    /// <summary>The form: slug of a section, or of a table and its row.</summary>
    public required string Place { get; init; }

    /// <summary>JSON: posted name to typed text.</summary>
    public required string Values { get; set; }

    public required DateTime SavedAt { get; set; }
}
