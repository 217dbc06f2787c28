using System.Net;
using HoSoCanBo.Testing;
using HoSoCanBo.Training.Classes.Domain;
using HoSoCanBo.Training.Contracts;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Registrations.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Tests.Classes;

/// <summary>Đ13.2, Đ13.3: the class from its decision to certificates and tiết.</summary>
public sealed class ClassTests(HostFixture host) : IAsyncLifetime
{
    private readonly TrainingPlace place = new(host);
    private HttpClient school = null!;
    private Guid notice;
    private Guid diligent;
    private Guid absent;
    private Guid weak;

    public async ValueTask InitializeAsync()
    {
        await place.BuildAsync();
        school = await place.OrganizerAsync();
        diligent = await place.RecruitAsync(place.Health, "Nguyễn Chuyên Cần");
        absent = await place.RecruitAsync(place.Health, "Trần Hay Vắng");
        weak = await place.RecruitAsync(place.Clinic, "Lê Điểm Thấp");
        notice = await place.IssueNoticeAsync(school, $"Khóa học {Guid.NewGuid():N}", [place.Health],
            ("Notice.ContentId", ContentsSeed.IdOf("KNC").ToString()));
        await AcceptAsync(diligent, absent, weak);
    }

    public ValueTask DisposeAsync()
    {
        school.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task D13_1_from_the_notice_to_the_class_list_with_the_decision_that_opened_it()
    {
        var id = await OpenAsync();

        var page = await school.GetPageAsync($"/dao-tao/lop/{id}");
        AssertEx.Shows(page, "45/QĐ-TCT, ngày 28/10/2026");
        AssertEx.Shows(page, "Nguyễn Chuyên Cần");
        AssertEx.Shows(page, "Lê Điểm Thấp");
        using var again = await school.PostFormAsync($"/dao-tao/thong-bao/{notice}/mo-lop", Opening(Guid.CreateVersion7()));
        await AssertEx.HasSummaryErrorAsync(again, "Chưa có người được duyệt nào chưa vào lớp");
    }

    [Fact]
    public async Task D13_2_attendance_and_marks_are_kept_and_the_learner_sees_the_own_way_through_the_course()
    {
        // Arrange
        var id = await OpenAsync();
        var session = await AddSessionAsync(id, "03/11/2026", 8);

        // Act
        using var taken = await school.PostFormAsync($"/dao-tao/lop/{id}/diem-danh/{session}",
            Presences((await MemberAsync(id, absent)).Id, Presence.Absent));
        AssertEx.RedirectsTo(taken, $"/dao-tao/lop/{id}");

        // Assert: the absence is seen and warned of
        var page = await school.GetPageAsync($"/dao-tao/lop/{id}");
        AssertEx.Shows(page, "100%, quá mức");
        using var person = await host.SignInAsAsync("CA_NHAN", employeeId: absent);
        AssertEx.Shows(await person.GetPageAsync("/dao-tao/cua-toi"), "Đang học");
        AssertEx.Shows(await person.GetPageAsync("/dao-tao/cua-toi"), "0/8 tiết");
    }

    [Fact]
    public async Task D13_2_a_room_taken_by_another_class_is_seen()
    {
        var id = await OpenAsync();
        await AddSessionAsync(id, "04/11/2026", 8);

        using var clash = await school.PostFormAsync($"/dao-tao/lop/{id}?handler=Add", Session(Guid.CreateVersion7(), "04/11/2026", 8));
        await AssertEx.HasSummaryErrorAsync(clash, "Lớp đã có buổi học vào giờ này");
        using var outside = await school.PostFormAsync($"/dao-tao/lop/{id}?handler=Add", Session(Guid.CreateVersion7(), "04/12/2026", 8));
        await AssertEx.HasSummaryErrorAsync(outside, "Buổi học phải trong thời gian của lớp");
    }

    [Fact]
    public async Task D13_3_closing_gives_certificates_counts_the_hours_once_and_tells_personnel()
    {
        // Arrange
        var id = await OpenAsync();
        foreach (var day in new[] { "03/11/2026", "04/11/2026" })
        {
            var session = await AddSessionAsync(id, day, 8);
            using var taken = await school.PostFormAsync($"/dao-tao/lop/{id}/diem-danh/{session}",
                Presences((await MemberAsync(id, absent)).Id, Presence.Absent));
        }

        // Act: not before everybody has a mark, and not twice
        using var unmarked = await CloseAsync(id);
        await AssertEx.HasSummaryErrorAsync(unmarked, "chưa có điểm");
        await MarkAsync(id, (diligent, "8,5"), (absent, "9"), (weak, "4"));
        using var closed = await CloseAsync(id);
        AssertEx.RedirectsTo(closed, $"/dao-tao/lop/{id}/ket-qua");
        using var twice = await CloseAsync(id);
        await AssertEx.HasSummaryErrorAsync(twice, "Lớp đã kết thúc");

        // Assert
        var told = Assert.Single(await host.Events.PublishedAsync<CourseCompleted>(diligent));
        Assert.Equal(("101/CC-TCT", 16, "Giỏi", false), (told.CertificateNumber, told.Hours, told.Grade, told.IsWithdrawn));
        Assert.Empty(await host.Events.PublishedAsync<CourseCompleted>(absent));
        Assert.Empty(await host.Events.PublishedAsync<CourseCompleted>(weak));
        Assert.Equal([(2026, 16)], await HoursAsync(diligent));
        Assert.Empty(await HoursAsync(absent));
        var page = await school.GetPageAsync($"/dao-tao/lop/{id}/ket-qua");
        AssertEx.Shows(page, "Vắng không phép 100% số tiết, quá 20%");
        AssertEx.Shows(page, "Điểm không đạt");
        using var person = await host.SignInAsAsync("CA_NHAN", employeeId: diligent);
        AssertEx.Shows(await person.GetPageAsync("/dao-tao/cua-toi"), "101/CC-TCT");
    }

    [Fact]
    public async Task D13_3_a_correction_reverses_and_redoes_and_never_doubles()
    {
        // Arrange
        var id = await OpenAsync();
        await MarkAsync(id, (diligent, "8"), (absent, "7"), (weak, "6"));
        using var closed = await CloseAsync(id);
        Assert.Equal([(2026, 40)], await HoursAsync(weak)); // no attendance was taken: the programme counts

        // Act
        var member = await MemberAsync(id, weak);
        using var corrected = await school.PostFormAsync(
            $"/dao-tao/lop/{id}/ket-qua/{member.Id}?handler=Correct",
            new { Version = await VersionAsync(id), Passes = false, Mark = "3", Reason = "Chấm lại bài thi" });

        // Assert
        AssertEx.RedirectsTo(corrected, $"/dao-tao/lop/{id}/ket-qua");
        var told = (await host.Events.PublishedAsync<CourseCompleted>(weak)).OrderBy(e => e.OccurredAt).ToList();
        Assert.Equal([false, true], told.Select(e => e.IsWithdrawn));
        Assert.Equal(told[0].ResultId, told[1].ResultId);
        Assert.Equal([(2026, 0)], await HoursAsync(weak));
        AssertEx.Shows(await school.GetPageAsync($"/dao-tao/lop/{id}/ket-qua"), "Đính chính: Chấm lại bài thi");
    }

    [Fact]
    public async Task D21_2_the_school_keeps_its_own_classes_and_sees_no_others()
    {
        var id = await OpenAsync();
        using var other = await host.SignInAsAsync("TRUONG_CHINH_TRI", place.Finance);
        using var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", place.Health);

        AssertEx.ShowsNot(await other.GetPageAsync("/dao-tao/lop"), "Khóa học");
        foreach (var url in new[] { $"/dao-tao/lop/{id}", $"/dao-tao/lop/{id}/ket-qua", $"/dao-tao/thong-bao/{notice}/nguoi-dang-ky" })
        {
            using var unseen = await other.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);
            AssertEx.HasStatus(HttpStatusCode.NotFound, unseen);
        }

        using var closed = await officer.GetAsync(new Uri($"/dao-tao/lop/{id}", UriKind.Relative), TestContext.Current.CancellationToken);
        AssertEx.HasStatus(HttpStatusCode.Forbidden, closed);
    }

