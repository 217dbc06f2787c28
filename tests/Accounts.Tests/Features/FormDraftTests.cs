using System.Net;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Tests.Features;

/// <summary>What is typed into a long form survives a lost session, for its user alone.</summary>
public sealed class FormDraftTests(RealSignInFixture host)
{
    private const string Form = "/can-bo/0197a5c0-0000-7000-8000-000000000001/dieu-dong";

    private const string PageWithAForm = "/thong-bao";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Draft_ComesBackAfterAnotherLogIn_AndIsReadableByNobodyElse()
    {
        var account = await host.CreateAccountAsync("NGUOI_DUNG_THUONG");
        using var typing = await host.SignInAsync(account);
        using var kept =
            await typing.PostFormAsync(Address(),
                new Dictionary<string, string> { ["Input.Decision.Number"] = "45/QĐ-SYT", ["Input.ToUnitId:text"] = "Sở Nội vụ" },
                PageWithAForm);
        AssertEx.HasStatus(HttpStatusCode.OK, kept);

        using var later = await host.SignInAsync(account);
        using var other = await host.SignInAsync(await host.CreateAccountAsync("NGUOI_DUNG_THUONG"));

        var draft = await later.GetStringAsync(new Uri(Address(), UriKind.Relative), Token);
        Assert.Contains("45/Q", draft, StringComparison.Ordinal);
        Assert.DoesNotContain("RequestVerificationToken", draft, StringComparison.Ordinal);
        AssertEx.HasStatus(HttpStatusCode.NoContent, await other.GetAsync(new Uri(Address(), UriKind.Relative), Token));
        var stored = await host.InDbAsync((AccountsDbContext db) => db.FormDrafts.Where(d => d.AccountId == account.Id)
            .Select(d => d.Values).SingleAsync(Token));
        Assert.DoesNotContain("45/Q", stored, StringComparison.Ordinal); // forms hold what belongs into records
    }

    [Fact]
    public async Task Draft_Dropped_IsGone()
    {
        using var client = await host.SignInAsync(await host.CreateAccountAsync("NGUOI_DUNG_THUONG"));
        using var kept =
            await client.PostFormAsync(Address(), new Dictionary<string, string> { ["Input.Reason"] = "Đang gõ" }, PageWithAForm);

        using var dropped = await client.PostFormAsync(Address("Drop"), new Dictionary<string, string>(), PageWithAForm);

        AssertEx.HasStatus(HttpStatusCode.NoContent, dropped);
        AssertEx.HasStatus(HttpStatusCode.NoContent, await client.GetAsync(new Uri(Address(), UriKind.Relative), Token));
    }

    [Fact]
    public async Task Draft_OfNoForm_IsRefused()
    {
        using var client = await host.SignInAsync(await host.CreateAccountAsync("NGUOI_DUNG_THUONG"));

        using var refused = await client.PostFormAsync(
            "/ban-nhap?bieu-mau=https://noi-khac", new Dictionary<string, string> { ["Input.Reason"] = "x" }, PageWithAForm);

        AssertEx.HasStatus(HttpStatusCode.BadRequest, refused);
    }

    private static string Address(
        string? handler = null) => $"/ban-nhap?{(handler is null ? "" : $"handler={handler}&")}bieu-mau={Uri.EscapeDataString(Form)}";
}
