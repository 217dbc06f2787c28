using System.Net;
using HoSoCanBo.Testing;

namespace HoSoCanBo.HostTests.Security;

/// <content>Units and people of others, deadlines of one's own, sessions that were ended.</content>
public sealed partial class SecurityReplayTests
{
    [Theory, InlineData("cqdang"), InlineData("quantri.syt")]
    public async Task H1_a_plan_over_foreign_units_takes_nobody_out(string user)
    {
        // Arrange: somebody of a unit that is not the account's
        var client = await host.AsAsync(user);
        var (foreign, own) = (ReplayHost.UnitOf("87.SXD"), ReplayHost.UnitOf(user == "cqdang" ? "87.TU.BTC" : "87.SYT"));
        var numbers = host.Read("personnel", $"SELECT EmployeeNumber FROM Employees WHERE UnitId = '{ReplayHost.Stored(foreign)}'");
        Assert.NotEmpty(numbers);
        var plan = Guid.CreateVersion7();

        // Act
        using var drafted = await client.PostFormAsync("/to-chuc/sap-xep/moi", new Dictionary<string, string>
        {
            ["Input.PlanId"] = plan.ToString(), ["Input.Title"] = "Lập thử", ["Input.Decision.Number"] = $"{plan:N}"[..8],
            ["Input.Decision.SignedOn"] = "01/12/2026",
            ["Input.Decision.EffectiveFrom"] = "07/12/2026", ["Input.Decision.Issuer"] = "UBND Tỉnh",
        });
        using var line = await client.PostFormAsync($"/to-chuc/sap-xep/{plan}?handler=Line", new Dictionary<string, string>
        {
            ["Input.RowId"] = Guid.CreateVersion7()
                .ToString(), ["Input.Kind"] = "Merge", ["Input.FromUnitId"] = foreign.ToString(), ["Input.ToUnitId"] = own.ToString(),
        });
        var answers = new[] { await client.GetTextAsync($"/to-chuc/sap-xep/{plan}?handler=Export"),
            await client.GetTextAsync($"/to-chuc/sap-xep/{plan}?handler=Unplaced"), await client.GetTextAsync($"/to-chuc/sap-xep/{plan}") };

        // Assert
        Assert.NotEqual(HttpStatusCode.Redirect, line.StatusCode);
        Assert.All(answers, answer => Assert.DoesNotContain(numbers, number => answer.Contains(number, StringComparison.Ordinal)));
    }

    [Theory, InlineData("quantri.syt"), InlineData("giamdoc.syt")]
    public async Task H4_the_supervised_does_not_move_its_own_deadline(string user)
    {
        var obligation = await SentRecordAsync();
        AssertEx.HasStatus(
            HttpStatusCode.OK, await (await host.AsAsync(user)).GetAsync(new Uri($"/han-cap-nhat/{obligation}", UriKind.Relative), Token));
        var due = DueOf(obligation);

        using var refused = await (await host.AsAsync(user))
            .PostFormAsync($"/han-cap-nhat/{obligation}?handler=Extend", new { NewDueOn = "31/12/2027", Reason = "Chờ văn bản" });

        Assert.NotEqual(HttpStatusCode.Redirect, refused.StatusCode);
        Assert.Equal(due, DueOf(obligation));
    }

    [Fact]
    public async Task M1_log_out_ends_the_session_for_a_copied_cookie_too()
    {
        using var client = host.NewClient();
        using var signedIn = await client.PostFormAsync("/dang-nhap", new { UserName = "mttq", Password = "Sen-Thap-Muoi-2020" });
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(c => c.Contains("hosocanbo=", StringComparison.Ordinal)).Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, await ReplayAsync(cookie));

        using var signedOut = await client.PostFormAsync("/dang-xuat", new Dictionary<string, string>(), "/tai-khoan");

