using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Employees.Domain.Papers;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reports.Features.Printing;
using HoSoCanBo.Personnel.Tests.Records;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Tests.Reports.Printing;

/// <summary>Ảnh 4 x 6 on the forms.</summary>
public sealed class PrintedPhotoTests(PrintRunTests.IdleHost host) : IClassFixture<PrintRunTests.IdleHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2C")]
    [InlineData("HS02-VC")]
    public async Task D3_2_the_photo_stands_in_its_box_on_page_and_word_file(string form)
    {
        // Arrange
        var photo = TestPictures.Png(300, 400);
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        await AddPhotoAsync(officer, person.Id, photo);

        // Act
        var page = await officer.GetPageAsync($"/can-bo/{person.Id}/so-yeu-ly-lich?mau={form}");
        var address = page.QuerySelector(".form-photo img")!.GetAttribute("src")!;
        var onPage = await officer.GetByteArrayAsync(Url(address), Token);
        using var word = await WordAsync(officer, $"/can-bo/{person.Id}/so-yeu-ly-lich.docx?mau={form}");

        // Assert: 4 x 6 cm, the picture itself, cut at the sides because it is wider than the box
        Assert.Equal(photo, onPage);
        Assert.Equal([photo], PicturesOf(word));
        var drawing = word.MainDocumentPart!.Document.Descendants<Drawing>().Single();
        Assert.Equal((1_440_000L, 2_160_000L), (drawing.Inline!.Extent!.Cx!.Value, drawing.Inline.Extent.Cy!.Value));
        var cut = drawing.Descendants<DocumentFormat.OpenXml.Drawing.SourceRectangle>().Single();
        Assert.Equal((5_555, 5_555, 0, 0), (cut.Left!.Value, cut.Right!.Value, cut.Top!.Value, cut.Bottom!.Value));
        Assert.DoesNotContain("Ảnh màu", word.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Photo_MissingOrGone_LeavesTheFrame()
    {
        // Arrange: nobody's photo; a photo struck as wrong; a photo whose content was lost
        var (without, struck, gone) = (await TestPeople.AddAsync(host), await TestPeople.AddAsync(host), await TestPeople.AddAsync(host));
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var wrong = await AddPhotoAsync(officer, struck.Id, TestPictures.Png(41, 60));
        using var strike =
            await officer.PostFormAsync($"/can-bo/{struck.Id}/tai-lieu/{wrong}/gach-bo", new { Reason = "Ảnh của người khác" });
        AssertEx.HasStatus(HttpStatusCode.Redirect, strike);
        await host.InDbAsync(async (PersonnelDbContext db) =>
        {
            db.Attachments.Add(new Attachment
            {
                Id = Guid.CreateVersion7(), EmployeeId = gone.Id, KindCode = Attachment.PhotoKind, FileName = "anh.png",
                ContentType = FileContent.Png,
                SizeInBytes = 1, Sha256 = new string('0', 64), AddedAt = host.Clock.UtcNow(), AddedBy = "Kiểm thử",
            });
            db.Basis = new("Kiểm thử");
            await db.SaveChangesAsync(Token);
        });

        foreach (var person in new[] { without, struck, gone })
        {
            // Act
            var page = await officer.GetPageAsync($"/can-bo/{person.Id}/so-yeu-ly-lich");
            using var word = await WordAsync(officer, $"/can-bo/{person.Id}/so-yeu-ly-lich.docx");

            // Assert
            Assert.Empty(page.QuerySelectorAll(".form-photo img"));
            Assert.Contains("Ảnh màu", page.QuerySelector(".form-photo")!.TextContent, StringComparison.Ordinal);
            Assert.Empty(PicturesOf(word));
            Assert.Contains("Ảnh màu", word.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task D3_6_a_batch_prints_each_person_with_the_own_photo()
    {
        // Arrange: the first has no photo, the two others each their own
        var name = TestPeople.UniqueWord();
        var people = new[] { await TestPeople.AddAsync(host, $"Trần {name} An"), await TestPeople.AddAsync(host, $"Trần {name} Bê"),
            await TestPeople.AddAsync(host, $"Trần {name} Xa") };
        var photos = new[] { TestPictures.Png(42, 60), TestPictures.Png(43, 60) };
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        await AddPhotoAsync(officer, people[1].Id, photos[0]);
        await AddPhotoAsync(officer, people[2].Id, photos[1]);
        var runId = Guid.CreateVersion7();

        // Act
        using var order = await officer.PostFormAsync($"/can-bo/in-hang-loat?q={name}", new { RunId = runId, Form = "" });
        AssertEx.RedirectsTo(order, $"/can-bo/in-hang-loat/{runId}");
        await host.Services.GetRequiredService<BackgroundWorker<PrintWork, PersonnelDbContext>>().RunWaitingAsync(Token);
        using var word = await WordAsync(officer, $"/can-bo/in-hang-loat/{runId}?handler=File");

        // Assert
        Assert.Equal(photos, PicturesOf(word));
        var boxes = word.MainDocumentPart!.Document.Body!.Elements<Table>()
            .Where(t => t.InnerText.Contains("1) Họ và tên", StringComparison.Ordinal)).ToList();
        Assert.Equal([0, 1, 1], boxes.Select(t => t.Descendants<Drawing>().Count()));
    }

    private static Uri Url(string path) => new(path, UriKind.Relative);

    /// <summary>The pictures in the order the document shows them.</summary>
    private static IEnumerable<byte[]> PicturesOf(WordprocessingDocument word) =>
        word.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Drawing.Blip>().Select(blip =>
        {
            using var picture = word.MainDocumentPart.GetPartById(blip.Embed!.Value!).GetStream();
            using var memory = new MemoryStream();
            picture.CopyTo(memory);
            return memory.ToArray();
        });

    private static async Task<WordprocessingDocument> WordAsync(HttpClient client, string address)
    {
        var file = new MemoryStream(await client.GetByteArrayAsync(Url(address), Token));
        var word = WordprocessingDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word, Token)
            .Select(e => $"{e.Path?.XPath} {e.Description}"));
        return word;
    }

    private static async Task<Guid> AddPhotoAsync(HttpClient officer, Guid personId, byte[] photo)
    {
        var id = Guid.CreateVersion7();
        using var response = await officer.PostFileAsync(
            $"/can-bo/{personId}/tai-lieu", "Input.File", "anh.png", photo,
            new Dictionary<string, string> { ["Input.AttachmentId"] = id.ToString(), ["Input.KindCode"] = Attachment.PhotoKind });
        AssertEx.HasStatus(HttpStatusCode.Redirect, response);
        return id;
    }
}
