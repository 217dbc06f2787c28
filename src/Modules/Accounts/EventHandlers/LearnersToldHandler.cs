using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Training.Contracts;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>News for people about a course: tells each alone.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class LearnersToldHandler
{
    /// <summary>Handles the event.</summary>
    public static Task Handle(LearnersTold e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, () =>
        {
            db.Notices.AddRange(e.EmployeeIds.Select(person => new Notice
            {
                Id = StableId.From($"learner-told:{e.EventId}:{person}"),
                UnitId = e.UnitId,
                Permission = Notice.OwnRecord,
                EmployeeId = person,
                Text = TextOf(e),
                Link = "/dao-tao/cua-toi",
                CreatedAt = clock.UtcNow(),
                IsUrgent = false,
                IsNews = e.News != LearnerNews.Proposed,
            }));
            return Task.FromResult($"Đã báo cho {e.EmployeeIds.Count} người.");
        }, cancellationToken);

    private static string TextOf(LearnersTold e) => e.News switch
    {
        LearnerNews.Proposed => $"Đơn vị dự kiến cử bạn học khóa “{e.Title}”. Mời trả lời đồng ý hoặc không tham gia.",
        LearnerNews.Accepted => $"Bạn được duyệt vào khóa “{e.Title}”.",
        LearnerNews.Waiting => $"Bạn ở danh sách dự bị của khóa “{e.Title}”.",
        LearnerNews.Refused => $"Bạn không được duyệt vào khóa “{e.Title}”; xem lý do.",
        _ => $"Đã có kết quả khóa “{e.Title}”.",
    };
}
