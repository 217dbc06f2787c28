using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Import.Features.Import;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Testing;
using HoSoCanBo.Testing.Import;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Import;

public sealed class ImportCheckTests(HostFixture host)
{
    /// <summary>Column, wrong value, rule, whether it blocks the row.</summary>
    public static TheoryData<string, string, string, bool> WrongCells => new()
    {
        { "ho_ten", new string('A', 10_000), "N2", true },
        { "ho_ten", "Nguyễn Văn 3", "N2", true },
        { "so_hieu", "SH/01", "N6", true },
        { "doi_tuong", "KHONG_CO", "K1", true },
        { "don_vi", "99.XYZ", "U1", true },
        { "don_vi", "87.SYT", "U2", true },
        { "dan_toc", "Người sao Hỏa", "K1", true },
        { "ngay_sinh", "31/02/1980", "D1", true },
        { "ngay_cap", "2021", "D1", true },
        { "he_so", "ba phẩy ba", "K2", true },
        { "bac_luong", "2,5", "K2", true },
        { "ngay_tuyen_dung", "01/01/2090", "D1", false },
        { "ngay_sinh", "01/01/2015", "D2", false },
        { "ngay_sinh", "01/01/2090", "D1", true },
        { "email", "khong phai email", "N7", true },
        { "so_giay_to", "08712", "I3", true },
        { "dien_thoai", "12345", "N8", false },
        { "noi_sinh_xa", "x· T©n Kh¸nh", "N1", true },
        { "ten_goi_khac", new string('b', 101), "K3", true },
        { "chuc_vu", "x· T©n Kh¸nh", "N1", true },
        { "ma_ngach", "99.999", "S1", true },
        { "gioi_tinh", "khác", "K1", true },
    };

    [Theory, MemberData(nameof(WrongCells))]
    public async Task Check_WrongCell_NamesItsCellAndRule(string column, string value, string rule, bool isError)
    {
        // Arrange
        var officer = await ImportDriver.OfOfficerAsync(host);
        var good = ImportWorkbook.Person(910_001, ImportDriver.UnitCode).With(("ly_do_xac_nhan", null));
        var bad = ImportWorkbook.Person(910_002, ImportDriver.UnitCode)
            .With((column, value), ("ly_do_xac_nhan", "Đã đối chiếu giấy khai sinh"));
        var label = ImportColumns.FindByHeader(column)!.Label;
        var place = good.Keys.ToList().IndexOf(label);

        // Act
        var run = await officer.CheckAsync(ImportWorkbook.Of(good, bad));

        // Assert
        Assert.Equal(ImportState.Checked, run.State);
        var issues = await officer.IssuesAsync(run.Id);
        var cell = $"{WorkbookAddress.ColumnName(place)}3";
        var issue = Assert.Single(issues, i => i.Cell == cell && i.Rule == rule);
        Assert.Equal(isError, issue.IsError);
        Assert.Equal(label, issue.Label);
        Assert.Equal(isError ? 1 : 0, run.Counts.RowsWithErrors);
        Assert.DoesNotContain(issues, i => i.Row == 2);
        Assert.Null(await officer.FindAsync("DT910001"));
    }

    [Fact]
    public async Task Check_UnknownCode_ListsTheAllowedOnes()
    {
        var officer = await ImportDriver.OfOfficerAsync(host);
        var run = await officer.CheckAsync(
            ImportWorkbook.Of(ImportWorkbook.Person(910_003, ImportDriver.UnitCode).With(("nhom_mau", "Z"))));

        var issue = Assert.Single(await officer.IssuesAsync(run.Id), i => i.Rule == "K1");
        Assert.Contains("AB (Nhóm máu AB)", issue.Allowed, StringComparison.Ordinal);
        Assert.Equal("Z", issue.Value);
    }

