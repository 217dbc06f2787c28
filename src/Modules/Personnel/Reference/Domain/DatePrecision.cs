namespace HoSoCanBo.Personnel.Reference.Domain;

/// <summary>How much of a birth date is known; the missing parts are stored as 1 (NĐ 135/2020: 01/01 of the year).</summary>
internal enum DatePrecision
{
    Day,
    Month,
    Year,
}
