using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reports.WordFiles;
using HoSoCanBo.Personnel.Tests.Movements;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Reports.Printing;

public sealed partial class FormTests(HostFixture host)
{
    private static readonly Guid Other = TestPeople.OtherUnit;

    [Fact]
    public async Task D3_2_form_2c_prints_every_item_in_order()
    {
        // Arrange
        var person = await AddFullPersonAsync();
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var page = await officer.GetPageAsync(AddressOf(person.Id));

        // Assert
        var sheet = page.QuerySelector(".form-sheet")!.Words();
        Assert.Equal(
            ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15.1", "15.2", "15.3", "15.4", "15.5", "15.6",
            .. Enumerable.Range(16, 17).Select(n => $"{n}")], NumbersOf(page));
        foreach (var words in new[]
        {
            "Mẫu 2C-BNV/2008", "SƠ YẾU LÝ LỊCH CÁN BỘ, CÔNG CHỨC", person.FullName.ToUpperInvariant(), "Ảnh màu", "Đại học Cần Thơ",
            "03/2015 - đến nay", "Cha đẻ", "01.003/3", "3,00 VK 5%", "Người khai", "Thủ trưởng cơ quan, đơn vị quản lý và sử dụng CBCC",
            "TÀI LIỆU MẬT", "In bởi",
        })
        {
            Assert.Contains(words, sheet, StringComparison.Ordinal);
        }

