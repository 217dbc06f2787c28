namespace HoSoCanBo.Salary.People.Domain;

/// <summary>
/// From where on a change of pay is grave and waits for a second person; section <c>Salary:SecondPerson</c> of the settings. Điều 15 Quy
/// chế names no such limits: these are proposals to Sở Tài chính (ADR 21).
/// </summary>
public sealed class SecondPersonOptions
{
    /// <summary>Whether grave changes wait at all.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>
    /// A raise of coefficient, kept difference and beyond-frame together of more than this, in hundredths. The widest step of the tables of
    /// NĐ 204/2004/NĐ-CP for civil servants and public employees is 0,36 (A3).
    /// </summary>
    public int MaxRaiseInHundredths { get; init; } = 50;

    /// <summary>A raise that reaches back more than this many months.</summary>
    public int MaxMonthsBack { get; init; } = 6;

    /// <summary>An allowance of a fixed amount above this, đồng a month.</summary>
    public long MaxAllowanceInDong { get; init; } = 2_000_000;

    /// <summary>An allowance by percent above this.</summary>
    public int MaxAllowancePercent { get; init; } = 50;

    /// <summary>A raise of an agreed wage of more than this, percent.</summary>
    public int MaxWageRaisePercent { get; init; } = 20;
}
