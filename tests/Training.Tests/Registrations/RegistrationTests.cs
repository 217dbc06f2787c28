using System.Net;
using System.Security.Cryptography;
using System.Text;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Testing;
using HoSoCanBo.Training.Contracts;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Registrations.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Tests.Registrations;

/// <summary>
/// Đ13.1.b: screening, telling, the head's confirmation, the window by the clock of the server, the seal and the answer. Moves the clock.
/// </summary>
public sealed class RegistrationTests(HostFixture host) : IClassFixture<HostFixture>, IAsyncLifetime
{
    private readonly TrainingPlace place = new(host);
    private Guid fit;
    private Guid learned;
    private Guid nurse;

    public async ValueTask InitializeAsync()
    {
        host.Clock.SetVietnameseTime(new DateOnly(2026, 10, 15));
        await place.BuildAsync();
        fit = await place.RecruitAsync(place.Health, "Nguyễn Đủ Điều Kiện");
        learned = await place.RecruitAsync(place.Health, "Trần Đã Học");
        nurse = await place.RecruitAsync(place.Clinic, "Lê Viên Chức", kind: "VIEN_CHUC");
        await LearnAsync(learned, "CVC");
        await LearnAsync(fit, "CS");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task D13_1_b_ii_screening_shows_every_condition_with_its_fact_and_source_also_for_those_left_out()
    {
        // Arrange
        using var school = await place.OrganizerAsync();
        var notice = await place.IssueNoticeAsync(school, "Khóa rà soát", [place.Health], ("Notice.Kinds", "CONG_CHUC"));
        using var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", place.Health);

        // Act
        var page = await officer.GetPageAsync($"/dao-tao/thong-bao/{notice}/ra-soat?don-vi={place.Health}");

        // Assert: who fits comes first; who does not is there with why and where it is known from
        AssertEx.Shows(page, "1 người đủ điều kiện");
        AssertEx.Shows(
            page, "Chưa đạt: Chưa có chứng chỉ của nội dung này hoặc cao hơn. Bồi dưỡng QLNN ngạch chuyên viên chính và tương đương (Hồ sơ cán bộ, mục 15.4, ghi ngày 15/10/2026)");
        AssertEx.Shows(page, "Chưa đạt: Là công chức. Viên chức (Hồ sơ cán bộ, đối tượng)");
        var rows = page.QuerySelectorAll("tbody tr").Select(r => r.Words()).ToList();
        Assert.Contains("Nguyễn Đủ Điều Kiện", rows[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task D13_1_b_ii_the_unit_tells_the_person_who_answers_and_who_misses_a_condition_needs_a_reason()
    {
        // Arrange
        using var school = await place.OrganizerAsync();
        var notice = await place.IssueNoticeAsync(school, "Khóa báo người học", [place.Health]);
        using var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", place.Health);

        // Act
        using var refused = await PickAsync(officer, notice, place.Health, learned);
        await AssertEx.HasSummaryErrorAsync(refused, "Trần Đã Học chưa đạt");
        using var picked = await PickAsync(officer, notice, place.Health, fit);
        var list = await ListOfAsync(notice, place.Health);
        AssertEx.RedirectsTo(picked, $"/dao-tao/dang-ky/{list.Id}");
        using var told = await officer.PostFormAsync($"/dao-tao/dang-ky/{list.Id}?handler=Tell", new { list.Version });
        AssertEx.RedirectsTo(told, $"/dao-tao/dang-ky/{list.Id}");
        await host.WaitForDeliveryAsync();

        // Assert: the person has it in the inbox, answers, and the unit sees the answer
        using var person = await host.SignInAsAsync("CA_NHAN", employeeId: fit);
        AssertEx.Shows(await person.GetPageAsync("/thong-bao"), "Đơn vị dự kiến cử bạn học khóa “Khóa báo người học”");
        using var answered =
            await person.PostFormAsync("/dao-tao/cua-toi", new { NoticeId = notice, Agrees = false, Remark = "Đang điều trị bệnh" });
        AssertEx.RedirectsTo(answered, "/dao-tao/cua-toi");
        AssertEx.Shows(await officer.GetPageAsync($"/dao-tao/dang-ky/{list.Id}"), "Không tham gia: Đang điều trị bệnh");
    }

    [Fact]
    public async Task D13_1_b_ii_one_second_after_the_window_the_list_is_not_taken_and_a_second_before_it_is()
    {
        // Arrange
        using var school = await place.OrganizerAsync();
        var notice = await place.IssueNoticeAsync(school, "Khóa đúng hạn", [place.Health]);
        using var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", place.Health);
        var list = await SubmitAsync(officer, notice, place.Health, fit);

        // Act, Assert: the window ends at 17:00 of 25/10/2026
        host.Clock.SetVietnameseTime(new DateOnly(2026, 10, 25), new TimeOnly(17, 0, 1));
        using var head = await host.SignInAsAsync("THU_TRUONG", place.Health); // a session does not last ten days
        using var late = await ConfirmAsync(head, list);
        await AssertEx.HasSummaryErrorAsync(late, "Đã hết hạn đăng ký lúc 17:00:00 25/10/2026. Đồng hồ máy chủ lúc này là 17:00:");
        Assert.Equal(RegistrationState.WaitingForHead, (await ListOfAsync(notice, place.Health)).State);
        Assert.Empty(await host.Events.PublishedAsync<RegistrationSealed>(list));

        host.Clock.SetVietnameseTime(new DateOnly(2026, 10, 25), new TimeOnly(16, 59, 0));
        using var inTime = await ConfirmAsync(head, list);
        AssertEx.RedirectsTo(inTime, $"/dao-tao/dang-ky/{list}");
        Assert.Single(await host.Events.PublishedAsync<RegistrationSealed>(list));
    }

    [Fact]
    public async Task D13_1_b_iii_the_seal_holds_who_for_whom_what_and_when_and_its_hash_is_that_of_its_text()
    {
        // Arrange
        using var school = await place.OrganizerAsync();
        var notice = await place.IssueNoticeAsync(school, "Khóa có con dấu", [place.Health]);
        using var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", place.Health);
        using var head = await host.SignInAsAsync("THU_TRUONG", place.Health);
        var list = await SubmitAsync(officer, notice, place.Health, fit);

        // Act: without the sentence or with a wrong password nothing is sealed
        using var silent = await head.PostFormAsync($"/dao-tao/dang-ky/{list}/xac-nhan",
            new { Version = await VersionAsync(list), Agrees = false, Password = Password });
        await AssertEx.HasFieldErrorAsync(silent, "Agrees", "Đánh dấu vào câu xác nhận.");
        using var wrong = await ConfirmAsync(head, list, "mật khẩu của người khác");
        await AssertEx.HasFieldErrorAsync(wrong, "Password", "Mật khẩu không đúng.");
        using var confirmed = await ConfirmAsync(head, list);
        AssertEx.RedirectsTo(confirmed, $"/dao-tao/dang-ky/{list}");

        // Assert
        var seal = await host.InDbAsync((TrainingDbContext db) => db.Seals.SingleAsync(s => s.SubjectId == list));
        var text = Encoding.UTF8.GetString(seal.Content);
        foreach (var line in new[]
        {
            "HoSoCanBo-con-dau: 1\nloai: dang-ky\n", $"don-vi: {place.Health}|",
            "|Sở Y tế Thử nghiệm\n", $"thong-bao: {notice}|12/TB-TCT|2026-10-08|Khóa có con dấu\n",
            "het-han-dang-ky: 2026-10-25T17:00:00.000+07:00\n", "vai-tro: THU_TRUONG|", "|01/PC-KT ngày 01/01/2020, Kiểm thử\n",
            "loi-xac-nhan: Tôi xác nhận đăng ký",
            "so-nguoi: 1\n", $"nguoi-1: {fit}|{fit.ToString("N")[^10..]}|Nguyễn Đủ Điều Kiện|1990-03-05|CONG_CHUC|{place.Health}|",
        })
        {
            Assert.Contains(line, text, StringComparison.Ordinal);
        }

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(seal.Content)), seal.Hash);

        // the proof shows it, the download is the very text, and the public page knows the code but no name
        var proof = await officer.GetPageAsync($"/dao-tao/con-dau/{seal.Id}");
        AssertEx.Shows(proof, seal.Hash);
        Assert.NotNull(proof.QuerySelector(".qr svg"));
        var content = await officer.GetByteArrayAsync(
            new Uri($"/dao-tao/con-dau/{seal.Id}/noi-dung", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(seal.Content, content);
        using var stranger = host.CreateClient();
        var verified = await stranger.GetPageAsync($"/xac-thuc/{seal.Code}");
        AssertEx.Shows(verified, "Con dấu toàn vẹn");
        AssertEx.Shows(verified, seal.Hash);
        AssertEx.ShowsNot(verified, "Nguyễn Đủ Điều Kiện");
        using var unknown =
            await stranger.GetAsync(new Uri($"/xac-thuc/{new string('0', 32)}", UriKind.Relative), TestContext.Current.CancellationToken);
        AssertEx.HasStatus(HttpStatusCode.NotFound, unknown);
    }

    [Fact]
    public async Task D13_1_b_iii_after_the_seal_nothing_changes_and_a_correction_is_a_new_list_that_names_the_old_seal()
    {
        // Arrange
        using var school = await place.OrganizerAsync();
        var notice = await place.IssueNoticeAsync(school, "Khóa sửa danh sách", [place.Health]);
        using var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", place.Health);
        using var head = await host.SignInAsAsync("THU_TRUONG", place.Health);
        var list = await SubmitAsync(officer, notice, place.Health, fit);
        using var confirmed = await ConfirmAsync(head, list);
        AssertEx.RedirectsTo(confirmed, $"/dao-tao/dang-ky/{list}");

        // Act
        using var refused = await officer.PostFormAsync($"/dao-tao/dang-ky/{list}?handler=LeaveOut",
            new { Version = await VersionAsync(list), PersonId = fit });
        await AssertEx.HasSummaryErrorAsync(refused, "Danh sách đã trình hoặc đã gửi nên không sửa được");
        using var corrected = await officer.PostFormAsync($"/dao-tao/dang-ky/{list}?handler=Correct");
        var next = Guid.Parse(corrected.Headers.Location!.ToString().Split('/')[^1]);
        using var added = await PickAsync(officer, notice, place.Health, nurse);
        AssertEx.RedirectsTo(added, $"/dao-tao/dang-ky/{next}");
        using var left = await officer.PostFormAsync($"/dao-tao/dang-ky/{next}?handler=LeaveOut",
            new { Version = await VersionAsync(next), PersonId = fit });
        using var submitted =
            await officer.PostFormAsync($"/dao-tao/dang-ky/{next}?handler=Submit", new { Version = await VersionAsync(next) });
        using var again = await ConfirmAsync(head, next);
        AssertEx.RedirectsTo(again, $"/dao-tao/dang-ky/{next}");

        // Assert
        var seals = await host.InDbAsync((TrainingDbContext db) => db.Seals.Where(s => s.ChainId == place.Health).OrderBy(s => s.Sequence)
            .ToListAsync());
        Assert.Contains($"thay-cho-con-dau: {seals[0].Hash}\n", Encoding.UTF8.GetString(seals[1].Content), StringComparison.Ordinal);
        Assert.Contains($"con-dau-truoc: {seals[0].Hash}\n", Encoding.UTF8.GetString(seals[1].Content), StringComparison.Ordinal);
        var places = await host.InDbAsync((TrainingDbContext db) => db.Enrolments.Where(e => e.NoticeId == notice)
            .ToDictionaryAsync(e => e.PersonId, e => e.State));
        Assert.Equal((EnrolmentState.Withdrawn, EnrolmentState.Registered), (places[fit], places[nurse]));
        Assert.Equal(RegistrationState.Replaced,
            await host.InDbAsync((TrainingDbContext db) => db.Registrations.Where(r => r.Id == list).Select(r => r.State).SingleAsync()));
    }

    [Fact]
    public async Task D13_1_b_iii_who_prepared_the_list_does_not_confirm_it_and_more_than_the_quota_is_refused()
    {
        // Arrange: somebody who is both officer and head
        using var school = await place.OrganizerAsync();
        var notice = await place.WriteNoticeAsync(school, "Khóa một chỗ");
        using var addressed = await school.PostFormAsync($"/dao-tao/thong-bao/{notice}/don-vi", new { UnitId = place.Health, Quota = 1 });
        using var issued = await place.IssueAsync(school, notice);
        using var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", place.Health);
        using var head = await host.SignInAsAsync("THU_TRUONG", place.Health);
        var list = await SubmitAsync(officer, notice, place.Health, fit, nurse);

        // Act, Assert
        using var over = await ConfirmAsync(head, list);
        await AssertEx.HasSummaryErrorAsync(over, "Đơn vị được đăng ký 1 người, danh sách có 2 người");
        using var officerConfirms =
            await officer.GetAsync(new Uri($"/dao-tao/dang-ky/{list}/xac-nhan", UriKind.Relative), TestContext.Current.CancellationToken);
        AssertEx.HasStatus(HttpStatusCode.Forbidden, officerConfirms);
    }

    [Fact]
    public async Task D13_1_b_iii_the_answer_of_the_organiser_is_sealed_and_names_the_seal_it_answers_and_places_are_not_given_twice()
    {
        // Arrange
        using var school = await place.OrganizerAsync();
        var notice = await place.IssueNoticeAsync(school, "Khóa hết chỗ", [place.Health], ("Notice.Places", "1"));
        using var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", place.Health);
        using var head = await host.SignInAsAsync("THU_TRUONG", place.Health);
        var list = await SubmitAsync(officer, notice, place.Health, fit, nurse);
        using var confirmed = await ConfirmAsync(head, list);
        var places = await host.InDbAsync((TrainingDbContext db) => db.Enrolments.Where(e => e.NoticeId == notice)
            .ToDictionaryAsync(e => e.PersonId, e => e.Id));

        // Act
        using var both = await AnswerAsync(school, notice, "Accept", null, [.. places.Values]);
        await AssertEx.HasSummaryErrorAsync(both, "Khóa có 1 chỗ, đã duyệt 0, còn 1");
        using var one = await AnswerAsync(school, notice, "Accept", null, places[fit]);
        AssertEx.RedirectsTo(one, $"/dao-tao/thong-bao/{notice}/nguoi-dang-ky");
        using var silent = await AnswerAsync(school, notice, "Refuse", null, places[nurse]);
        AssertEx.HasStatus(HttpStatusCode.BadRequest, silent);
        using var other = await AnswerAsync(school, notice, "Refuse", "Không đúng đối tượng", places[nurse]);
        AssertEx.RedirectsTo(other, $"/dao-tao/thong-bao/{notice}/nguoi-dang-ky");
        await host.WaitForDeliveryAsync();

        // Assert
        var sealHash =
            await host.InDbAsync((TrainingDbContext db) => db.Registrations.Where(r => r.Id == list).Select(r => r.SealHash).SingleAsync());
        var answer = await host.InDbAsync((TrainingDbContext db) => db.Seals.Where(s => s.ChainId == place.School).OrderBy(s => s.Sequence)
            .FirstAsync(s => s.SubjectId == notice));
        Assert.Contains($"nguoi-1: {fit}|Nguyễn Đủ Điều Kiện|{list}|{sealHash}\n", Encoding.UTF8.GetString(answer.Content),
            StringComparison.Ordinal);
        AssertEx.Shows(await officer.GetPageAsync("/thong-bao"), "khóa “Khóa hết chỗ”: 1 người được duyệt");
        AssertEx.Shows(await officer.GetPageAsync($"/dao-tao/dang-ky/{list}"), "Không đúng đối tượng");
        using var person = await host.SignInAsAsync("CA_NHAN", employeeId: fit);
        AssertEx.Shows(await person.GetPageAsync("/dao-tao/cua-toi"), "Được duyệt");
    }

    [Fact]
    public async Task D13_1_b_i_another_unit_sees_neither_list_nor_seal()
    {
        using var school = await place.OrganizerAsync();
        var notice = await place.IssueNoticeAsync(school, "Khóa riêng", [place.Health, place.Finance]);
        using var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", place.Health);
        using var head = await host.SignInAsAsync("THU_TRUONG", place.Health);
        var list = await SubmitAsync(officer, notice, place.Health, fit);
        using var confirmed = await ConfirmAsync(head, list);
        var seal = await host.InDbAsync((TrainingDbContext db) => db.Seals.Where(s => s.SubjectId == list).Select(s => s.Id).SingleAsync());
        using var stranger = await host.SignInAsAsync("QUAN_TRI_DON_VI", place.Finance);

        foreach (var url in new[]
        {
            $"/dao-tao/dang-ky/{list}", $"/dao-tao/con-dau/{seal}", $"/dao-tao/con-dau/{seal}/noi-dung",
            $"/dao-tao/thong-bao/{notice}/ra-soat?don-vi={place.Health}",
        })
        {
            using var answer = await stranger.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);
            AssertEx.HasStatus(HttpStatusCode.NotFound, answer);
        }

        using var picked = await PickAsync(stranger, notice, place.Finance, fit);
        await AssertEx.HasSummaryErrorAsync(picked, "không thuộc đơn vị này");
    }

    private const string Password = RealSignInFixture.Password;

    private Task<string> LearnAsync(Guid person, string level) => host.HandleAsync<TrainingDbContext>(new LearningFactsChanged(
        Guid.CreateVersion7(), place.Next(), null, person, "DH", "SC", level, new DateOnly(2015, 3, 1), false, false));

    private static Task<HttpResponseMessage> PickAsync(HttpClient officer, Guid notice, Guid unit, params Guid[] people) =>
        officer.PostFormAsync(
        $"/dao-tao/thong-bao/{notice}/ra-soat",
        new { UnitId = unit, Chosen = people }, $"/dao-tao/thong-bao/{notice}/ra-soat?don-vi={unit}");

    private async Task<Guid> SubmitAsync(HttpClient officer, Guid notice, Guid unit, params Guid[] people)
    {
        using var picked = await PickAsync(officer, notice, unit, people);
        var list = await ListOfAsync(notice, unit);
        using var submitted = await officer.PostFormAsync($"/dao-tao/dang-ky/{list.Id}?handler=Submit", new { list.Version });
        AssertEx.RedirectsTo(submitted, $"/dao-tao/dang-ky/{list.Id}");
        return list.Id;
    }

    private async Task<HttpResponseMessage> ConfirmAsync(HttpClient head, Guid list, string password = Password) =>
        await head.PostFormAsync(
        $"/dao-tao/dang-ky/{list}/xac-nhan", new { Version = await VersionAsync(list), Agrees = true, Password = password });

    private async Task<HttpResponseMessage> AnswerAsync(
        HttpClient school, Guid notice, string handler, string? reason, params Guid[] places) => await school.PostFormAsync(
        $"/dao-tao/thong-bao/{notice}/nguoi-dang-ky?handler={handler}",
        new { Version = await place.VersionAsync(notice), Chosen = places, Reason = reason });

    private Task<Registration> ListOfAsync(Guid notice, Guid unit) =>
        host.InDbAsync((TrainingDbContext db) => db.Registrations.AsNoTracking()
            .SingleAsync(r => r.NoticeId == notice && r.UnitId == unit));

    private Task<int> VersionAsync(Guid list) =>
        host.InDbAsync((TrainingDbContext db) => db.Registrations.Where(r => r.Id == list).Select(r => r.Version).SingleAsync());
}
