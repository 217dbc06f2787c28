using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Features.MyAccount;

/// <summary>Tài khoản của tôi: who I am here, my roles and my last log-ins.</summary>
[AnySignedInUser]
internal sealed record GetMyAccount : IRequest<MyAccountView>;

/// <summary>The own account.</summary>
/// <param name="UserName">Log-in name.</param>
/// <param name="DisplayName">Holder.</param>
/// <param name="UnitName">Unit.</param>
/// <param name="PasswordChosenAt">When the password was chosen (UTC).</param>
/// <param name="Roles">Roles, past and present.</param>
/// <param name="SignIns">The last log-ins.</param>
/// <param name="HoldsHighest">It is the highest account, which is handed over by two persons.</param>
public sealed record MyAccountView(
    string UserName, string DisplayName, string? UnitName, DateTime? PasswordChosenAt,
    IReadOnlyList<RoleRow> Roles, IReadOnlyList<SignInRow> SignIns, bool HoldsHighest);

/// <summary>One role of an account.</summary>
/// <param name="AssignmentId">Identity.</param>
/// <param name="RoleName">Vietnamese name.</param>
/// <param name="UnitName">Where.</param>
/// <param name="Subsystems">Which subsystems; none when the role itself says it.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidUntil">Last day.</param>
/// <param name="DocumentNumber">Số văn bản.</param>
/// <param name="DocumentIssuedOn">Ngày ban hành.</param>
/// <param name="DocumentIssuer">Cơ quan ban hành.</param>
/// <param name="RequestId">The request Sở Nội vụ agreed to.</param>
/// <param name="HoldsSeat">It is the one account of a post, and can be handed over.</param>
public sealed record RoleRow(
    Guid AssignmentId, string RoleName, string? UnitName, Subsystems Subsystems, DateOnly ValidFrom, DateOnly? ValidUntil,
    string? DocumentNumber, DateOnly? DocumentIssuedOn, string? DocumentIssuer, Guid? RequestId, bool HoldsSeat);

/// <summary>One log-in.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="RemoteAddress">From where.</param>
/// <param name="Browser">With what.</param>
public sealed record SignInRow(DateTime At, SignInOutcome Outcome, string? RemoteAddress, string? Browser);

internal sealed class GetMyAccountHandler(AccountsDbContext db, RequestContext request) : IRequestHandler<GetMyAccount, MyAccountView>
{
    private const int SignInsShown = 15;

    public async Task<MyAccountView> Handle(GetMyAccount query, CancellationToken cancellationToken)
    {
        var id = request.User.Id;
        var account = await db.Accounts.AsNoTracking().RequireAsync(a => a.Id == id, cancellationToken);
        var unit = await db.Units.Where(u => u.Id == account.UnitId).Select(u => u.Name).SingleOrDefaultAsync(cancellationToken);
        var signIns = await db.SignInAttempts.AsNoTracking()
            .Where(s => s.AccountId == id)
            .OrderByDescending(s => s.Sequence)
            .Take(SignInsShown)
            .Select(s => new SignInRow(s.At, s.Outcome, s.RemoteAddress, s.Browser))
            .ToListAsync(cancellationToken);
        return new MyAccountView(
            account.UserName, account.DisplayName, unit, account.PasswordChosenAt, await db.RolesOfAsync(account.Id, cancellationToken),
            signIns,
            request.User.May(AccountsPermissions.AdministerSystem));
    }
}

internal static class RoleRows
{
    /// <summary>Roles of an account, newest first.</summary>
    public static Task<List<RoleRow>> RolesOfAsync(this AccountsDbContext db, Guid accountId, CancellationToken cancellationToken) =>
        (from assignment in db.RoleAssignments.AsNoTracking()
         join role in db.Roles on assignment.RoleCode equals role.Code
         join known in db.Units on assignment.UnitId equals known.Id into units
         from unit in units.DefaultIfEmpty()
         where assignment.AccountId == accountId
         orderby assignment.ValidFrom descending, assignment.Id
         select new RoleRow(
             assignment.Id, role.Name, unit.Name, role.IsByAssignment ? assignment.Subsystems : Subsystems.None,
             assignment.ValidFrom, assignment.ValidUntil,
             assignment.DocumentNumber, assignment.DocumentIssuedOn, assignment.DocumentIssuer, assignment.RequestId,
             role.Seat == RoleSeat.Unit && assignment.SeatKey != null)).ToListAsync(cancellationToken);
}