        Assert.NotEmpty(page.QuerySelectorAll(".form-photo"));
        Assert.Empty(page.QuerySelectorAll(".sidebar, .topbar"));
        Assert.Contains("In bởi", page.QuerySelector("[data-print-stamp]")!.GetAttribute("data-print-stamp")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D3_2_form_hs02_is_the_form_of_public_employees()
    {
        // Arrange
        var person = await AddFullPersonAsync(e => e.KindCode = "VIEN_CHUC");
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var page = await officer.GetPageAsync(AddressOf(person.Id));
        var other = await officer.GetPageAsync(AddressOf(person.Id) + "?mau=2C");

        // Assert
        Assert.Equal(["12.1", "12.2"], NumbersOf(page).Where(n => n.StartsWith("12", StringComparison.Ordinal)));
        Assert.Contains("15.7", NumbersOf(page));
        Assert.Contains("19.2", NumbersOf(page));
        AssertEx.Shows(page, "SƠ YẾU LÝ LỊCH VIÊN CHỨC");
        AssertEx.Shows(page, "Mã số");
        AssertEx.Shows(other, "SƠ YẾU LÝ LỊCH CÁN BỘ, CÔNG CHỨC");
    }

    [Theory]
    [InlineData("2C")]
    [InlineData("HS02-VC")]
    public async Task Word_HasNoFlawAndSaysWhatThePageSays(string form)
    {
        // Arrange
        var person = await AddFullPersonAsync();
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var page = await officer.GetPageAsync($"{AddressOf(person.Id)}?mau={form}");
        using var response = await officer.GetAsync(Url($"{AddressOf(person.Id)}.docx?mau={form}"), TestContext.Current.CancellationToken);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.OK, response);
        Assert.Equal(WordFile.ContentType, response.Content.Headers.ContentType!.MediaType);
        using var file = new MemoryStream(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var word = WordprocessingDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
            .Validate(word, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath} {e.Description}"));
        var onPaper = Squeezed(word.MainDocumentPart!.Document.Body!.InnerText);
        foreach (var piece in page.QuerySelectorAll(
            ".item-label, .item-value, .item-answer, .form-title, .form-heading, .form-table td, .form-table th, .form-question"))
        {
            Assert.Contains(Squeezed(piece.TextContent), onPaper, StringComparison.Ordinal);
        }

        Assert.Contains("TÀI LIỆU MẬT", word.MainDocumentPart.HeaderParts.Single().Header.InnerText, StringComparison.Ordinal);
        Assert.Contains("In bởi", word.MainDocumentPart.FooterParts.Single().Footer.InnerText, StringComparison.Ordinal);
        // SECTIONPAGES is counted by Word alone
        Assert.Contains("NUMPAGES", word.MainDocumentPart.FooterParts.Single().Footer.OuterXml, StringComparison.Ordinal);
        Assert.Equal(11906U, word.MainDocumentPart.Document.Descendants<PageSize>().Single().Width!.Value);
    }

    [Fact]
    public async Task Word_OldDataWithForbiddenCharacters_StillOpens()
    {
        var person = await AddFullPersonAsync(e => e.PersonalHistory = "Dòng một\u0001\nDòng hai <&> \uD800");
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        using var response = await officer.GetAsync(Url($"{AddressOf(person.Id)}.docx"), TestContext.Current.CancellationToken);

        AssertEx.HasStatus(HttpStatusCode.OK, response);
        using var file = new MemoryStream(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var word = WordprocessingDocument.Open(file, isEditable: false);
        Assert.Contains("Dòng hai <&>", word.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_WithoutThePermission_IsRefusedAndLeavesPayOut()
    {
        // Arrange
        var person = await AddFullPersonAsync();
        var elsewhere = await TestPeople.AddAsync(host, unitId: Other);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var finance = await host.SignInAsAsync("SO_TAI_CHINH", TestPeople.Unit);
        var office = await host.SignInAsAsync("SNV_NGHIEP_VU", TestPeople.Unit);
        var own = await host.SignInAsAsync("CA_NHAN", employeeId: person.Id);

        // Act, Assert
        AssertEx.HasStatus(HttpStatusCode.NotFound,
            await officer.GetAsync(Url(AddressOf(elsewhere.Id)), TestContext.Current.CancellationToken));
        AssertEx.HasStatus(HttpStatusCode.NotFound,
            await officer.GetAsync(Url(AddressOf(Guid.NewGuid()) + ".docx"), TestContext.Current.CancellationToken));
        AssertEx.HasStatus(HttpStatusCode.Forbidden,
            await finance.GetAsync(Url(AddressOf(person.Id)), TestContext.Current.CancellationToken));
        AssertEx.HasStatus(HttpStatusCode.NotFound,
            await own.GetAsync(Url(AddressOf(elsewhere.Id)), TestContext.Current.CancellationToken));
        AssertEx.Shows(await own.GetPageAsync(AddressOf(person.Id)), "Đại học Cần Thơ");
        var withoutPay = await office.GetPageAsync(AddressOf(person.Id));
        AssertEx.ShowsNot(withoutPay, "3,33");
        AssertEx.ShowsNot(withoutPay, "3,00");
        AssertEx.Shows(withoutPay, "(không in)");
    }

    [Theory]
    [InlineData("2C")]
    [InlineData("HS02-VC")]
    public async Task D11_1_Print_OfAPersonWhoMovedWithinTheUnit_NamesTheSection(string form)
    {
        // Arrange: without rows of item 28, the posts of the record are printed there
        var scenario = await new MovementScenario(host).PrepareAsync();
        var section = $"Phòng {Guid.NewGuid():N}";
        await scenario.RecordedAsync("dieu-chuyen-noi-bo", new Dictionary<string, string> { ["Division"] = section });
        var person = await scenario.EmployeeAsync();

        // Act
        var page = await scenario.Officer.GetPageAsync($"{AddressOf(person.Id)}?mau={form}");
        using var response =
            await scenario.Officer.GetAsync(Url($"{AddressOf(person.Id)}.docx?mau={form}"), TestContext.Current.CancellationToken);

        // Assert
        Assert.Contains(page.QuerySelectorAll(".form-table td"),
            td => td.TextContent.Contains($"Chuyên viên, {section}", StringComparison.Ordinal));
        using var file = new MemoryStream(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var word = WordprocessingDocument.Open(file, isEditable: false);
        Assert.Contains($"Chuyên viên, {section}", word.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_IsLoggedAsAReading()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        await officer.GetPageAsync(AddressOf(person.Id));

        // Assert: the writer stores within a second or so
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await host.InDbAsync((PersonnelDbContext db) => db.RecordViews.AnyAsync(
            v => v.EmployeeId == person.Id && v.Kind == RecordViewKind.Print && v.Detail == "2C", TestContext.Current.CancellationToken)))
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    private static string AddressOf(Guid id) => $"/can-bo/{id}/so-yeu-ly-lich";

    private static Uri Url(string path) => new(path, UriKind.Relative);

    private static string Squeezed(string text) => Space().Replace(text, "");

    private static IEnumerable<string> NumbersOf(IDocument page) => page.QuerySelectorAll(".item-label, .form-heading")
        .Select(e => ItemNumber().Match(e.TextContent)).Where(m => m.Success).Select(m => m.Groups[1].Value);

    private Task<Employee> AddFullPersonAsync(Action<Employee>? change = null) => TestPeople.AddAsync(host, change: e =>
    {
        e.BeyondFramePercent = 5;
        e.HomeTown.Commune = "xã Mỹ Trà";
        e.PersonalHistory = "Không.";
        e.Add(new EducationRecord { EmployeeId = e.Id, School = "Đại học Cần Thơ", Major = "Luật", FromMonth = new DateOnly(2002, 9, 1),
            UntilMonth = new DateOnly(2006, 7, 1) });
        e.Add(new WorkPeriod { EmployeeId = e.Id, FromMonth = new DateOnly(2015, 3, 1), Content = "Chuyên viên Sở Tư pháp" });
        e.Add(new FamilyMember { EmployeeId = e.Id, Side = FamilySide.Own, RelationCode = "CHA_DE", FullName = "Trần Văn Cha",
            BirthYear = 1955, Detail = "Nông dân" });
        e.Add(new OrganizationMembership { EmployeeId = e.Id, JoinedOn = new DateOnly(2000, 3, 26), Organization = "Đoàn TNCS Hồ Chí Minh",
            Role = "Đoàn viên" });
        for (var i = 0; i < 12; i++)
        {
            e.Add(new SalaryPeriod { EmployeeId = e.Id, FromMonth = new DateOnly(2000 + i, 1, 1), RankCode = "01.003", Step = 3,
                CoefficientInHundredths = 300, BeyondFramePercent = i == 11 ? 5 : null });
        }

        change?.Invoke(e);
    });

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"^(\d+(?:\.\d)?)\)")]
    private static partial Regex ItemNumber();
}
