using FluentValidation;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Features.AccountRequests;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;

namespace HoSoCanBo.Accounts.Features.Accounts;

/// <summary>Cấp tài khoản (Điều 6.3, 6.4) with its first role and a one-time password, or the request for it.</summary>
/// <param name="UserName">Log-in name.</param>
/// <param name="EmployeeId">The holder's record; needed for an account of one's own record.</param>
/// <param name="DisplayName">The holder, when there is no record.</param>
/// <param name="Role">The first role.</param>
[Requires(AccountsPermissions.GrantAny, AccountsPermissions.GrantNormal)]
internal sealed record IssueAccount(string? UserName, Guid? EmployeeId, string? DisplayName, RoleInput Role) : IRequest<IssueOutcome>;

/// <summary>The account, or the request that waits for Sở Nội vụ because it is for a subordinate unit (Điều 6.3).</summary>
/// <param name="Issued">The account and its password.</param>
/// <param name="RequestId">The request.</param>
internal sealed record IssueOutcome(IssuedPassword? Issued, Guid? RequestId);

/// <summary>The account and the password nobody will see again.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Password">Shown once.</param>
internal sealed record IssuedPassword(Guid AccountId, string Password);

internal sealed class IssueAccountValidator : AbstractValidator<IssueAccount>
{
    public IssueAccountValidator(TimeProvider clock)
    {
        RuleFor(c => c.UserName).IsUserName();
        RuleFor(c => c.DisplayName).NotEmpty().When(c => c.EmployeeId is null)
            .WithMessage("Nhập họ và tên người giữ tài khoản, hoặc chọn người có hồ sơ.");
        RuleFor(c => c.DisplayName).IsHolderName();
        RuleFor(c => c.EmployeeId).NotNull().When(c => c.Role.RoleCode == Domain.Role.Person)
            .WithMessage("Chọn người có hồ sơ để cấp tài khoản cá nhân.");
        RuleFor(c => c.Role).SetValidator(new RoleInputValidator(clock));
    }
}

internal sealed class IssueAccountHandler(
    AccountsDbContext db, AccountIssuing issuing, AccountAdministration administration, AccountRequestFiling requests)
    : IRequestHandler<IssueAccount, IssueOutcome>
{
    public async Task<IssueOutcome> Handle(IssueAccount command, CancellationToken cancellationToken)
    {
        var unitId = command.Role.IsPersonal ? null : command.Role.UnitId;
        var prepared = await issuing.PrepareAsync(
            new WishedAccount(
                UserName.Normalize(command.UserName), command.EmployeeId, VietnameseText.Clean(command.DisplayName), unitId,
                command.Role.Wished),
            cancellationToken);
        return administration.NeedsAgreement(prepared.Role.Code, prepared.Terms.UnitId)
            ? await AskAsync(prepared, command, cancellationToken)
            : await IssueAsync(prepared, command, cancellationToken);
    }

    private async Task<IssueOutcome> IssueAsync(PreparedAccount prepared, IssueAccount command, CancellationToken cancellationToken)
    {
        var password = issuing.Issue(prepared);
        await db.AttachFileAsync(command.Role.Scan.FileId, prepared.Account.Assignments[0].Id, cancellationToken);
        db.Basis = new ChangeBasis($"Cấp tài khoản, vai trò {prepared.Role.Name}", null, command.Role.DocumentNumber);
        await db.SaveChangesAsync(cancellationToken);
        return new IssueOutcome(new IssuedPassword(prepared.Account.Id, password), null);
    }

    private async Task<IssueOutcome> AskAsync(PreparedAccount prepared, IssueAccount command, CancellationToken cancellationToken)
    {
        var filed = new AccountRequest(AccountRequestKind.NewAccount, prepared.Terms.UnitId, requests.Act)
        {
            UserName = prepared.Account.UserName,
            EmployeeId = prepared.Account.EmployeeId,
            DisplayName = prepared.Account.DisplayName,
            Role = command.Role.Wished,
        };
        await requests.FileAsync(filed, command.Role.Scan.FileId, cancellationToken);
        db.Basis = new ChangeBasis($"Đề nghị cấp tài khoản cho đơn vị trực thuộc, vai trò {prepared.Role.Name}", null,
            command.Role.DocumentNumber);
        await db.SaveChangesAsync(cancellationToken);
        return new IssueOutcome(null, filed.Id);
    }
}
