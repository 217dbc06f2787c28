using FluentValidation;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Features.AccountRequests;
using HoSoCanBo.Accounts.Features.Accounts;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Features.HandOver;

/// <summary>
/// Đề nghị bàn giao tài khoản quyền cao nhất (Phụ lục, dòng 5: "01 tài khoản với quyền cao nhất"): its holder names the successor.
/// Nothing changes until a second person of Sở Nội vụ confirms.
/// </summary>
/// <param name="Successor">Who takes it over.</param>
[Requires(AccountsPermissions.AdministerSystem)]
internal sealed record AskHighestHandOver(SuccessorInput Successor) : IRequest;

/// <summary>Xác nhận bàn giao: the old holder's right ends and the successor's account begins in one act; or it is refused.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Version">As seen.</param>
/// <param name="IsConfirmed">The answer.</param>
/// <param name="Answer">What is said to it; needed to refuse.</param>
[Requires(AccountsPermissions.MonitorUsage)]
internal sealed record AnswerHighestHandOver(Guid RequestId, int Version, bool IsConfirmed, string? Answer) : IRequest<string?>;

/// <summary>The hand-over that waits, for its two persons.</summary>
[Requires(AccountsPermissions.AdministerSystem, AccountsPermissions.MonitorUsage)]
internal sealed record GetHighestHandOver : IRequest<HighestHandOverView>;

/// <summary>The hand-over as its two persons see it.</summary>
/// <param name="Waiting">What waits; null: nothing.</param>
/// <param name="MayAsk">Whether the reader holds the highest account.</param>
/// <param name="MayAnswer">Whether the reader is a second person of Sở Nội vụ.</param>
/// <param name="Scan">The scan of the document.</param>
internal sealed record HighestHandOverView(AccountRequest? Waiting, bool MayAsk, bool MayAnswer, DecisionFile? Scan);

internal sealed class AskHighestHandOverValidator : AbstractValidator<AskHighestHandOver>
{
    public AskHighestHandOverValidator(TimeProvider clock) => RuleFor(c => c.Successor).SetValidator(new SuccessorInputValidator(clock));
}

internal sealed class AnswerHighestHandOverValidator : AbstractValidator<AnswerHighestHandOver>
{
    public AnswerHighestHandOverValidator()
    {
        RuleFor(c => c.Answer).NotEmpty().When(c => !c.IsConfirmed).WithMessage("Nhập lý do không xác nhận.");
        RuleFor(c => c.Answer).MaximumLength(AccountRequest.TextMaxLength)
            .WithMessage($"Ý kiến dài tối đa {AccountRequest.TextMaxLength} ký tự.");
    }
}

