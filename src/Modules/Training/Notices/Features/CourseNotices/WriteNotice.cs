using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.Decisions;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Notices.Features.CourseNotices;

/// <summary>Soạn thông báo chiêu sinh: nothing is sent yet. The id is made with the form: posted twice, it is one notice.</summary>
[Requires(TrainingPermissions.Announce)]
internal sealed record WriteNotice(Guid Id, Guid? OrganizerUnitId, NoticeForm Notice) : IRequest<Guid>;

/// <summary>Sửa: rewrites what has not been issued, or begins a correction of what has.</summary>
[Requires(TrainingPermissions.Announce)]
internal sealed record CorrectNotice(Guid Id, int Version, NoticeForm Notice, string? Reason) : IRequest<Guid>;

internal sealed class WriteNoticeValidator : AbstractValidator<WriteNotice>
{
    public WriteNoticeValidator()
    {
        RuleFor(c => c.Id).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleFor(c => c.OrganizerUnitId).NotEmpty().WithMessage("Chọn cơ quan tổ chức.");
        RuleFor(c => c.Notice).SetValidator(new NoticeFormValidator());
    }
}

internal sealed class CorrectNoticeValidator : AbstractValidator<CorrectNotice>
{
    public CorrectNoticeValidator()
    {
        RuleFor(c => c.Notice).SetValidator(new NoticeFormValidator());
        RuleFor(c => c.Reason).MaximumLength(CourseNotice.ReasonMaxLength)
            .WithMessage($"Lý do không quá {CourseNotice.ReasonMaxLength} ký tự.");
    }
}

internal sealed class WriteNoticeHandler(TrainingDbContext db, NoticeAccess access)
    : IRequestHandler<WriteNotice, Guid>, IRequestHandler<CorrectNotice, Guid>
{
    public async Task<Guid> Handle(WriteNotice command, CancellationToken cancellationToken)
    {
        if (await db.CourseNotices.AnyAsync(n => n.Id == command.Id, cancellationToken))
        {
            return command.Id;
        }

        var organizer = await db.KnownUnits.AsNoTracking().InScope(access.Organises)
            .SingleOrDefaultAsync(u => u.Id == command.OrganizerUnitId, cancellationToken) ?? throw new ForbiddenException();
        var notice = db.CourseNotices.Add(new CourseNotice { Id = command.Id, OrganizerUnitId = organizer.Id }).Entity;
        notice.Write(await TextOfAsync(command.Notice, cancellationToken), null);
        return await SaveAsync(notice, command.Notice.FileId, $"Soạn thông báo chiêu sinh {notice.Title}", cancellationToken);
    }

    public async Task<Guid> Handle(CorrectNotice command, CancellationToken cancellationToken)
    {
        var notice = await access.RequireOwnAsync(command.Id, cancellationToken);
        notice.RequireVersion(command.Version);
        var reason = VietnameseText.Clean(command.Reason);
        if (notice.State == NoticeState.Issued && reason is null)
        {
            throw new RuleViolationException("training.notice-correction-reason",
                "Nhập lý do sửa: các đơn vị đã nhận thông báo sẽ được báo lại.");
        }

        notice.Write(await TextOfAsync(command.Notice, cancellationToken), reason);
        return await SaveAsync(notice,
            command.Notice.FileId, $"Sửa thông báo chiêu sinh {notice.Title}{(reason is null ? "" : $": {reason}")}", cancellationToken);
    }

    private async Task<NoticeText> TextOfAsync(NoticeForm form, CancellationToken cancellationToken)
    {
        Guid?[] ids = [form.ContentId, form.NeedsContentId];
        var contents = await db.CourseContents.AsNoTracking().Include(c => c.Terms).Where(c => ids.Contains(c.Id))
            .ToListAsync(cancellationToken);
        var content = contents.Find(c => c.Id == form.ContentId && c.IsInUse)
            ?? throw new RuleViolationException("training.notice-content",
                "Nội dung này không có trong danh mục hoặc đã ngừng dùng. Chọn nội dung khác.");
        if (form.Hours is null && content.On(form.StartsOn!.Value).Hours is null)
        {
            throw new RuleViolationException("training.notice-hours",
                "Chương trình của nội dung này không ghi số tiết. Nhập số tiết của khóa.");
        }

        return form.ToText(content, contents.Find(c => c.Id == form.NeedsContentId));
    }

    private async Task<Guid> SaveAsync(CourseNotice notice, Guid? fileId, string what, CancellationToken cancellationToken)
    {
        await db.AttachFileAsync(fileId, notice.Id, cancellationToken);
        db.Basis = new ChangeBasis(what);
        await db.SaveChangesAsync(cancellationToken);
        return notice.Id;
    }
}
