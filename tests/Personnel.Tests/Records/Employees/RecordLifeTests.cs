using System.Net;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Tests.Records.Employees;

/// <summary>Điều 3.5: "việc tạo lập, sửa đổi, bổ sung, bảo quản, sử dụng, lưu trữ hồ sơ", from the first page to the archive.</summary>
public sealed class RecordLifeTests(HostFixture host)
{
    private const int Looks = 600;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task D3_5_a_record_is_made_changed_added_to_used_and_archived_and_all_of_it_stays_told()
    {
        // Arrange
        var name = $"Lê Thị {TestPeople.UniqueWord()}";
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var (recruitment, resignation) = (TestPeople.Decision(), TestPeople.Decision());
        var id = await CreateAsync(officer, name, recruitment);
        await ChangeAsync(officer, id);
        var row = await AddAndStrikeRowAsync(officer, id);
        await ArchiveAsync(officer, id, resignation);

        // Assert: the archived record is read and found, and its history tells every step with its reason or paper
        AssertEx.Shows(await officer.GetPageAsync($"/can-bo/{id}"), name);
        AssertEx.Shows(await officer.GetPageAsync($"/can-bo?q={name.Split(' ')[^1]}&trang-thai=tat-ca"), name);
        var history = await officer.GetPageAsync($"/can-bo/{id}/lich-su");
        string[] steps =
        [
            recruitment["Input.Decision.Number"], "Phường Long Xuyên", "Trần Văn Cha", "Gạch bỏ: Nhập nhầm người khác",
            resignation["Input.Decision.Number"],
        ];
        foreach (var told in steps)
        {
            AssertEx.Shows(history, told);
        }

        Assert.True(await host.InDbAsync((PersonnelDbContext db) => db.Set<FamilyMember>().IgnoreQueryFilters()
            .AnyAsync(r => r.Id == row, Cancelled)));
        await AssertUseIsKeptAsync(id);
    }

    [Fact]
    public async Task D3_5_nothing_of_a_record_is_deleted_neither_through_an_address_nor_below_it()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);

        // Act
        var deleting = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("DELETE") is true)
            .Select(e => e.RoutePattern.RawText);
        var refused = await Record.ExceptionAsync(() => host.InDbAsync(async (PersonnelDbContext db) =>
        {
            db.Remove(await db.Employees.SingleAsync(e => e.Id == person.Id, Cancelled));
            db.Basis = new BuildingBlocks.Runtime.Persistence.ChangeBasis("Xóa");
            await db.SaveChangesAsync(Cancelled);
        }));

        // Assert
        Assert.Empty(deleting);
        Assert.Contains("never deleted", Assert.IsType<InvalidOperationException>(refused).Message, StringComparison.Ordinal);
        Assert.NotNull(await TestPeople.ReadAsync(host, person.Id));
    }

    private async Task<Guid> CreateAsync(HttpClient officer, string name, Dictionary<string, string> decision)
    {
        var fields = new Dictionary<string, string>(decision)
        {
            ["Input.MovementTypeCode"] = "TUYEN_DUNG", ["Input.UnitId"] = TestPeople.Unit.ToString(), ["Input.Values[ho_ten]"] = name,
            ["Input.Values[doi_tuong]"] = "CONG_CHUC", ["Input.Values[ngay_sinh]"] = "03/05/1998", ["Input.Values[gioi_tinh]"] = "NU",
        };
        using var created = await officer.PostFormAsync("/can-bo/them", fields);
        AssertEx.HasStatus(HttpStatusCode.Redirect, created);
        return await host.InDbAsync((PersonnelDbContext db) => db.Employees.Where(e => e.FullName == name).Select(e => e.Id)
            .SingleAsync(Cancelled));
    }

    private async Task ChangeAsync(HttpClient officer, Guid id)
    {
        using var changed = await officer.PostFormAsync($"/can-bo/{id}/sua/noi-o", new Dictionary<string, string>
        {
            ["Input.Version"] = await VersionAsync(id), ["Input.Basis"] = "sua-sai", ["Input.CorrectionReason"] = "Nhập sai",
            ["Input.Values[hien_nay_xa]"] = "Phường Long Xuyên",
        });
        AssertEx.HasStatus(HttpStatusCode.Redirect, changed);
    }

    private async Task<Guid> AddAndStrikeRowAsync(HttpClient officer, Guid id)
    {
        using var added = await officer.PostFormAsync($"/can-bo/{id}/bang/gia-dinh", new Dictionary<string, string>
        {
            ["Input.Version"] = await VersionAsync(id), ["Input.RowId"] = $"{Guid.CreateVersion7()}", ["Input.Basis"] = "ke-khai",
            ["Input.CorrectionReason"] = "Bổ sung theo lý lịch",
            ["Input.Values[quan_he]"] = "CHA_DE", ["Input.Values[ho_ten]"] = "Trần Văn Cha",
        });
        AssertEx.HasStatus(HttpStatusCode.Redirect, added);
        var row = await host.InDbAsync((PersonnelDbContext db) => db.Set<FamilyMember>().Where(r => r.EmployeeId == id).Select(r => r.Id)
            .SingleAsync(Cancelled));
        using var struck = await officer.PostFormAsync(
            $"/can-bo/{id}/bang/gia-dinh/{row}/gach-bo", new { Version = await VersionAsync(id), Reason = "Nhập nhầm người khác" });
        AssertEx.HasStatus(HttpStatusCode.Redirect, struck);
        return row;
    }

    private static async Task ArchiveAsync(HttpClient officer, Guid id, Dictionary<string, string> decision)
    {
        var movement = Guid.CreateVersion7();
        var fields = new Dictionary<string, string>(decision)
        {
            ["Input.MovementId"] = movement.ToString(), ["Input.Decision.EffectiveFrom"] = "14/10/2026",
            ["Input.Answers.Reason"] = "Theo nguyện vọng",
            ["Input.Answers.LastWorkingDay"] = "13/10/2026", ["Input.Answers.Severance"] = "khong", ["Input.Answers.Outcome"] = "THOI_VIEC",
        };
        AssertEx.RedirectsTo(
            await officer.PostFormAsync($"/can-bo/{id}/bien-dong/thoi-viec?handler=Save", fields), $"/bien-dong/{movement}");
    }

    /// <summary>The writer of readings stores within a second or so.</summary>
    private async Task AssertUseIsKeptAsync(Guid id)
    {
        RecordViewKind[] used = [RecordViewKind.Profile, RecordViewKind.History];
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var look = 0; await CountAsync() < used.Length; look++)
        {
            Assert.True(look < Looks, "The readings of the record were not stored.");
            await timer.WaitForNextTickAsync(Cancelled);
        }

        Task<int> CountAsync() => host.InDbAsync((PersonnelDbContext db) => db.RecordViews
            .Where(v => v.EmployeeId == id && used.Contains(v.Kind)).Select(v => v.Kind).Distinct().CountAsync(Cancelled));
    }

    private Task<string> VersionAsync(Guid id) => host.InDbAsync(async (PersonnelDbContext db) =>
        $"{await db.Employees.Where(e => e.Id == id).Select(e => e.Version).SingleAsync(Cancelled)}");
}
