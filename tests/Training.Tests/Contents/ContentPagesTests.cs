using System.Net;
using HoSoCanBo.Testing;
using HoSoCanBo.Training.Contents.Domain;
using HoSoCanBo.Training.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Tests.Contents;

/// <summary>Đ13.1.a: the catalogue of contents with the groups of the regulation.</summary>
public sealed class ContentPagesTests(HostFixture host)
{
    private const string Contents = "/dao-tao/noi-dung";

    [Fact]
    public async Task D13_1_a_the_catalogue_is_there_in_the_groups_of_the_regulation()
    {
        using var school = await host.SignInAsAsync("TRUONG_CHINH_TRI", Guid.CreateVersion7());

        var page = await school.GetPageAsync(Contents);

        foreach (var words in new[]
        {
            "Chuyên môn", "Quản lý nhà nước theo ngạch", "Chức danh nghề nghiệp", "Tiêu chuẩn chức danh lãnh đạo, quản lý",
            "Cập nhật kiến thức, kỹ năng chung", "Bồi dưỡng nghiệp vụ quản lý hồ sơ",
        })
        {
            AssertEx.Shows(page, words);
        }

        var updates = await school.GetPageAsync($"{Contents}?nhom=Update");
        AssertEx.Shows(updates, "Kiến thức hội nhập quốc tế");
        AssertEx.ShowsNot(updates, "Trung cấp lý luận chính trị");
    }

    [Fact]
    public async Task D13_1_a_a_new_programme_holds_from_its_day_and_the_old_one_stays()
    {
        // Arrange: a content of one's own
        using var school = await host.SignInAsAsync("TRUONG_CHINH_TRI", Guid.CreateVersion7());
        var (id, terms, code) = (Guid.CreateVersion7(), Guid.CreateVersion7(), $"T_{Guid.NewGuid():N}"[..12].ToUpperInvariant());
        using var added = await school.PostFormAsync($"{Contents}/them", Fields(
            ("Input.Id", id.ToString()), ("Input.Code", code), ("Input.Group", "Update"), ("Input.Terms.EffectiveFrom", "01/01/2024"),
            ("Input.Terms.Name", "Kỹ năng số"), ("Input.Terms.Hours", "24"), ("Input.Terms.CountsTowardYear", "Yes"),
            ("Input.Terms.Reason", "QĐ 5/QĐ-SNV")));
        AssertEx.RedirectsTo(added, $"{Contents}/{id}");

        // Act
        using var changed = await school.PostFormAsync($"{Contents}/{id}", Fields(
            ("Input.TermsId", terms.ToString()), ("Input.Version", "0"), ("Input.IsInUse", "true"),
            ("Input.Terms.EffectiveFrom", "01/01/2026"),
            ("Input.Terms.Name", "Kỹ năng số"), ("Input.Terms.Hours", "40"), ("Input.Terms.CountsTowardYear", "Yes"),
            ("Input.Terms.Reason", "QĐ 9/QĐ-SNV")));

        // Assert
        AssertEx.RedirectsTo(changed, $"{Contents}/{id}");
        var content = await host.InDbAsync((TrainingDbContext db) => db.CourseContents.Include(c => c.Terms).SingleAsync(c => c.Id == id));
        Assert.Equal((24, 40), (content.On(new DateOnly(2025, 6, 1)).Hours, content.On(new DateOnly(2026, 6, 1)).Hours));
        var page = await school.GetPageAsync($"{Contents}/{id}");
        AssertEx.Shows(page, "QĐ 5/QĐ-SNV");
        AssertEx.Shows(page, "QĐ 9/QĐ-SNV");
    }

    [Fact]
    public async Task D13_1_a_a_programme_without_reason_or_group_is_refused()
    {
        using var school = await host.SignInAsAsync("TRUONG_CHINH_TRI", Guid.CreateVersion7());

        using var refused = await school.PostFormAsync($"{Contents}/them", Fields(
            ("Input.Id", Guid.CreateVersion7().ToString()), ("Input.Code", "thường"), ("Input.Terms.Name", "Kỹ năng số"),
            ("Input.Terms.CountsTowardYear", "Yes")));

        await AssertEx.HasFieldErrorAsync(refused, "Group", "Chọn nhóm nội dung theo điểm a khoản 1 Điều 13.");
    }

    [Fact]
    public async Task D13_1_a_a_unit_looks_but_does_not_edit()
    {
        using var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", Guid.CreateVersion7());

        AssertEx.ShowsNot(await officer.GetPageAsync(Contents), "Thêm nội dung");
        using var form = await officer.GetAsync(new Uri($"{Contents}/them", UriKind.Relative), TestContext.Current.CancellationToken);
        AssertEx.HasStatus(HttpStatusCode.Forbidden, form);
    }

    [Theory]
    [InlineData("QLNN_CVC", "QLNN_CV", true)]
    [InlineData("QLNN_CV", "QLNN_CVC", false)]
    [InlineData("LLCT_CC", "QLNN_CV", false)]
    public async Task Certificate_OfAHigherStep_StandsForALowerOne(string held, string asked, bool serves)
    {
        var contents = await host.InDbAsync((TrainingDbContext db) => db.CourseContents.AsNoTracking().ToListAsync());
        CourseContent Of(string code) => contents.Single(c => c.Code == code);

        Assert.Equal(serves, Of(held).StandsFor(Of(asked)));
    }

    private static List<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] fields) =>
        [.. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))];
}
