using System.Net;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.SharedRecords.People;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Tests.Features;

/// <summary>Who holds an account: people who leave are let in no more, and holders without a record only for a time.</summary>
public sealed class HolderTests(RealSignInFixture host)
{
    [Theory, InlineData("han-che"), InlineData("mat-khau"), InlineData("phan-quyen")]
    public async Task D11_account_of_a_leaver_is_not_opened_again_by_the_unit(string page)
    {
        // Arrange
        var person = await HolderAsync(isPresent: false);
        var account = await host.CreateAccountAsync("NGUOI_DUNG_THUONG", employeeId: person);
        await host.RunJobAsync("accounts.close-leavers");
        using var administrator = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI"));

        // Act
        var form = Role("NGUOI_DUNG_THUONG", TestUnits.Health);
        (form["Input.Reason"], form["Input.DocumentNumber"]) = ("Cho làm tiếp", "15/SYT");
        using var response = await administrator.PostFormAsync($"/quan-tri/tai-khoan/{account.Id}/{page}", form);

        // Assert
        await AssertEx.HasSummaryErrorAsync(response, "không còn công tác");
        using var leaver = host.CreateClient();
        using var refused = await leaver.PostFormAsync("/dang-nhap", new { account.UserName, RealSignInFixture.Password });
        Assert.NotEqual(HttpStatusCode.Redirect, refused.StatusCode);
    }

    [Fact]
    public async Task D11_restriction_that_runs_out_does_not_let_a_leaver_in_again()
    {
        var person = await HolderAsync(isPresent: false);
        var account = await host.CreateAccountAsync("NGUOI_DUNG_THUONG", employeeId: person);
        await ChangeAsync(account.Id, a => a.Restrict(host.Clock.TodayInVietnam().AddDays(-1)));

        await host.RunJobAsync("accounts.close-leavers");

        Assert.False((await FindAsync(account.Id)).MaySignIn(host.Clock.TodayInVietnam().AddYears(1)));
    }

    [Fact]
    public async Task Issue_to_a_typed_holder_ends_after_a_year_and_is_renewed()
    {
        using var administrator = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI"));
        var form = Role("NGUOI_DUNG_THUONG", TestUnits.Health);
        (form["Input.UserName"], form["Input.DisplayName"]) = ($"thu.{Guid.NewGuid():N}"[..20], "Người Gõ Tay");

        using var issued = await administrator.PostFormAsync("/quan-tri/tai-khoan/cap", form);

        AssertEx.HasStatus(HttpStatusCode.Redirect, issued);
        var id = Guid.Parse(issued.Headers.Location!.OriginalString.Split('/')[^1]);
        var today = host.Clock.TodayInVietnam();
        var role = Assert.Single((await FindAsync(id)).Assignments);
        Assert.Equal(today.AddMonths(Account.MonthsWithoutRecord), role.ValidUntil);
        Assert.False(role.IsValidOn(today.AddMonths(Account.MonthsWithoutRecord).AddDays(1)));

        await ChangeAsync(id, a => a.Assignments[0].EndOn(today.AddDays(10)));
        await host.RunJobAsync("accounts.close-leavers");
        await host.RunJobAsync("accounts.close-leavers"); // told once
        Assert.Equal(
            1, await host.InDbAsync((AccountsDbContext db) => db.Notices.CountAsync(n => n.Link == $"/quan-tri/tai-khoan/{id}", Token)));
        using var renewed = await administrator.PostFormAsync($"/quan-tri/tai-khoan/{id}?handler=Renew",
            new Dictionary<string, string> { ["assignmentId"] = role.Id.ToString() });
        AssertEx.HasStatus(HttpStatusCode.Redirect, renewed);
        Assert.Equal(today.AddMonths(Account.MonthsWithoutRecord), Assert.Single((await FindAsync(id)).Assignments).ValidUntil);
    }

    [Fact]
    public async Task Issue_to_a_typed_holder_for_longer_is_refused()
    {
        using var administrator = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI"));
        var form = Role("NGUOI_DUNG_THUONG", TestUnits.Health);
        (form["Input.UserName"], form["Input.DisplayName"], form["Input.Role.ValidUntil"]) =
            ($"thu.{Guid.NewGuid():N}"[..20], "Người Gõ Tay", "01/01/2031");

        using var response = await administrator.PostFormAsync("/quan-tri/tai-khoan/cap", form);

        await AssertEx.HasSummaryErrorAsync(response, "nhiều nhất 12 tháng");
    }

