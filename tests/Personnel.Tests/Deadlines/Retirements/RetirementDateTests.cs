using System.Net;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Deadlines.Jobs;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Deadlines.Retirements;

/// <summary>A date of the own for one person; today is 15/10/2026.</summary>
public sealed class RetirementDateTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task D9_10_prolonged_service_moves_the_retirement_and_stops_the_clock()
    {
        // Arrange: by the roadmap on 30/06/2026, so the job asks for the retirement
        var person = await RetireeAsync();
        await host.RunJobAsync(UpdateObligationsJob.Id);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        AssertEx.Shows(await officer.GetPageAsync($"/can-bo/{person.Id}"), "Đã đến ngày nghỉ hưu 30/06/2026");

        // Act
        using var saved = await SetAsync(officer, person, "30/06/2027", nameof(RetirementGround.Prolonged));

        // Assert: the record, the list, the clock, the history
        AssertEx.RedirectsTo(saved, AddressOf(person));
        var record = await officer.GetPageAsync($"/can-bo/{person.Id}");
        AssertEx.Shows(record, "Từ hết ngày 30/06/2027");
        AssertEx.ShowsNot(record, "Đã đến ngày nghỉ hưu");
        Assert.Equal(ObligationState.Cancelled, (await ClocksAsync(person)).Single().State);
        await host.RunJobAsync(UpdateObligationsJob.Id);
        await host.RunJobAsync(ListComingDueJob.Id);
        Assert.Single(await ClocksAsync(person));
        Assert.Equal(new DateOnly(2027, 6, 30), (await DueAsync(person)).Single());
        var history = await officer.GetPageAsync($"/can-bo/{person.Id}/lich-su");
        AssertEx.Shows(history, "Ghi ngày nghỉ hưu riêng");
        var page = await officer.GetPageAsync(AddressOf(person));
        AssertEx.Shows(page, "Kéo dài thời gian công tác");
        Assert.NotNull(page.QuerySelector("td a[href^='/quyet-dinh/']"));
    }

    [Fact]
    public async Task D9_10_an_own_date_that_passed_starts_the_clock()
    {
        // Arrange: somebody of 50 whose early retirement was decided for 30/09/2026
        var person = await TestPeople.AddAsync(host,
            change: e => (e.Sex, e.BirthDate, e.RecruitedOn) = (Sex.Female, new DateOnly(1976, 3, 3), new DateOnly(2000, 1, 1)));
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        using var saved = await SetAsync(officer, person, "30/09/2026", nameof(RetirementGround.Streamlining));
        AssertEx.HasStatus(HttpStatusCode.Redirect, saved);

        // Act
        await host.RunJobAsync(UpdateObligationsJob.Id);

        // Assert
        Assert.Equal(new DateOnly(2026, 9, 30), (await ClocksAsync(person)).Single().StartsOn);
    }

    [Fact]
    public async Task TakenBack_TheRoadmapCountsAgain()
    {
        var person = await RetireeAsync();
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        using var saved = await SetAsync(officer, person, "30/06/2027", nameof(RetirementGround.Prolonged));

        using var empty = await officer.PostFormAsync($"{AddressOf(person)}?handler=TakeBack", new { Version = 1, TakeBackReason = "" });
        using var back = await officer.PostFormAsync($"{AddressOf(person)}?handler=TakeBack",
            new { Version = await VersionAsync(person), TakeBackReason = "Quyết định bị thu hồi" });

        await AssertEx.HasSummaryErrorAsync(empty, "Nhập lý do bỏ");
        AssertEx.RedirectsTo(back, AddressOf(person));
        AssertEx.Shows(await officer.GetPageAsync($"/can-bo/{person.Id}"), "Từ hết ngày 30/06/2026");
        var told = await host.Events.PublishedAsync<EmployeeIdentityChanged>(person.Id);
        Assert.Equal([new DateOnly(2026, 6, 30), new DateOnly(2027, 6, 30)], told.Select(e => e.RetiresOn!.Value).Order());
        await host.RunJobAsync(UpdateObligationsJob.Id);
        Assert.Single(await ClocksAsync(person), o => o.IsOpen);
    }

    [Theory]
    [InlineData("", nameof(RetirementGround.Prolonged), "Nhập ngày nghỉ hưu.")]
    [InlineData("30/06/2027", "", "Chọn căn cứ.")]
    [InlineData("30/06/2026", nameof(RetirementGround.Prolonged), "phải sau ngày theo lộ trình")]
    [InlineData("30/06/2027", nameof(RetirementGround.HardWork), "chỉ cho nghỉ sớm hơn")]
    [InlineData("30/06/2099", nameof(RetirementGround.Prolonged), "nhiều nhất 5 năm")]
    public async Task Set_Nonsense_IsRefusedInWords(string day, string ground, string message)
    {
        var person = await RetireeAsync();
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        using var response = await SetAsync(officer, person, day, ground);

        await AssertEx.HasSummaryErrorAsync(response, message);
        Assert.False(await host.InDbAsync((PersonnelDbContext db) => db.RetirementExceptions.AnyAsync(r => r.Id == person.Id, Token)));
    }

    [Fact]
    public async Task Set_ForSomebodyWhoLeft_OrWithoutBirthDate_IsRefused()
    {
        var gone = await TestPeople.AddAsync(host, status: "NGHI_HUU");
        var unknown = await TestPeople.AddAsync(host, change: e => e.BirthDate = null);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        using var left = await SetAsync(officer, gone, "30/06/2040", nameof(RetirementGround.OwnRule));
        using var unborn = await SetAsync(officer, unknown, "30/06/2040", nameof(RetirementGround.OwnRule));

        await AssertEx.HasSummaryErrorAsync(left, "không còn làm việc");
        await AssertEx.HasSummaryErrorAsync(unborn, "chưa ghi ngày sinh");
    }

    [Fact]
    public async Task Set_ByTwoAtOnce_TheSecondIsToldAndSeesTheFirst()
    {
        var person = await RetireeAsync();
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        using var first = await SetAsync(officer, person, "30/06/2027", nameof(RetirementGround.Prolonged));
        using var second = await SetAsync(officer, person, "31/12/2027", nameof(RetirementGround.Prolonged));

        AssertEx.HasStatus(HttpStatusCode.Redirect, first);
        AssertEx.HasStatus(HttpStatusCode.Conflict, second);
        Assert.Contains("30/06/2027", await second.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OutOfScopeOrWithoutTheRight_IsRefused()
    {
        var person = await RetireeAsync();
        var stranger = await host.SignInAsAsync(TestPeople.Officer, TestPeople.OtherUnit);
        var finance = await host.SignInAsAsync("SO_TAI_CHINH", TestPeople.Unit);
        var head = await host.SignInAsAsync("THU_TRUONG", TestPeople.Unit);

        AssertEx.HasStatus(HttpStatusCode.NotFound, await stranger.GetAsync(new Uri(AddressOf(person), UriKind.Relative), Token));
        AssertEx.HasStatus(HttpStatusCode.Forbidden, await finance.GetAsync(new Uri(AddressOf(person), UriKind.Relative), Token));
        Assert.Empty((await head.GetPageAsync(AddressOf(person))).QuerySelectorAll("main form[method=post]"));
        AssertEx.HasStatus(HttpStatusCode.Forbidden, await SetAsync(head, person, "30/06/2027", nameof(RetirementGround.Prolonged)));
    }

    private static string AddressOf(Employee person) => $"/can-bo/{person.Id}/nghi-huu";

    private Task<Employee> RetireeAsync() =>
        TestPeople.AddAsync(
            host, change: e => (e.Sex, e.BirthDate, e.RecruitedOn) = (Sex.Male, new DateOnly(1964, 12, 10), new DateOnly(1990, 1, 1)));

    private static Task<HttpResponseMessage> SetAsync(HttpClient officer, Employee person, string day, string ground) =>
        officer.PostFormAsync(AddressOf(person), new Dictionary<string, string>(TestPeople.Decision())
        {
            ["Input.Version"] = "", ["Input.RetiresOn"] = day, ["Input.GroundCode"] = ground, ["Input.Reason"] = "Khoản 4 Điều 169",
        });

    private Task<int> VersionAsync(Employee person) => host.InDbAsync((PersonnelDbContext db) =>
        db.RetirementExceptions.Where(r => r.Id == person.Id).Select(r => r.Version).SingleAsync(Token));

    private Task<List<UpdateObligation>> ClocksAsync(Employee person) => host.InDbAsync((PersonnelDbContext db) =>
        db.Obligations.AsNoTracking().Where(o => o.EmployeeId == person.Id && o.Rule == ObligationRule.RetirementReached)
        .ToListAsync(Token));

    private Task<List<DateOnly>> DueAsync(Employee person) => host.InDbAsync((PersonnelDbContext db) =>
        db.DueEntries.Where(e => e.EmployeeId == person.Id).Select(e => e.DueOn).ToListAsync(Token));
}
