using FluentValidation;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Features.Accounts;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;

namespace HoSoCanBo.Accounts.Features.HandOver;

/// <summary>
/// Bàn giao: the one account of a post passes on when the post does (Phụ lục, dòng 2, 3). The old holder's role ends and the
/// successor's account begins in one act, so that the post is never without an account and never has two.
/// </summary>
/// <param name="AccountId">The account of the old holder.</param>
/// <param name="AssignmentId">The role with the seat.</param>
/// <param name="Successor">Who takes it over.</param>
[Requires(AccountsPermissions.GrantAny, AccountsPermissions.GrantNormal)]
internal sealed record HandOverSeat(Guid AccountId, Guid AssignmentId, SuccessorInput Successor) : IRequest<IssuedPassword>;

internal sealed class HandOverSeatValidator : AbstractValidator<HandOverSeat>
{
    public HandOverSeatValidator(TimeProvider clock) => RuleFor(c => c.Successor).SetValidator(new SuccessorInputValidator(clock));
}

internal sealed class HandOverSeatHandler(AccountsDbContext db, AccountAdministration administration, AccountIssuing issuing,
    TimeProvider clock)
    : IRequestHandler<HandOverSeat, IssuedPassword>
{
    public async Task<IssuedPassword> Handle(HandOverSeat command, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var account = await administration.RequireManageableAsync(command.AccountId, cancellationToken);
        var seat = account.RequireSeat(command.AssignmentId, today);
        if (administration.NeedsAgreement(seat.RoleCode, seat.UnitId))
        {
            throw new RuleViolationException(
                "accounts.hand-over-needs-agreement",
                "Tài khoản của đơn vị trực thuộc: kết thúc phân quyền cũ rồi đề nghị cấp cho người mới để Sở Nội vụ thống nhất (khoản 3 Điều 6).");
        }

        account.EndRole(seat.Id, today.AddDays(-1));
        var heir = command.Successor;
        var prepared = await issuing.PrepareAsync(
            new WishedAccount(
                UserName.Normalize(heir.UserName), heir.EmployeeId, VietnameseText.Clean(heir.DisplayName), seat.UnitId,
                heir.RoleFrom(seat.RoleCode, seat.Subsystems, today)),
            cancellationToken);
        var password = issuing.Issue(prepared);
        await db.AttachFileAsync(heir.Scan.FileId, prepared.Account.Assignments[0].Id, cancellationToken);
        db.Basis = new ChangeBasis($"Bàn giao vai trò {prepared.Role.Name} từ {account.UserName} cho {prepared.Account.UserName}", null,
            heir.DocumentNumber);
        await db.SaveChangesAsync(cancellationToken);
        return new IssuedPassword(prepared.Account.Id, password);
    }
}