    [Fact]
    public async Task Tie_lets_the_account_close_with_its_holder()
    {
        var person = await HolderAsync(isPresent: true);
        var account = await host.CreateAccountAsync("NGUOI_DUNG_THUONG");
        using var administrator = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI"));

        using var tied = await administrator.PostFormAsync($"/quan-tri/tai-khoan/{account.Id}/gan-ho-so", new { EmployeeId = person });
        AssertEx.RedirectsTo(tied, $"/quan-tri/tai-khoan/{account.Id}");
        await LeaveAsync(person);
        await host.RunJobAsync("accounts.close-leavers");

        Assert.Equal(AccountState.Restricted, (await FindAsync(account.Id)).State);
        using var again = await administrator.PostFormAsync($"/quan-tri/tai-khoan/{account.Id}/gan-ho-so",
            new { EmployeeId = await HolderAsync(isPresent: true) });
        await AssertEx.HasSummaryErrorAsync(again, "đã gắn với một hồ sơ");
    }

    [Fact]
    public async Task Typed_holder_who_leaves_is_let_in_no_more_and_told_to_the_administrators()
    {
        // Arrange
        var name = $"Phan Gõ Tay {Guid.NewGuid():N}"[..24];
        var person = await HolderAsync(isPresent: true, name: name);
        using var administrator = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI"));
        var form = Role("NGUOI_DUNG_THUONG", TestUnits.Health);
        (form["Input.UserName"], form["Input.DisplayName"]) = ($"go.{Guid.NewGuid():N}"[..20], name);
        using var issued = await administrator.PostFormAsync("/quan-tri/tai-khoan/cap", form);
        var id = Guid.Parse(issued.Headers.Location!.OriginalString.Split('/')[^1]);

        // Act
        await LeaveAsync(person);
        await host.RunJobAsync("accounts.close-leavers");

        // Assert: closed, told, and opened again only for somebody with a record who is there
        Assert.False((await FindAsync(id)).MaySignIn(host.Clock.TodayInVietnam()));
        Assert.Equal(
            1, await host.InDbAsync((AccountsDbContext db) => db.Notices.CountAsync(n => n.Link == $"/quan-tri/tai-khoan/{id}", Token)));
        var why = new Dictionary<string, string> { ["Input.Reason"] = "Cho làm tiếp", ["Input.DocumentNumber"] = "15/SYT" };
        await AssertEx.HasSummaryErrorAsync(await administrator.PostFormAsync($"/quan-tri/tai-khoan/{id}/han-che", why),
            "Gắn tài khoản với hồ sơ");
        using var tied = await administrator.PostFormAsync($"/quan-tri/tai-khoan/{id}/gan-ho-so",
            new { EmployeeId = await HolderAsync(isPresent: true) });
        AssertEx.HasStatus(HttpStatusCode.Redirect, tied);
        AssertEx.HasStatus(HttpStatusCode.Redirect, await administrator.PostFormAsync($"/quan-tri/tai-khoan/{id}/han-che", why));
        await host.RunJobAsync("accounts.close-leavers");
        Assert.True((await FindAsync(id)).MaySignIn(host.Clock.TodayInVietnam()));
    }

    [Fact]
    public async Task Typed_holder_with_a_namesake_at_work_stays()
    {
        var name = $"Phan Trùng Tên {Guid.NewGuid():N}"[..24];
        var person = await HolderAsync(isPresent: true, name: name);
        await HolderAsync(isPresent: true, name: name);
        using var administrator = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI"));
        var form = Role("NGUOI_DUNG_THUONG", TestUnits.Health);
        (form["Input.UserName"], form["Input.DisplayName"]) = ($"go.{Guid.NewGuid():N}"[..20], name);
        using var issued = await administrator.PostFormAsync("/quan-tri/tai-khoan/cap", form);

        await LeaveAsync(person);
        await host.RunJobAsync("accounts.close-leavers");

        Assert.True((await FindAsync(Guid.Parse(issued.Headers.Location!.OriginalString.Split('/')[^1])))
            .MaySignIn(host.Clock.TodayInVietnam()));
    }

