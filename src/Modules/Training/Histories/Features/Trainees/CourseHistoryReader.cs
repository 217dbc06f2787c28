using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Registrations.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Histories.Features.Trainees;

/// <summary>Quá trình học of one person.</summary>
/// <param name="Asked">Courses the person was told of and may answer.</param>
/// <param name="Courses">Courses the person stands or stood in, newest first.</param>
public sealed record CourseHistory(IReadOnlyList<AskedCourse> Asked, IReadOnlyList<CourseOfPerson> Courses);

/// <summary>A course somebody was told of.</summary>
public sealed record AskedCourse(Guid NoticeId, string Title, DateOnly StartsOn, DateOnly EndsOn, DateTime ToldAt, bool? Agrees,
    string? Remark, bool IsOpen);

/// <summary>A course of somebody.</summary>
public sealed record CourseOfPerson(
    Guid NoticeId, string Title, string? OrganizerName, DateOnly StartsOn, DateOnly EndsOn, EnrolmentState State, string? Reason,
    string? CertificateNumber, DateOnly? CertificateOn);

/// <summary>Reads the courses of one person.</summary>
internal sealed class CourseHistoryReader(TrainingDbContext db)
{
    private const int MostCourses = 200;

    /// <summary>All courses of the person.</summary>
    public async Task<CourseHistory> OfAsync(Guid personId, CancellationToken cancellationToken)
    {
        var asked = await (from answer in db.LearnerAnswers.AsNoTracking()
                           where answer.PersonId == personId
                           join notice in db.CourseNotices on answer.NoticeId equals notice.Id
                           orderby answer.ToldAt descending
                           select new AskedCourse(
                               notice.Id, notice.Title, notice.StartsOn, notice.EndsOn, answer.ToldAt, answer.Agrees, answer.Remark,
                               notice.State == NoticeState.Issued
                                   && !db.Enrolments.Any(e => e.NoticeId == notice.Id && e.PersonId == personId)))
            .Take(MostCourses).ToListAsync(cancellationToken);
        var courses = await (from enrolment in db.Enrolments.AsNoTracking()
                             where enrolment.PersonId == personId
                             join notice in db.CourseNotices on enrolment.NoticeId equals notice.Id
                             orderby notice.StartsOn descending, notice.Id
                             select new CourseOfPerson(
                                 notice.Id, notice.Title, db.KnownUnits.Where(u => u.Id == notice.OrganizerUnitId).Select(u => u.Name)
                                     .FirstOrDefault(),
                                 notice.StartsOn, notice.EndsOn, enrolment.State, enrolment.Reason,
                                 db.GivenCertificates.Where(c => c.NoticeId == notice.Id && c.PersonId == personId && c.WithdrawnAt == null)
                                     .Select(c => c.Number).FirstOrDefault(),
                                 db.GivenCertificates.Where(c => c.NoticeId == notice.Id && c.PersonId == personId && c.WithdrawnAt == null)
                                     .Select(c => (DateOnly?)c.IssuedOn).FirstOrDefault()))
            .Take(MostCourses).ToListAsync(cancellationToken);
        return new CourseHistory(asked, courses);
    }
}
