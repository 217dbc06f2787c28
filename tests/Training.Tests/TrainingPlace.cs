using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Testing;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Seals.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Tests;

/// <summary>
/// A corner of the province for one test: a school that organises, two sở with people and a unit below the first. Made by the events every
/// module gets, so that scopes and notices work as in the product.
/// </summary>
internal sealed class TrainingPlace(HostFixture host)
{
    private int minutes;

    public Guid Province { get; } = Guid.CreateVersion7();

    public Guid School { get; } = Guid.CreateVersion7();

    public Guid Health { get; } = Guid.CreateVersion7();

    public Guid Clinic { get; } = Guid.CreateVersion7();

    public Guid Finance { get; } = Guid.CreateVersion7();

    public async Task<TrainingPlace> BuildAsync()
    {
        await OpenAsync(Province, null, "Tỉnh Thử nghiệm", "tinh");
        await OpenAsync(School, Province, "Trường Chính trị Thử nghiệm", "truong_chinh_tri");
        await OpenAsync(Health, Province, "Sở Y tế Thử nghiệm", "so");
        await OpenAsync(Clinic, Health, "Bệnh viện Thử nghiệm", "don_vi_su_nghiep_truc_thuoc_so");
        await OpenAsync(Finance, Province, "Sở Tài chính Thử nghiệm", "so");
        return this;
    }

    /// <summary>Somebody begins to work in a unit.</summary>
    public async Task<Guid> RecruitAsync(Guid unit, string name, string kind = "CONG_CHUC", DateOnly? born = null, string? post = null,
        DateOnly? from = null)
    {
        var id = Guid.CreateVersion7();
        await host.HandleAsync<TrainingDbContext>(new EmployeeRecruited(
            Guid.CreateVersion7(), Next(), null, id, id.ToString("N")[^10..], name, born
                ?? new DateOnly(1990, 3, 5), kind, "DANG_LAM_VIEC", unit, post,
            from ?? new DateOnly(2015, 3, 1)));
        return id;
    }

    public Task<HttpClient> OrganizerAsync() => host.SignInAsAsync("TRUONG_CHINH_TRI", School);

    public DateTimeOffset Next() => TestClock.Start.AddSeconds(Interlocked.Increment(ref minutes));

    /// <summary>A written notice with a content; nothing is sent yet.</summary>
    public async Task<Guid> WriteNoticeAsync(HttpClient organizer, string title, params (string Field, string Value)[] changes)
    {
        var id = Guid.CreateVersion7();
        using var written = await organizer.PostFormAsync("/dao-tao/thong-bao/soan", NoticeFields(id, title, changes));
        AssertEx.RedirectsTo(written, $"/dao-tao/thong-bao/{id}/don-vi");
        return id;
    }

    /// <summary>An issued notice to units.</summary>
    public async Task<Guid> IssueNoticeAsync(HttpClient organizer, string title, Guid[] units,
        params (string Field, string Value)[] changes)
    {
        var id = await WriteNoticeAsync(organizer, title, changes);
        foreach (var unit in units)
        {
            using var addressed = await organizer.PostFormAsync($"/dao-tao/thong-bao/{id}/don-vi", new { UnitId = unit });
            AssertEx.RedirectsTo(addressed, $"/dao-tao/thong-bao/{id}/don-vi");
        }

        using var issued = await IssueAsync(organizer, id);
        AssertEx.RedirectsTo(issued, $"/dao-tao/thong-bao/{id}");
        return id;
    }

    public async Task<HttpResponseMessage> IssueAsync(HttpClient organizer, Guid id) =>
        await organizer.PostFormAsync($"/dao-tao/thong-bao/{id}?handler=Issue", new { Version = await VersionAsync(id) });

    public Task<int> VersionAsync(Guid noticeId) =>
        host.InDbAsync((TrainingDbContext db) => Task.FromResult(db.CourseNotices.Single(n => n.Id == noticeId).Version));

    /// <summary>A list of one person from the screening to the seal, inside the window.</summary>
    public async Task<Seal> RegisterAsync(HttpClient officer, HttpClient head, Guid noticeId, Guid unit, Guid person)
    {
        using var picked = await officer.PostFormAsync(
            $"/dao-tao/thong-bao/{noticeId}/ra-soat", new { UnitId = unit, Chosen = new[] { person } },
            $"/dao-tao/thong-bao/{noticeId}/ra-soat?don-vi={unit}");
        var list = await host.InDbAsync((TrainingDbContext db) => db.Registrations.AsNoTracking()
            .SingleAsync(r => r.NoticeId == noticeId && r.UnitId == unit));
        using var submitted = await officer.PostFormAsync($"/dao-tao/dang-ky/{list.Id}?handler=Submit", new { list.Version });
        AssertEx.RedirectsTo(submitted, $"/dao-tao/dang-ky/{list.Id}");
        using var confirmed = await head.PostFormAsync($"/dao-tao/dang-ky/{list.Id}/xac-nhan",
            new { Version = await ListVersionAsync(list.Id), Agrees = true, RealSignInFixture.Password });
        AssertEx.RedirectsTo(confirmed, $"/dao-tao/dang-ky/{list.Id}");
        return await host.InDbAsync((TrainingDbContext db) => db.Seals.AsNoTracking().SingleAsync(s => s.SubjectId == list.Id));
    }

    private Task<int> ListVersionAsync(Guid list) =>
        host.InDbAsync((TrainingDbContext db) => db.Registrations.Where(r => r.Id == list).Select(r => r.Version).SingleAsync());

    /// <summary>The fields of the form of a notice: window from 10 to 25/10/2026, course in November.</summary>
    public List<KeyValuePair<string, string>> NoticeFields(Guid id, string title, params (string Field, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>
        {
            ["Input.Id"] = id.ToString(), ["Input.OrganizerUnitId"] = School.ToString(), ["Input.Notice.Number"] = "12/TB-TCT",
            ["Input.Notice.SignedOn"] = "08/10/2026", ["Input.Notice.Title"] = title,
            ["Input.Notice.ContentId"] = ContentsSeed.IdOf("QLNN_CV").ToString(),
            ["Input.Notice.Form"] = "FullTime", ["Input.Notice.Place"] = "Hội trường A", ["Input.Notice.StartsOn"] = "02/11/2026",
            ["Input.Notice.EndsOn"] = "27/11/2026", ["Input.Notice.OpensOn"] = "10/10/2026", ["Input.Notice.OpensTime"] = "08:00",
            ["Input.Notice.ClosesOn"] = "25/10/2026", ["Input.Notice.ClosesTime"] = "17:00", ["Input.Notice.Places"] = "30",
            ["Input.Notice.LacksContent"] = "true", ["Input.Notice.HoldsPost"] = "false",
        };
        foreach (var (field, value) in changes)
        {
            fields[$"Input.{field}"] = value;
        }

        return [.. fields];
    }

    private async Task OpenAsync(Guid id, Guid? parent, string name, string kind)
    {
        var opened = new UnitOpened(Guid.CreateVersion7(), Next(), null, id, parent, $"T.{id:N}"[..20], name, kind, null, null);
        await host.HandleAsync<TrainingDbContext>(opened);
        await host.HandleAsync<AccountsDbContext>(opened);
    }
}
