using System.Globalization;
using System.Net;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Records;

/// <summary>Đối chiếu với hồ sơ giấy (Điều 8.3).</summary>
public sealed class VerificationTests(HostFixture host)
{
    [Fact]
    public async Task D8_3_a_record_is_marked_as_compared_with_person_and_day_until_it_changes()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        using var marked = await VerifyAsync(officer, person.Id, person.Version);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Redirect, marked);
        AssertEx.Shows(await officer.GetPageAsync($"/can-bo/{person.Id}"), "Đã đối chiếu 10/10/2026");
        await ChangeAsync(officer, person.Id);
        AssertEx.Shows(await officer.GetPageAsync($"/can-bo/{person.Id}"), "hồ sơ đã thay đổi sau đó");
        using var stale = await VerifyAsync(officer, person.Id, person.Version);
        AssertEx.HasStatus(HttpStatusCode.Conflict, stale);
    }

    [Fact]
    public async Task D8_3_a_difference_is_listed_until_it_is_settled()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host, fullName: $"Trần {TestPeople.UniqueWord()}");
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var id = Guid.CreateVersion7();
        var fields = new Dictionary<string, string> { ["DifferenceId"] = id.ToString(), ["Input.FieldKey"] = "ngay_sinh",
            ["Input.PaperValue"] = "03/05/1985" };

        // Act
        using var noted = await officer.PostFormAsync($"/can-bo/{person.Id}/doi-chieu?handler=Difference", fields);
        using var again = await officer.PostFormAsync($"/can-bo/{person.Id}/doi-chieu?handler=Difference", fields);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Redirect, noted);
        AssertEx.HasStatus(HttpStatusCode.Redirect, again);
        var list = await officer.GetPageAsync("/doi-chieu");
        AssertEx.Shows(list, person.FullName);
        AssertEx.Shows(list, "03/05/1984");
        using var unexplained = await officer.PostFormAsync($"/can-bo/{person.Id}/doi-chieu?handler=Settle",
            new Dictionary<string, string> { ["DifferenceId"] = id.ToString() });
        AssertEx.HasStatus(HttpStatusCode.BadRequest, unexplained);
        using var settled = await officer.PostFormAsync(
            $"/can-bo/{person.Id}/doi-chieu?handler=Settle",
            new Dictionary<string, string> { ["DifferenceId"] = id.ToString(), ["Settlement"] = "Đã sửa theo giấy khai sinh" });
        AssertEx.HasStatus(HttpStatusCode.Redirect, settled);
        AssertEx.ShowsNot(await officer.GetPageAsync("/doi-chieu"), person.FullName);
        AssertEx.Shows(await officer.GetPageAsync($"/can-bo/{person.Id}/doi-chieu"), "Đã sửa theo giấy khai sinh");
    }

    [Fact]
    public async Task D8_3_a_change_without_a_source_document_is_listed()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var reason = $"Kiểm thử {TestPeople.UniqueWord()}";

        // Act
        await ChangeAsync(officer, person.Id, reason);

        // Assert
        AssertEx.Shows(await officer.GetPageAsync("/doi-chieu?danh-sach=khong-van-ban"), reason);
    }

    [Fact]
    public async Task Get_RecordsNeverCompared_AreListed()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host, fullName: $"Ái {TestPeople.UniqueWord()} Ái", unitId: TestPeople.OtherUnit);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.OtherUnit);

        // Act
        var before = await officer.GetPageAsync("/doi-chieu?danh-sach=chua-doi-chieu");
        using var marked = await VerifyAsync(officer, person.Id, person.Version);
        var after = await officer.GetPageAsync("/doi-chieu?danh-sach=chua-doi-chieu");

        // Assert
        AssertEx.Shows(before, person.FullName);
        AssertEx.ShowsNot(after, person.FullName);
    }

    [Fact]
    public async Task Get_RecordOfAnotherUnitOrByALimitedRole_IsRefused()
    {
        // Arrange
        var elsewhere = await TestPeople.AddAsync(host, unitId: TestPeople.OtherUnit);
        var own = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var limited = await host.SignInAsAsync("CO_QUAN_DANG", TestPeople.Unit);

        // Act
        using var notFound =
            await officer.GetAsync(new Uri($"/can-bo/{elsewhere.Id}/doi-chieu", UriKind.Relative), TestContext.Current.CancellationToken);
        using var forbidden =
            await limited.GetAsync(new Uri($"/can-bo/{own.Id}/doi-chieu", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.NotFound, notFound);
        AssertEx.HasStatus(HttpStatusCode.Forbidden, forbidden);
    }

    private static Task<HttpResponseMessage> VerifyAsync(HttpClient officer, Guid id, int version) => officer.PostFormAsync(
        $"/can-bo/{id}/doi-chieu?handler=Verify",
        new Dictionary<string, string> { ["Version"] = version.ToString(CultureInfo.InvariantCulture),
            ["Input.VerifiedOn"] = "10/10/2026" });

    private async Task ChangeAsync(HttpClient officer, Guid id, string reason = "Nhập sai")
    {
        var version = await host.InDbAsync((PersonnelDbContext db) => db.Employees.Where(e => e.Id == id).Select(e => e.Version)
            .SingleAsync(TestContext.Current.CancellationToken));
        using var saved = await officer.PostFormAsync($"/can-bo/{id}/sua/noi-o", new Dictionary<string, string>
        {
            ["Input.Version"] = version.ToString(CultureInfo.InvariantCulture),
            ["Input.Basis"] = "sua-sai",
            ["Input.CorrectionReason"] = reason,
            ["Input.Values[hien_nay_tinh]"] = "An Giang",
        });
        AssertEx.HasStatus(HttpStatusCode.Redirect, saved);
    }
}
