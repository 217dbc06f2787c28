using System.Globalization;
using System.Net;
using System.Text;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Records;

/// <summary>A person confirms the own record or reports an error in it; the officer answers.</summary>
public sealed class SelfServiceTests(HostFixture host)
{
    private const string OwnPage = "/ho-so-cua-toi/bao-sai";

    [Fact]
    public async Task D8_1_a_person_reports_an_error_with_a_document_and_the_officer_accepts()
    {
        // Arrange
        var own = await TestPeople.AddAsync(host);
        var person = await host.SignInAsAsync("CA_NHAN", employeeId: own.Id);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var id = Guid.CreateVersion7();
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.4 giay khai sinh %%EOF");

        // Act
        using var reported = await person.PostFileAsync($"{OwnPage}?handler=Report", "Input.File", "khai-sinh.pdf", pdf,
            Fields(id, "ngay_sinh", "03/05/1985"));
        using var again = await person.PostFormAsync($"{OwnPage}?handler=Report", Fields(id, "ngay_sinh", "03/05/1985"));

        // Assert: it changes nothing by itself, and reaches the officer
        AssertEx.RedirectsTo(reported, OwnPage);
        AssertEx.HasStatus(HttpStatusCode.Redirect, again);
        Assert.Equal(new DateOnly(1984, 5, 3), (await TestPeople.ReadAsync(host, own.Id)).BirthDate);
        Assert.Single(await host.Events.PublishedAsync<CorrectionReported>(id));
        var page = await officer.GetPageAsync($"/bao-sai-sot/{id}");
        AssertEx.Shows(page, "03/05/1985");
        AssertEx.Shows(page, "khai-sinh.pdf");

        // Act
        using var accepted = await AnswerAsync(officer, id, "true", "");

        // Assert
        AssertEx.RedirectsTo(accepted, $"/can-bo/{own.Id}/sua/ban-than?bao-sai={id}");
        Assert.NotNull((await officer.GetPageAsync($"/bao-sai-sot/{id}"))
            .QuerySelector($"a[href='/can-bo/{own.Id}/sua/ban-than?bao-sai={id}#ngay_sinh']"));
        AssertEx.Shows(await person.GetPageAsync(OwnPage), "Đã tiếp nhận");
        await host.WaitForDeliveryAsync();
        Assert.True(Assert.Single(await host.Events.PublishedAsync<CorrectionAnswered>(id)).IsAccepted);
    }

    [Fact]
    public async Task D8_1_every_part_of_ones_own_record_leads_to_its_own_items()
    {
        // Arrange
        var own = await TestPeople.AddAsync(host);
        var person = await host.SignInAsAsync("CA_NHAN", employeeId: own.Id);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var record = await person.GetPageAsync($"/can-bo/{own.Id}");
        var part = await person.GetPageAsync($"{OwnPage}?phan=noi-o");
        var table = await person.GetPageAsync($"{OwnPage}?phan=cong-tac");

        // Assert
        Assert.NotNull(record.QuerySelector($"#noi-o a[href='{OwnPage}?phan=noi-o']"));
        Assert.NotNull(record.QuerySelector($"#cong-tac a[href='{OwnPage}?phan=cong-tac']"));
        Assert.Null((await officer.GetPageAsync($"/can-bo/{own.Id}")).QuerySelector($"a[href^='{OwnPage}']"));
        Assert.NotNull(part.QuerySelector("[name='Input.FieldKey'] option[value=dien_thoai]"));
        Assert.Null(part.QuerySelector("[name='Input.FieldKey'] option[value=ngay_sinh]"));
        Assert.NotNull(table.QuerySelector("[name='Input.FieldKey'] option[value=cong-tac][selected]"));
    }

    [Fact]
    public async Task D8_1_a_refusal_needs_a_reason_which_the_person_reads()
    {
        // Arrange
        var (person, officer, id) = await ReportedAsync();

        // Act
        using var unexplained = await AnswerAsync(officer, id, "false", "");
        using var refused = await AnswerAsync(officer, id, "false", "Giấy khai sinh ghi đúng như hồ sơ");
        using var twice = await AnswerAsync(officer, id, "true", "", version: 1);

        // Assert
        await AssertEx.HasFieldErrorAsync(unexplained, "Reason", "Nhập lý do không tiếp nhận.");
        AssertEx.HasStatus(HttpStatusCode.Redirect, refused);
        await AssertEx.HasSummaryErrorAsync(twice, "đã được trả lời hoặc rút lại");
        AssertEx.Shows(await person.GetPageAsync(OwnPage), "Giấy khai sinh ghi đúng như hồ sơ");
    }

