namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>A frozen table of Sở Tài chính, TH-01 to TH-08.</summary>
internal sealed class ConsolidatedTable
{
    public const int CodeMaxLength = 10;

    public required Guid MonthId { get; init; }

    /// <summary>Code: TH-01.</summary>
    public required string Code { get; init; }

    /// <summary>Columns and rows (<see cref="TableContent"/>).</summary>
    public required string ContentJson { get; set; }

    /// <summary>When it was frozen (UTC).</summary>
    public required DateTime At { get; set; }
}