    /// <summary>Places as the organiser gives them, without the way there, which RegistrationTests walk.</summary>
    private Task AcceptAsync(params Guid[] people) => host.InDbAsync(async (TrainingDbContext db) =>
    {
        foreach (var person in people)
        {
            var trainee = await db.Trainees.SingleAsync(t => t.Id == person);
            var list = new Registration
            {
                Id = Guid.CreateVersion7(), NoticeId = notice, UnitId = place.Health, Number = 1
                    + db.Registrations.Count(r => r.NoticeId == notice), PreparedByName = "Kiểm thử",
                PreparedAt = host.Clock.GetUtcNow().UtcDateTime,
            };
            list.Add(RegistrationLine.Of(list.Id,
                new LineFacts(
                    new Candidate { Id = person, FullName = trainee.FullName!, UnitId = trainee.UnitId!.Value, IsPresent = true }, "[]",
                    true, null, null)));
            list.Submit(list.PreparedAt);
            list.Confirm(null, "Kiểm thử", list.PreparedAt);
            var enrolment = new Enrolment { Id = Guid.CreateVersion7(), NoticeId = notice, PersonId = person };
            enrolment.Register(list, list.Lines[0]);
            enrolment.Answer(EnrolmentState.Accepted, null, list.PreparedAt, Guid.Empty);
            db.AddRange(list, enrolment);
            db.Basis = new BuildingBlocks.Runtime.Persistence.ChangeBasis("Kiểm thử");
            await db.SaveChangesAsync();
        }
    });

