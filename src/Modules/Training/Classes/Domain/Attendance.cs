using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Training.Classes.Domain;

/// <summary>Whether a learner was there.</summary>
public enum Presence
{
    /// <summary>Có mặt.</summary>
    Present,

    /// <summary>Vắng có phép.</summary>
    Excused,

    /// <summary>Vắng không phép.</summary>
    Absent,
}

/// <summary>Điểm danh: one learner in one session.</summary>
public sealed class Attendance : IAudited
{
    public required Guid SessionId { get; init; }

    /// <summary>The learner.</summary>
    public required Guid MemberId { get; init; }

    public required Guid ClassId { get; init; }

    /// <summary>Whether he or she was there.</summary>
    public Presence Presence { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => ClassId;

    /// <summary>Enters it, or corrects it.</summary>
    public void Say(Presence presence) => Presence = presence;
}

/// <summary>
/// Giờ học trong năm: the tiết one class gave one person in one year. There is one row for each, so nothing counts twice.
/// </summary>
public sealed class HourEntry : IAudited
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required Guid ClassId { get; init; }

    public required int Year { get; init; }

    /// <summary>Tiết.</summary>
    public int Hours { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => ClassId;

    /// <summary>Sets them; a correction sets them anew.</summary>
    public void Set(int hours) => Hours = hours;
}

/// <summary>What attendance comes to.</summary>
public static class AttendanceSums
{
    /// <summary>Tiết of a member by year: what was attended; without any attendance taken, the programme, in the year it ends.</summary>
    /// <param name="course">The class.</param>
    /// <param name="presences">Attendance of the member by session.</param>
    public static IReadOnlyDictionary<int, int> HoursByYear(TrainingClass course, IReadOnlyDictionary<Guid, Presence> presences)
    {
        var taken = course.HeldSessions.Where(s => s.AttendanceAt is not null).ToList();
        return taken.Count == 0
            ? new Dictionary<int, int> { [course.EndsOn.Year] = course.Hours }
            : taken.Where(s => presences.GetValueOrDefault(s.Id) == Presence.Present).GroupBy(s => s.On.Year)
            .ToDictionary(g => g.Key, g => g.Sum(s => s.Hours));
    }

    /// <summary>Share of the tiết held so far that a member was absent from without leave, in percent.</summary>
    public static int AbsencePercent(TrainingClass course, IReadOnlyDictionary<Guid, Presence> presences)
    {
        var taken = course.HeldSessions.Where(s => s.AttendanceAt is not null).ToList();
        var all = taken.Sum(s => s.Hours);
        return all == 0 ? 0 : taken.Where(s => presences.GetValueOrDefault(s.Id) == Presence.Absent).Sum(s => s.Hours) * 100 / all;
    }
}
