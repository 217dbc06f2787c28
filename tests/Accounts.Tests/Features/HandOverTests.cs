using System.Net;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Tests.Features;

/// <summary>Seats of the annex pass on with the post: one account, never none and never two.</summary>
public sealed class HandOverTests(RealSignInFixture host)
{
    private const string Highest = "/tai-khoan/ban-giao";

    [Fact]
    public async Task PL_2_ASecondAccountOfALeader_IsRefused_AndTheSeatPassesOnInOneAct()
    {
        using var province = await host.SignInAsync(await host.CreateAccountAsync("SNV_QUAN_TRI_HE_THONG", TestUnits.InternalAffairs));
        var unit = StableId.From("unit:87.STNMT");
        using var issued = await province.PostFormAsync("/quan-tri/tai-khoan/cap", Leader(NewName(), unit));
        AssertEx.HasStatus(HttpStatusCode.Redirect, issued);
        var old = issued.Headers.Location!.OriginalString;
        using var second = await province.PostFormAsync("/quan-tri/tai-khoan/cap", Leader(NewName(), unit));
        await AssertEx.HasSummaryErrorAsync(second, "chỉ có 01 tài khoản");

        var page = await Html.ReadAsync(await province.GetAsync(new Uri(old, UriKind.Relative), Token));
        var handOver = page.QuerySelector("a[href*='/ban-giao/']")!.GetAttribute("href")!;
        var successor = NewName();
        await AssertEx.HasSummaryErrorAsync(await province.PostFormAsync(handOver, new Dictionary<string, string>()), "Nhập số văn bản.");
        using var passed = await province.PostFormAsync(handOver, Successor(successor));

        AssertEx.HasStatus(HttpStatusCode.Redirect, passed);
        var seat = await SeatAsync($"THU_TRUONG:{unit:N}");
        Assert.Equal(successor, seat.UserName);
        Assert.Equal("45/QĐ-UBND", seat.Assignments.Single().DocumentNumber);
        await AssertEx.HasSummaryErrorAsync(await province.PostFormAsync(handOver, Successor(NewName())),
            "Chỉ bàn giao vai trò có 01 tài khoản");
    }

    [Fact]
    public async Task PL_5_TheHighestAccount_IsHandedOverByTwoPersons()
    {
        using var system = await host.SignInAsync(await host.CreateAccountAsync("SNV_QUAN_TRI_HE_THONG", TestUnits.InternalAffairs));
        using var head = await host.SignInAsync(await host.CreateAccountAsync("THU_TRUONG", TestUnits.InternalAffairs));
        using var stranger = await host.SignInAsync(await host.CreateAccountAsync("THU_TRUONG"));
        var holder = await SeatOfHighestAsync(system);
        var successor = NewName();

        AssertEx.RedirectsTo(await system.PostFormAsync($"{Highest}?handler=Ask", Successor(successor)), Highest);
        var waiting = await host.InDbAsync((AccountsDbContext db) => db.AccountRequests.AsNoTracking()
            .SingleAsync(r => r.UserName == successor, Token));
        var answer = new { RequestId = waiting.Id, waiting.Version };

        // One person alone changes nothing, nor does the head of another body.
        AssertEx.HasStatus(HttpStatusCode.Forbidden, await system.PostFormAsync($"{Highest}?handler=Confirm", answer));
        AssertEx.HasStatus(HttpStatusCode.NotFound, await stranger.PostFormAsync($"{Highest}?handler=Confirm", answer));
        Assert.Equal(holder, (await SeatAsync(Role.Highest)).UserName);

        AssertEx.RedirectsTo(await head.PostFormAsync($"{Highest}?handler=Confirm", answer), Highest);
        var shown = await Html.ReadAsync(await head.GetAsync(new Uri(Highest, UriKind.Relative), Token));
        var password = shown.QuerySelector(".one-time-password")!.TextContent;
        Assert.Equal(successor, (await SeatAsync(Role.Highest)).UserName);
        (await host.SignInAsync(new TestAccount(Guid.Empty, successor), password)).Dispose();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string NewName() => $"thu.{Guid.NewGuid():N}"[..20];

    private Task<Account> SeatAsync(string seat) =>
        host.InDbAsync((AccountsDbContext db) => db.Accounts.AsNoTracking()
            .SingleAsync(a => a.Assignments.Any(r => r.SeatKey == seat), Token));

    /// <summary>The highest seat of this host, taken now when no other test has.</summary>
    private async Task<string> SeatOfHighestAsync(HttpClient system)
    {
        var form = Leader(NewName(), TestUnits.InternalAffairs);
        form["Input.Role.RoleCode"] = Role.Highest;
        (await system.PostFormAsync("/quan-tri/tai-khoan/cap", form)).Dispose();
        return (await SeatAsync(Role.Highest)).UserName;
    }

    private static Dictionary<string, string> Successor(string userName) => new()
    {
        ["Successor.UserName"] = userName,
        ["Successor.DisplayName"] = "Người Kế Nhiệm",
        ["Successor.DocumentNumber"] = "45/QĐ-UBND",
        ["Successor.DocumentIssuedOn"] = "01/03/2020",
        ["Successor.DocumentIssuer"] = "UBND Tỉnh",
    };

    private static Dictionary<string, string> Leader(string userName, Guid unit) => new()
    {
        ["Input.UserName"] = userName,
        ["Input.DisplayName"] = "Thủ Trưởng",
        ["Input.Role.RoleCode"] = "THU_TRUONG",
        ["Input.Role.UnitId"] = unit.ToString(),
        ["Input.Role.Records"] = "true",
        ["Input.Role.ValidFrom"] = "01/03/2020",
        ["Input.Role.DocumentNumber"] = "44/QĐ-UBND",
        ["Input.Role.DocumentIssuedOn"] = "01/03/2020",
        ["Input.Role.DocumentIssuer"] = "UBND Tỉnh",
    };
}
