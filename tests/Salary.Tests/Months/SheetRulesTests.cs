using System.Net;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Months;
using HoSoCanBo.Salary.Months.Jobs;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Tests.Months;

/// <summary>Who may do what, when, and what is refused.</summary>
public sealed class SheetRulesTests(MonthHost host) : IClassFixture<MonthHost>
{
    private static readonly DateOnly Since = new(2015, 1, 1);

    [Fact]
    public async Task D7_4_OnlySalaryRolesSeeSheets_AndOnlyTheirUnits()
    {
        var (unit, other) = (await host.OpenUnitAsync("Sở Một"), await host.OpenUnitAsync("Sở Hai"));
        await host.RecruitAsync(unit, "Nguyễn Văn Một", 3, Since);
        await host.RecruitAsync(other, "Nguyễn Văn Hai", 3, Since);
        await host.OpenMonthAsync(2026, 10);
        var address = $"/tien-luong/thang/bang-luong/{(await host.SheetAsync(other, 2026, 10)).Id}";

        AssertEx.HasStatus(HttpStatusCode.Forbidden, await GetAsync(await host.SignInAsAsync("SNV_NGHIEP_VU"), address));
        AssertEx.HasStatus(HttpStatusCode.Forbidden, await GetAsync(await host.SignInAsAsync("CO_QUAN_DANG", other), address));
        AssertEx.HasStatus(HttpStatusCode.NotFound, await GetAsync(await host.SignInAsAsync("QUAN_TRI_DON_VI", unit), address));
        AssertEx.HasStatus(HttpStatusCode.NotFound, await GetAsync(await host.SignInAsAsync("CA_NHAN"), address));
        AssertEx.HasStatus(HttpStatusCode.OK, await GetAsync(await host.SignInAsAsync("MTTQ_CTXH", other), address));
        AssertEx.HasStatus(HttpStatusCode.OK, await GetAsync(await host.SignInAsAsync("SO_TAI_CHINH"), address));
        var head = await host.SignInAsAsync("THU_TRUONG", other);
        AssertEx.ShowsNot(await head.GetPageAsync(address), "Nộp bảng lương");
    }

    [Fact]
    public async Task D15_1_AfterTheWindow_TheUnitIsLate_AndSendsOnlyWhenAllowed()
    {
        var unit = await host.OpenUnitAsync("Sở Muộn");
        await host.RecruitAsync(unit, "Lê Văn Muộn", 3, Since);
        await host.OpenMonthAsync(2026, 10);
        var sheet = await host.SheetAsync(unit, 2026, 10);
        var address = $"/tien-luong/thang/bang-luong/{sheet.Id}";
        host.Clock.SetVietnameseTime(new DateOnly(2026, 10, 8));
        await host.RunJobAsync(SalaryWindowsJob.Id);
        await host.RunJobAsync(SalaryWindowsJob.Id);
        Assert.Single(await host.Events.PublishedAsync<SubmissionDueSoon>(sheet.Id));

        host.Clock.SetVietnameseTime(new DateOnly(2026, 10, 13));
        await host.RunJobAsync(SalaryWindowsJob.Id);
        await host.RunJobAsync(SalaryWindowsJob.Id);
        Assert.Single(await host.Events.PublishedAsync<SubmissionOverdue>(sheet.Id));

        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit);
        var refused = await officer.PostFormAsync(
            address, new { (await host.SheetAsync(unit, 2026, 10)).Version, PaidOn = new DateOnly(2026, 10, 15) });
        await AssertEx.HasSummaryErrorAsync(refused, "Đã hết hạn nộp bảng lương tháng 10/2026 (ngày 12/10/2026)");

