using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Training.Classes.Domain;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Contents.Domain;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Registrations.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Classes.Features.Classes;

/// <summary>Một lớp with its learners, sessions and warnings.</summary>
[Requires(TrainingPermissions.Result)]
internal sealed record ShowClass(Guid Id) : IRequest<ClassView>;

/// <summary>Các lớp the user keeps, newest first.</summary>
[Requires(TrainingPermissions.Result)]
internal sealed record ListClasses(int Page) : IRequest<Page<ClassRow>>;

/// <summary>What a class to be opened begins with.</summary>
[Requires(TrainingPermissions.Result)]
internal sealed record PrepareClass(Guid NoticeId) : IRequest<ClassBeginning>;

/// <summary>A class in a list.</summary>
public sealed record ClassRow(Guid Id, string Name, DateOnly StartsOn, DateOnly EndsOn, int Learners, int Sessions, ClassState State);

/// <summary>A class as its page shows it.</summary>
public sealed record ClassView(TrainingClass Class, IReadOnlyList<MemberRow> Members, IReadOnlyDictionary<Guid, string> Certificates);

/// <summary>A learner: attended tiết so far, absence, and the attendance by session.</summary>
public sealed record MemberRow(ClassMember Member, string? UnitName, int AttendedHours, int AbsencePercent,
    IReadOnlyDictionary<Guid, Presence> Presences);

/// <summary>A notice whose class is to be opened.</summary>
public sealed record ClassBeginning(CourseNotice Notice, int Accepted, CountsTowardYear Counts, int Hours);

internal sealed class ShowClassHandler(TrainingDbContext db, ClassAccess access, RequestContext request) :
    IRequestHandler<ShowClass, ClassView>, IRequestHandler<ListClasses, Page<ClassRow>>, IRequestHandler<PrepareClass, ClassBeginning>
{
    private const int PageSize = 20;

    public async Task<ClassView> Handle(ShowClass query, CancellationToken cancellationToken)
    {
        var course = await access.Own().AsNoTracking().Include(c => c.Members).Include(c => c.Sessions).AsSplitQuery()
            .RequireAsync(c => c.Id == query.Id, cancellationToken);
        var presences = (await db.Attendances.AsNoTracking().Where(a => a.ClassId == course.Id).ToListAsync(cancellationToken))
            .ToLookup(a => a.MemberId);
        var units = course.Members.Select(m => m.UnitId).Distinct().ToList();
        var names = await db.KnownUnits.AsNoTracking().Where(u => units.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        var ids = course.Members.Where(m => m.CertificateId is not null).Select(m => m.CertificateId!.Value).ToList();
        var certificates = await db.GivenCertificates.AsNoTracking().Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.Number, cancellationToken);
        return new ClassView(
            course, [
                .. course.Members.OrderBy(m => Convert.ToHexString(VietnameseText.NameSortKey(m.FullName)), StringComparer.Ordinal)
                .ThenBy(m => m.PersonId)
                .Select(m => RowOf(course, m, names.GetValueOrDefault(m.UnitId), presences[m.Id]))], certificates);
    }

    public Task<Page<ClassRow>> Handle(ListClasses query, CancellationToken cancellationToken) =>
        access.Own().AsNoTracking().OrderByDescending(c => c.StartsOn).ThenBy(c => c.Id)
            .Select(c => new ClassRow(c.Id, c.Name, c.StartsOn, c.EndsOn, c.Members.Count, c.Sessions.Count(s => !s.IsCancelled), c.State))
            .ToPageAsync(query.Page, PageSize, cancellationToken);

    public async Task<ClassBeginning> Handle(PrepareClass query, CancellationToken cancellationToken)
    {
        var units = db.KnownUnits.InScope(request.User.ScopeOf(TrainingPermissions.Result)).Select(u => u.Id);
        var notice = await db.CourseNotices.AsNoTracking().Include(n => n.Revisions)
            .RequireAsync(n => n.Id == query.NoticeId && n.State != NoticeState.Draft && units.Contains(n.OrganizerUnitId),
                cancellationToken);
        var content = await db.CourseContents.AsNoTracking().Include(c => c.Terms)
            .SingleAsync(c => c.Id == notice.ContentId, cancellationToken);
        var accepted = await db.Enrolments.CountAsync(
            e => e.NoticeId == notice.Id && e.State == EnrolmentState.Accepted
                && !db.ClassMembers.Any(m => m.EnrolmentId == e.Id), cancellationToken);
        return new ClassBeginning(notice, accepted, content.On(notice.StartsOn).CountsTowardYear, notice.InForce!.Text.Hours);
    }

    private static MemberRow RowOf(TrainingClass course, ClassMember member, string? unit, IEnumerable<Attendance> attendance)
    {
        var presences = attendance.ToDictionary(a => a.SessionId, a => a.Presence);
        var hours = course.HeldSessions.Where(s => s.AttendanceAt is not null && presences.GetValueOrDefault(s.Id) == Presence.Present
            && presences.ContainsKey(s.Id)).Sum(s => s.Hours);
        return new MemberRow(member, unit, hours, AttendanceSums.AbsencePercent(course, presences), presences);
    }
}
