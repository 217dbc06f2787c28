using System.Net;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Testing;

/// <summary>Makes an account with one role and logs it in through the log-in page; hashing is cheap in tests.</summary>
internal static class TestSignIn
{
    private const string Password = "Sao-Mai-Dong-Thap-2026";
    private static readonly DateOnly GrantedFrom = new(2020, 1, 1);

    public static async Task<HttpClient> SignInAsync(HostFixture host, string roleCode, Guid? unitId, Guid? employeeId, Subsystems subsystems)
    {
        var userName = $"thu.{Guid.NewGuid():N}"[..20];
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
            var hasher = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>();
            var role = await db.Roles.AsNoTracking().SingleAsync(r => r.Code == roleCode, TestContext.Current.CancellationToken);
            db.Accounts.Add(NewAccount(userName, role, unitId, employeeId, subsystems, host.Clock.UtcNow(), hasher));
            db.Basis = new ChangeBasis("Kiểm thử");
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var client = host.CreateClient();
        using var response = await client.PostFormAsync("/dang-nhap", new { UserName = userName, Password });
        AssertEx.HasStatus(HttpStatusCode.Redirect, response);
        return client;
    }

    private static Account NewAccount(
        string userName, Role role, Guid? unitId, Guid? employeeId, Subsystems subsystems, DateTime now, IPasswordHasher<Account> hasher)
    {
        // A role over one's own record needs one; any id serves a test that does not look at it.
        var person = role.Seat == RoleSeat.Person ? employeeId ?? Guid.CreateVersion7() : employeeId;
        var account = new Account(Guid.CreateVersion7(), userName, $"Người kiểm thử {role.Code}", unitId, person);
        var assignment = account.Grant(new RoleTerms(
            role, unitId ?? Guid.Empty, subsystems, GrantedFrom, null, "01/PC-KT", GrantedFrom, "Kiểm thử"));
        assignment.Vacate(); // tests sign in many times with roles that only one account may hold
        account.PasswordIssued(now);
        account.PasswordChosen(now);
        account.Credentials.PasswordHash = hasher.HashPassword(account, Password);
        return account;
    }
}