        var finance = await host.SignInAsAsync("SO_TAI_CHINH");
        AssertEx.RedirectsTo(
            await finance.PostFormAsync($"{address}?handler=Extend", new { Until = new DateOnly(2026, 10, 16), Reason = "Mất điện" }),
            address);
        AssertEx.RedirectsTo(
            await officer.PostFormAsync(
                address, new { (await host.SheetAsync(unit, 2026, 10)).Version, PaidOn = new DateOnly(2026, 10, 15) }), address);
        Assert.Equal(1, (await host.SheetAsync(unit, 2026, 10)).DaysLate(new DateOnly(2026, 12, 1)));
    }

    [Fact]
    public async Task D15_2_ADistrictSendsWithUnitsMissing_OnlyWithAReason()
    {
        var district = await host.OpenUnitAsync("UBND huyện Thử", "ubnd_huyen", "huyen");
        var commune = await host.OpenUnitAsync("UBND xã Một", "ubnd_xa", "huyen", district);
        var late = await host.OpenUnitAsync("UBND xã Hai", "ubnd_xa", "huyen", district);
        await host.RecruitAsync(commune, "Phạm Văn Xã", 2, Since);
        await host.RecruitAsync(late, "Phạm Thị Xã", 2, Since);
        await host.OpenMonthAsync(2026, 10);
        host.Clock.SetVietnameseTime(new DateOnly(2026, 10, 9));
        var sheet = await host.SheetAsync(commune, 2026, 10);
        Assert.Equal((SheetGroup.DistrictUnit, district, new DateOnly(2026, 10, 15)), (sheet.Group, sheet.GathererId, sheet.DueOn));
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", district);
        AssertEx.RedirectsTo(
            await officer.PostFormAsync($"/tien-luong/thang/bang-luong/{sheet.Id}",
                new { sheet.Version, PaidOn = new DateOnly(2026, 10, 12) }), $"/tien-luong/thang/bang-luong/{sheet.Id}");

        var address = $"/tien-luong/thang/2026-10/huyen/{district}";
        var version = await VersionAsync(district);
        await AssertEx.HasSummaryErrorAsync(await officer.PostFormAsync(address, new { Version = version }),
            "Còn 1 đơn vị chưa nộp: UBND xã Hai");
        AssertEx.RedirectsTo(await officer.PostFormAsync(address, new { Version = version, MissingReason = "Kế toán nghỉ ốm" }), address);

        Assert.Equal(SheetState.Consolidated, (await host.SheetAsync(commune, 2026, 10)).State);
        Assert.Equal(SheetState.Open, (await host.SheetAsync(late, 2026, 10)).State);
        AssertEx.Shows(await officer.GetPageAsync(address), "Gửi thiếu: UBND xã Hai. Lý do: Kế toán nghỉ ốm");
    }

    [Fact]
    public async Task TwoOfficers_OnOneSheet_TheSecondIsToldAndLosesNothing()
    {
        var unit = await host.OpenUnitAsync("Sở Đôi");
        var person = await host.RecruitAsync(unit, "Đỗ Văn Đôi", 3, Since);
        await host.OpenMonthAsync(2026, 10);
        var sheet = await host.SheetAsync(unit, 2026, 10);
        var address = $"/tien-luong/thang/bang-luong/{sheet.Id}/nguoi/{person}";
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit);

        AssertEx.RedirectsTo(await officer.PostFormAsync(address, new { sheet.Version, UnpaidDays = 1, Note = "Đơn thứ nhất" }), address);
        var second = await officer.PostFormAsync(address, new { sheet.Version, UnpaidDays = 2, Note = "Đơn thứ hai" });

        AssertEx.HasStatus(HttpStatusCode.Conflict, second);
        Assert.Equal("Đơn thứ hai", (await Html.ReadAsync(second)).QuerySelector("[name='Input.Note']")!.GetAttribute("value"));
        Assert.Equal(2, (await host.EntryAsync(sheet.Id, person))!.HalfDaysOff);
    }

    [Theory]
    [InlineData("40", "", "", "Số ngày từ 0 đến 31, làm tròn nửa ngày.")]
    [InlineData("", "5000000", "", "Ghi tên khoản một lần.")]
    [InlineData("1", "", "", "Ghi căn cứ (đơn nghỉ phép, bảng chấm công, quyết định…).")]
    public async Task BadInput_IsRefusedInWords(string days, string amount, string note, string words)
    {
        var unit = await host.OpenUnitAsync("Sở Sai");
        var person = await host.RecruitAsync(unit, "Hồ Văn Sai", 3, Since);
        await host.OpenMonthAsync(2026, 10);
        var sheet = await host.SheetAsync(unit, 2026, 10);
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit);

        var response = await officer.PostFormAsync($"/tien-luong/thang/bang-luong/{sheet.Id}/nguoi/{person}", new Dictionary<string, string>
        {
            ["Input.Version"] = $"{sheet.Version}", ["Input.UnpaidDays"] = days, ["Input.OneOffInDong"] = amount, ["Input.Note"] = note,
        });

        AssertEx.HasStatus(HttpStatusCode.BadRequest, response);
        AssertEx.Shows(await Html.ReadAsync(response), words);
    }

    [Fact]
    public async Task NegativeNet_IsRefused_AndNothingIsStored()
    {
        var unit = await host.OpenUnitAsync("Sở Âm");
        var person = await host.RecruitAsync(unit, "Hồ Văn Âm", 1, Since);
        await host.OpenMonthAsync(2026, 10);
        var sheet = await host.SheetAsync(unit, 2026, 10);
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit);

        var response = await officer.PostFormAsync(
            $"/tien-luong/thang/bang-luong/{sheet.Id}/nguoi/{person}",
            new { sheet.Version, DeductionInDong = 50_000_000, Note = "Trả nợ" });

        await AssertEx.HasSummaryErrorAsync(response, "nhỏ hơn 0");
        Assert.Equal(sheet.Version, (await host.SheetAsync(unit, 2026, 10)).Version);
    }

    [Fact]
    public async Task PersonWithoutASalaryLine_BlocksTheSheet()
    {
        var unit = await host.OpenUnitAsync("Sở Thiếu");
        await host.HandleAsync<SalaryDbContext>(new Personnel.Contracts.EmployeeRecruited(
            Guid.CreateVersion7(), host.Clock.GetUtcNow(), null, Guid.CreateVersion7(), "T1", "Vũ Thị Thiếu", null, "CONG_CHUC",
            "DANG_LAM_VIEC", unit, null, Since));
        await host.OpenMonthAsync(2026, 10);
        var sheet = await host.SheetAsync(unit, 2026, 10);
        host.Clock.SetVietnameseTime(new DateOnly(2026, 10, 6));
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit);

        var response = await officer.PostFormAsync($"/tien-luong/thang/bang-luong/{sheet.Id}",
            new { sheet.Version, PaidOn = new DateOnly(2026, 10, 12) });

        await AssertEx.HasSummaryErrorAsync(response, "Vũ Thị Thiếu: Chưa có dòng lương");
    }

    [Fact]
    public async Task Opening_Twice_OrAfterACut_MakesEachSheetOnce()
    {
        var unit = await host.OpenUnitAsync("Sở Mở");
        await host.RecruitAsync(unit, "Mai Văn Mở", 3, Since);
        await host.OpenMonthAsync(2026, 10);
        var sheet = await host.SheetAsync(unit, 2026, 10);

        await host.SendAsync(new OpenMonth("2026-10"));
        await host.WorkAsync();

        var again = await host.SheetAsync(unit, 2026, 10);
        Assert.Equal((sheet.Id, sheet.OpenedAt), (again.Id, again.OpenedAt));
        Assert.Equal(1, await host.InDbAsync((SalaryDbContext db) => db.SheetEntries.CountAsync(e => e.SheetId == sheet.Id)));
    }

    [Fact]
    public async Task D6_ATransferInsideTheMonth_IsPaidByBoth_AndInsuredOnce()
    {
        var (from, to) = (await host.OpenUnitAsync("Sở Đi"), await host.OpenUnitAsync("Sở Đến"));
        var person = await host.RecruitAsync(from, "Lý Thị Chuyển", 3, Since);
        await host.RecruitAsync(to, "Lý Văn Sẵn", 3, Since);
        await host.OpenMonthAsync(2026, 10);
        await host.TransferAsync(person, from, to, new DateOnly(2026, 10, 16));
        await host.WorkAsync();

        var left = await host.EntryAsync((await host.SheetAsync(from, 2026, 10)).Id, person);
        var joined = await host.EntryAsync((await host.SheetAsync(to, 2026, 10)).Id, person);
        Assert.Equal(7_590_000, left!.SalaryInDong + joined!.SalaryInDong);
        Assert.Equal((7_590_000, 0), (left.InsuredBaseInDong, joined.InsuredBaseInDong));

        // and the list of each unit names the move
        var variance = await (await host.SignInAsAsync("QUAN_TRI_DON_VI", to))
            .GetPageAsync($"/tien-luong/thang/bang-luong/{(await host.SheetAsync(to, 2026, 10)).Id}/bien-dong");
        AssertEx.Shows(variance, "Không có bảng lương tháng trước");
    }

    private Task<int> VersionAsync(Guid district) => host.InDbAsync((SalaryDbContext db) =>
    {
        var first = new PayMonth(2026, 10).First;
        return db.DistrictSubmissions.Where(d => d.UnitId == district && d.First == first).Select(d => d.Version).SingleAsync();
    });

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string url) =>
        client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);
}
