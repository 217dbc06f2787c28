using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Notices.Features.CourseNotices;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Registrations.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Registrations.Features.Enrolments;

/// <summary>Người đăng ký một khóa, for its organiser: only the fields an organiser needs, in the order they were registered.</summary>
/// <param name="NoticeId">The notice.</param>
/// <param name="State">In one state; null: in any.</param>
/// <param name="Page">The page, from 1.</param>
[Requires(TrainingPermissions.Confirm)]
internal sealed record ListEnrolments(Guid NoticeId, EnrolmentState? State, int Page) : IRequest<EnrolmentsView>;

/// <summary>The places of a course.</summary>
public sealed record EnrolmentsView(CourseNotice Notice, IReadOnlyDictionary<EnrolmentState, int> Counts, Page<EnrolmentRow> People);

/// <summary>One place.</summary>
public sealed record EnrolmentRow(
    Guid Id, string FullName, DateOnly? BirthDate, string? UnitName, string? PositionName, bool IsEligible, string? ExceptionReason,
    string? Wish, DateTime RegisteredAt,
    EnrolmentState State, string? Reason, Guid RegistrationId);

internal sealed class ListEnrolmentsHandler(TrainingDbContext db, NoticeAccess access) : IRequestHandler<ListEnrolments, EnrolmentsView>
{
    private const int PageSize = 50;

    public async Task<EnrolmentsView> Handle(ListEnrolments query, CancellationToken cancellationToken)
    {
        var own = access.Units(access.Organises);
        var notice = await db.CourseNotices.AsNoTracking()
            .RequireAsync(n => n.Id == query.NoticeId && own.Contains(n.OrganizerUnitId), cancellationToken);
        var all = db.Enrolments.AsNoTracking().Where(e => e.NoticeId == notice.Id);
        var counts = await all.GroupBy(e => e.State).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var people = await (from enrolment in all
                            where query.State == null || enrolment.State == query.State
                            join line in db.RegistrationLines on new { enrolment.RegistrationId,
                                enrolment.PersonId } equals new { line.RegistrationId, line.PersonId }
                            orderby enrolment.RegisteredAt, enrolment.FullName, enrolment.Id
                            select new EnrolmentRow(
                                enrolment.Id, line.FullName, line.BirthDate, line.UnitName, line.PositionName, line.IsEligible,
                                line.ExceptionReason, line.Wish,
                                enrolment.RegisteredAt, enrolment.State, enrolment.Reason, enrolment.RegistrationId))
            .ToPageAsync(query.Page, PageSize, cancellationToken);
        return new EnrolmentsView(notice, counts, people);
    }
}
