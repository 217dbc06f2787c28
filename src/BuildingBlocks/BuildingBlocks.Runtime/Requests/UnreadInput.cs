namespace HoSoCanBo.BuildingBlocks.Runtime.Requests;

/// <summary>
/// Whether something in the posted form could not be read: a day that does not exist, a text for a number. Such a field arrives empty, and
/// an optional one would be taken as left out ("đến hết ngày 31/02/2027" as no end at all); so no command with rules runs on it.
/// </summary>
internal sealed class UnreadInput
{
    /// <summary>Something typed could not be read; the page says what.</summary>
    public bool IsAny { get; set; }
}
