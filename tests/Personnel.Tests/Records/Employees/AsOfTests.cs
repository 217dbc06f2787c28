using System.Net;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Tests.Organisation.Units;
using HoSoCanBo.Personnel.Units.Domain;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Records.Employees;

/// <summary>Hồ sơ tại một ngày.</summary>
public sealed class AsOfTests(HostFixture host)
{
    [Fact]
    public async Task D9_1_a_record_shows_what_held_on_any_day()
    {
        // Arrange: a decision effective 12/10/2026 changes the main work; one period of work ended in 2020
        var person = await TestPeople.AddAsync(host, change: e =>
        {
            e.MainWork = "Văn thư";
            e.Add(new WorkPeriod { EmployeeId = e.Id, FromMonth = new(2015, 3, 1), UntilMonth = new(2020, 5, 1),
                Content = "Cán sự phòng A" });
            e.Add(new WorkPeriod { EmployeeId = e.Id, FromMonth = new(2020, 6, 1), Content = "Chuyên viên phòng B" });
        });
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var fields = TestPeople.Decision();
        fields["Input.Version"] = person.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        fields["Input.Basis"] = "quyet-dinh";
        fields["Input.Values[cong_viec_chinh]"] = "Thanh tra";
        using var saved = await officer.PostFormAsync($"/can-bo/{person.Id}/sua/cong-viec", fields);
        AssertEx.HasStatus(HttpStatusCode.Redirect, saved);

        // Act
        var before = await officer.GetPageAsync($"/can-bo/{person.Id}?ngay=01/02/2018");
        var after = await officer.GetPageAsync($"/can-bo/{person.Id}?ngay=12/10/2026");

        // Assert
        AssertEx.Shows(before, "Văn thư");
        AssertEx.ShowsNot(before, "Thanh tra");
        AssertEx.Shows(before, "03/2015 – đến nay");
        AssertEx.ShowsNot(before, "Chuyên viên phòng B");
        AssertEx.Shows(after, "Thanh tra");
        AssertEx.Shows(after, "Chuyên viên phòng B");
        Assert.Empty(before.QuerySelectorAll("a[href*='/sua/']"));
    }