    [Fact]
    public async Task I5_I6_a_citizen_number_of_another_sex_and_year_is_refused_until_a_reason_is_given()
    {
        var officer = await ImportDriver.OfOfficerAsync(host);
        var row = ImportWorkbook.Person(910_004, ImportDriver.UnitCode)
            .With(("ngay_sinh", "05/03/1984"), ("gioi_tinh", "Nữ"), ("so_giay_to", "087083910004"));

        var refused = await officer.CheckAsync(ImportWorkbook.Of(row));
        var written =
            await officer.ImportAsync(
                ImportWorkbook.Of(ImportWorkbook.Person(910_014, ImportDriver.UnitCode).With(("ly_do_xac_nhan", null)),
                    row.With(("ly_do_xac_nhan", "Cải chính hộ tịch số 12/2019"))));

        var issues = await officer.IssuesAsync(refused.Id);
        Assert.True(Assert.Single(issues, i => i.Rule == "I5").IsError);
        Assert.Contains("ghi cột Lý do xác nhận", Assert.Single(issues, i => i.Rule == "I6").Message.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, refused.Counts.RowsWithErrors);
        Assert.Equal((ImportState.Done, 2), (written.State, written.Added));
        var person = (await officer.FindAsync("DT910004"))!;
        var reason = await host.InDbAsync((PersonnelDbContext db) => db.AuditEntries.Where(a => a.SubjectId == person.Id)
            .Select(a => a.Reason).SingleAsync());
        Assert.Contains("Cải chính hộ tịch số 12/2019", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_DoublesInTheFile_PointToTheFirstRow()
    {
        var officer = await ImportDriver.OfOfficerAsync(host);
        var first = ImportWorkbook.Person(910_005, ImportDriver.UnitCode);
        var sameNumber = ImportWorkbook.Person(910_006, ImportDriver.UnitCode).With(("so_hieu", "DT910005"));
        var sameIdNumber = ImportWorkbook.Person(910_007, ImportDriver.UnitCode).With(("so_giay_to", first["Số CMND/CCCD/căn cước"]));

        var run = await officer.CheckAsync(ImportWorkbook.Of(first, sameNumber, sameIdNumber));

        var issues = await officer.IssuesAsync(run.Id);
        Assert.Contains("dòng 2", Assert.Single(issues, i => i.Rule == "N6" && i.Row == 3).Message.ToString(), StringComparison.Ordinal);
        Assert.Contains("dòng 2", Assert.Single(issues, i => i.Rule == "I8" && i.Row == 4).Message.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, run.Counts.RowsWithErrors);
    }

    [Fact]
    public async Task Check_NumberOfPersonElsewhere_IsRefusedWithoutAName()
    {
        // Arrange
        var other = new ImportDriver(host, await host.SignInAsAsync("QUAN_TRI_DON_VI", ImportDriver.UnitOf("87.SYT")));
        var person = ImportWorkbook.Person(910_008, "87.SYT");
        await other.ImportAsync(ImportWorkbook.Of(person));
        var officer = await ImportDriver.OfOfficerAsync(host);

        // Act
        var run = await officer.CheckAsync(
            ImportWorkbook.Of(ImportWorkbook.Person(910_009, ImportDriver.UnitCode).With(("so_hieu", "DT910008"))));

        // Assert
        var issue = Assert.Single(await officer.IssuesAsync(run.Id), i => i.IsError);
        Assert.Equal("N6", issue.Rule);
        Assert.DoesNotContain((string)person["Họ và tên khai sinh"]!, issue.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_CellThatLostItsZero_IsRestoredWithAWarning()
    {
        var officer = await ImportDriver.OfOfficerAsync(host);
        var row = ImportWorkbook.Person(910_010, ImportDriver.UnitCode);
        var number = (string)row["Số CMND/CCCD/căn cước"]!;

        var run = await officer.ImportAsync(
            ImportWorkbook.Of(row.With(("so_giay_to", double.Parse(number, System.Globalization.CultureInfo.InvariantCulture)))));

        Assert.Equal(ImportState.Done, run.State);
        Assert.Equal(number, (await officer.FindAsync("DT910010"))!.IdNumber);
        Assert.Contains(await officer.IssuesAsync(run.Id), i => i.Rule == "I3" && !i.IsError);
    }

    [Fact]
    public async Task Check_FindingsWorkbook_HoldsTheRowsAndTheFindings()
    {
        // Arrange
        var officer = await ImportDriver.OfOfficerAsync(host);
        var run = await officer.CheckAsync(
            ImportWorkbook.Of(ImportWorkbook.Person(910_011, ImportDriver.UnitCode).With(("nhom_mau", "Z"))));

        // Act
        var bytes = await officer.Client.GetByteArrayAsync(
            new Uri($"{ImportDriver.Page}/{run.Id}?handler=Findings", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        using var stream = new MemoryStream(bytes);
        using var workbook = WorkbookReader.Open(stream);
        Assert.Equal(["Cán bộ", "Lỗi"], workbook.Sheets.Select(s => s.Name));
        Assert.Contains("Giá trị không có trong danh mục", workbook.ReadRows(workbook.Sheets[0]).Last().Cells[0].ToString(),
            StringComparison.Ordinal);
        Assert.Contains("Z", workbook.ReadRows(workbook.Sheets[^1]).Last().Cells.Select(c => c.ToString()));
    }

    [Fact]
    public async Task Template_Headers_AreAllKnown()
    {
        var officer = await ImportDriver.OfOfficerAsync(host);

        var bytes = await officer.Client.GetByteArrayAsync(
            new Uri($"{ImportDriver.Page}?handler=Template", UriKind.Relative), TestContext.Current.CancellationToken);

        using var stream = new MemoryStream(bytes);
        using var workbook = WorkbookReader.Open(stream);
        var header = HeaderMap.Read(workbook.ReadRows(workbook.Sheets.Single(s => s.Name == ImportColumns.Sheet)).First());
        Assert.Empty(header.Unknown);
        Assert.All(ImportColumns.All, c => Assert.True(header.PlaceOf(c) >= 0, c.Label));
        Assert.True(ImportColumns.All.Count > 60);
        Assert.Contains(workbook.ReadRows(workbook.Sheets.Single(s => s.Name == "Danh mục")), r => r.Cells[1].ToString() == "CONG_CHUC");
        Assert.Contains(workbook.ReadRows(workbook.Sheets.Single(s => s.Name == "Đơn vị")),
            r => r.Cells[0].ToString() == ImportDriver.UnitCode);
        Assert.DoesNotContain(workbook.ReadRows(workbook.Sheets.Single(s => s.Name == "Đơn vị")), r => r.Cells[0].ToString() == "87.SYT");
    }

    [Fact]
    public async Task Template_UploadedAsItIs_HasNobody()
    {
        var officer = await ImportDriver.OfOfficerAsync(host);
        var template = await officer.Client.GetByteArrayAsync(
            new Uri($"{ImportDriver.Page}?handler=Template", UriKind.Relative), TestContext.Current.CancellationToken);

        var run = await officer.CheckAsync(template);

        Assert.Equal(ImportState.Failed, run.State);
        Assert.Contains("không có dòng dữ liệu", run.FailureMessage, StringComparison.Ordinal);
    }
}
