using HoSoCanBo.Training.Classes.Domain;
using HoSoCanBo.Training.Classes.Features.Classes;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Registrations.Domain;
using HoSoCanBo.Training.Registrations.Features.Registrations;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Histories.Features.Trainees;

/// <summary>Quá trình học of one person.</summary>
/// <param name="Asked">Courses the person was told of and may answer.</param>
/// <param name="Courses">Courses the person stands or stood in, newest first.</param>
/// <param name="Hours">Tiết of each year, newest first.</param>
public sealed record CourseHistory(IReadOnlyList<AskedCourse> Asked, IReadOnlyList<CourseOfPerson> Courses,
    IReadOnlyList<HoursOfYear> Hours);

/// <summary>A course somebody was told of.</summary>
public sealed record AskedCourse(Guid NoticeId, string Title, DateOnly StartsOn, DateOnly EndsOn, DateTime ToldAt, bool? Agrees,
    string? Remark, bool IsOpen);

/// <summary>Tiết that count toward a year.</summary>
public sealed record HoursOfYear(int Year, int Hours);

/// <summary>A course of somebody, with the way through it.</summary>
public sealed record CourseOfPerson
{
    public required Guid NoticeId { get; init; }

    /// <summary>Name of the course.</summary>
    public required string Title { get; init; }

    /// <summary>The organiser.</summary>
    public string? OrganizerName { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>The place in the course.</summary>
    public required EnrolmentState Enrolment { get; init; }

    /// <summary>Why it is so.</summary>
    public string? Reason { get; init; }

    /// <summary>Where the learner stands; null: in no class yet.</summary>
    public MemberState? Member { get; init; }

    /// <summary>Điểm, in tenths.</summary>
    public int? MarkInTenths { get; init; }

    /// <summary>Tiết of sessions with attendance.</summary>
    public int HeldHours { get; init; }

    /// <summary>Tiết attended of them.</summary>
    public int AttendedHours { get; init; }

    /// <summary>Số chứng chỉ.</summary>
    public string? CertificateNumber { get; init; }

    /// <summary>Ngày cấp.</summary>
    public DateOnly? CertificateOn { get; init; }

    /// <summary>Where it stands, in words.</summary>
    public (string Text, BuildingBlocks.Runtime.Web.Components.Tone Tone) State =>
        Member is { } member ? ClassWords.Of(member) : RegistrationWords.Of(Enrolment);
}

/// <summary>Reads the courses of one person.</summary>
internal sealed class CourseHistoryReader(TrainingDbContext db)
{
    private const int MostCourses = 200;

    /// <summary>Courses of the person.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="organizers">Only courses of these units; null: all.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<CourseHistory> OfAsync(Guid personId, IQueryable<Guid>? organizers, CancellationToken cancellationToken) => new(
        organizers is null ? await AskedAsync(personId, cancellationToken) : [],
        await CoursesAsync(personId, organizers, cancellationToken),
        organizers is null ? await HoursAsync(personId, cancellationToken) : []);

    private Task<List<AskedCourse>> AskedAsync(Guid personId, CancellationToken cancellationToken) =>
        (from answer in db.LearnerAnswers.AsNoTracking()
         where answer.PersonId == personId
         join notice in db.CourseNotices on answer.NoticeId equals notice.Id
         orderby answer.ToldAt descending, answer.Id
         select new AskedCourse(
             notice.Id, notice.Title, notice.StartsOn, notice.EndsOn, answer.ToldAt, answer.Agrees, answer.Remark,
             notice.State == NoticeState.Issued && !db.Enrolments.Any(e => e.NoticeId == notice.Id && e.PersonId == personId)))
        .Take(MostCourses).ToListAsync(cancellationToken);

    private Task<List<CourseOfPerson>> CoursesAsync(Guid personId, IQueryable<Guid>? organizers, CancellationToken cancellationToken)
    {
        var notices = organizers is null ? db.CourseNotices.AsNoTracking()
            : db.CourseNotices.AsNoTracking().Where(n => organizers.Contains(n.OrganizerUnitId));
        return (from enrolment in db.Enrolments.AsNoTracking()
                where enrolment.PersonId == personId
                join notice in notices on enrolment.NoticeId equals notice.Id
                join found in db.ClassMembers on enrolment.Id equals found.EnrolmentId into members
                from member in members.DefaultIfEmpty()
                join given in db.GivenCertificates on member.CertificateId equals given.Id into certificates
                from certificate in certificates.DefaultIfEmpty()
                orderby notice.StartsOn descending, notice.Id
                select new CourseOfPerson
                {
                    NoticeId = notice.Id, Title = notice.Title, StartsOn = notice.StartsOn, EndsOn = notice.EndsOn,
                    Enrolment = enrolment.State,
                    OrganizerName = db.KnownUnits.Where(u => u.Id == notice.OrganizerUnitId).Select(u => u.Name).FirstOrDefault(),
                    Reason = member == null ? enrolment.Reason : member.Reason, Member = member == null ? null : member.State,
                    MarkInTenths = member == null ? null : member.MarkInTenths,
                    HeldHours = member == null ? 0
                        : db.ClassSessions.Where(s => s.ClassId == member.ClassId && !s.IsCancelled && s.AttendanceAt != null)
                        .Sum(s => s.Hours),
                    AttendedHours = member == null
                        ? 0 : db.Attendances.Where(a => a.MemberId == member.Id && a.Presence == Presence.Present)
                        .Join(db.ClassSessions.Where(s => !s.IsCancelled), a => a.SessionId, s => s.Id, (a, s) => s.Hours).Sum(),
                    CertificateNumber = certificate == null ? null : certificate.Number, CertificateOn = certificate == null
                        ? null : certificate.IssuedOn,
                }).Take(MostCourses).ToListAsync(cancellationToken);
    }

    private Task<List<HoursOfYear>> HoursAsync(Guid personId, CancellationToken cancellationToken) =>
        db.HourEntries.AsNoTracking().Where(h => h.PersonId == personId).GroupBy(h => h.Year)
            .OrderByDescending(g => g.Key).Select(g => new HoursOfYear(g.Key, g.Sum(h => h.Hours))).Take(MostCourses)
            .ToListAsync(cancellationToken);
}
