using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Registrations.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Registrations.Features.Registrations;

/// <summary>
/// What must hold at the moment a list is sent: the window, the unit's number of places, and that the people are still its own.
/// </summary>
internal sealed class RegistrationWindow(TrainingDbContext db, CandidateFinder finder)
{
    /// <summary>Refuses what may not be sent now.</summary>
    /// <exception cref="RuleViolationException">Outside the window, over the quota, or somebody of another unit.</exception>
    public async Task RequireAsync(CourseNotice notice, Registration list, DateTime now, CancellationToken cancellationToken)
    {
        var unit = await db.NoticeUnits.AsNoTracking()
            .SingleAsync(u => u.NoticeId == notice.Id && u.UnitId == list.UnitId, cancellationToken);
        RequireOpen(notice, now);
        var people = list.People.Select(l => l.PersonId).ToList();
        if (unit.Quota is { } quota && people.Count > quota)
        {
            throw new RuleViolationException(
                "training.registration-over-quota", $"Đơn vị được đăng ký {quota} người, danh sách có {people.Count} người. Bỏ bớt {people.Count - quota} người.");
        }

        var units = await finder.UnitsOfAsync(notice.Id, list.UnitId, cancellationToken);
        var own = await db.Trainees.AsNoTracking().Where(p => people.Contains(p.Id) && units.Contains(p.UnitId!.Value)).Select(p => p.Id)
            .ToListAsync(cancellationToken);
        if (list.People.FirstOrDefault(l => !own.Contains(l.PersonId)) is { } gone)
        {
            throw new RuleViolationException(
                "training.candidate-of-other-unit", $"{gone.FullName} không còn thuộc đơn vị này. Bỏ khỏi danh sách rồi trình lại.");
        }
    }

    private static void RequireOpen(CourseNotice notice, DateTime now)
    {
        if (notice.IsOpenAt(now))
        {
            return;
        }

        var clock = $"Đồng hồ máy chủ lúc này là {Moment(now)}.";
        throw new RuleViolationException("training.registration-outside-window", notice.State == NoticeState.Cancelled
            ? "Thông báo đã hủy nên không đăng ký được nữa."
            : now < notice.OpensAt ? $"Chưa đến giờ mở đăng ký: {Moment(notice.OpensAt)}. {clock}"
            : $"Đã hết hạn đăng ký lúc {Moment(notice.ClosesAt)}. {clock}");
    }

    private static string Moment(DateTime utc) => $"{VietnamTime.InVietnam(utc):HH:mm:ss dd/MM/yyyy}";
}
