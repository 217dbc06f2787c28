using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Notices.Features.CourseNotices;

/// <summary>Một thông báo chiêu sinh as its page shows it.</summary>
[Requires(
    TrainingPermissions.Use, TrainingPermissions.Register, TrainingPermissions.Confirm, TrainingPermissions.Announce,
    TrainingPermissions.Manage,
    TrainingPermissions.Report)]
internal sealed record ShowNotice(Guid Id) : IRequest<NoticeView>;

/// <summary>Các đơn vị nhận of a notice, and when each got the revision in force.</summary>
[Requires(TrainingPermissions.Announce, TrainingPermissions.Report)]
internal sealed record ListNoticeUnits(Guid Id, int Page) : IRequest<Page<NoticeUnitRow>>;

/// <summary>A notice.</summary>
/// <param name="Notice">The notice with its revisions.</param>
/// <param name="OrganizerName">The organiser.</param>
/// <param name="Shown">The revision in force, or the draft.</param>
/// <param name="FileName">Name of its file.</param>
/// <param name="IsOwn">Whether the user organises it.</param>
/// <param name="Units">How many units it is addressed to.</param>
/// <param name="Received">How many have opened the revision in force.</param>
/// <param name="Receipts">When the units the user acts for got it.</param>
public sealed record NoticeView(
    CourseNotice Notice, string? OrganizerName, NoticeRevision Shown, string? FileName, bool IsOwn, int Units, int Received,
    IReadOnlyList<ReceiptRow> Receipts);

/// <summary>A receipt.</summary>
public sealed record ReceiptRow(Guid UnitId, string? UnitName, int? Quota, int? Revision, DateTime? ReceivedAt, string? ReceivedByName);

/// <summary>An addressed unit.</summary>
public sealed record NoticeUnitRow(Guid UnitId, string? Code, string? Name, int? Quota, DateTime AddressedAt, DateTime? ReceivedAt,
    string? ReceivedByName);

internal sealed class ShowNoticeHandler(TrainingDbContext db, NoticeAccess access) :
    IRequestHandler<ShowNotice, NoticeView>, IRequestHandler<ListNoticeUnits, Page<NoticeUnitRow>>
{
    private const int PageSize = 50;
    private const int MostReceipts = 20;

    public async Task<NoticeView> Handle(ShowNotice query, CancellationToken cancellationToken)
    {
        var notice = await access.Visible().AsNoTracking().Include(n => n.Revisions).RequireAsync(n => n.Id == query.Id, cancellationToken);
        var isOwn = await access.IsOwnAsync(notice.OrganizerUnitId, cancellationToken);
        var shown = notice.InForce ?? notice.Draft!;
        return new NoticeView(
            notice,
            await db.KnownUnits.Where(u => u.Id == notice.OrganizerUnitId).Select(u => u.Name).SingleOrDefaultAsync(cancellationToken),
            shown,
            await db.Set<SharedRecords.Decisions.DecisionFile>().Where(f => f.Id == shown.Text.FileId).Select(f => f.FileName)
                .SingleOrDefaultAsync(cancellationToken),
            isOwn,
            await db.NoticeUnits.CountAsync(u => u.NoticeId == notice.Id && u.IsAddressed, cancellationToken),
            await db.NoticeReceipts.CountAsync(r => r.NoticeId == notice.Id && r.Revision == notice.Revision, cancellationToken),
            await ReceiptsAsync(notice, cancellationToken));
    }

    public async Task<Page<NoticeUnitRow>> Handle(ListNoticeUnits query, CancellationToken cancellationToken)
    {
        var notice = await access.Visible().AsNoTracking().RequireAsync(n => n.Id == query.Id, cancellationToken);
        return await (from unit in db.NoticeUnits.AsNoTracking()
                      where unit.NoticeId == notice.Id && unit.IsAddressed
                      join known in db.KnownUnits on unit.UnitId equals known.Id
                      join receipt in db.NoticeReceipts.Where(r => r.NoticeId == notice.Id && r.Revision == notice.Revision)
                          on unit.UnitId equals receipt.UnitId into receipts
                      from receipt in receipts.DefaultIfEmpty()
                      orderby known.Code, known.Id
                      select new NoticeUnitRow(
                          unit.UnitId, known.Code, known.Name, unit.Quota, unit.AddressedAt,
                          receipt == null ? null : receipt.ReceivedAt, receipt == null ? null : receipt.ReceivedByName))
            .ToPageAsync(query.Page, PageSize, cancellationToken);
    }

    private async Task<IReadOnlyList<ReceiptRow>> ReceiptsAsync(CourseNotice notice, CancellationToken cancellationToken)
    {
        var units = access.Units(access.ActsFor);
        return await (from unit in db.NoticeUnits.AsNoTracking()
                      where unit.NoticeId == notice.Id && unit.IsAddressed && units.Contains(unit.UnitId)
                      join known in db.KnownUnits on unit.UnitId equals known.Id
                      join receipt in db.NoticeReceipts.Where(r => r.NoticeId == notice.Id && r.Revision == notice.Revision)
                          on unit.UnitId equals receipt.UnitId into receipts
                      from receipt in receipts.DefaultIfEmpty()
                      orderby known.Code, known.Id
                      select new ReceiptRow(
                          unit.UnitId, known.Name, unit.Quota, receipt == null ? null : receipt.Revision,
                          receipt == null ? null : receipt.ReceivedAt, receipt == null ? null : receipt.ReceivedByName))
            .Take(MostReceipts).ToListAsync(cancellationToken);
    }
}
