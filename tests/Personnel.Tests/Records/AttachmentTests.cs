using System.Net;
using System.Text;
using HoSoCanBo.Personnel.Employees.Domain.Papers;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Records;

/// <summary>Thành phần hồ sơ: scans of the paper record, kept by their content.</summary>
public sealed class AttachmentTests(HostFixture host)
{
    private static byte[] Pdf => Encoding.ASCII.GetBytes($"%PDF-1.4\n% {Guid.NewGuid():N}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF");

    /// <summary>A telephone stores the picture as its sensor saw it and notes how it was held.</summary>
    [Fact]
    public void Photo_TurnedByExif_HasTheShapeItShows()
    {
        var lying = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "OddFiles", "38-photo-turned-by-exif.jpg"));
        var upright = FileContent.Read(lying)!;
        var plain = FileContent.Read(WithOrientation(lying, 1))!;

        Assert.True(upright.IsPortrait);
        Assert.False(plain.IsPortrait);
        Assert.Equal((plain.Height, plain.Width), (upright.Width, upright.Height));
    }

    [Theory]
    [InlineData("\uFEFF%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF", true)]
    [InlineData("\r\n%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF\r\n", true)]
    [InlineData("%PDF-1.4\n1 0 obj<<>>endobj\n", false)]
    [InlineData("PK\u0003\u0004 %PDF-1.4 %%EOF", false)]
    public void Pdf_WithAMarkBeforeIt_IsOne(string text, bool isPdf) =>
        Assert.Equal(isPdf, FileContent.Read(Encoding.UTF8.GetBytes(text))?.ContentType == FileContent.Pdf);

    [Fact]
    public void Pdf_WithBytesAtTheEnd_IsOne() =>
        Assert.Equal(FileContent.Pdf, FileContent.Read([.. "%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF"u8, .. new byte[20_000]])?.ContentType);

    private static byte[] WithOrientation(byte[] jpeg, byte orientation)
    {
        var changed = (byte[])jpeg.Clone();
        var tag = changed.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x01, 0x12, 0x00, 0x03]); // big-endian entry of the orientation
        if (tag >= 0)
        {
            changed[tag + 9] = orientation;
            return changed;
        }

        changed[changed.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x12, 0x01, 0x03, 0x00]) + 8] = orientation;
        return changed;
    }

    [Fact]
    public async Task D8_3_a_scan_is_kept_listed_and_sent_back_unchanged_and_never_shown_inside_the_site()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var scan = Pdf;

        // Act
        using var added = await AddAsync(officer, person.Id, "VAN_BANG", "../bang<đại học>.exe", scan);

        // Assert
        AssertEx.RedirectsTo(added, $"/can-bo/{person.Id}/tai-lieu");
        var page = await officer.GetPageAsync($"/can-bo/{person.Id}/tai-lieu");
        AssertEx.Shows(page, "bang-đại học-.pdf");
        AssertEx.Shows(page, "Có 1 trên 8 loại bắt buộc");
        var stored = await StoredAsync(person.Id);
        using var file = await officer.GetAsync(new Uri($"/can-bo/{person.Id}/tai-lieu/{stored.Id}", UriKind.Relative),
            TestContext.Current.CancellationToken);
        Assert.Equal(scan, await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(file.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VAN_BANG", "bang.pdf", "<html><script>alert(1)</script></html>", "Tệp không phải PDF, JPG hoặc PNG")]
    [InlineData("VAN_BANG", "bang.pdf", "%PDF-1.4 cut off", "Tệp không phải PDF, JPG hoặc PNG")]
    [InlineData("VAN_BANG", "bang.pdf", "", "Tệp này trống")]
    [InlineData("ANH_4X6", "anh.pdf", "%PDF-1.4 %%EOF", "Ảnh 4 x 6 phải là tệp JPG hoặc PNG đứng")]
    [InlineData("KHONG_CO", "bang.pdf", "%PDF-1.4 %%EOF", "Chọn loại tài liệu trong danh mục")]
    public async Task Q4_a_file_that_is_not_what_it_says_is_refused(string kind, string name, string content, string message)
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        using var response = await AddAsync(officer, person.Id, kind, name, Encoding.UTF8.GetBytes(content));

        // Assert
        await AssertEx.HasSummaryErrorAsync(response, message);
        Assert.False(
            await host.InDbAsync((PersonnelDbContext db) =>
                db.Attachments.AnyAsync(a => a.EmployeeId == person.Id, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Q4_a_file_above_the_limit_is_refused()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var large = new byte[(10 * 1024 * 1024) + 1];
        Pdf.CopyTo(large, 0);

        // Act
        using var response = await AddAsync(officer, person.Id, "VAN_BANG", "to.pdf", large);

        // Assert
        await AssertEx.HasSummaryErrorAsync(response, "tối đa 10 MB");
    }

    [Fact]
    public async Task Photo_OfTheRightShape_StandsOnTheRecord()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        using var wide = await AddAsync(officer, person.Id, Attachment.PhotoKind, "anh.png", TestPictures.Png(600, 400));
        using var portrait = await AddAsync(officer, person.Id, Attachment.PhotoKind, "anh.png", TestPictures.Png(400, 600));

        // Assert
        AssertEx.HasStatus(HttpStatusCode.BadRequest, wide);
        AssertEx.HasStatus(HttpStatusCode.Redirect, portrait);
        var photo = (await officer.GetPageAsync($"/can-bo/{person.Id}")).QuerySelector("img.person-photo")!.GetAttribute("src")!;
        using var picture = await officer.GetAsync(new Uri(photo, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("huge", "4.000 điểm ảnh")]
    [InlineData("endless", "4.000 điểm ảnh")]
    [InlineData("heavy", "tối đa 2 MB")]
    [InlineData("cut", "bị hỏng")]
    public async Task Q4_a_photo_no_browser_could_open_is_refused(string flaw, string message)
    {
        // Arrange: too many pixels, the most a file can claim, too many bytes, half of a file
        var small = TestPictures.Png(40, 60);
        var content = flaw switch
        {
            "huge" => TestPictures.Png(4001, 6000),
            "endless" => WithSides(small, int.MaxValue / 3 * 2, int.MaxValue),
            "heavy" => [.. small[..^12], .. new byte[2 * 1024 * 1024], .. small[^12..]],
            _ => small[..^12],
        };
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        using var response = await AddAsync(officer, person.Id, Attachment.PhotoKind, "anh.png", content);

        // Assert
        await AssertEx.HasSummaryErrorAsync(response, message);
        Assert.False(
            await host.InDbAsync((PersonnelDbContext db) =>
                db.Attachments.AnyAsync(a => a.EmployeeId == person.Id, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Photo_OfAnotherPersonOrByALimitedRole_IsRefused()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var other = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var stranger = await host.SignInAsAsync(TestPeople.Officer, TestPeople.OtherUnit);
        var finance = await host.SignInAsAsync("SO_TAI_CHINH", TestPeople.Unit);
        using var added = await AddAsync(officer, person.Id, Attachment.PhotoKind, "anh.png", TestPictures.Png(40, 60));
        using var scan = await AddAsync(officer, other.Id, "VAN_BANG", "bang.pdf", Pdf);
        var (photo, document) = ((await StoredAsync(person.Id)).Id, (await StoredAsync(other.Id)).Id);

        // Act
        async Task<HttpStatusCode> StatusAsync(HttpClient client, Guid who, Guid? which)
        {
            using var response =
                await client.GetAsync(new Uri($"/can-bo/{who}/anh{(which is { } id ? $"?v={id}" : "")}", UriKind.Relative),
                    TestContext.Current.CancellationToken);
            return response.StatusCode;
        }

        // Assert: out of scope, parts of records only, not theirs, not a photo, none there
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(officer, person.Id, photo));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(stranger, person.Id, photo));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(finance, person.Id, photo));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(officer, other.Id, photo));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(officer, other.Id, document));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(officer, other.Id, null));
    }

    [Fact]
    public async Task Post_SameDocumentTwice_AddsItOnce()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var id = Guid.CreateVersion7();

        // Act
        using var first = await AddAsync(officer, person.Id, "VAN_BANG", "bang.pdf", Pdf, id);
        using var second = await AddAsync(officer, person.Id, "VAN_BANG", "bang.pdf", Pdf, id);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Redirect, second);
        Assert.Equal(id, (await StoredAsync(person.Id)).Id);
    }

    [Fact]
    public async Task D12_1_a_struck_document_no_longer_counts_but_is_kept()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        using var added = await AddAsync(officer, person.Id, "VAN_BANG", "bang.pdf", Pdf);
        var id = (await StoredAsync(person.Id)).Id;

        // Act
        using var struck = await officer.PostFormAsync($"/can-bo/{person.Id}/tai-lieu/{id}/gach-bo", new { Reason = "Nhầm hồ sơ" });

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Redirect, struck);
        var page = await officer.GetPageAsync($"/can-bo/{person.Id}/tai-lieu");
        AssertEx.Shows(page, "Có 0 trên 8 loại bắt buộc");
        AssertEx.Shows(page, "Nhầm hồ sơ");
    }

    [Fact]
    public async Task Get_DocumentOfAnotherPersonOrByALimitedRole_IsRefused()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var other = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var finance = await host.SignInAsAsync("SO_TAI_CHINH", TestPeople.Unit);
        using var added = await AddAsync(officer, person.Id, "VAN_BANG", "bang.pdf", Pdf);
        var id = (await StoredAsync(person.Id)).Id;

        // Act
        using var crossed =
            await officer.GetAsync(new Uri($"/can-bo/{other.Id}/tai-lieu/{id}", UriKind.Relative), TestContext.Current.CancellationToken);
        using var limited =
            await finance.GetAsync(new Uri($"/can-bo/{person.Id}/tai-lieu/{id}", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.NotFound, crossed);
        AssertEx.HasStatus(HttpStatusCode.Forbidden, limited);
    }

    private static byte[] WithSides(byte[] png, int width, int height)
    {
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        return png;
    }

    private static Task<HttpResponseMessage> AddAsync(
        HttpClient client, Guid personId, string kind, string fileName, byte[] content, Guid? id = null) =>
        client.PostFileAsync(
            $"/can-bo/{personId}/tai-lieu", "Input.File", fileName, content, new Dictionary<string, string>
            {
                ["Input.AttachmentId"] = (id ?? Guid.CreateVersion7()).ToString(),
                ["Input.KindCode"] = kind,
            });

    private Task<Attachment> StoredAsync(Guid personId) => host.InDbAsync((PersonnelDbContext db) =>
        db.Attachments.AsNoTracking().SingleAsync(a => a.EmployeeId == personId, TestContext.Current.CancellationToken));
}
