using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Classes.Domain;
using HoSoCanBo.Training.Classes.Features.Results;
using HoSoCanBo.Training.Contents.Domain;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Registrations.Domain;
using HoSoCanBo.Training.Registrations.Features.Registrations;
using HoSoCanBo.Training.Seals.Domain;
using HoSoCanBo.Training.Seals.Features.Seals;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Sample;

/// <summary>
/// Courses of the sample province in every state: being written, open, running, finished, cancelled. The same for the same province.
/// </summary>
internal sealed class CourseSample(TrainingDbContext db, SealPress press, ResultNews news, CandidateFinder finder, TimeProvider clock)
{
    private const int PeopleOfAClass = 24;
    private static readonly Guid School = StableId.From("unit:87.TCT");

    private DateOnly Today => clock.TodayInVietnam();

    /// <summary>Loads the courses once; the people have to be there.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var units = await db.KnownUnits.AsNoTracking().Where(u => u.Kind == "so" || u.Kind == "ubnd_huyen").OrderBy(u => u.Code)
            .ToListAsync(cancellationToken);
        db.Basis = new ChangeBasis("Dữ liệu mẫu, nhân vật hư cấu");
        await NoticeAsync("QLNN_CVC", "Bồi dưỡng ngạch chuyên viên chính khóa 12", 40, [], 0, cancellationToken);
        var open = await NoticeAsync("QLNN_CV", "Bồi dưỡng ngạch chuyên viên khóa 15", -5, units, 10, cancellationToken);
        var off = await NoticeAsync("TH", "Tin học nâng cao khóa 3", -12, units, 4, cancellationToken);
        off.Cancel("Trùng với kế hoạch của Sở Thông tin và Truyền thông", clock.UtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await RegisterAsync(open, units[0], 3, isSent: true, cancellationToken);
        await RegisterAsync(open, units.Find(u => u.Code == "87.SYT") ?? units[1], 4, isSent: false, cancellationToken);
        await ClassAsync(await NoticeAsync("KNC", "Kỹ năng soạn thảo văn bản khóa 7", -60, units, 15, cancellationToken), units,
            isFinished: false, cancellationToken);
        await ClassAsync(await NoticeAsync("LLCT_TC", "Trung cấp lý luận chính trị khóa 21", -200, units, 20, cancellationToken), units,
            isFinished: true, cancellationToken);
    }

    private async Task<CourseNotice> NoticeAsync(string content, string title, int opensIn, List<KnownUnit> units, int days,
        CancellationToken cancellationToken)
    {
        var found = await db.CourseContents.Include(c => c.Terms).SingleAsync(c => c.Id == ContentsSeed.IdOf(content), cancellationToken);
        var (opens, starts) = (Today.AddDays(opensIn), Today.AddDays(opensIn + Math.Max(days, 10) + 10));
        var notice =
            db.CourseNotices.Add(new CourseNotice { Id = StableId.From($"sample-notice:{title}"), OrganizerUnitId = School }).Entity;
        notice.Write(TextOf(found, title, opens, opens.AddDays(Math.Max(days, 10)), starts), null);
        if (units.Count > 0)
        {
            var at = VietnamTime.StartOfDayUtc(opens).AddHours(8);
            units.ForEach(u => notice.Address(u.Id, null, at));
            notice.Issue(new NoticeIssue(at, null, "Hồ Thị Chính Trị", null));
        }

        await db.SaveChangesAsync(cancellationToken);
        return notice;
    }

    private static NoticeText TextOf(CourseContent content, string title, DateOnly opens, DateOnly closes, DateOnly starts) => new()
    {
        Number = $"{opens.DayOfYear}/TB-TCT", SignedOn = opens.AddDays(-1), Signer = "Hiệu trưởng", Title = title, ContentId = content.Id,
        ContentName = content.On(starts).Name,
        Hours = content.On(starts).Hours ?? 40, Form = CourseForm.FullTime, Place = "Trường Chính trị tỉnh Đồng Tháp", StartsOn = starts,
        EndsOn = starts.AddDays(25),
        OpensAt = VietnamTime.StartOfDayUtc(opens), ClosesAt = VietnamTime.StartOfDayUtc(closes)
            .AddHours(17), Places = 60, Papers = "Bản sao văn bằng",
        Criteria = new NoticeCriteria { LacksContent = true },
    };