    private async Task<Guid> OpenAsync()
    {
        var id = Guid.CreateVersion7();
        using var opened = await school.PostFormAsync($"/dao-tao/thong-bao/{notice}/mo-lop", Opening(id));
        AssertEx.RedirectsTo(opened, $"/dao-tao/lop/{id}");
        return id;
    }

    private static object Opening(Guid id) => new
    {
        Id = id, Name = "Lớp kỹ năng khóa 1", DecisionNumber = "45/QĐ-TCT", DecidedOn = "28/10/2026", StartsOn = "02/11/2026",
        EndsOn = "27/11/2026", Hours = 40,
        CountsTowardYear = true, MostAbsencePercent = 20,
    };

    private static object Session(Guid id, string on, int hours) =>
        new { SessionId = id, On = on, From = "07:30", To = "16:30", Hours = hours, Room = "Phòng A1", Teacher = "Cô Hoa",
            AcceptsClash = false };

    private async Task<Guid> AddSessionAsync(Guid course, string on, int hours)
    {
        var id = Guid.CreateVersion7();
        using var added =
            await school.PostFormAsync($"/dao-tao/lop/{course}?handler=Add",
                new { SessionId = id, On = on, From = "07:30", To = "16:30", Hours = hours, Room = $"Phòng {course:N}"[..20],
                    AcceptsClash = false });
        AssertEx.RedirectsTo(added, $"/dao-tao/lop/{course}");
        return id;
    }

    private static List<KeyValuePair<string, string>> Presences(Guid member, Presence presence) =>
        [new($"Input.Presences[{member}]", presence.ToString())];

    private async Task MarkAsync(Guid course, params (Guid Person, string Mark)[] marks)
    {
        var fields = new List<KeyValuePair<string, string>> { new("Input.Version", $"{await VersionAsync(course)}") };
        foreach (var (person, mark) in marks)
        {
            fields.Add(new($"Input.Marks[{(await MemberAsync(course, person)).Id}]", mark));
        }

        using var saved = await school.PostFormAsync($"/dao-tao/lop/{course}/ket-qua?handler=Marks", fields);
        AssertEx.RedirectsTo(saved, $"/dao-tao/lop/{course}/ket-qua");
    }

    private async Task<HttpResponseMessage> CloseAsync(Guid course) => await school.PostFormAsync(
        $"/dao-tao/lop/{course}/ket-qua?handler=Close",
        new { Version = await VersionAsync(course), FirstNumber = 101, Prefix = "/CC-TCT", IssuedOn = "27/11/2026",
            Signer = "Hiệu trưởng" });

    private Task<int> VersionAsync(Guid course) =>
        host.InDbAsync((TrainingDbContext db) => db.TrainingClasses.Where(c => c.Id == course).Select(c => c.Version).SingleAsync());

    private Task<ClassMember> MemberAsync(Guid course, Guid person) =>
        host.InDbAsync((TrainingDbContext db) => db.ClassMembers.AsNoTracking()
            .SingleAsync(m => m.ClassId == course && m.PersonId == person));

    private Task<List<(int, int)>> HoursAsync(Guid person) => host.InDbAsync(async (TrainingDbContext db) =>
        (await db.HourEntries.AsNoTracking().Where(h => h.PersonId == person).Select(h => new { h.Year, h.Hours }).ToListAsync())
        .ConvertAll(h => (h.Year, h.Hours)));
}
