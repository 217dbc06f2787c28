namespace HoSoCanBo.Personnel.Employees.Domain;

/// <summary>
/// Thời gian tập sự by kind and schooling, where the recruitment names no last day: công chức 12 months, 6 below university (NĐ
/// 138/2020/NĐ-CP Điều 20); viên chức 12 months, doctors 9, college 9, secondary 6 (NĐ 115/2020/NĐ-CP Điều 21). Contract workers
/// are on trial, at most 2 months (Bộ luật Lao động 2019 Điều 25).
/// </summary>
internal static class ProbationTime
{
    /// <summary>The longest of them.</summary>
    public const int LongestMonths = 12;

    /// <summary>The shortest of them.</summary>
    public const int ShortestMonths = 2;

    private const int CollegeMonths = 9;
    private const int SecondaryMonths = 6;

    /// <summary>Chức danh bác sĩ.</summary>
    private const string DoctorRanks = "V.08.01.";

    /// <summary>Months of probation.</summary>
    /// <param name="kindCode">Kind of employee.</param>
    /// <param name="levelCode">Code of professional_levels.csv.</param>
    /// <param name="rankCode">Ngạch, chức danh nghề nghiệp.</param>
    public static int MonthsOf(string kindCode, string? levelCode, string? rankCode)
    {
        if (kindCode.StartsWith("HD_", StringComparison.Ordinal))
        {
            return ShortestMonths;
        }

        var isPublicEmployee = kindCode.StartsWith("VIEN_CHUC", StringComparison.Ordinal);
        return levelCode switch
        {
            "CD" => isPublicEmployee ? CollegeMonths : SecondaryMonths,
            "TC" or "SC" or "CQDT" => SecondaryMonths,
            _ => isPublicEmployee && rankCode?.StartsWith(DoctorRanks, StringComparison.Ordinal) == true ? CollegeMonths : LongestMonths,
        };
    }

    /// <summary>The last day of a probation that begins on a day.</summary>
    public static DateOnly LastDayOf(DateOnly from, string kindCode, string? levelCode, string? rankCode) =>
        from.AddMonths(MonthsOf(kindCode, levelCode, rankCode)).AddDays(-1);
}
