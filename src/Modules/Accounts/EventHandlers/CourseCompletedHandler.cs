using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
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
