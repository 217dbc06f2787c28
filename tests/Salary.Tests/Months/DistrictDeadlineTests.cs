using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Jobs;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Tests.Months;

/// <summary>Điều 15.2: a huyện and its units close with day 20, through the daily job and the pages.</summary>
public sealed class DistrictDeadlineTests(MonthHost host) : IClassFixture<MonthHost>
{
    [Theory]
    [InlineData(6, 22)] // 20/06/2026 is a Saturday
    [InlineData(10, 20)]
    public async Task D15_2_ADistrict_IsMarkedLateOnTheDayAfterTheTwentieth_OnceAndNotBefore(int month, int lastDay)
    {
        // Arrange
        var district = await host.OpenUnitAsync($"UBND huyện Hạn {month}", "ubnd_huyen", "huyen");
        var commune = await host.OpenUnitAsync($"UBND xã Hạn {month}", "ubnd_xa", "huyen", district);
        await host.RecruitAsync(commune, "Phạm Văn Hạn", 2, new DateOnly(2015, 1, 1));
        await host.OpenMonthAsync(2026, month);
        var submission = await SubmissionAsync(district, month);
        var (due, address) = (new DateOnly(2026, month, lastDay), $"/tien-luong/thang/2026-{month:00}/huyen/{district}");
        Assert.Equal(due, submission.DueOn);

        // Act, Assert: the whole of the last day is in time
        host.Clock.SetVietnameseTime(due, new TimeOnly(23, 50));
        await host.RunJobAsync(SalaryWindowsJob.Id);
        Assert.Empty(await host.Events.PublishedAsync<SubmissionOverdue>(submission.Id));
        Assert.Null((await SubmissionAsync(district, month)).LateSince);

        // the day after it is late, is told once, and the page says so
        host.Clock.SetVietnameseTime(due.AddDays(1), new TimeOnly(6, 0));
        await host.RunJobAsync(SalaryWindowsJob.Id);
        await host.RunJobAsync(SalaryWindowsJob.Id);
        var told = Assert.Single(await host.Events.PublishedAsync<SubmissionOverdue>(submission.Id));
        Assert.Equal((district, "Điều 15.2", due), (told.UnitId, told.RuleArticle, told.DueOn));
        Assert.Equal(due.AddDays(1), (await SubmissionAsync(district, month)).LateSince);
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", district);
        AssertEx.Shows(await officer.GetPageAsync(address), "Quá hạn 1 ngày");

        // and what comes after it is refused
        var version = (await SubmissionAsync(district, month)).Version;
        using var refused = await officer.PostFormAsync(address, new { Version = version, MissingReason = "Kế toán nghỉ ốm" });
        await AssertEx.HasSummaryErrorAsync(refused, $"Đã hết hạn gửi bảng lương tháng {month:00}/2026 (ngày {due:dd/MM/yyyy})");
    }

    private Task<DistrictSubmission> SubmissionAsync(Guid district, int month) => host.InDbAsync((SalaryDbContext db) =>
    {
        var first = new PayMonth(2026, month).First;
        return db.DistrictSubmissions.AsNoTracking().SingleAsync(d => d.UnitId == district && d.First == first);
    });
}
