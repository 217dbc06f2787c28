using System.Security.Cryptography;
using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.SharedRecords.Decisions;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Notices.Features.CourseNotices;

/// <summary>Phát hành: the first time, or a correction that reaches everybody again.</summary>
[Requires(TrainingPermissions.Announce)]
internal sealed record IssueNotice(Guid Id, int Version) : IRequest<int>;

/// <summary>Hủy một thông báo đã phát hành.</summary>
[Requires(TrainingPermissions.Announce)]
internal sealed record CancelNotice(Guid Id, int Version, string? Reason) : IRequest;

internal sealed class CancelNoticeValidator : AbstractValidator<CancelNotice>
{
    public CancelNoticeValidator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Nhập lý do hủy: các đơn vị đã nhận sẽ đọc lý do này.")
        .MaximumLength(CourseNotice.ReasonMaxLength).WithMessage($"Lý do không quá {CourseNotice.ReasonMaxLength} ký tự.");
}

internal sealed class IssueNoticeHandler(TrainingDbContext db, NoticeAccess access, NoticeNews news, RequestContext request) :
    IRequestHandler<IssueNotice, int>, IRequestHandler<CancelNotice>
{
    public async Task<int> Handle(IssueNotice command, CancellationToken cancellationToken)
    {
        var notice = await access.RequireOwnAsync(command.Id, cancellationToken);
        notice.RequireVersion(command.Version);
        var isCorrection = notice.State == NoticeState.Issued;
        var file = await FileHashAsync(notice.Draft?.Text.FileId, cancellationToken);
        var revision = notice.Issue(new NoticeIssue(request.Clock.UtcNow(), request.User.Id, request.User.DisplayName, file));
        news.Tell(notice, revision, [.. notice.Units.Where(u => u.IsAddressed).Select(u => u.UnitId)], isCorrection);
        db.Basis = new ChangeBasis(
            isCorrection ? $"Sửa thông báo chiêu sinh lần {revision.Number}: {revision.ChangeReason}"
                : $"Phát hành thông báo chiêu sinh {notice.Title}",
            null, revision.Text.Number);
        await db.SaveChangesAsync(cancellationToken);
        return notice.Units.Count(u => u.IsAddressed);
    }

    public async Task<Unit> Handle(CancelNotice command, CancellationToken cancellationToken)
    {
        var notice = await access.RequireOwnAsync(command.Id, cancellationToken);
        notice.RequireVersion(command.Version);
        var reason = VietnameseText.Clean(command.Reason)!;
        notice.Cancel(reason, request.Clock.UtcNow());
        news.TellCancelled(notice, reason);
        db.Basis = new ChangeBasis($"Hủy thông báo chiêu sinh {notice.Title}: {reason}");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    private async Task<string?> FileHashAsync(Guid? fileId, CancellationToken cancellationToken)
    {
        var content = await db.Set<DecisionFileContent>().AsNoTracking().SingleOrDefaultAsync(f => f.FileId == fileId, cancellationToken);
        return content is null ? null : Convert.ToHexStringLower(SHA256.HashData(content.Bytes));
    }
}
