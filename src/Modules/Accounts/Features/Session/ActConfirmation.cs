using FluentValidation;
using FluentValidation.Results;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Features.Session;

/// <summary>Asks for the password again; failures count as those of the log-in page do.</summary>
internal sealed class ActConfirmation(
    AccountsDbContext db, PasswordCheck passwords, KnownDevices devices, LogInThrottle throttle, RequestContext request) : IActConfirmation
{
    public async Task<ConfirmedActor> ConfirmAsync(string? password, string field, CancellationToken cancellationToken)
    {
        var account = await db.Accounts.AsNoTracking().Include(a => a.Assignments)
            .RequireAsync(a => a.Id == request.User.Id, cancellationToken);
        using (await throttle.EnterAsync(account.UserName, cancellationToken))
        {
            var place = new SignInPlace(request.RemoteAddress, devices.Find()?.IdFor(account.Id));
            var outcome = string.IsNullOrEmpty(password) || password.Length > PasswordRules.MaxLength
                ? SignInOutcome.WrongPassword
                : await passwords.RunAsync(account, password, place, browser: null, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            if (outcome != SignInOutcome.Succeeded)
            {
                throw new ValidationException([new ValidationFailure(field, MessageOf(outcome, password))]);
            }
        }

        var today = request.Clock.TodayInVietnam();
        var roles = await db.Roles.AsNoTracking().ToDictionaryAsync(r => r.Code, r => r.Name, cancellationToken);
        return new ConfirmedActor(account.Id, account.UserName, account.DisplayName,
        [
            .. account.Assignments.Where(a => a.IsValidOn(today)).Select(a => new ConfirmedRight(
                a.RoleCode, roles.GetValueOrDefault(a.RoleCode, a.RoleCode), a.UnitId,
                a.DocumentNumber is { } number ? $"{number} ngày {a.DocumentIssuedOn:dd/MM/yyyy}, {a.DocumentIssuer}" : null)),
        ]);
    }

    private static string MessageOf(SignInOutcome outcome, string? password) =>
        outcome == SignInOutcome.Locked ? "Nhập sai quá nhiều lần, chờ 15 phút rồi thử lại."
        : string.IsNullOrEmpty(password) ? "Nhập mật khẩu của bạn để xác nhận."
        : "Mật khẩu không đúng.";
}
