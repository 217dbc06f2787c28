using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Features.Accounts;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.Decisions;

namespace HoSoCanBo.Accounts.Features.AccountRequests;

/// <summary>How requests to Sở Nội vụ are filed, seen and told of. The callers save.</summary>
internal sealed class AccountRequestFiling(AccountsDbContext db, AccountAdministration administration, RequestContext request)
{
    /// <summary>The requests of the user's units; all of them for Sở Nội vụ.</summary>
    public IQueryable<AccountRequest> Visible => db.AccountRequests.Where(r => r.Kind != AccountRequestKind.HighestHandOver)
        .InScope(administration.Scope, db.Units, r => r.UnitId);

    public AccountRequestAct Act => new(request.User.Id, request.User.DisplayName, request.Clock.UtcNow());

    /// <summary>Keeps the request with its scan and tells Sở Nội vụ.</summary>
    /// <exception cref="ForbiddenException">The user may not ask Sở Nội vụ for accounts of subordinate units.</exception>
    public async Task FileAsync(AccountRequest filed, Guid? scanId, CancellationToken cancellationToken)
    {
        if (filed.Kind != AccountRequestKind.LostPassword && !request.User.May(AccountsPermissions.RequestForSubunits))
        {
            throw new RuleViolationException(
                "accounts.no-requests",
                "Vai trò của bạn chỉ cấp tài khoản tại chính cơ quan mình. Với đơn vị trực thuộc, gửi văn bản tới Sở Nội vụ (khoản 3 Điều 6).");
        }

        db.AccountRequests.Add(filed);
        await db.AttachFileAsync(scanId, filed.Id, cancellationToken);
        var unit = await db.UnitNameAsync(filed.UnitId, cancellationToken);
        Tell(filed, $"{unit}: {RequestWords.Of(filed.Kind).ToLowerInvariant()}, chờ Sở Nội vụ trả lời.", Notice.RoleOnly, Role.Highest);
    }

    /// <summary>Tells the administrators of the unit what became of its request.</summary>
    public async Task TellUnitAsync(AccountRequest answered, CancellationToken cancellationToken)
    {
        var unit = await db.UnitNameAsync(answered.UnitId, cancellationToken);
        var outcome = (answered.State, answered.Kind) switch
        {
            (AccountRequestState.Refused, _) => "không được Sở Nội vụ thống nhất; xem lý do",
            (AccountRequestState.Agreed, _) => "được Sở Nội vụ thống nhất; hãy cấp tài khoản",
            (_, AccountRequestKind.LostPassword) => "đã được Sở Nội vụ thực hiện; mật khẩu mới được giao trực tiếp",
            _ => "được Sở Nội vụ thống nhất và đã có hiệu lực",
        };
        Tell(answered, $"{unit}: đề nghị \"{RequestWords.Of(answered.Kind)}\" {outcome}.", Notice.UnitAdministrators, null);
    }

    /// <summary>Puts a notice about the request into inboxes.</summary>
    public void Tell(AccountRequest about, string text, string permission, string? roleCode, string? link = null) =>
        db.Notices.Add(new Notice
    {
        Id = Guid.CreateVersion7(),
        UnitId = about.UnitId,
        Permission = permission,
        RoleCode = roleCode,
        Text = text,
        Link = link ?? $"/quan-tri/tai-khoan/de-nghi/{about.Id}",
        CreatedAt = request.Clock.UtcNow(),
        IsUrgent = false,
    });
}