    private async Task<Registration> RegisterAsync(
        CourseNotice notice, KnownUnit unit, int people, bool isSent, CancellationToken cancellationToken)
    {
        var review = await finder.ReviewOfAsync(notice, cancellationToken);
        var candidates =
            await finder.OfUnitsAsync(notice, await finder.UnitsOfAsync(notice.Id, unit.Id, cancellationToken), cancellationToken);
        var list = db.Registrations.Add(new Registration
        {
            Id = StableId.From($"sample-list:{notice.Id}:{unit.Id}"), NoticeId = notice.Id, UnitId = unit.Id, Number = 1,
            PreparedByName = "Người được phân công",
            PreparedAt = notice.IssuedAt!.Value.AddHours(4),
        }).Entity;
        foreach (var candidate in candidates.Where(c => review.Judge(c).All(f => f.IsMet)).Take(people))
        {
            list.Add(RegistrationLine.Of(list.Id,
                new LineFacts(candidate, CandidateFinder.ToJson(review.Judge(candidate)), true, null, null)));
        }

        if (list.People.Any())
        {
            list.Submit(list.PreparedAt.AddHours(1));
            if (isSent)
            {
                await SendAsync(list, notice, unit, cancellationToken);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return list;
    }

    private async Task SendAsync(Registration list, CourseNotice notice, KnownUnit unit, CancellationToken cancellationToken)
    {
        list.Confirm(null, "Thủ trưởng đơn vị", list.PreparedAt.AddHours(2));
        var actor = new ConfirmedActor(Guid.Empty, "mau", "Thủ trưởng đơn vị", []);
        var seal = await press.SealAsync(
            new SealOrder(list.UnitId, SealKind.Registration, list.Id, notice.Id,
                text => RegistrationText.Write(text, new SealedRegistration(list, notice, unit, actor, null))),
            cancellationToken);
        list.CarrySeal(seal.Id, seal.Hash);
        foreach (var line in list.People)
        {
            db.Enrolments.Add(
                new Enrolment { Id = StableId.From($"sample-place:{line.Id}"), NoticeId = notice.Id,
                    PersonId = line.PersonId }).Entity.Register(list, line);
        }
    }

    private async Task ClassAsync(CourseNotice notice, IReadOnlyList<KnownUnit> units, bool isFinished, CancellationToken cancellationToken)
    {
        foreach (var unit in units.Take(PeopleOfAClass / 3))
        {
            await RegisterAsync(notice, unit, 3, isSent: true, cancellationToken);
        }

        var places = await db.Enrolments.Where(e => e.NoticeId == notice.Id).OrderBy(e => e.FullName).ThenBy(e => e.Id)
            .ToListAsync(cancellationToken);
        places.ForEach(p => p.Answer(EnrolmentState.Accepted, null, notice.ClosesAt.AddHours(1), Guid.Empty));
        var people = places.ConvertAll(p => p.PersonId);
        var numbers = await db.Trainees.Where(t => people.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.EmployeeNumber,
            cancellationToken);
        var text = notice.InForce!.Text;
        var course = db.TrainingClasses.Add(new TrainingClass
        {
            Id = StableId.From($"sample-class:{notice.Id}"), NoticeId = notice.Id, OrganizerUnitId = School, ContentId = notice.ContentId,
            Name = notice.Title,
            DecisionNumber = $"{text.StartsOn.DayOfYear}/QĐ-TCT", DecidedOn = text.StartsOn.AddDays(-3), DecisionSigner = "Hiệu trưởng",
            StartsOn = text.StartsOn, EndsOn = text.EndsOn,
            Hours = text.Hours, CountsTowardYear = true, MostAbsencePercent = 20,
        }).Entity;
        places.ForEach(p => course.Add(new ClassMember
        {
            Id = StableId.From($"sample-member:{p.Id}"), ClassId = course.Id, EnrolmentId = p.Id, PersonId = p.PersonId,
            EmployeeNumber = numbers[p.PersonId], FullName = p.FullName, UnitId = p.UnitId,
        }));
        Attend(course);
        if (isFinished)
        {
            await FinishAsync(course, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private void Attend(TrainingClass course)
    {
        for (var day = 0; day < 5; day++)
        {
            var session = new ClassSession
            {
                Id = StableId.From($"sample-session:{course.Id}:{day}"), ClassId = course.Id, On = course.StartsOn.AddDays(day),
                From = new TimeOnly(7, 30), To = new TimeOnly(16, 30),
                Hours = 8, Room = "Hội trường A", Teacher = "Giảng viên Trường Chính trị", Topic = $"Chuyên đề {day + 1}",
            };
            course.Add(session);
            if (session.On > Today)
            {
                continue;
            }

            session.TakeAttendance(VietnamTime.StartOfDayUtc(session.On).AddHours(9));
            foreach (var (member, number) in course.Members.Select((m, i) => (m, i)))
            {
                var row = db.Attendances.Add(new Attendance { SessionId = session.Id, MemberId = member.Id, ClassId = course.Id }).Entity;
                row.Say((number + day) % 11 == 0 ? Presence.Absent : (number + day) % 17 == 0 ? Presence.Excused : Presence.Present);
            }
        }
    }

    private async Task FinishAsync(TrainingClass course, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        var facts = await news.FactsOfAsync(course, cancellationToken);
        foreach (var (member, number) in course.Members.Select((m, i) => (m, i)))
        {
            member.Mark(number % 12 == 11 ? 40 : 60 + (number * 7 % 35));
            member.Finish(member.MarkInTenths >= ClassMember.PassMark, course.HeldSessions.Sum(s => s.Hours),
                member.MarkInTenths >= ClassMember.PassMark ? null : "Điểm không đạt");
            if (member.State == MemberState.Finished)
            {
                news.Count(course, member, new Dictionary<int, int> { [course.EndsOn.Year] = member.AttendedHours!.Value });
                news.Certify(facts, member, new CertificateFacts($"{number + 1}/CC-TCT", course.EndsOn, "Hiệu trưởng"));
            }
        }

        course.Close(VietnamTime.StartOfDayUtc(course.EndsOn).AddHours(10));
    }
}
