using HoSoCanBo.Training.Contracts;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Persistence;

namespace HoSoCanBo.Training.Notices.Features.CourseNotices;

/// <summary>Tells units that a notice is there, was corrected or cancelled; the caller saves.</summary>
internal sealed class NoticeNews(TrainingDbContext db, TimeProvider clock)
{
    /// <summary>Tells that a revision is in force.</summary>
    public void Tell(CourseNotice notice, NoticeRevision revision, IReadOnlyList<Guid> units, bool isCorrection) =>
        db.Publish(new NoticeIssued(
        Guid.CreateVersion7(), clock.GetUtcNow(), null, notice.Id, revision.Number, isCorrection, notice.OrganizerUnitId, units,
        revision.Text.Title,
        notice.OpensAt, notice.ClosesAt));

    /// <summary>Tells that it is off.</summary>
    public void TellCancelled(CourseNotice notice, string reason) => db.Publish(new NoticeCancelled(
        Guid.CreateVersion7(), clock.GetUtcNow(), null, notice.Id, notice.OrganizerUnitId,
        [.. notice.Units.Where(u => u.IsAddressed).Select(u => u.UnitId)], notice.Title, reason));
}
