using FluentValidation;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Features.Accounts;

/// <summary>Cấp tài khoản (Điều 6.3, 6.4) with its first role and a one-time password.</summary>
/// <param name="UserName">Log-in name.</param>
/// <param name="EmployeeId">The holder's record; needed for an account of one's own record.</param>
/// <param name="DisplayName">The holder, when there is no record.</param>
/// <param name="Role">The first role.</param>
[Requires(AccountsPermissions.GrantAny, AccountsPermissions.GrantNormal)]
internal sealed record IssueAccount(string? UserName, Guid? EmployeeId, string? DisplayName, RoleInput Role) : IRequest<IssuedPassword>;

/// <summary>The account and the password nobody will see again.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Password">Shown once.</param>
internal sealed record IssuedPassword(Guid AccountId, string Password);

internal sealed class IssueAccountValidator : AbstractValidator<IssueAccount>
{
    public IssueAccountValidator(TimeProvider clock)
    {
        RuleFor(c => c.UserName).Must(name => UserName.IsValid(UserName.Normalize(name))).WithMessage(
            $"Tên đăng nhập gồm {UserName.MinLength} đến {Account.UserNameMaxLength} chữ cái không dấu, chữ số, dấu chấm hoặc gạch; bắt đầu bằng chữ cái.");
        RuleFor(c => c.DisplayName).NotEmpty().When(c => c.EmployeeId is null).WithMessage("Nhập họ và tên người giữ tài khoản, hoặc chọn người có hồ sơ.");
        RuleFor(c => c.DisplayName).MaximumLength(Account.DisplayNameMaxLength).WithMessage($"Họ và tên dài tối đa {Account.DisplayNameMaxLength} ký tự.");
        RuleFor(c => c.EmployeeId).NotNull().When(c => c.Role.RoleCode == Domain.Role.Person).WithMessage("Chọn người có hồ sơ để cấp tài khoản cá nhân.");
        RuleFor(c => c.Role).SetValidator(new RoleInputValidator(clock));
    }
}

internal sealed class IssueAccountHandler(AccountsDbContext db, AccountAdministration administration, TimeProvider clock) : IRequestHandler<IssueAccount, IssuedPassword>
{
    public async Task<IssuedPassword> Handle(IssueAccount command, CancellationToken cancellationToken)
    {
        var userName = UserName.Normalize(command.UserName);
        if (await db.Accounts.AnyAsync(a => a.UserName == userName, cancellationToken))
        {
            throw new RuleViolationException("accounts.name-taken", $"Tên đăng nhập {userName} đã có hoặc từng được dùng. Chọn tên khác.");
        }

        var holder = command.EmployeeId is { } id ? await administration.RequireHolderAsync(id, cancellationToken) : null;
        var unitId = command.Role.UnitFor(holder);
        var account = new Account(
            Guid.CreateVersion7(), userName, holder?.FullName ?? VietnameseText.Clean(command.DisplayName)!, unitId, holder?.Id);
        var role = await administration.RequireGrantableAsync(command.Role.Wish(unitId), account, cancellationToken);
        account.Grant(command.Role.Terms(role, unitId), clock.TodayInVietnam());
        var password = administration.IssuePassword(account);
        db.Accounts.Add(account);
        db.Basis = new ChangeBasis($"Cấp tài khoản, vai trò {role.Name}", null, command.Role.DocumentNumber);
        await db.SaveChangesAsync(cancellationToken);
        return new IssuedPassword(account.Id, password);
    }
}
