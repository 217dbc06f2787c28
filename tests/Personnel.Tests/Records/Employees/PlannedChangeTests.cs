using System.Globalization;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.Planned;
using HoSoCanBo.Personnel.Records.Jobs;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Records.Employees;

/// <summary>A part of the record that a decision of a later day changes waits for that day, like a movement.</summary>
public sealed class PlannedChangeTests(PlannedChangeTests.OwnHost host) : IClassFixture<PlannedChangeTests.OwnHost>
{
    /// <summary>A host of their own, because they move the clock.</summary>
    public sealed class OwnHost : HostFixture;

    private static readonly DateOnly Today = new(2026, 10, 15);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DecisionOfALaterDay_Waits_IsShown_AndChangesTheRecordOnItsDay()
    {
        // Arrange
        host.Clock.SetVietnameseTime(Today);
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var day = Today.AddDays(20);

        // Act
        AssertEx.RedirectsTo(
            await officer.PostFormAsync($"/can-bo/{person.Id}/sua/ban-than",
                Fields(person, "Trần Thị Sau Này", day)), $"/can-bo/{person.Id}#ban-than");

        // Assert
        Assert.Equal(person.FullName, (await TestPeople.ReadAsync(host, person.Id)).FullName);
        Assert.Empty(await host.Events.PublishedAsync<EmployeeIdentityChanged>(person.Id));
        AssertEx.Shows(await officer.GetPageAsync($"/can-bo/{person.Id}"), $"tự thay đổi vào ngày {day:dd/MM/yyyy}");
        await RunJobAsync();
        Assert.Equal(PlannedState.Waiting, (await PlannedAsync(person.Id)).State); // too early
        host.Clock.SetVietnameseTime(day, new TimeOnly(0, 7));
        await RunJobAsync();
        await RunJobAsync(); // twice does no harm
        Assert.Equal("Trần Thị Sau Này", (await TestPeople.ReadAsync(host, person.Id)).FullName);
        Assert.Equal("Trần Thị Sau Này", Assert.Single(await host.Events.PublishedAsync<EmployeeIdentityChanged>(person.Id)).FullName);
        var audit = await host.InDbAsync((PersonnelDbContext db) => db.AuditEntries.Where(a => a.SubjectId == person.Id)
            .OrderBy(a => a.Sequence).LastAsync(Cancelled));
        Assert.Contains("có hiệu lực từ", audit.Reason, StringComparison.Ordinal);
        Assert.NotNull(audit.DecisionNumber);
    }

    [Fact]
    public async Task RowsOfATable_AddedAndChanged_WaitForTheirDay_AndKeepWhatChangedMeanwhile()
    {
        // Arrange
        host.Clock.SetVietnameseTime(Today);
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var (day, row) = (Today.AddDays(20), Guid.CreateVersion7());
        var url = $"/can-bo/{person.Id}/bang/khen-thuong";

        // Act: a new row waits
        AssertEx.RedirectsTo(
            await officer.PostFormAsync(
                url, Row(await VersionAsync(person.Id), row, day, "Bằng khen", 2026)), $"/can-bo/{person.Id}#khen-thuong");

        // Assert
        Assert.Empty(await AwardsAsync(person.Id));
        AssertEx.Shows(await officer.GetPageAsync($"/can-bo/{person.Id}"), $"tự thay đổi vào ngày {day:dd/MM/yyyy}");
        host.Clock.SetVietnameseTime(day, new TimeOnly(0, 7));
        await RunJobAsync();
        await RunJobAsync(); // twice does no harm
        var award = Assert.Single(await AwardsAsync(person.Id));
        Assert.Equal((row, "Bằng khen", 2026), (award.Id, award.Name, award.Year));
        Assert.NotNull(award.DecisionId);

        // Act: a change of one column waits, while another column is corrected at once
        officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var later = day.AddDays(10);
        await officer.PostFormAsync($"{url}/{row}", Row(await VersionAsync(person.Id), row, later, "Huân chương", 2026));
        await officer.PostFormAsync($"{url}/{row}", Row(await VersionAsync(person.Id), row, day, "Bằng khen", 2025));
        host.Clock.SetVietnameseTime(later, new TimeOnly(0, 7));
        await RunJobAsync();

        // Assert
        award = Assert.Single(await AwardsAsync(person.Id));
        Assert.Equal(("Huân chương", 2025), (award.Name, award.Year));
    }