    [Fact]
    public async Task Post_Withdraw_ClosesTheReport()
    {
        // Arrange
        var (person, officer, id) = await ReportedAsync();

        // Act
        using var withdrawn =
            await person.PostFormAsync($"{OwnPage}?handler=Withdraw", new Dictionary<string, string> { ["ReportId"] = id.ToString() });

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Redirect, withdrawn);
        using var late = await AnswerAsync(officer, id, "true", "");
        AssertEx.HasStatus(HttpStatusCode.Conflict, late);
    }

    [Fact]
    public async Task Post_Confirm_IsNotedOnceForTheRecordAsItStands()
    {
        // Arrange
        var own = await TestPeople.AddAsync(host);
        var person = await host.SignInAsAsync("CA_NHAN", employeeId: own.Id);
        var fields = new Dictionary<string, string> { ["Version"] = own.Version.ToString(CultureInfo.InvariantCulture) };

        // Act
        using var first = await person.PostFormAsync($"{OwnPage}?handler=Confirm", fields);
        using var second = await person.PostFormAsync($"{OwnPage}?handler=Confirm", fields);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Redirect, first);
        AssertEx.HasStatus(HttpStatusCode.Redirect, second);
        AssertEx.Shows(await person.GetPageAsync(OwnPage), "Đã xác nhận");
        Assert.Equal(
            1, await host.InDbAsync((PersonnelDbContext db) =>
                db.OwnConfirmations.CountAsync(c => c.EmployeeId == own.Id, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Get_ReportOfAnotherUnit_IsNotFound()
    {
        // Arrange
        var (_, _, id) = await ReportedAsync();
        var elsewhere = await host.SignInAsAsync(TestPeople.Officer, TestPeople.OtherUnit);

        // Act
        using var response =
            await elsewhere.GetAsync(new Uri($"/bao-sai-sot/{id}", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.NotFound, response);
    }

    [Fact]
    public async Task Post_Draft_SurvivesALostSessionForItsUserAlone()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var colleague = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var url = $"/can-bo/{person.Id}/sua/noi-o";
        var typed = new Dictionary<string, string> { ["Input.Values[hien_nay_tinh]"] = "Vĩnh Lo", ["Input.Basis"] = "ke-khai",
            ["Input.Decision.SignedOn"] = "5/1" };

        // Act
        using var first = await officer.PostFormAsync($"{url}?handler=Draft", typed);
        typed["Input.Values[hien_nay_tinh]"] = "Vĩnh Long";
        using var kept = await officer.PostFormAsync($"{url}?handler=Draft", typed);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.OK, kept);
        AssertEx.Shows(await officer.GetPageAsync(url), "Có bản nháp lưu lúc");
        var filled = await officer.GetPageAsync($"{url}?nhap=true");
        Assert.Equal("Vĩnh Long", filled.QuerySelector("[name='Input.Values[hien_nay_tinh]']")!.GetAttribute("value"));
        Assert.NotNull(filled.QuerySelector("[name='Input.Basis'][value='ke-khai'][checked]"));
        AssertEx.ShowsNot(await colleague.GetPageAsync(url), "Có bản nháp");

        // Act: saving the form ends the draft
        using var saved = await officer.PostFormAsync(url, new Dictionary<string, string>
        {
            ["Input.Version"] = person.Version.ToString(CultureInfo.InvariantCulture),
            ["Input.Basis"] = "ke-khai",
            ["Input.CorrectionReason"] = "Giấy xác nhận cư trú",
            ["Input.Values[hien_nay_tinh]"] = "Vĩnh Long",
        });

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Redirect, saved);
        AssertEx.ShowsNot(await officer.GetPageAsync(url), "Có bản nháp");
    }

    private static Dictionary<string, string> Fields(Guid id, string key, string value) => new()
    {
        ["Input.ReportId"] = id.ToString(),
        ["Input.FieldKey"] = key,
        ["Input.ProposedValue"] = value,
        ["Input.Explanation"] = "Theo giấy khai sinh",
    };

    private static Task<HttpResponseMessage> AnswerAsync(HttpClient officer, Guid id, string isAccepted, string reason, int version = 0) =>
        officer.PostFormAsync(
        $"/bao-sai-sot/{id}",
        new Dictionary<string, string>
        {
            ["Input.Version"] = version.ToString(CultureInfo.InvariantCulture), ["Input.IsAccepted"] = isAccepted,
            ["Input.Reason"] = reason,
        });

    private async Task<(HttpClient Person, HttpClient Officer, Guid Id)> ReportedAsync()
    {
        var own = await TestPeople.AddAsync(host);
        var person = await host.SignInAsAsync("CA_NHAN", employeeId: own.Id);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var id = Guid.CreateVersion7();
        using var reported = await person.PostFormAsync($"{OwnPage}?handler=Report", Fields(id, "ngay_sinh", "03/05/1985"));
        AssertEx.HasStatus(HttpStatusCode.Redirect, reported);
        return (person, officer, id);
    }
}
