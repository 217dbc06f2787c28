using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Persistence;

/// <summary>One demo account for each role, and officers of several bodies, for the sample province.</summary>
internal sealed class DemoAccounts(AccountsDbContext db, IPasswordHasher<Account> hasher, TimeProvider clock) : ISampleData
{
    /// <summary>The one password of all demo accounts.</summary>
    public const string Password = "Sen-Thap-Muoi-2020";

    private static readonly DateOnly GrantedOn = new(2020, 3, 1);

    public int Order => 100;

    /// <summary>The demo accounts as shipped.</summary>
    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        .. CsvTable.ReadEmbedded(typeof(DemoAccounts).Assembly, "demo_accounts.csv").Select(row => new DemoAccount(
            StableId.From("demo-account:" + row["user_name"]), row["user_name"], row["display_name"], row["role"],
            StableId.From("unit:" + row["unit_code"]), Enum.Parse<Subsystems>(row["subsystems"]), row["purpose_vi"])),
    ];

    public async Task LoadAsync(SampleOptions options, CancellationToken cancellationToken)
    {
        var known = await db.Accounts.Select(a => a.UserName).ToListAsync(cancellationToken);
        var taken = await db.RoleAssignments.Where(r => r.SeatKey != null).Select(r => r.SeatKey).ToListAsync(cancellationToken);
        var roles = await db.Roles.ToDictionaryAsync(r => r.Code, cancellationToken);
        var hash = hasher.HashPassword(null!, Password);
        foreach (var demo in All.Where(d => !known.Contains(d.UserName)))
        {
            var account = Create(demo, roles[demo.RoleCode], hash);
            if (!account.Assignments.Any(a => taken.Contains(a.SeatKey) && a.SeatKey is not null))
            {
                db.Accounts.Add(account);
            }
        }

        db.Basis = new ChangeBasis("Tài khoản dùng thử của tỉnh mẫu");
        await db.SaveChangesAsync(cancellationToken);
    }

    private Account Create(DemoAccount demo, Role role, string hash)
    {
        var employeeId = role.Seat == RoleSeat.Person ? StableId.From("sample-employee:1") : (Guid?)null;
        var account = new Account(demo.Id, demo.UserName, demo.DisplayName, demo.UnitId, employeeId);
        account.Grant(new RoleTerms(
            role, demo.UnitId, demo.Subsystems, GrantedOn, null, "01/PC-MAU", GrantedOn, "Tỉnh mẫu"));
        account.PasswordIssued(clock.UtcNow());
        account.PasswordChosen(clock.UtcNow());
        account.Credentials.PasswordHash = hash;
        return account;
    }
}

/// <param name="Id">Identity.</param>
/// <param name="UserName">Log-in name.</param>
/// <param name="DisplayName">Invented holder.</param>
/// <param name="RoleCode">The role.</param>
/// <param name="UnitId">Where.</param>
/// <param name="Subsystems">What its document names.</param>
/// <param name="Purpose">What to try with it, in Vietnamese.</param>
internal sealed record DemoAccount(
    Guid Id, string UserName, string DisplayName, string RoleCode, Guid UnitId, Subsystems Subsystems, string Purpose);
