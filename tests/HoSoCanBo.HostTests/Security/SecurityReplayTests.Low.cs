using System.Net;
using System.Text;
using HoSoCanBo.Testing;

namespace HoSoCanBo.HostTests.Security;

/// <content>The smaller findings: defects by odd input, what browsers keep, marks nobody sees.</content>
public sealed partial class SecurityReplayTests
{
    private static readonly string[] Exports =
    [
        "/chat-luong-ho-so?handler=Export", "/den-han?handler=Export", "/han-cap-nhat?handler=Export", "/bien-dong/bao-cao?handler=Export",
        "/can-bo/ket-xuat.xlsx",
    ];

    [Fact]
    public async Task L1_no_account_meets_a_defect_at_its_payslips()
    {
        foreach (var user in ReplayHost.Accounts)
        {
            using var response = await (await host.AsAsync(user)).GetAsync(new Uri("/tien-luong/phieu-luong", UriKind.Relative), Token);
            Assert.True((int)response.StatusCode < 500, $"{user}: {(int)response.StatusCode}");
        }
    }

    [Theory, InlineData("/bien-che?ngay=01/01/0001"), InlineData("/bien-che?ngay=31/12/9999"), InlineData("/can-bo?q=%EF%BF%BE"),
        InlineData("/can-bo/tim-kiem?dk=1~ho_ten~chua~%EF%BF%BE")]
    public async Task L1_odd_days_and_signs_are_no_defects(string address)
    {
        foreach (var user in (string[])["nghiepvu", "canbo.syt"])
        {
            using var response = await (await host.AsAsync(user)).GetAsync(new Uri(address, UriKind.Relative), Token);
            Assert.True((int)response.StatusCode < 500, $"{user} {address}: {(int)response.StatusCode}");
        }
    }

