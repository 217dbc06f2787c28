using HoSoCanBo.Accounts.Features.Accounts;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Features.Passwords;

/// <summary>
/// What an operator at the machine itself may do for the highest account, which nobody in the software stands above.
/// <c>admin create --user NAME [--name "Họ và tên"]</c>: the first account of a new installation. Refused when somebody holds that
/// role: from then on accounts are granted in the software, where it is recorded by whom.
/// <c>admin reset --user NAME</c>: a new one-time password when the holder is locked out or has lost it; every session of the
/// account ends, and the history of the account tells it.
/// </summary>
internal sealed class HighestAccountVerb(AccountsDbContext db, AccountAdministration administration, TimeProvider clock) : IOperatorVerb
{
    private const string Usage =
        "Cách dùng: admin create --user TEN_DANG_NHAP [--name \"Họ và tên\"], hoặc admin reset --user TEN_DANG_NHAP";
    private const int Done = 0;
    private const int Refused = 1;
    private const int WrongUse = 2;

    // Điều 6.4: the highest account is Sở Nội vụ's.
    private static readonly Guid InternalAffairs = StableId.From("unit:87.SNV");

    public string Name => "admin";

    public async Task<int> RunAsync(IReadOnlyList<string> words, Func<string, string?> optionValue, CancellationToken cancellationToken)
    {
        var userName = UserName.Normalize(optionValue("user"));
        return words switch
        {
            ["create"] when UserName.IsValid(userName) => await CreateAsync(userName, optionValue("name"), cancellationToken),
            ["reset"] when UserName.IsValid(userName) => await ResetAsync(userName, cancellationToken),
            _ => await FailAsync(WrongUse, Usage),
        };
    }

    private async Task<int> CreateAsync(string userName, string? displayName, CancellationToken cancellationToken)
    {
        var role = await db.Roles.SingleAsync(r => r.Code == Role.Highest, cancellationToken);
        var seat = role.SeatKey(InternalAffairs, null);
        if (await db.RoleAssignments.AnyAsync(r => r.SeatKey == seat, cancellationToken))
        {
            return await FailAsync(Refused, "Đã có tài khoản quản trị hệ thống; cấp tài khoản khác trong phần mềm.");
        }

        if (await db.Accounts.AnyAsync(a => a.UserName == userName, cancellationToken))
        {
            return await FailAsync(Refused, $"Tên đăng nhập {userName} đã có hoặc từng được dùng.");
        }

        var account = new Account(
            Guid.CreateVersion7(), userName, VietnameseText.Clean(displayName) ?? "Quản trị hệ thống", InternalAffairs, null);
        account.Grant(new RoleTerms(role, InternalAffairs, Subsystems.None, clock.TodayInVietnam()));
        var password = administration.IssuePassword(account);
        db.Accounts.Add(account);
        db.Basis = new ChangeBasis("Tạo tài khoản quản trị đầu tiên trên máy chủ");
        await db.SaveChangesAsync(cancellationToken);
        await Console.Out.WriteLineAsync($"Đã tạo tài khoản {userName}. Mật khẩu dùng một lần: {password}");
        return Done;
    }

    private async Task<int> ResetAsync(string userName, CancellationToken cancellationToken)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.UserName == userName, cancellationToken);
        var today = clock.TodayInVietnam();
        if (account?.Assignments.Any(r => r.RoleCode == Role.Highest && r.IsValidOn(today)) != true)
        {
            return await FailAsync(
                Refused, $"{userName} không phải tài khoản quản trị hệ thống. Tài khoản khác do quản trị hệ thống cấp lại mật khẩu trong phần mềm.");
        }

        if (account.State == AccountState.Restricted)
        {
            account.LiftRestriction();
        }

        var password = administration.IssuePassword(account);
        db.Basis = new ChangeBasis("Cấp lại mật khẩu tài khoản quản trị hệ thống trên máy chủ");
        await db.SaveChangesAsync(cancellationToken);
        await Console.Out.WriteLineAsync($"Đã cấp lại mật khẩu cho {userName}, mọi phiên đăng nhập đã kết thúc. Mật khẩu dùng một lần: {password}");
        return Done;
    }

    private static async Task<int> FailAsync(int exitCode, string message)
    {
        await Console.Error.WriteLineAsync(message);
        return exitCode;
    }
}
