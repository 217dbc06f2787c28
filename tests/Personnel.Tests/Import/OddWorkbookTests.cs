using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Testing;
using HoSoCanBo.Testing.Import;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Import;

/// <summary>Odd workbooks from outside (tests/OddFiles), each with what is right.</summary>
public sealed class OddWorkbookTests(HostFixture host)
{
    private const string Unit = "87.SYT";
    private const string Highest = "SNV_QUAN_TRI_HE_THONG";

    private async Task<(ImportDriver Officer, ImportRun Run, List<ImportIssue> Issues)> CheckAsync(string file)
    {
        var officer = new ImportDriver(host, await host.SignInAsAsync("QUAN_TRI_DON_VI", ImportDriver.UnitOf(Unit)));
        var run = await officer.CheckAsync(Odd(file));
        return (officer, run, await officer.IssuesAsync(run.Id));
    }

    private async Task<(ImportDriver Officer, List<ImportIssue> Issues)> ImportAsync(string file)
    {
        var (officer, run, issues) = await CheckAsync(file);
        Assert.Equal((ImportState.Checked, 0), (run.State, run.Counts.Errors));
        using var ordered = await officer.OrderAsync(run.Id);
        run = await officer.WaitAsync(run.Id);
        Assert.Equal(ImportState.Done, run.State);
        return (officer, issues);
    }