    [Fact]
    public async Task Withdrawn_WithAReason_NeverChangesTheRecord()
    {
        // Arrange
        host.Clock.SetVietnameseTime(Today);
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var day = Today.AddDays(5);
        await officer.PostFormAsync($"/can-bo/{person.Id}/sua/ban-than", Fields(person, "Trần Thị Thu Hồi", day));
        var url = $"/can-bo/{person.Id}/thay-doi-cho/{(await PlannedAsync(person.Id)).Id}";

        // Act
        await AssertEx.HasFieldErrorAsync(await officer.PostFormAsync(url, new { Reason = "" }), "Reason", "Nhập lý do thu hồi.");
        AssertEx.RedirectsTo(await officer.PostFormAsync(url, new { Reason = "Quyết định bị thay thế" }), $"/can-bo/{person.Id}");

        // Assert
        var planned = await PlannedAsync(person.Id);
        Assert.Equal((PlannedState.Withdrawn, "Quyết định bị thay thế"), (planned.State, planned.EndReason));
        AssertEx.ShowsNot(await officer.GetPageAsync($"/can-bo/{person.Id}"), "tự thay đổi vào ngày");
        host.Clock.SetVietnameseTime(day, new TimeOnly(0, 7));
        await RunJobAsync();
        Assert.Equal(person.FullName, (await TestPeople.ReadAsync(host, person.Id)).FullName);
    }

    [Fact]
    public async Task OfAnotherUnit_IsNotFound_AndALookerIsForbidden()
    {
        host.Clock.SetVietnameseTime(Today);
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        await officer.PostFormAsync($"/can-bo/{person.Id}/sua/ban-than", Fields(person, "Trần Thị Nơi Khác", Today.AddDays(5)));
        var url = new Uri($"/can-bo/{person.Id}/thay-doi-cho/{(await PlannedAsync(person.Id)).Id}", UriKind.Relative);

        var stranger = await host.SignInAsAsync(TestPeople.Officer, BuildingBlocks.StableId.From("unit:87.SNV"));
        var leader = await host.SignInAsAsync("LD_UBND_TINH");

        AssertEx.HasStatus(System.Net.HttpStatusCode.NotFound, await stranger.GetAsync(url, Cancelled));
        AssertEx.HasStatus(System.Net.HttpStatusCode.Forbidden, await leader.GetAsync(url, Cancelled));
    }

    private static Dictionary<string, string> Fields(
        HoSoCanBo.Personnel.Employees.Domain.Employee person, string name, DateOnly effectiveFrom) =>
        new(TestPeople.Decision())
        {
            ["Input.Version"] = person.Version.ToString(CultureInfo.InvariantCulture),
            ["Input.Values[ho_ten]"] = name,
            ["Input.Values[so_hieu]"] = person.EmployeeNumber,
            ["Input.Basis"] = "quyet-dinh",
            ["Input.Decision.EffectiveFrom"] = effectiveFrom.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        };

    private static Dictionary<string, string> Row(int version, Guid row, DateOnly effectiveFrom, string award, int year) =>
        new(TestPeople.Decision())
    {
        ["Input.Version"] = version.ToString(CultureInfo.InvariantCulture),
        ["Input.RowId"] = row.ToString(),
        ["Input.Basis"] = "quyet-dinh",
        ["Input.Decision.EffectiveFrom"] = effectiveFrom.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        ["Input.Values[hinh_thuc]"] = award,
        ["Input.Values[nam]"] = year.ToString(CultureInfo.InvariantCulture),
        ["Input.Values[cap]"] = "TINH",
        ["Input.Values[so_quyet_dinh]"] = "12/QĐ-UBND",
    };

    private async Task<int> VersionAsync(Guid personId) => (await TestPeople.ReadAsync(host, personId)).Version;

    private Task<List<AwardRecord>> AwardsAsync(Guid personId) => host.InDbAsync((PersonnelDbContext db) =>
        db.Set<AwardRecord>().AsNoTracking().Where(a => a.EmployeeId == personId).ToListAsync(Cancelled));

    private Task<PlannedChange> PlannedAsync(Guid personId) =>
        host.InDbAsync((PersonnelDbContext db) => db.PlannedChanges.AsNoTracking().SingleAsync(p => p.EmployeeId == personId, Cancelled));

    private Task RunJobAsync() => host.RunJobAsync(ApplyPlannedChangesJob.Id);
}
