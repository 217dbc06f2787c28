using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Testing;

/// <summary>
/// The host for tests of accounts themselves: makes accounts in any state and logs them in, as often as needed.
/// </summary>
public class RealSignInFixture : HostFixture
{
    /// <summary>Password of every test account.</summary>
    public const string Password = "bốn con mèo qua cầu";

    /// <summary>Makes an account with one role.</summary>
    /// <param name="role">Role code of permissions.csv.</param>
    /// <param name="unitId">The unit it covers; Sở Y tế when not given.</param>
    /// <param name="employeeId">The holder's record.</param>
    /// <param name="mustChangePassword">Whether the password is an issued one.</param>
    /// <param name="validUntil">Last day of the role.</param>
    public async Task<TestAccount> CreateAccountAsync(
        string role, Guid? unitId = null, Guid? employeeId = null, bool mustChangePassword = false, DateOnly? validUntil = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
        var id = Guid.CreateVersion7();
        var account = new Account(id, $"u{id:N}", "Người Thử Nghiệm", unitId ?? TestUnits.Health, employeeId);
        var roleRow = await db.Roles.AsNoTracking().SingleAsync(r => r.Code == role, TestContext.Current.CancellationToken);

        // The seats of the annex would allow some roles one account only; tests need many.
        roleRow.Seat = RoleSeat.None;
        account.Grant(new RoleTerms(roleRow, unitId ?? TestUnits.Health, Subsystems.All, new DateOnly(2020, 3, 1), validUntil));
        account.PasswordIssued(Clock.UtcNow());
        account.Credentials.PasswordHash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, Password);
        if (!mustChangePassword)
        {
            account.PasswordChosen(Clock.UtcNow());
        }

        db.Accounts.Add(account);
        db.Basis = new ChangeBasis("Thử nghiệm");
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return new TestAccount(id, account.UserName);
    }

    /// <summary>A client that has logged in as the account.</summary>
    public async Task<HttpClient> SignInAsync(TestAccount account, string password = Password)
    {
        var client = CreateClient();
        using var response = await client.PostFormAsync("/dang-nhap", new { account.UserName, Password = password });
        AssertEx.RedirectsTo(response, "/");
        return client;
    }
}

/// <summary>An account a test made.</summary>
/// <param name="Id">Identity.</param>
/// <param name="UserName">Log-in name.</param>
public sealed record TestAccount(Guid Id, string UserName);

/// <summary>Units every test knows, by their codes in org_units_2020.csv.</summary>
public static class TestUnits
{
    /// <summary>Sở Y tế.</summary>
    public static readonly Guid Health = StableId.From("unit:87.SYT");

    /// <summary>A unit below Sở Y tế.</summary>
    public static readonly Guid Population = StableId.From("unit:87.SYT.CCDS");

    /// <summary>Sở Nội vụ.</summary>
    public static readonly Guid InternalAffairs = StableId.From("unit:87.SNV");

    /// <summary>Sở Tài chính.</summary>
    public static readonly Guid Finance = StableId.From("unit:87.STC");

    /// <summary>Ban Tổ chức Tỉnh ủy.</summary>
    public static readonly Guid PartyOrganisation = StableId.From("unit:87.TU.BTC");
}