    [Fact]
    public async Task L2_no_file_or_printed_form_is_kept_by_browsers()
    {
        var person = await host.OwnPersonAsync("canbo.syt");
        var client = await host.AsAsync("canbo.syt");
        foreach (var address in Exports.Append($"/can-bo/{person.Id}/so-yeu-ly-lich").Append($"/can-bo/{person.Id}/so-yeu-ly-lich.docx"))
        {
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Token);
            AssertEx.HasStatus(HttpStatusCode.OK, response);
            Assert.True(response.Headers.CacheControl?.NoStore, $"{address}: {response.Headers.CacheControl}");
        }
    }

    [Fact]
    public async Task L3_quality_is_assessed_twice_without_a_defect()
    {
        var keeper = await host.AsAsync("vanhanh");

        using var again = await keeper.PostFormAsync(
            "/he-thong?handler=RunJob", new Dictionary<string, string> { ["jobId"] = "personnel.assess-quality" });

        AssertEx.HasStatus(HttpStatusCode.Redirect, again);
        var failed = host.Read("personnel", "SELECT Id FROM JobRuns WHERE JobId = 'personnel.assess-quality' AND SucceededAt IS NULL");
        Assert.Empty(failed);
        Assert.DoesNotContain("UNIQUE constraint failed", host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task L4_number_day_and_issuer_of_a_foreign_paper_tell_nothing_of_it()
    {
        await AppointmentAsync();
        var person = await host.FirstIdAsync("canbo.snv", "/can-bo", "/can-bo");

        using var response = await (await host.AsAsync("canbo.snv"))
            .PostFormAsync($"/can-bo/{person}/bien-dong/bo-nhiem?handler=Save", new Dictionary<string, string>
        {
            ["Input.MovementId"] = Guid.CreateVersion7()
                .ToString(), ["Input.Decision.Number"] = "7901/QĐ-SYT", ["Input.Decision.SignedOn"] = "01/12/2026",
            ["Input.Decision.EffectiveFrom"] = "07/12/2026", ["Input.Decision.Issuer"] = "Sở Y tế",
            ["Input.Decision.Summary"] = "Nội dung khác",
            ["Input.Answers.PositionName"] = "Trưởng phòng", ["Input.Answers.EndsOn"] = "06/12/2031",
        });

        var answer = AnswerText.Of(await response.Content.ReadAsByteArrayAsync(Token));
        Assert.DoesNotContain((await host.OwnPersonAsync("canbo.syt")).Name, answer, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task L5_marks_nobody_sees_stay_neither_in_file_names_nor_in_searches()
    {
        var person = await host.OwnPersonAsync("canbo.syt");
        var client = await host.AsAsync("canbo.syt");
        var page = $"/can-bo/{person.Id}/tai-lieu";
        var scan = Encoding.ASCII.GetBytes($"%PDF-1.4\n% {Guid.NewGuid():N}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF");

        using var added = await client.PostFileAsync(page, "Input.File", "bang-\u202Efdp.exe", scan, new Dictionary<string, string>
        {
            ["Input.AttachmentId"] = Guid.CreateVersion7().ToString(), ["Input.KindCode"] = "VAN_BANG",
        });
        var found = await client.GetTextAsync($"/can-bo?q={Uri.EscapeDataString(person.Name.Insert(2, "\u200B"))}");

        AssertEx.HasStatus(HttpStatusCode.Redirect, added);
        var papers = await client.GetTextAsync(page);
        Assert.Contains("bang-fdp", papers, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", papers, StringComparison.Ordinal);
        Assert.Contains(person.Id.ToString(), found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task L6_what_was_typed_is_text_in_every_export()
    {
        var person = await host.OwnPersonAsync("canbo.snv"); // others appoint the one of canbo.syt, and one main post is the most
        var client = await host.AsAsync("canbo.snv");
        using var sent = await client.PostFormAsync($"/can-bo/{person.Id}/bien-dong/bo-nhiem?handler=Save", new Dictionary<string, string>
        {
            ["Input.MovementId"] = Guid.CreateVersion7()
                .ToString(), ["Input.Decision.Number"] = "=1+1", ["Input.Decision.SignedOn"] = "01/12/2026",
            ["Input.Decision.EffectiveFrom"] = "09/12/2026", ["Input.Decision.Issuer"] = "=HYPERLINK(1)",
            ["Input.Decision.Summary"] = "=1+1",
            ["Input.Answers.PositionName"] = "@SUM(1)", ["Input.Answers.EndsOn"] = "06/12/2031",
        });
        AssertEx.HasStatus(HttpStatusCode.Redirect, sent);

        foreach (var address in (string[])["/han-cap-nhat?handler=Export", "/bien-dong/bao-cao?handler=Export"])
        {
            var workbook = await client.GetTextAsync(address);
            Assert.Contains("<sheetData>", workbook, StringComparison.Ordinal);
            Assert.DoesNotContain("<f>", workbook, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"<c [^>]*t=""inlineStr""[^>]*><is><t[^>]*>[=+@]", WithoutTextCells(workbook));
        }
    }

    [Fact]
    public async Task L7_ordinary_pages_leave_no_warnings()
    {
        var before = WarningsOf(host.Output);
        foreach (var address in (string[])["/", "/can-bo", "/bien-dong", "/han-cap-nhat", "/to-chuc", "/tien-luong", "/thong-bao",
            "/tro-giup"])
        {
            await (await host.AsAsync("canbo.syt")).GetTextAsync(address);
        }

        Assert.Equal(before, WarningsOf(host.Output));
    }

    /// <summary>Cells formatted as text stay text when somebody edits them.</summary>
    private static string WithoutTextCells(string workbook) =>
        System.Text.RegularExpressions.Regex.Replace(
            workbook, @"<c [^>]*s=""(7|9)""[^>]*>.*?</c>", "", System.Text.RegularExpressions.RegexOptions.Singleline);

    private static int WarningsOf(string output) => output.Split('\n')
        .Count(line => line.StartsWith("warn:", StringComparison.Ordinal) || line.StartsWith("fail:", StringComparison.Ordinal));
}