    [Fact]
    public async Task D9_1_the_form_prints_as_it_was_on_any_day()
    {
        // Arrange: another post by a decision of 12/10/2026, a period of work that ended in 2020, a photo of today
        var person = await TestPeople.AddAsync(host, change: e =>
        {
            e.MainWork = "Văn thư";
            e.Add(new WorkPeriod { EmployeeId = e.Id, FromMonth = new(2015, 3, 1), UntilMonth = new(2020, 5, 1),
                Content = "Cán sự phòng A" });
            e.Add(new WorkPeriod { EmployeeId = e.Id, FromMonth = new(2020, 6, 1), Content = "Chuyên viên phòng B" });
        });
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var fields = TestPeople.Decision();
        fields["Input.Version"] = person.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        fields["Input.Basis"] = "quyet-dinh";
        fields["Input.Values[cong_viec_chinh]"] = "Thanh tra";
        using var saved = await officer.PostFormAsync($"/can-bo/{person.Id}/sua/cong-viec", fields);
        AssertEx.HasStatus(HttpStatusCode.Redirect, saved);
        using var photo = await officer.PostFileAsync(
            $"/can-bo/{person.Id}/tai-lieu", "Input.File", "anh.png", TestPictures.Png(40, 60),
            new Dictionary<string, string> { ["Input.AttachmentId"] = Guid.CreateVersion7().ToString(), ["Input.KindCode"] = "ANH_4X6" });
        AssertEx.HasStatus(HttpStatusCode.Redirect, photo);
        var address = $"/can-bo/{person.Id}/so-yeu-ly-lich";

        // Act
        var before = await officer.GetPageAsync($"{address}?ngay=01/02/2018");
        var now = await officer.GetPageAsync(address);
        using var word =
            await officer.GetAsync(new Uri($"{address}.docx?ngay=2018-02-01", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        var sheet = before.QuerySelector(".form-sheet")!.Words();
        Assert.Contains("Hồ sơ như tại ngày 01/02/2018", sheet, StringComparison.Ordinal);
        Assert.Contains("Văn thư", sheet, StringComparison.Ordinal);
        Assert.Contains("03/2015 - đến nay", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("Chuyên viên phòng B", sheet, StringComparison.Ordinal);
        Assert.Empty(before.QuerySelectorAll(".form-photo img"));
        Assert.All(before.QuerySelectorAll(".paper-bar a[href*='mau=']"),
            a => Assert.Contains("ngay=2018-02-01", a.GetAttribute("href")!, StringComparison.Ordinal));
        Assert.NotEmpty(now.QuerySelectorAll(".form-photo img"));
        AssertEx.Shows(now, "Thanh tra");
        AssertEx.ShowsNot(now, "Hồ sơ như tại ngày");
        AssertEx.HasStatus(HttpStatusCode.OK, word);
        using var file = new MemoryStream(await word.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(file, isEditable: false);
        Assert.Contains("Hồ sơ như tại ngày 01/02/2018", document.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain("Thanh tra", document.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D9_1_the_form_prints_the_names_units_had_on_the_day()
    {
        // Arrange: the body is renamed on 01/03/2025
        var unit = await OwnUnits.OpenAsync(host, "Trung tâm Danh xưng trước");
        var person = await TestPeople.AddAsync(host, unitId: unit.Id);
        await host.InDbAsync(async (PersonnelDbContext db) =>
        {
            var stored = await db.Units.Include(u => u.Periods).SingleAsync(u => u.Id == unit.Id);
            stored.ChangeFrom(
                new DateOnly(2025, 3, 1),
                new UnitShape(stored.Code, "Trung tâm Danh xưng sau", stored.Kind, stored.Level, stored.SalaryBlock, stored.ParentId),
                new UnitChangeSource(null, null));
            db.Basis = new ChangeBasis("Dữ liệu kiểm thử");
            await db.SaveChangesAsync();
        });
        var officer = await host.SignInAsAsync(TestPeople.Officer, unit.Id);

        // Act
        var before = await officer.GetPageAsync($"/can-bo/{person.Id}/so-yeu-ly-lich?ngay=28/02/2025");
        var after = await officer.GetPageAsync($"/can-bo/{person.Id}/so-yeu-ly-lich?ngay=01/03/2025");
        var record = await officer.GetPageAsync($"/can-bo/{person.Id}?ngay=28/02/2025");

        // Assert
        Assert.Contains("Trung tâm Danh xưng trước", before.QuerySelector(".form-sheet")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Trung tâm Danh xưng sau", before.QuerySelector(".form-sheet")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Trung tâm Danh xưng sau", after.QuerySelector(".form-sheet")!.Words(), StringComparison.Ordinal);
        AssertEx.Shows(record, "Trung tâm Danh xưng trước");
    }

    [Fact]
    public async Task Print_OfADayToCome_IsRefused()
    {
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        using var response = await officer.GetAsync(
            new Uri($"/can-bo/{person.Id}/so-yeu-ly-lich?ngay=01/01/2030", UriKind.Relative), TestContext.Current.CancellationToken);

        await AssertEx.HasSummaryErrorAsync(response, "không được sau hôm nay");
    }

    [Fact]
    public async Task Print_OfSomebodySecondedHere_IsOpenToTheHost()
    {
        // Arrange: the unit that has a person by secondment reads the record, so it prints what it reads
        var person = await TestPeople.AddAsync(host, unitId: TestPeople.OtherUnit, change: e => e.SecondTo(TestPeople.Unit));
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var page = await officer.GetPageAsync($"/can-bo/{person.Id}/so-yeu-ly-lich");

        // Assert
        AssertEx.Shows(page, person.FullName.ToUpperInvariant());
    }
}