    [Fact]
    public async Task Tie_to_a_person_of_another_unit_is_not_found()
    {
        var elsewhere = await HolderAsync(isPresent: true, TestUnits.Finance);
        var account = await host.CreateAccountAsync("NGUOI_DUNG_THUONG");
        using var administrator = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI"));

        using var response =
            await administrator.PostFormAsync($"/quan-tri/tai-khoan/{account.Id}/gan-ho-so", new { EmployeeId = elsewhere });

        AssertEx.HasStatus(HttpStatusCode.NotFound, response);
    }

    [Fact]
    public async Task Own_second_account_is_changed_by_somebody_else()
    {
        var person = await HolderAsync(isPresent: true);
        var second = await host.CreateAccountAsync("NGUOI_DUNG_THUONG", employeeId: person);
        using var administrator = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI", employeeId: person));
        var form = Role("NGUOI_DUNG_THUONG", TestUnits.Health);

        // the page itself is not offered
        using var granted =
            await administrator.PostFormAsync($"/quan-tri/tai-khoan/{second.Id}/phan-quyen", form, "/quan-tri/tai-khoan/cap");
        (form["Input.UserName"], form["Input.EmployeeId"]) = ($"thu.{Guid.NewGuid():N}"[..20], person.ToString());
        using var issued = await administrator.PostFormAsync("/quan-tri/tai-khoan/cap", form);

        await AssertEx.HasSummaryErrorAsync(granted, "tài khoản của chính mình");
        await AssertEx.HasSummaryErrorAsync(issued, "tài khoản của chính mình");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Dictionary<string, string> Role(string role, Guid unit) => new()
    {
        ["Input.Role.RoleCode"] = role,
        ["Input.Role.UnitId"] = unit.ToString(),
        ["Input.Role.Records"] = "true",
        ["Input.Role.ValidFrom"] = "01/03/2020",
        ["Input.Role.DocumentNumber"] = "12/SYT-TCCB",
        ["Input.Role.DocumentIssuedOn"] = "01/03/2020",
        ["Input.Role.DocumentIssuer"] = "Sở Y tế",
    };

    private async Task<Guid> HolderAsync(bool isPresent, Guid? unit = null, string name = "Người Có Hồ Sơ")
    {
        var id = Guid.CreateVersion7();
        await host.InDbAsync(async (AccountsDbContext db) =>
        {
            var source = new FactSource(Guid.CreateVersion7(), host.Clock.UtcNow(), null);
            var holder = new Holder { Id = id };
            holder.Identify(new PersonParticulars($"KT{id:N}"[..20], name, new DateOnly(1980, 1, 1), "VC"), source);
            holder.JoinUnit(unit ?? TestUnits.Health, "Chuyên viên", new DateOnly(2020, 1, 1), source);
            holder.TakeStatus(isPresent ? "DANG_LAM_VIEC" : "NGHI_HUU", isPresent, new DateOnly(2020, 1, 1), source);
            holder.Refresh(host.Clock.TodayInVietnam());
            db.Add(holder);
            await db.SaveChangesAsync(Token);
        });
        return id;
    }

    private Task LeaveAsync(Guid person) => host.InDbAsync(async (AccountsDbContext db) =>
    {
        var holder = await db.Holders.Include(h => h.Memberships).Include(h => h.Statuses).AsSplitQuery()
            .SingleAsync(h => h.Id == person, Token);
        holder.TakeStatus("NGHI_HUU", false, new DateOnly(2026, 1, 1), new FactSource(Guid.CreateVersion7(), host.Clock.UtcNow(), null));
        holder.Refresh(host.Clock.TodayInVietnam());
        await db.SaveChangesAsync(Token);
    });

    private Task<Account> FindAsync(Guid id) =>
        host.InDbAsync((AccountsDbContext db) => db.Accounts.AsNoTracking().SingleAsync(a => a.Id == id, Token));

    private Task ChangeAsync(Guid id, Action<Account> change) => host.InDbAsync(async (AccountsDbContext db) =>
    {
        change(await db.Accounts.SingleAsync(a => a.Id == id, Token));
        db.Basis = new HoSoCanBo.BuildingBlocks.Runtime.Persistence.ChangeBasis("Kiểm thử");
        await db.SaveChangesAsync(Token);
    });
}
