using System.Net;
using HoSoCanBo.Testing;
using HoSoCanBo.Training.Contracts;
using HoSoCanBo.Training.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Tests.Notices;

/// <summary>Đ13.1.b: a notice of an organiser reaches the units it names, and nobody else.</summary>
public sealed class NoticePagesTests(HostFixture host) : IAsyncLifetime
{
    private const string Notices = "/dao-tao/thong-bao";
    private readonly TrainingPlace place = new(host);

    public async ValueTask InitializeAsync() => await place.BuildAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task D13_1_b_i_a_notice_reaches_only_the_units_it_names_and_the_receipt_is_kept()
    {
        // Arrange
        using var school = await place.OrganizerAsync();
        var title = $"Khóa chuyên viên {Guid.NewGuid():N}";

        // Act
        var id = await place.IssueNoticeAsync(school, title, [place.Health]);
        await host.WaitForDeliveryAsync();

        // Assert: the addressed unit has it in its inbox and its list, the other has neither
        using var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", place.Health);
        using var stranger = await host.SignInAsAsync("QUAN_TRI_DON_VI", place.Finance);
        AssertEx.Shows(await officer.GetPageAsync("/thong-bao"), title);
        AssertEx.ShowsNot(await stranger.GetPageAsync("/thong-bao"), title);
        AssertEx.Shows(await officer.GetPageAsync(Notices), title);
        AssertEx.ShowsNot(await stranger.GetPageAsync($"{Notices}?loai=tat-ca"), title);
        using var unseen = await stranger.GetAsync(new Uri($"{Notices}/{id}", UriKind.Relative), TestContext.Current.CancellationToken);
        AssertEx.HasStatus(HttpStatusCode.NotFound, unseen);

        // and the moment of receipt is that of the first opening, whoever opens it later
        AssertEx.Shows(await school.GetPageAsync($"{Notices}/{id}/don-vi"), "Chưa mở");
        AssertEx.Shows(await officer.GetPageAsync($"{Notices}/{id}"), "Tiếp nhận lúc");
        var first = await ReceiptAsync(id);
        using var colleague = await host.SignInAsAsync("QUAN_TRI_DON_VI", place.Health);
        await colleague.GetPageAsync($"{Notices}/{id}");
        Assert.Equal(first, await ReceiptAsync(id));
        AssertEx.ShowsNot(await school.GetPageAsync($"{Notices}/{id}/don-vi"), "Chưa mở");
    }

    [Fact]
    public async Task D13_1_a_a_course_without_a_content_cannot_be_announced()
    {
        using var school = await place.OrganizerAsync();

        using var refused = await school.PostFormAsync($"{Notices}/soan",
            place.NoticeFields(Guid.CreateVersion7(), "Không nội dung", ("Notice.ContentId", "")));

        await AssertEx.HasFieldErrorAsync(
            refused, "Notice.ContentId", "Chọn nội dung trong danh mục: khóa học không có nội dung thì không thông báo chiêu sinh được.");
    }

    [Fact]
    public async Task D13_1_b_i_a_correction_is_a_new_revision_that_names_what_changed_and_reaches_everybody_again()
    {
        // Arrange
        using var school = await place.OrganizerAsync();
        var title = $"Khóa sửa {Guid.NewGuid():N}";
        var id = await place.IssueNoticeAsync(school, title, [place.Health, place.Finance]);
        using var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", place.Health);
        await officer.GetPageAsync($"{Notices}/{id}");

        // Act: without a reason it is refused; with one it waits until it is issued
        var changed = place.NoticeFields(id, title, ("Notice.Place", "Hội trường B"), ("Version", $"{await place.VersionAsync(id)}"));
        using var refused = await school.PostFormAsync($"{Notices}/{id}/sua", changed);
        await AssertEx.HasSummaryErrorAsync(refused, "Nhập lý do sửa");
        using var written =
            await school.PostFormAsync($"{Notices}/{id}/sua", Enumerable.Append(changed, new("Input.Reason", "Hội trường A sửa chữa")));
        AssertEx.RedirectsTo(written, $"{Notices}/{id}");
        AssertEx.ShowsNot(await officer.GetPageAsync($"{Notices}/{id}"), "Hội trường B");
        using var issued = await place.IssueAsync(school, id);
        AssertEx.RedirectsTo(issued, $"{Notices}/{id}");

        // Assert
        var page = await officer.GetPageAsync($"{Notices}/{id}");
        AssertEx.Shows(page, "Địa điểm: Hội trường A → Hội trường B");
        AssertEx.Shows(page, "Hội trường A sửa chữa");
        var told = (await host.Events.PublishedAsync<NoticeIssued>(id)).OrderBy(e => e.Revision).ToList();
        Assert.Equal([(1, false, 2), (2, true, 2)], told.Select(e => (e.Revision, e.IsCorrection, e.UnitIds.Count)));
        var received = await host.InDbAsync((TrainingDbContext db) => db.NoticeReceipts.Where(r => r.NoticeId == id).Select(r => r.Revision)
            .ToListAsync());
        Assert.Equal([1, 2], received.Order());
    }

