using HoSoCanBo.Personnel.Employees.Domain;

namespace HoSoCanBo.Personnel.Tests.Records.Employees;

public sealed class ProbationTimeTests
{
    [Theory]
    [InlineData("CONG_CHUC", "DH", "01.003", 12)]
    [InlineData("CONG_CHUC", "TC", "01.004", 6)]
    [InlineData("CONG_CHUC_XA", "CD", "01.004", 6)]
    [InlineData("CONG_CHUC", null, null, 12)]
    [InlineData("VIEN_CHUC", "DH", "V.07.03.29", 12)]
    [InlineData("VIEN_CHUC", "DH", "V.08.01.03", 9)]
    [InlineData("VIEN_CHUC", "CD", "V.07.03.29", 9)]
    [InlineData("VIEN_CHUC", "TC", "V.08.05.13", 6)]
    [InlineData("HD_111", "SC", null, 2)]
    public void MonthsOf_FollowKindAndSchooling(string kind, string? level, string? rank, int months) =>
        Assert.Equal(months, ProbationTime.MonthsOf(kind, level, rank));

    [Fact]
    public void LastDayOf_IsTheDayBeforeTheSameDay() =>
        Assert.Equal(new DateOnly(2026, 6, 30), ProbationTime.LastDayOf(new DateOnly(2026, 1, 1), "CONG_CHUC", "TC", null));
}