    private static byte[] Odd(string file) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "OddFiles", file));

    [Fact]
    public async Task Days_OfAWorkbookFrom1904_AreThoseShown()
    {
        var (officer, _) = await ImportAsync("01-date1904.xlsx");

        Assert.Equal(new DateOnly(1984, 3, 5), (await officer.FindAsync("KT00001"))!.BirthDate);
    }

    [Fact]
    public async Task Rank_ThatExcelTookForANumber_IsRestoredWithAWarning()
    {
        var (officer, issues) = await ImportAsync("02-rank-code-number.xlsx");

        Assert.Equal("01.003", (await officer.FindAsync("KT00002"))!.RankCode);
        Assert.Contains(issues, i => i.Label == "Mã ngạch" && i.Message.ToString().Contains("01.003", StringComparison.Ordinal));
    }

    [Fact]
    public async Task HistoryRow_WithoutANumber_KeepsThePersonAboveFromBeingWrittenInPart()
    {
        var (_, run, issues) = await CheckAsync("04-history-blank-number.xlsx");

        Assert.Equal((1, 1), (run.Counts.Rows, run.Counts.RowsWithErrors));
        Assert.Contains(issues, i => i.IsError && i.Sheet.StartsWith("28", StringComparison.Ordinal)
            && i.Message.ToString().Contains("KT00004", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EscapedLineBreak_NeverShows()
    {
        var (officer, _) = await ImportAsync("05-escaped-cr.xlsx");
        var person = (await officer.FindAsync("KT00005"))!;

        Assert.Equal("Số 12 ấp Một", person.PermanentAddress.Detail);
        var texts = await host.InDbAsync((PersonnelDbContext db) => db.AuditEntries.Where(a => a.SubjectId == person.Id)
            .Select(a => a.Changes).ToListAsync());
        Assert.DoesNotContain(texts, t => t.Contains("x000D", StringComparison.Ordinal));
    }

    [Fact]
    public async Task IdentityNumber_OfNoLength_IsRefusedWithoutAKindOfPaper()
    {
        var (_, run, issues) = await CheckAsync("07-id-number-no-kind.xlsx");

        Assert.Equal(2, run.Counts.RowsWithErrors);
        Assert.Equal(2, issues.Count(i => i.IsError && i.Rule == "I1"));
    }

    [Fact]
    public async Task Eth_BecomesTheLetterItLooksLike()
    {
        var (officer, _) = await ImportAsync("08-eth-letter.xlsx");

        var person = (await officer.FindAsync("KT00010"))!;
        Assert.StartsWith("Đặng", person.FullName, StringComparison.Ordinal);
        Assert.StartsWith("dang", person.FullNameSearch, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BankAccount_InANumberCell_IsQuestioned()
    {
        var (_, issues) = await ImportAsync("11-bank-account-number.xlsx");

        Assert.Contains(issues, i => !i.IsError && i.Label == "Tài khoản ngân hàng");
    }

    [Theory]
    [InlineData("13-workbook2.xlsx")]
    [InlineData("14-shared-strings-case.xlsx")]
    [InlineData("15-backslash-entries.xlsx")]
    public async Task PartsUnderOtherNames_AreRead(string file) => Assert.Equal(1, (await CheckAsync(file)).Run.Counts.Rows);

    [Fact]
    public async Task NumberedEmptyRows_AreNobody()
    {
        var (_, run, _) = await CheckAsync("28-numbered-empty-rows.xlsx");

        Assert.Equal((1, 0), (run.Counts.Rows, run.Counts.Errors));
    }

    [Fact]
    public async Task HiddenRow_IsReadAndSaid()
    {
        var (_, run, issues) = await CheckAsync("29-hidden-row.xlsx");

        Assert.Equal(2, run.Counts.Rows);
        Assert.Contains(issues, i => i.Message.ToString().Contains("đang ẩn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SecondSheetOfPeople_IsNotReadAndSaid()
    {
        var (_, run, issues) = await CheckAsync("30-two-people-sheets.xlsx");

        Assert.Equal(1, run.Counts.Rows);
        Assert.Contains(issues, i => i.Sheet == "CÁN BỘ" && i.Message.ToString().Contains("không", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Month_ThatLostItsFormat_IsAMonth()
    {
        var (officer, _) = await ImportAsync("35-month-without-format.xlsx");

        var person = (await officer.FindAsync("KT00027"))!;
        var period = await host.InDbAsync((PersonnelDbContext db) => db.Set<WorkPeriod>().SingleAsync(w => w.EmployeeId == person.Id));
        Assert.Equal(new DateOnly(2005, 9, 1), period.FromMonth);
    }

    [Fact]
    public async Task StarredColumnsOnly_MissTheDayTheTemplateMarksToo()
    {
        var (officer, _, issues) = await CheckAsync("37-starred-columns-only.xlsx");
        var template = await officer.Client.GetByteArrayAsync(
            new Uri($"{ImportDriver.Page}?handler=Template", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains(issues, i => i.IsError && i.Rule == "D1");
        using var workbook = HoSoCanBo.BuildingBlocks.Workbooks.WorkbookReader.Open(new MemoryStream(template));
        Assert.Contains("Ở đơn vị từ ngày *", workbook.ReadRows(workbook.Sheets[0]).First().Cells.Select(c => c.ToString()));
    }

    [Fact]
    public async Task Export_EditedInExcel_ChangesOnlyWhatWasEdited()
    {
        // Arrange
        var officer = await ImportDriver.OfOfficerAsync(host);
        var row = ImportWorkbook.Person(915_001, ImportDriver.UnitCode);
        await officer.ImportAsync(ImportWorkbook.Of(row));
        using var export = await officer.Client.PostFormAsync(
            "/can-bo/ket-xuat.xlsx?q=DT915001", new { Reason = "Rà soát" }, "/can-bo/ket-xuat.xlsx?handler=Full");
        using var file = new MemoryStream(await export.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var exported = MiniExcelLibs.MiniExcel.Query(file, useHeaderRow: true).Cast<IDictionary<string, object?>>().Single().ToDictionary();

        // Act
        var same = await officer.CheckAsync(ImportWorkbook.Of(exported));
        exported["Điện thoại"] = "0912345678";
        var edited = await officer.CheckAsync(ImportWorkbook.Of(exported));
        using var withoutReason = await officer.Client.PostFormAsync($"{ImportDriver.Page}/{edited.Id}", new { Reason = "" });
        using var ordered = await officer.OrderAsync(edited.Id);
        edited = await officer.WaitAsync(edited.Id);

        // Assert
        Assert.Equal((1, 1, 0), (same.Counts.Rows, same.Counts.Unchanged, same.Counts.Errors));
        Assert.DoesNotContain(await officer.IssuesAsync(same.Id), i => i.Rule == "K4");
        await AssertEx.HasSummaryErrorAsync(withoutReason, "nhập căn cứ");
        Assert.Equal((ImportState.Done, 1), (edited.State, edited.Updated));
        Assert.Equal("0912345678", (await officer.FindAsync("DT915001"))!.Phone);
    }

    [Theory]
    [InlineData("19-no-sheets.xlsx", "không có sheet")]
    [InlineData("24-catalogue-error-cell.xlsx", "#N/A")]
    [InlineData("25-catalogue-old-fonts.xlsx", "Ký tự không hợp lệ")]
    public async Task Catalogue_OfOddFile_IsRefusedInWords(string file, string words)
    {
        var admin = await host.SignInAsAsync(Highest);
        using var response = await admin.PostFileAsync("/danh-muc/religions/nhap", "Input.File", file, Odd(file), new { Reason = "Thử" });

        await AssertEx.HasSummaryErrorAsync(response, words);
    }

    [Theory]
    [InlineData("18-numfmt-without-id.xlsx")]
    [InlineData("26-catalogue-lost-zero.xlsx")]
    public async Task Catalogue_OfOddFile_IsRead(string file)
    {
        var admin = await host.SignInAsAsync(Highest);
        using var response = await admin.PostFileAsync("/danh-muc/religions/nhap", "Input.File", file, Odd(file), new { Reason = "Thử" });

        AssertEx.RedirectsTo(response, "/danh-muc/religions");
        Assert.False(
            await host.InDbAsync((PersonnelDbContext db) => db.CatalogueItems.AnyAsync(i => i.Catalogue == "religions" && i.Code == "7")));
    }
}
