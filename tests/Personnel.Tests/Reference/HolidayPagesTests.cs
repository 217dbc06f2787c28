using System.Net;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Reference;

/// <summary>Bảng ngày nghỉ: who keeps it, what it moves, its history.</summary>
public sealed class HolidayPagesTests(HolidayPagesTests.OwnHost host) : IClassFixture<HolidayPagesTests.OwnHost>
{
    /// <summary>A host of its own: the calendar is everybody's.</summary>
    public sealed class OwnHost : HostFixture;

    private const string Edit = "/danh-muc/ngay-nghi/ghi";

    [Fact]
    public async Task D15_ADayOff_IsShownWithWhatItMoves_AndRecordedWithItsDocument()
    {
        var finance = await host.SignInAsAsync("SO_TAI_CHINH");
        var date = new DateOnly(2031, 3, 10); // a Monday: the window of Điều 15.1 would end on it
        var form = new { Date = date, Kind = "DayOff", Name = "Nghỉ theo hoán đổi", Document = "Thông báo 12/TB-VPUB" };

        using var previewed = await finance.PostFormAsync($"{Edit}?handler=Preview", form);
        AssertEx.Shows(await Html.ReadAsync(previewed), "Sở, ban, ngành nộp bảng lương (Điều 15.1) 10/03/2031 11/03/2031");
        Assert.Equal(0, await CountAsync(date));

        AssertEx.RedirectsTo(await finance.PostFormAsync(Edit, form), "/danh-muc/ngay-nghi?nam=2031");
        AssertEx.RedirectsTo(await finance.PostFormAsync(Edit, form), "/danh-muc/ngay-nghi?nam=2031"); // a double click
        var published = (await host.Events.PublishedAsync<WorkingDayChanged>()).Where(e => e.Date == date).ToList();
        Assert.Equal((false, true), (Assert.Single(published).IsWorkingDay, published[0].IsInForce));
        AssertEx.Shows(await finance.GetPageAsync("/danh-muc/ngay-nghi?nam=2031"),
            "10/03/2031 Thứ Hai Nghỉ theo hoán đổi Ngày nghỉ Thông báo 12/TB-VPUB");
        AssertEx.Shows(await finance.GetPageAsync($"{Edit}?ngay=2031-03-10"), "Bảng ngày nghỉ, 10/03/2031: Thông báo 12/TB-VPUB");
    }

    [Fact]
    public async Task D8_2_AHolidayNotYetConfirmed_IsCountedUntilItsDocumentComes()
    {
        var finance = await host.SignInAsAsync("SO_TAI_CHINH");
        const string asked = "/tra-cuu-nhanh?Input.Rule=assignment&Input.Date=23/11/2026"; // 24/11 is in the table, not confirmed

        AssertEx.Shows(await finance.GetPageAsync(asked), "được tính: 24/11/2026, 25/11/2026, 26/11/2026.");
        var day = new DateOnly(2026, 11, 24);
        AssertEx.RedirectsTo(
            await finance.PostFormAsync(Edit, new { Date = day, Kind = "DayOff", Name = "Ngày Văn hóa Việt Nam", Document = "TB 9" }),
            "/danh-muc/ngay-nghi?nam=2026");
        AssertEx.Shows(await finance.GetPageAsync(asked), "được tính: 25/11/2026, 26/11/2026, 27/11/2026.");
    }

