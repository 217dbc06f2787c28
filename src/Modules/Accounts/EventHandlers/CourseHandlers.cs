using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Contracts;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>Somebody finished a course for those who keep records (Điều 16.5): the list of officers shows it.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class CourseCompletedHandler
{
    private const string RecordOfficers = "RecordOfficers";

    /// <summary>Courses of other groups change nothing here.</summary>
    public static Task Handle(
        CourseCompleted e, AccountsDbContext db, Delivery delivery, TimeProvider clock, CancellationToken cancellationToken) =>
        delivery.ApplyToPeopleAsync<Holder, CourseCompleted>(db, [e], clock, (holder, _) =>
        {
            if (e.ContentGroup != RecordOfficers)
            {
                return Task.FromResult("Không phải khóa bồi dưỡng nghiệp vụ quản lý hồ sơ.");
            }

            holder.Train(e.EndsOn, e.IsWithdrawn);
            return Task.FromResult("Đã ghi lần bồi dưỡng nghiệp vụ quản lý hồ sơ.");
        }, cancellationToken);
}

/// <summary>The organiser answered a list: tells those who registered.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class EnrolmentsAnsweredHandler
{
    /// <summary>Handles the event.</summary>
    public static Task Handle(EnrolmentsAnswered e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, async () =>
        {
            var unit = await db.UnitNameAsync(e.UnitId, cancellationToken);
            (int Count, string Word)[] answers = [(e.Accepted, "được duyệt"), (e.Waiting, "dự bị"), (e.Refused, "không duyệt")];
            db.Notices.Add(new Notice
            {
                Id = e.EventId,
                UnitId = e.UnitId,
                Permission = Notice.TrainingOfficers,
                Text = $"{unit}, khóa “{e.Title}”: {string.Join(", ", answers.Where(a => a.Count > 0).Select(a => $"{a.Count} người {a.Word}"))}.",
                Link = $"/dao-tao/dang-ky/{e.RegistrationId}",
                CreatedAt = clock.UtcNow(),
                IsUrgent = false,
                IsNews = true,
            });
            return "Đã báo cho đơn vị đăng ký.";
        }, cancellationToken);
}

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

/// <summary>An enrolment notice was cancelled: tells those who register people in the units it had reached.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class NoticeCancelledHandler
{
    /// <summary>Handles the event.</summary>
    public static Task Handle(NoticeCancelled e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, async () =>
        {
            var organizer = await db.UnitNameAsync(e.OrganizerUnitId, cancellationToken);
            db.Notices.AddRange(e.UnitIds.Select(unit => new Notice
            {
                Id = StableId.From($"notice-cancelled:{e.EventId}:{unit}"),
                UnitId = unit,
                Permission = Notice.TrainingOfficers,
                Text = $"{organizer} hủy thông báo chiêu sinh “{e.Title}”: {e.Reason}",
                Link = $"/dao-tao/thong-bao/{e.NoticeId}",
                CreatedAt = clock.UtcNow(),
                IsUrgent = true,
            }));
            return $"Đã báo cho {e.UnitIds.Count} đơn vị.";
        }, cancellationToken);
}

/// <summary>An enrolment notice reached units, or was corrected: tells those who register people there.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class NoticeIssuedHandler
{
    /// <summary>Handles the event.</summary>
    public static Task Handle(NoticeIssued e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, async () =>
        {
            var organizer = await db.UnitNameAsync(e.OrganizerUnitId, cancellationToken);
            var until = $"{VietnamTime.InVietnam(e.ClosesAt):HH:mm dd/MM/yyyy}";
            db.Notices.AddRange(e.UnitIds.Select(unit => new Notice
            {
                Id = StableId.From($"notice-issued:{e.EventId}:{unit}"),
                UnitId = unit,
                Permission = Notice.TrainingOfficers,
                Text = e.IsCorrection
                    ? $"{organizer} sửa thông báo chiêu sinh “{e.Title}”. Đăng ký trước {until}."
                    : $"{organizer} thông báo chiêu sinh “{e.Title}”. Đăng ký trước {until}.",
                Link = $"/dao-tao/thong-bao/{e.NoticeId}",
                CreatedAt = clock.UtcNow(),
                IsUrgent = false,
            }));
            return $"Đã báo cho {e.UnitIds.Count} đơn vị.";
        }, cancellationToken);
}

/// <summary>A list waits for the head, or came back: tells the head or the officers.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class RegistrationMovedHandler
{
    /// <summary>Handles the event.</summary>
    public static Task Handle(RegistrationMoved e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, async () =>
        {
            var unit = await db.UnitNameAsync(e.UnitId, cancellationToken);
            var isSubmitted = e.Step == RegistrationStep.Submitted;
            db.Notices.Add(new Notice
            {
                Id = e.EventId,
                UnitId = e.UnitId,
                Permission = isSubmitted ? Notice.TrainingApprovers : Notice.TrainingOfficers,
                Text = isSubmitted
                    ? $"{unit}: danh sách đăng ký “{e.Title}” chờ xác nhận trước {VietnamTime.InVietnam(e.ClosesAt):HH:mm dd/MM/yyyy}."
                    : $"{unit}: danh sách đăng ký “{e.Title}” bị thủ trưởng trả lại: {e.Reason}",
                Link = $"/dao-tao/dang-ky/{e.RegistrationId}",
                CreatedAt = clock.UtcNow(),
                IsUrgent = false,
            });
            return isSubmitted ? "Đã báo cho thủ trưởng." : "Đã báo cho người lập.";
        }, cancellationToken);
}

/// <summary>A sealed list reached the organiser, or was withdrawn: tells who answers there.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class RegistrationSealedHandler
{
    /// <summary>Handles the event.</summary>
    public static Task Handle(RegistrationSealed e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, async () =>
        {
            var unit = await db.UnitNameAsync(e.UnitId, cancellationToken);
            db.Notices.Add(new Notice
            {
                Id = e.EventId,
                UnitId = e.OrganizerUnitId,
                Permission = Notice.TrainingApprovers,
                Text = e.IsWithdrawn ? $"{unit} rút danh sách đăng ký “{e.Title}”."
                    : $"{unit} gửi danh sách đăng ký “{e.Title}”: {e.People} người{(e.Number > 1 ? $", lần {e.Number}" : "")}.",
                Link = $"/dao-tao/thong-bao/{e.NoticeId}/nguoi-dang-ky",
                CreatedAt = clock.UtcNow(),
                IsUrgent = false,
            });
            return "Đã báo cho cơ quan tổ chức.";
        }, cancellationToken);
}
