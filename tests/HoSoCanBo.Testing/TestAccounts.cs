using System.Net;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Testing;

/// <summary>An account a test made.</summary>
/// <param name="Id">Identity.</param>
/// <param name="UserName">Log-in name.</param>
public sealed record TestAccount(Guid Id, string UserName);

/// <summary>What kind of account a test needs.</summary>
/// <param name="RoleCode">Role code of permissions.csv.</param>
/// <param name="UnitId">The unit the role covers; not needed for roles over the province.</param>
/// <param name="EmployeeId">The holder's record.</param>
/// <param name="Subsystems">What the assignment document names, for roles by assignment.</param>
/// <param name="MustChangePassword">Whether the password is an issued one.</param>
/// <param name="ValidUntil">Last day of the role.</param>
internal sealed record TestAccountOrder(
    string RoleCode,
    Guid? UnitId = null,
    Guid? EmployeeId = null,
    Subsystems Subsystems = Subsystems.All,
    bool MustChangePassword = false,
    DateOnly? ValidUntil = null);

/// <summary>Makes accounts with one role and logs them in through the log-in page; hashing is cheap in tests.</summary>
internal static class TestAccounts
{
    public const string Password = "bốn con mèo qua cầu";

    private static readonly DateOnly GrantedFrom = new(2020, 1, 1);

    public static async Task<TestAccount> CreateAsync(HostFixture host, TestAccountOrder order)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
        var hasher = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>();
        var role = await db.Roles.AsNoTracking().SingleAsync(r => r.Code == order.RoleCode, TestContext.Current.CancellationToken);
        var account = NewAccount(order, role);
        account.PasswordIssued(host.Clock.UtcNow());
        account.Credentials.PasswordHash = hasher.HashPassword(account, Password);
        if (!order.MustChangePassword)
        {
            account.PasswordChosen(host.Clock.UtcNow());
        }

        db.Accounts.Add(account);
        db.Basis = new ChangeBasis("Kiểm thử");
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return new TestAccount(account.Id, account.UserName);
    }

    public static async Task<HttpClient> SignInAsync(HostFixture host, TestAccount account, string password = Password)
    {
        var client = host.CreateClient();
        using var response = await client.PostFormAsync("/dang-nhap", new { account.UserName, Password = password });
        AssertEx.HasStatus(HttpStatusCode.Redirect, response);
        return client;
    }

    private static Account NewAccount(TestAccountOrder order, Role role)
    {
        // A role over one's own record needs one; any id serves a test that does not look at it.
        var id = Guid.CreateVersion7();
        var person = role.Seat == RoleSeat.Person ? order.EmployeeId ?? Guid.CreateVersion7() : order.EmployeeId;
        var account = new Account(id, $"u{id:N}", $"Người kiểm thử {role.Code}", order.UnitId, person);
        var assignment = account.Grant(new RoleTerms(
            role, order.UnitId ?? Guid.Empty, order.Subsystems, GrantedFrom, order.ValidUntil, "01/PC-KT", GrantedFrom, "Kiểm thử"));
        assignment.Vacate(); // tests need many accounts with roles that only one may hold
        return account;
    }
}