    [Fact]
    public async Task D10_ADayOff_MovesDeadlinesStillToCome_AndLeavesThoseExtendedByHand()
    {
        var finance = await host.SignInAsAsync("SO_TAI_CHINH");
        var calendar = WorkingCalendar.From([]);
        var start = new DateOnly(2031, 6, 2); // 15 days on: Tuesday 17/06/2031
        var person = await TestPeople.AddAsync(host);
        var (follows, extended) = (Start(start, calendar, person.Id, person.UnitId), Start(start, calendar, person.Id, person.UnitId));
        extended.ExtendTo(new DateOnly(2031, 6, 20), "Chờ bản gốc", new DateOnly(2031, 6, 3));
        await host.InDbAsync((PersonnelDbContext db) =>
        {
            db.Obligations.AddRange(follows, extended);
            db.Basis = new ChangeBasis("Kiểm thử");
            return db.SaveChangesAsync();
        });

        using var saved = await finance.PostFormAsync(
            Edit, new { Date = new DateOnly(2031, 6, 17), Kind = "DayOff", Name = "Nghỉ bão", Document = "Công điện 5" });

        AssertEx.RedirectsTo(saved, "/danh-muc/ngay-nghi?nam=2031");
        Assert.Equal(new DateOnly(2031, 6, 18), await DueAsync(follows.Id));
        Assert.Equal(new DateOnly(2031, 6, 20), await DueAsync(extended.Id));
    }

    [Fact]
    public void D10_ADeadlineThatHasPassed_StaysWhereItWas()
    {
        var obligation = Start(new DateOnly(2026, 3, 5), WorkingCalendar.From([]), Guid.CreateVersion7(), Guid.CreateVersion7());
        var after = WorkingCalendar.From([new Holiday { Date = new DateOnly(2026, 3, 20), Name = "Nghỉ", IsConfirmed = true }]);

        Assert.False(obligation.FollowCalendar(after, new DateOnly(2026, 3, 21)));
        Assert.True(obligation.FollowCalendar(after, new DateOnly(2026, 3, 20)));
        Assert.Equal(new DateOnly(2026, 3, 23), obligation.DueOn);
    }

    [Theory]
    [InlineData("2031-04-01", "MakeUpDay", "Làm bù", "TB 1", "01/04/2031 không phải thứ bảy, chủ nhật")]
    [InlineData("2031-04-02", "Ordinary", "Bỏ", "TB 2", "Ngày 02/04/2031 chưa có trong bảng")]
    [InlineData("2031-04-03", "DayOff", "", "TB 3", "Nhập tên, ví dụ")]
    [InlineData("2031-04-04", "DayOff", "Nghỉ", "", "Nhập số văn bản, căn cứ.")]
    [InlineData("2031-04-07", "Khác", "Nghỉ", "TB 4", "Chọn loại ngày.")]
    [InlineData("1999-04-07", "DayOff", "Nghỉ", "TB 5", "Ngày từ 01/01/2020 đến 31/12/2100.")]
    public async Task BadInput_IsRefusedInWords(string date, string kind, string name, string document, string words)
    {
        var finance = await host.SignInAsAsync("SO_TAI_CHINH");

        using var response = await finance.PostFormAsync(Edit, new { Date = date, Kind = kind, Name = name, Document = document });

        AssertEx.HasStatus(HttpStatusCode.BadRequest, response);
        AssertEx.Shows(await Html.ReadAsync(response), words);
    }

    [Fact]
    public async Task OthersReadTheTable_ButDoNotChangeIt()
    {
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI");

        AssertEx.ShowsNot(await officer.GetPageAsync("/danh-muc/ngay-nghi?nam=2026"), "Ghi một ngày");
        using var refused = await officer.GetAsync(new Uri(Edit, UriKind.Relative), TestContext.Current.CancellationToken);
        AssertEx.HasStatus(HttpStatusCode.Forbidden, refused);
    }

    private static UpdateObligation Start(DateOnly from, WorkingCalendar calendar, Guid employeeId, Guid unitId) => UpdateObligation.Start(
        new ObligationFacts(ObligationRule.Change, employeeId, unitId, from, null), calendar);

    private Task<DateOnly> DueAsync(Guid id) =>
        host.InDbAsync((PersonnelDbContext db) => db.Obligations.Where(o => o.Id == id).Select(o => o.DueOn).SingleAsync());

    private Task<int> CountAsync(DateOnly date) => host.InDbAsync((PersonnelDbContext db) => db.Holidays.CountAsync(h => h.Date == date));
}