internal sealed class HighestHandOverHandler(
    AccountsDbContext db, AccountAdministration administration, AccountIssuing issuing, AccountRequestFiling requests,
    RequestContext request)
    : IRequestHandler<AskHighestHandOver>, IRequestHandler<AnswerHighestHandOver, string?>,
    IRequestHandler<GetHighestHandOver, HighestHandOverView>
{
    private IQueryable<AccountRequest> Waiting =>
        db.AccountRequests.Where(r => r.Kind == AccountRequestKind.HighestHandOver && r.State == AccountRequestState.Waiting);

    public async Task<HighestHandOverView> Handle(GetHighestHandOver query, CancellationToken cancellationToken)
    {
        var waiting = await Waiting.AsNoTracking().OrderByDescending(r => r.AskedAt).FirstOrDefaultAsync(cancellationToken);
        var mayAsk = request.User.May(AccountsPermissions.AdministerSystem);
        if (waiting is null || (!mayAsk && !await WatchesAsync(waiting.UnitId, cancellationToken)))
        {
            return new HighestHandOverView(null, mayAsk, false, null);
        }

        var scans = await db.FilesOfAsync([waiting.Id], cancellationToken);
        return new HighestHandOverView(waiting, mayAsk, !mayAsk && waiting.AskedById != request.User.Id,
            scans.GetValueOrDefault(waiting.Id));
    }

    public async Task<Unit> Handle(AskHighestHandOver command, CancellationToken cancellationToken)
    {
        if (await Waiting.AnyAsync(cancellationToken))
        {
            throw new RuleViolationException("accounts.hand-over-waits", "Đã có một đề nghị bàn giao đang chờ xác nhận.");
        }

        var (_, seat) = await SeatAsync(cancellationToken);
        var heir = command.Successor;
        var holder = heir.EmployeeId is { } id ? await administration.RequireHolderAsync(id, cancellationToken) : null;
        await issuing.RefuseTakenNameAsync(UserName.Normalize(heir.UserName), null, cancellationToken);
        var asked = new AccountRequest(AccountRequestKind.HighestHandOver, seat.UnitId, requests.Act)
        {
            UserName = UserName.Normalize(heir.UserName),
            EmployeeId = holder?.Id,
            DisplayName = holder?.FullName ?? VietnameseText.Clean(heir.DisplayName)!,
            Role = heir.RoleFrom(seat.RoleCode, seat.Subsystems, request.Clock.TodayInVietnam()),
        };
        db.AccountRequests.Add(asked);
        await db.AttachFileAsync(heir.Scan.FileId, asked.Id, cancellationToken);
        requests.Tell(
            asked, "Đề nghị bàn giao tài khoản quyền cao nhất chờ người thứ hai của Sở Nội vụ xác nhận.", Notice.Heads,
            Role.InternalAffairs, "/tai-khoan/ban-giao");
        db.Basis = new ChangeBasis("Đề nghị bàn giao tài khoản quyền cao nhất", null, heir.DocumentNumber);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    public async Task<string?> Handle(AnswerHighestHandOver command, CancellationToken cancellationToken)
    {
        var asked = await Waiting.RequireAsync(r => r.Id == command.RequestId, cancellationToken);
        asked.RequireVersion(command.Version);
        asked.RequireSecondPerson(request.User.Id);
        administration.RefuseOwn(Guid.Empty, asked.EmployeeId);
        if (!await WatchesAsync(asked.UnitId, cancellationToken))
        {
            throw new NotFoundException();
        }

        var answer = VietnameseText.Clean(command.Answer);
        var password = command.IsConfirmed ? await PassOnAsync(asked, answer, cancellationToken) : null;
        if (!command.IsConfirmed)
        {
            asked.Refuse(requests.Act, answer!);
        }

        var verdict = command.IsConfirmed ? "Xác nhận bàn giao tài khoản quyền cao nhất"
            : "Không xác nhận bàn giao tài khoản quyền cao nhất";
        db.Basis = new ChangeBasis(answer is null ? verdict : $"{verdict}: {answer}", null, asked.Role?.DocumentNumber);
        await db.SaveChangesAsync(cancellationToken);
        return password;
    }

    private async Task<string> PassOnAsync(AccountRequest asked, string? answer, CancellationToken cancellationToken)
    {
        var today = request.Clock.TodayInVietnam();
        var (old, seat) = await SeatAsync(cancellationToken);
        old.EndRole(seat.Id, today.AddDays(-1));
        old.Credentials.EndSessions();
        var holder = asked.EmployeeId is { } id ? await db.Holders.SingleOrDefaultAsync(h => h.Id == id, cancellationToken) : null;
        holder?.RequirePresent();
        var role = await db.Roles.SingleAsync(r => r.Code == seat.RoleCode, cancellationToken);
        var account = new Account(Guid.CreateVersion7(), asked.UserName!, asked.DisplayName, seat.UnitId, asked.EmployeeId);
        asked.Agree(requests.Act, answer);
        asked.CarryOut(account.Id);
        return issuing.Issue(
            new PreparedAccount(account, role, (asked.Role! with { ValidFrom = today }).Terms(role, seat.UnitId, asked.Id)));
    }

    private async Task<(Account Account, RoleAssignment Seat)> SeatAsync(CancellationToken cancellationToken)
    {
        var account = await db.Accounts.RequireAsync(a => a.Assignments.Any(r => r.SeatKey == Role.Highest), cancellationToken);
        return (account, account.Assignments.Single(r => r.SeatKey == Role.Highest));
    }

    private Task<bool> WatchesAsync(Guid unitId, CancellationToken cancellationToken) =>
        db.Units.InScope(request.User.ScopeOf(AccountsPermissions.MonitorUsage)).AnyAsync(u => u.Id == unitId, cancellationToken);
}