    [Fact]
    public async Task D13_1_b_i_a_cancelled_notice_tells_every_unit_why_and_takes_no_more_changes()
    {
        // Arrange
        using var school = await place.OrganizerAsync();
        var title = $"Khóa hủy {Guid.NewGuid():N}";
        var id = await place.IssueNoticeAsync(school, title, [place.Health]);

        // Act
        using var cancelled = await school.PostFormAsync($"{Notices}/{id}?handler=Cancel",
            new { Version = await place.VersionAsync(id), Reason = "Không đủ học viên" });
        AssertEx.RedirectsTo(cancelled, $"{Notices}/{id}");
        await host.WaitForDeliveryAsync();

        // Assert
        using var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", place.Health);
        AssertEx.Shows(await officer.GetPageAsync("/thong-bao"), $"hủy thông báo chiêu sinh “{title}”: Không đủ học viên");
        using var again = await place.IssueAsync(school, id);
        await AssertEx.HasSummaryErrorAsync(again, "Thông báo đã hủy");
    }

    [Fact]
    public async Task D13_1_b_i_a_subtree_gets_it_unit_by_unit_and_a_notice_to_nobody_is_not_sent()
    {
        using var school = await place.OrganizerAsync();
        var id = await place.WriteNoticeAsync(school, "Khóa cả sở");
        using var nobody = await place.IssueAsync(school, id);
        await AssertEx.HasSummaryErrorAsync(nobody, "Chưa chọn đơn vị nhận thông báo");

        using var addressed =
            await school.PostFormAsync($"{Notices}/{id}/don-vi", new { UnitId = place.Health, WithBelow = true, Quota = 3 });
        AssertEx.RedirectsTo(addressed, $"{Notices}/{id}/don-vi");
        using var issued = await place.IssueAsync(school, id);
        AssertEx.RedirectsTo(issued, $"{Notices}/{id}");

        var told = Assert.Single(await host.Events.PublishedAsync<NoticeIssued>(id));
        Assert.Equal(new[] { place.Health, place.Clinic }.Order(), told.UnitIds.Order());
        AssertEx.Shows(await school.GetPageAsync($"{Notices}/{id}/don-vi"), "Bệnh viện Thử nghiệm");
    }

    [Fact]
    public async Task D21_2_the_school_announces_its_own_courses_and_not_those_of_others()
    {
        using var school = await place.OrganizerAsync();
        using var other = await host.SignInAsAsync("TRUONG_CHINH_TRI", place.Finance);
        var id = await place.WriteNoticeAsync(school, "Khóa của trường");

        using var foreign = await other.PostFormAsync($"{Notices}/soan", place.NoticeFields(Guid.CreateVersion7(), "Khóa của nơi khác"));
        AssertEx.HasStatus(HttpStatusCode.Forbidden, foreign);
        using var unseen = await other.GetAsync(new Uri($"{Notices}/{id}/sua", UriKind.Relative), TestContext.Current.CancellationToken);
        AssertEx.HasStatus(HttpStatusCode.NotFound, unseen);
        using var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", place.Health);
        using var closed = await officer.GetAsync(new Uri($"{Notices}/soan", UriKind.Relative), TestContext.Current.CancellationToken);
        AssertEx.HasStatus(HttpStatusCode.Forbidden, closed);
    }

    [Fact]
    public async Task Write_SentTwice_KeepsOneNotice()
    {
        using var school = await place.OrganizerAsync();
        var id = await place.WriteNoticeAsync(school, "Khóa gửi hai lần");

        using var again = await school.PostFormAsync($"{Notices}/soan", place.NoticeFields(id, "Khóa gửi hai lần"));

        AssertEx.RedirectsTo(again, $"{Notices}/{id}/don-vi");
        Assert.Equal(1, await host.InDbAsync((TrainingDbContext db) => db.CourseNotices.CountAsync(n => n.Id == id)));
    }

    private Task<DateTime> ReceiptAsync(Guid id) => host.InDbAsync(
        (TrainingDbContext db) => db.NoticeReceipts.Where(r => r.NoticeId == id && r.UnitId == place.Health).Select(r => r.ReceivedAt)
            .SingleAsync());
}
