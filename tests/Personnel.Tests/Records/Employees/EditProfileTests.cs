using System.Net;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Records.Employees;

public sealed class EditProfileTests(HostFixture host)
{
    [Fact]
    public async Task Get_RoleThatOnlyLooks_IsForbidden()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var leader = await host.SignInAsAsync("LD_UBND_TINH");

        // Act
        using var response =
            await leader.GetAsync(new Uri($"/can-bo/{person.Id}/sua/noi-o", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Forbidden, response);
    }

    [Theory]
    [InlineData("ban-than")]
    [InlineData("noi-o")]
    [InlineData("cong-viec")]
    [InlineData("luong")]
    [InlineData("trinh-do")]
    [InlineData("dang-quan-doi")]
    [InlineData("suc-khoe")]
    [InlineData("lich-su-ban-than")]
    public async Task Get_EverySection_ShowsItsForm(string section)
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var page = await officer.GetPageAsync($"/can-bo/{person.Id}/sua/{section}");

        // Assert
        Assert.NotEmpty(page.QuerySelectorAll("[name^='Input.Values[']"));
    }

    [Fact]
    public async Task Post_NewNameOnADecision_IsStoredPublishedAndAudited()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var fields = FieldsFor(person.Version, "Trần Thị Đổi Tên", person.EmployeeNumber);

        // Act
        using var response = await officer.PostFormAsync($"/can-bo/{person.Id}/sua/ban-than", fields);

        // Assert
        AssertEx.RedirectsTo(response, $"/can-bo/{person.Id}#ban-than");
        Assert.Equal("Trần Thị Đổi Tên", (await TestPeople.ReadAsync(host, person.Id)).FullName);
        Assert.Equal("Trần Thị Đổi Tên", Assert.Single(await host.Events.PublishedAsync<EmployeeIdentityChanged>(person.Id)).FullName);
        var audited = await host.InDbAsync((PersonnelDbContext db) =>
            db.AuditEntries.Where(a => a.SubjectId == person.Id).OrderBy(a => a.Sequence).LastAsync(TestContext.Current.CancellationToken));
        Assert.Equal(fields["Input.Decision.Number"], audited.DecisionNumber);
    }

    [Fact]
    public async Task Post_Address_IsAuditedField()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        using var response =
            await officer.PostFormAsync($"/can-bo/{person.Id}/sua/noi-o", Correction(person.Version, ("hien_nay_tinh", "Đồng Tháp")));

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Redirect, response);
        AssertEx.Shows(await officer.GetPageAsync($"/can-bo/{person.Id}/lich-su"), "Nơi ở hiện nay: tỉnh");
    }

    [Theory]
    [InlineData("email", "khong-phai-email", "Email không hợp lệ.")]
    [InlineData("hien_nay_tinh", "Nguyeãn Vaên", "Ký tự không hợp lệ. Gõ lại bằng bảng mã Unicode.")]
    public async Task Post_WrongValue_SaysSoAndKeepsWhatWasTyped(string field, string typed, string message)
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        using var response = await officer.PostFormAsync($"/can-bo/{person.Id}/sua/noi-o", Correction(person.Version, (field, typed)));

        // Assert
        AssertEx.HasStatus(HttpStatusCode.BadRequest, response);
        var page = await Html.ReadAsync(response);
        AssertEx.Shows(page, message);
        Assert.Equal(typed, page.QuerySelector($"[name='Input.Values[{field}]']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_TenThousandLetterName_IsRefused()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        using var response = await officer.PostFormAsync(
            $"/can-bo/{person.Id}/sua/ban-than", FieldsFor(person.Version, "Trần " + new string('a', 10_000), person.EmployeeNumber));

        // Assert
        await AssertEx.HasSummaryErrorAsync(response, "tối đa 100 ký tự");
    }

    [Fact]
    public async Task Post_IdNumberOfAnotherPerson_IsRefused()
    {
        // Arrange
        var other = await TestPeople.AddAsync(host, unitId: TestPeople.OtherUnit);
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var fields = FieldsFor(person.Version, person.FullName, person.EmployeeNumber);
        fields["Input.Values[so_giay_to]"] = other.IdNumber!;

        // Act
        using var response = await officer.PostFormAsync($"/can-bo/{person.Id}/sua/ban-than", fields);

        // Assert
        await AssertEx.HasSummaryErrorAsync(response, "Số giấy tờ này đã có ở một hồ sơ khác trong tỉnh.");
    }

    [Fact]
    public async Task Post_Warning_IsSavedOnlyWithAReason()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var fields = Correction(person.Version, ("chieu_cao", "250"));

        // Act
        using var asked = await officer.PostFormAsync($"/can-bo/{person.Id}/sua/suc-khoe", fields);
        fields["Input.ConfirmReason"] = "Đã đo lại";
        using var saved = await officer.PostFormAsync($"/can-bo/{person.Id}/sua/suc-khoe", fields);

        // Assert
        await AssertEx.HasSummaryErrorAsync(asked, "Chiều cao thường từ 120 đến 220 cm.");
        AssertEx.HasStatus(HttpStatusCode.Redirect, saved);
        Assert.Equal(250, (await TestPeople.ReadAsync(host, person.Id)).HeightInCm);
    }

    [Fact]
    public async Task Post_StaleForm_AnswersConflictWithBothValues()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        using var first =
            await officer.PostFormAsync($"/can-bo/{person.Id}/sua/noi-o", Correction(person.Version, ("hien_nay_tinh", "An Giang")));
        AssertEx.HasStatus(HttpStatusCode.Redirect, first);

        // Act
        using var second =
            await officer.PostFormAsync($"/can-bo/{person.Id}/sua/noi-o", Correction(person.Version, ("hien_nay_tinh", "Vĩnh Long")));

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Conflict, second);
        var page = await Html.ReadAsync(second);
        Assert.Equal("Vĩnh Long", page.QuerySelector("[name='Input.Values[hien_nay_tinh]']")!.GetAttribute("value"));
        Assert.Contains("An Giang", page.QuerySelector(".stored-value")!.TextContent, StringComparison.Ordinal);
        var version = (await TestPeople.ReadAsync(host, person.Id)).Version;
        Assert.Equal(version.ToString(System.Globalization.CultureInfo.InvariantCulture),
            page.QuerySelector("[name='Input.Version']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_WithoutBasis_AsksForIt()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        using var response = await officer.PostFormAsync($"/can-bo/{person.Id}/sua/noi-o", new Dictionary<string, string>
        {
            ["Input.Version"] = Text(person.Version),
            ["Input.Basis"] = "sua-sai",
        });

        // Assert
        await AssertEx.HasSummaryErrorAsync(response, "Nhập lý do sửa");
    }

    private static Dictionary<string, string> FieldsFor(int version, string name, string number)
    {
        var fields = TestPeople.Decision();
        fields["Input.Version"] = Text(version);
        fields["Input.Basis"] = "quyet-dinh";
        fields["Input.Values[ho_ten]"] = name;
        fields["Input.Values[so_hieu]"] = number;
        return fields;
    }

    private static Dictionary<string, string> Correction(int version, params (string Field, string Value)[] values)
    {
        var fields = new Dictionary<string, string> { ["Input.Version"] = Text(version), ["Input.Basis"] = "sua-sai",
            ["Input.CorrectionReason"] = "Nhập sai" };
        foreach (var (field, value) in values)
        {
            fields[$"Input.Values[{field}]"] = value;
        }

        return fields;
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
