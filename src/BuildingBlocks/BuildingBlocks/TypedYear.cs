namespace HoSoCanBo.BuildingBlocks;

/// <summary>
/// Years a typed day may lie in. Nothing on a personnel record lies outside; nearer to the ends of the calendar, counting months and years
/// fails.
/// </summary>
public static class TypedYear
{
    /// <summary>The first.</summary>
    public const int Earliest = 1850;

    /// <summary>The last.</summary>
    public const int Latest = 2150;

    /// <summary>Whether a day of this year is taken.</summary>
    public static bool IsTaken(int year) => year is >= Earliest and <= Latest;

    /// <summary>A slip of the year is named as one, with the years that are taken.</summary>
    /// <param name="year">As it was typed.</param>
    /// <param name="text">The whole day as it was typed, short enough for a sentence.</param>
    public static string TooFar(string year, string text) =>
        $"Năm {year} của “{text}” quá xa; phần mềm nhận các năm từ {Earliest} đến {Latest}. Kiểm tra lại năm.";
}
