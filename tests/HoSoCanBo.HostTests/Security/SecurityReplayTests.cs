using System.Net;
using HoSoCanBo.Testing;

namespace HoSoCanBo.HostTests.Security;

/// <summary>
/// What somebody from outside once got out of the system, tried again request by request with the same accounts: pay that reached roles
/// which must not see it (Điều 7.3), people and units of others, deadlines of one's own. Each test bears the number of its finding;
/// <see cref="FindingsTests"/>
/// says which tests hold the findings that are not replayed here.
/// </summary>
public sealed partial class SecurityReplayTests(ReplayHost host) : IClassFixture<ReplayHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, InlineData("nghiepvu"), InlineData("canbo.caolanh")]
    public async Task C1a_quality_list_and_its_workbook_show_no_pay(string user)
    {
        var client = await host.AsAsync(user);
        var allowed = await (await host.AsAsync("canbo.syt")).GetTextAsync("/chat-luong-ho-so?handler=Export");

        var answers = new[] { await client.GetTextAsync("/chat-luong-ho-so?loi=S2"), await client.GetTextAsync("/chat-luong-ho-so"),
            await client.GetTextAsync("/chat-luong-ho-so?handler=Export") };

        Assert.Contains(ReplayHost.Figure, allowed, StringComparison.Ordinal); // it is there for who may see it
        Assert.Contains("khác bảng lương", answers[2], StringComparison.Ordinal); // the finding stays
        Assert.All(answers, answer => Assert.DoesNotContain(ReplayHost.Figure, answer, StringComparison.Ordinal));
        Assert.All(answers, answer => Assert.DoesNotMatch(@"[Hh]ệ số \d+,\d\d khác", answer));
    }

    [Theory, InlineData("canbo.caolanh"), InlineData("coso.tinhthoi"), InlineData("duocuyquyen"), InlineData("nghiepvu")]
    public async Task C1b_a_difference_about_pay_is_neither_taken_nor_shown(string user)
    {
        var person = await host.OwnPersonAsync(user == "nghiepvu" ? "canbo.syt" : user);
        var (client, page) = (await host.AsAsync(user), $"/can-bo/{person.Id}/doi-chieu");
        var mayUsePay = (await client.GetTextAsync($"/can-bo/{person.Id}")).Contains(ReplayHost.Figure, StringComparison.Ordinal);

        using var noted = await client.PostFormAsync($"{page}?handler=Difference", new Dictionary<string, string>
        {
            ["DifferenceId"] = Guid.CreateVersion7().ToString(), ["Input.FieldKey"] = "he_so", ["Input.PaperValue"] = "9,99",
        });
        var answers = new[] { AnswerText.Of(await noted.Content.ReadAsByteArrayAsync(Token)), await client.GetTextAsync(page),
            await client.GetTextAsync("/doi-chieu") };

        Assert.Equal(mayUsePay, noted.StatusCode == HttpStatusCode.Redirect);
        Assert.All(mayUsePay ? [] : answers, answer => Assert.DoesNotContain(ReplayHost.Figure, answer, StringComparison.Ordinal));
        Assert.DoesNotContain(ReplayHost.Figure, await (await host.AsAsync("nghiepvu")).GetTextAsync("/doi-chieu"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task C1c_a_reported_coefficient_is_not_read_without_the_right()
    {
        var id = Guid.CreateVersion7();
        var self = await host.AsAsync("canhan");
        using var reported = await self.PostFormAsync("/ho-so-cua-toi/bao-sai?handler=Report", new Dictionary<string, string>
        {
            ["Input.ReportId"] = id.ToString(), ["Input.FieldKey"] = "he_so", ["Input.ProposedValue"] = "8,17",
            ["Input.Explanation"] = "Quyết định ghi 8,17",
        });
        AssertEx.HasStatus(HttpStatusCode.Redirect, reported);

        var read = await (await host.AsAsync("nghiepvu")).GetTextAsync($"/bao-sai-sot/{id}");
        var officer = await (await host.AsAsync("canbo.syt")).GetTextAsync($"/bao-sai-sot/{id}");
        var elsewhere = await (await host.AsAsync("canbo.caolanh")).GetAsync(new Uri($"/bao-sai-sot/{id}", UriKind.Relative), Token);

        Assert.Contains("8,17", officer, StringComparison.Ordinal);
        Assert.DoesNotContain("8,17", read, StringComparison.Ordinal);
        AssertEx.HasStatus(HttpStatusCode.NotFound, elsewhere);
    }

    [Theory, InlineData("nghiepvu"), InlineData("quantri"), InlineData("vanhanh")]
    public async Task C1d_M4_an_appointment_tells_neither_its_allowance_nor_whom_it_is_about(string user)
    {
        var (movement, person) = await AppointmentAsync();

        var officer = await (await host.AsAsync("canbo.syt")).GetTextAsync($"/bien-dong/{movement}");
        var answer = await (await host.AsAsync(user)).GetTextAsync($"/bien-dong/{movement}");

        Assert.Contains(ReplayHost.Allowance, officer, StringComparison.Ordinal);
        Assert.DoesNotContain(ReplayHost.Allowance, answer, StringComparison.Ordinal);
        if (user != "nghiepvu") // Sở Nội vụ knows the people of the province, who runs the system does not
        {
            Assert.DoesNotContain(person.Name, answer, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Trưởng phòng Thử lại", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task C1e_the_refusal_of_an_edit_names_no_figure()
    {
        var person = await host.OwnPersonAsync("canbo.caolanh");
        var client = await host.AsAsync("canbo.caolanh");

        using var refused = await client.PostFormAsync($"/can-bo/{person.Id}/sua/luong", new Dictionary<string, string>
        {
            ["Input.Version"] = "1", ["Input.Basis"] = "sua-sai", ["Input.CorrectionReason"] = "Ghi nhầm",
            ["Input.Values[ma_ngach]"] = "01.004",
        }, formUrl: "/tai-khoan");

        Assert.NotEqual(HttpStatusCode.Redirect, refused.StatusCode);
        var answer = AnswerText.Of(await refused.Content.ReadAsByteArrayAsync(Token));
        Assert.DoesNotContain(ReplayHost.Figure, answer, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[Hh]ệ số \d+,\d\d|bậc \d", answer);
    }

    [Theory, InlineData("canbo.caolanh"), InlineData("coso.tinhthoi"), InlineData("nghiepvu")]
    public async Task C1f_the_box_of_findings_on_a_record_names_no_figure(string user)
    {
        var person = await host.OwnPersonAsync(user == "nghiepvu" ? "canbo.syt" : user);

        var page = await (await host.AsAsync(user)).GetTextAsync($"/can-bo/{person.Id}");

        Assert.Contains(person.Name, page, StringComparison.Ordinal);
        Assert.True(user == "nghiepvu" || page.Contains("Cần kiểm tra", StringComparison.Ordinal)); // shown to who edits
        Assert.DoesNotContain(ReplayHost.Figure, page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[Hh]ệ số \d+,\d\d khác", page);
    }

    /// <summary>An appointment with an allowance, written by the officer of the unit; one for all tests.</summary>
    private async Task<(Guid Movement, ReplayHost.Planted Person)> AppointmentAsync()
    {
        var person = await host.OwnPersonAsync("canbo.syt");
        var id = new Guid("5ec00001-0000-4000-8000-000000000001");
        using var appointed = await (await host.AsAsync("canbo.syt"))
            .PostFormAsync($"/can-bo/{person.Id}/bien-dong/bo-nhiem?handler=Save", new Dictionary<string, string>
        {
            ["Input.MovementId"] = id.ToString(), ["Input.Decision.Number"] = "7901/QĐ-SYT", ["Input.Decision.SignedOn"] = "01/12/2026",
            ["Input.Decision.EffectiveFrom"] = "07/12/2026", ["Input.Decision.Issuer"] = "Sở Y tế",
            ["Input.Decision.Summary"] = $"Bổ nhiệm {person.Name}",
            ["Input.Answers.PositionName"] = "Trưởng phòng Thử lại", ["Input.Answers.EndsOn"] = "06/12/2031",
            ["Input.Answers.Allowance"] = ReplayHost.Allowance,
        });
        AssertEx.HasStatus(HttpStatusCode.Redirect, appointed);
        return (id, person);
    }
}
