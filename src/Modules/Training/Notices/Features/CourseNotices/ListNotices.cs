using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Training.Contents.Domain;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Notices.Features.CourseNotices;

/// <summary>Which notices a list shows.</summary>
public enum NoticeFilter
{
    /// <summary>Những thông báo còn nhận đăng ký hoặc sắp mở, và đang soạn.</summary>
    Current,

    /// <summary>Mọi thông báo.</summary>
    All,
}

/// <summary>Các thông báo chiêu sinh the user may see, newest window first.</summary>
/// <param name="Text">Part of the name, with or without tone marks; null: any.</param>
/// <param name="Group">The group of contents; null: any.</param>
/// <param name="Filter">Which of them.</param>
/// <param name="Page">The page, from 1.</param>
[Requires(
    TrainingPermissions.Use, TrainingPermissions.Register, TrainingPermissions.Confirm, TrainingPermissions.Announce,
    TrainingPermissions.Manage,
    TrainingPermissions.Report)]
internal sealed record ListNotices(string? Text, ContentGroup? Group, NoticeFilter Filter, int Page) : IRequest<Page<NoticeRow>>;

/// <summary>A notice in a list.</summary>
public sealed record NoticeRow(
    Guid Id, string Title, string? OrganizerName, ContentGroup Group, NoticeState State, DateTime OpensAt, DateTime ClosesAt, int Revision,
    int Units, int Received);

internal sealed class ListNoticesHandler(TrainingDbContext db, NoticeAccess access, TimeProvider clock)
    : IRequestHandler<ListNotices, Page<NoticeRow>>
{
    private const int PageSize = 20;

    public Task<Page<NoticeRow>> Handle(ListNotices query, CancellationToken cancellationToken)
    {
        var (now, notices) = (clock.UtcNow(), access.Visible().AsNoTracking());
        if (VietnameseText.SearchKey(query.Text) is { Length: > 0 } text)
        {
            notices = notices.Where(n => n.SearchText.Contains(text));
        }

        if (query.Group is { } group)
        {
            notices = notices.Where(n => db.CourseContents.Any(c => c.Id == n.ContentId && c.Group == group));
        }

        if (query.Filter == NoticeFilter.Current)
        {
            notices = notices.Where(n => n.State == NoticeState.Draft || (n.State == NoticeState.Issued && n.ClosesAt > now));
        }

        return notices.OrderByDescending(n => n.ClosesAt).ThenBy(n => n.Id)
            .Select(n => new NoticeRow(
                n.Id, n.Title, db.KnownUnits.Where(u => u.Id == n.OrganizerUnitId).Select(u => u.Name).FirstOrDefault(),
                db.CourseContents.Where(c => c.Id == n.ContentId).Select(c => c.Group)
                    .FirstOrDefault(), n.State, n.OpensAt, n.ClosesAt, n.Revision,
                db.NoticeUnits.Count(u => u.NoticeId == n.Id && u.IsAddressed),
                db.NoticeReceipts.Count(r => r.NoticeId == n.Id && r.Revision == n.Revision)))
            .ToPageAsync(query.Page, PageSize, cancellationToken);
    }
}
