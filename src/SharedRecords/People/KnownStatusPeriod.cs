namespace HoSoCanBo.SharedRecords.People;

/// <summary>Tình trạng công tác: the person's status from a day on.</summary>
public sealed class KnownStatusPeriod : DatedFact
{
    /// <summary>Longest code of record_statuses.csv.</summary>
    public const int StatusCodeMaxLength = 40;

    private KnownStatusPeriod()
    {
    }

    internal KnownStatusPeriod(Guid personId, string statusCode, bool countsAsPresent, DateOnly effectiveFrom, FactSource source)
        : base(personId, effectiveFrom, source) => (StatusCode, CountsAsPresent) = (statusCode, countsAsPresent);

    /// <summary>Code of record_statuses.csv.</summary>
    public string StatusCode { get; private set; } = "";

    /// <summary>Hiện có mặt: whether a person with this status still counts in the unit.</summary>
    public bool CountsAsPresent { get; private set; }
}
