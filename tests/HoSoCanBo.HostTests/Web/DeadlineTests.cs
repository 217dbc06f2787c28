using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

namespace HoSoCanBo.HostTests.Web;

public sealed class DeadlineTests
{
    private static readonly DateOnly Due = new(2026, 10, 15);

    [Theory]
    [InlineData(-10, Tone.Neutral, "Còn 10 ngày")]
    [InlineData(-5, Tone.Warning, "Còn 5 ngày")]
    [InlineData(-1, Tone.Warning, "Còn 1 ngày")]
    [InlineData(0, Tone.Warning, "Hết hạn hôm nay")]
    [InlineData(5, Tone.Danger, "Quá hạn 5 ngày")]
    public void Describe_Open_SaysHowNear(int daysAfterDue, Tone tone, string text) =>
        Assert.Equal((tone, text), DeadlineTagHelper.Describe(Due, done: null, today: Due.AddDays(daysAfterDue)));

    [Theory]
    [InlineData(-1, Tone.Success, "Xong đúng hạn")]
    [InlineData(0, Tone.Success, "Xong đúng hạn")]
    [InlineData(3, Tone.Warning, "Xong, trễ 3 ngày")]
    public void Describe_Done_SaysWhetherInTime(int daysAfterDue, Tone tone, string text) =>
        Assert.Equal((tone, text), DeadlineTagHelper.Describe(Due, Due.AddDays(daysAfterDue), today: Due.AddDays(100)));
}
