using System.IO.Compression;
using System.Net;
using System.Text;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Testing;
using HoSoCanBo.Testing.Import;

namespace HoSoCanBo.Personnel.Tests.Import;

public sealed class ImportFileTests(HostFixture host)
{
    private static readonly byte[] OleSignature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static TheoryData<string, byte[], string> WrongFiles => new()
    {
        { "anh.png", [0x89, 0x50, 0x4E, 0x47, 1, 2, 3, 4, 5], "không phải sổ tính Excel" },
        { "rong.xlsx", [], "trống" },
        { "cu.xls", [.. OleSignature, .. new byte[600]], ".xls kiểu cũ" },
        { "mat-khau.xlsx", [.. OleSignature, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")], "mật khẩu" },
        { "hong.xlsx", "PK\u0003\u0004 nothing more"u8.ToArray(), "hỏng" },
        { "van-ban.docx", Zip(("word/document.xml", "<document/>")), "không phải sổ tính Excel" },
        { "bom.xlsx", Zip(("xl/workbook.xml", "<workbook/>"), ("xl/worksheets/sheet1.xml", new string(' ', 60_000_000))),
            "lớn bất thường" },
        { "dtd.xlsx",
            Workbook("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>"), "hỏng" },
    };

    [Theory, MemberData(nameof(WrongFiles))]
    public async Task Post_WrongFile_IsRefusedInWords(string name, byte[] file, string words)
    {
        var officer = await ImportDriver.OfOfficerAsync(host);

        using var response = await officer.PostFileAsync(file, name);

        if (response.StatusCode == HttpStatusCode.Redirect)
        {
            // The outside looks right; the inside is refused by the check.
            var run = await officer.WaitAsync(Guid.Parse(response.Headers.Location!.OriginalString.Split('/')[^1]));
            Assert.Equal(ImportState.Failed, run.State);
            Assert.Contains(words, run.FailureMessage, StringComparison.Ordinal);
            return;
        }

        await AssertEx.HasSummaryErrorAsync(response, words);
    }

    [Fact]
    public async Task Page_Forms_CarryTheirOwnToken()
    {
        // Only the layout's forms had one once: tests passed, browsers were refused.
        var officer = await ImportDriver.OfOfficerAsync(host);
        var run = await officer.CheckAsync(ImportWorkbook.Of(ImportWorkbook.Person(930_003, ImportDriver.UnitCode)));

        foreach (var address in new[] { ImportDriver.Page, $"{ImportDriver.Page}/{run.Id}" })
        {
            var page = await officer.Client.GetPageAsync(address);
            Assert.All(page.QuerySelectorAll("main form[method=post]"),
                form => Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]")));
        }
    }

    [Fact]
    public async Task Post_NoFile_AsksForOne()
    {
        var officer = await ImportDriver.OfOfficerAsync(host);

        using var response = await officer.Client.PostFormAsync(ImportDriver.Page);

        await AssertEx.HasSummaryErrorAsync(response, "Chọn tệp Excel cần nhập.");
    }

    [Fact]
    public async Task Post_TooLargeFile_IsRefusedBeforeItIsRead()
    {
        // Arrange
        var officer = await ImportDriver.OfOfficerAsync(host);
        using var endless =
            new MultipartFormDataContent { { new StreamContent(new MemoryStream(new byte[150 * 1024 * 1024])), "Input.File", "lon.xlsx" } };

        // Act
        using var response =
            await officer.Client.PostAsync(new Uri(ImportDriver.Page, UriKind.Relative), endless, TestContext.Current.CancellationToken);

        // Assert
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        var page = await Html.ReadAsync(response);
        AssertEx.Shows(page, "Tệp quá lớn: tối đa 30 MB.");
        AssertEx.ShowsNot(page, "Failed to read");
    }

    [Fact]
    public async Task Check_MissingColumn_SaysWhich()
    {
        var officer = await ImportDriver.OfOfficerAsync(host);
        var row = ImportWorkbook.Person(930_001, ImportDriver.UnitCode);
        row.Remove("Mã đơn vị");

        var run = await officer.CheckAsync(ImportWorkbook.Of(row));

        Assert.Equal(ImportState.Failed, run.State);
        Assert.Contains("thiếu cột \"Mã đơn vị\"", run.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ColumnsInAnotherOrderAndByKey_AreFound()
    {
        var officer = await ImportDriver.OfOfficerAsync(host);
        var row = ImportWorkbook.Person(930_002, ImportDriver.UnitCode).Reverse()
            .ToDictionary(p => p.Key == "Họ và tên khai sinh" ? "ho_ten" : p.Key.ToUpperInvariant(), p => p.Value);

        var run = await officer.CheckAsync(ImportWorkbook.Of(row));

        Assert.Equal((ImportState.Checked, 0, 1), (run.State, run.Counts.Errors, run.Counts.New));
    }

    private static byte[] Workbook(string sheet) => Zip(
        ("xl/workbook.xml",
            "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Cán bộ\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/worksheets/sheet1.xml", sheet));

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}
