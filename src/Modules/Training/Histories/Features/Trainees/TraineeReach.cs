using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Learners.Domain;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Registrations.Domain;

namespace HoSoCanBo.Training.Histories.Features.Trainees;

/// <summary>
/// Whom somebody sees: the people of the own units; who only holds courses, the learners of those courses and nobody else, and of them
/// those courses alone (Điều 8.2, 13.1).
/// </summary>
internal sealed class TraineeReach(TrainingDbContext db, RequestContext request)
{
    /// <summary>Whether the user holds courses and sees nobody else.</summary>
    public bool IsOwnCoursesOnly => request.User.ScopeOfAny(TrainingPermissions.ToSeePeople).IsEmpty;

    public IQueryable<Trainee> People()
    {
        if (!IsOwnCoursesOnly)
        {
            return db.Trainees.InScope(request.User.ScopeOfAny(TrainingPermissions.ToSeePeople), db.KnownUnits);
        }

        var own = OwnUnits();
        return db.Trainees.Where(p => db.Enrolments.Any(e => e.PersonId == p.Id && e.State != EnrolmentState.Withdrawn
            && db.CourseNotices.Any(n => n.Id == e.NoticeId && own.Contains(n.OrganizerUnitId))));
    }

    /// <summary>Units whose courses are the own; null: every course of the person may be seen.</summary>
    public IQueryable<Guid>? CoursesOf() => IsOwnCoursesOnly ? OwnUnits() : null;

    private IQueryable<Guid> OwnUnits() => db.KnownUnits.InScope(request.User.ScopeOf(TrainingPermissions.Result)).Select(u => u.Id);
}