        AssertEx.HasStatus(HttpStatusCode.Redirect, signedOut);
        Assert.Equal(HttpStatusCode.Redirect, await ReplayAsync(cookie));
    }

    [Fact]
    public async Task M3_five_failures_lock_neither_the_account_nor_the_browser_of_its_holder()
    {
        using var holder = await host.SignInAsync("lanhdao");
        AssertEx.HasStatus(HttpStatusCode.Redirect,
            await holder.PostFormAsync("/dang-xuat", new Dictionary<string, string>(), "/tai-khoan"));
        using var stranger = host.NewClient();
        for (var guess = 0; guess < 5; guess++)
        {
            using var wrong = await stranger.PostFormAsync("/dang-nhap", new { UserName = "lanhdao", Password = "sai mật khẩu rồi" });
            AssertEx.HasStatus(HttpStatusCode.BadRequest, wrong);
        }

        using var back = await holder.PostFormAsync("/dang-nhap", new { UserName = "lanhdao", Password = "Sen-Thap-Muoi-2020" });

        AssertEx.RedirectsTo(back, "/");
    }

    [Fact]
    public async Task M5_a_foreign_staff_number_names_nobody_on_the_page_of_leaders()
    {
        var (stranger, unit) = (await host.OwnPersonAsync("canbo.caolanh"), ReplayHost.UnitOf("87.SYT"));
        using var refused = await (await host.AsAsync("quantri.syt"))
            .PostFormAsync($"/to-chuc/{unit}/lanh-dao", new Dictionary<string, string>
        {
            ["Input.LeaderId"] = Guid.CreateVersion7()
                .ToString(), ["Input.EmployeeNumber"] = stranger.Number, ["Input.PositionName"] = "Giám đốc Sở", ["Input.IsHead"] = "true",
            ["Input.Decision.Number"] = "7902/QĐ-SYT", ["Input.Decision.SignedOn"] = "01/12/2026",
            ["Input.Decision.EffectiveFrom"] = "07/12/2026", ["Input.Decision.Issuer"] = "Sở Y tế",
        });

        await AssertEx.HasSummaryErrorAsync(refused, $"Không có hồ sơ mang số hiệu {stranger.Number}");
        Assert.DoesNotContain(stranger.Name, await (await host.AsAsync("canhan")).GetTextAsync($"/to-chuc/{unit}"),
            StringComparison.Ordinal);
    }

    /// <summary>The clock of a record the unit has sent; one for all tests.</summary>
    private async Task<Guid> SentRecordAsync()
    {
        var (officer, movement) = (await host.AsAsync("canbo.syt"), new Guid("5ec00001-0000-4000-8000-000000000002"));
        var own = await host.OwnPersonAsync("canbo.syt");
        var unit = ReplayHost.Stored(ReplayHost.UnitOf("87.SYT")); // of units below it the deadline is the administrator's to extend
        var person = Guid.Parse(host.Read("personnel", $"SELECT Id FROM Employees WHERE UnitId = '{unit}' ORDER BY Id")
            .First(id => id != ReplayHost.Stored(own.Id)));
        using var sent = await officer.PostFormAsync($"/can-bo/{person}/dieu-chuyen?handler=Send", new Dictionary<string, string>
        {
            ["Input.MovementId"] = movement.ToString(), ["Input.TypeCode"] = "DIEU_DONG",
            ["Input.ToUnitId"] = ReplayHost.UnitOf("87.SXD").ToString(), ["Input.Decision.Number"] = "7903/QĐ-SNV",
            ["Input.Decision.SignedOn"] = "01/12/2026", ["Input.Decision.EffectiveFrom"] = "07/12/2026",
            ["Input.Decision.Issuer"] = "Sở Nội vụ",
        });
        var ids = host.Read(
            "personnel", $"SELECT Id FROM UpdateObligations WHERE MovementId = '{ReplayHost.Stored(movement)}' AND ClosedAt IS NULL");
        Assert.True(ids.Count > 0, $"{(int)sent.StatusCode}: the record was not sent.");
        return Guid.Parse(ids[0]);
    }

    private string DueOf(Guid obligation) =>
        host.Read("personnel", $"SELECT DueOn FROM UpdateObligations WHERE Id = '{ReplayHost.Stored(obligation)}'").Single();

    private async Task<HttpStatusCode> ReplayAsync(string cookie)
    {
        using var thief = host.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/tai-khoan", UriKind.Relative));
        request.Headers.Add("Cookie", cookie);
        using var response = await thief.SendAsync(request, Token);
        return response.StatusCode;
    }
}
