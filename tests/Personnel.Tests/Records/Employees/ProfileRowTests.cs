using System.Globalization;
using System.Net;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Records.Employees;

/// <summary>The repeating tables of the forms: rows are added, corrected and struck, never deleted.</summary>
public sealed class ProfileRowTests(HostFixture host)
{
    /// <summary>One good row of every table.</summary>
    public static TheoryData<string, string, string> Rows => new()
    {
        { "chuc-vu", "khoi=DOAN_THE;chuc_vu=Chủ tịch công đoàn;to_chuc=Công đoàn cơ sở;tu_ngay=01/06/2020", "Chủ tịch công đoàn" },
        { "ngoai-ngu", "ngoai_ngu=Tiếng Anh;trinh_do=B6;so_chung_chi=A-12;ngay_cap=01/06/2020", "Tiếng Anh" },
        { "to-chuc", "to_chuc=Công đoàn;ngay_tham_gia=01/06/2016;cong_viec=Ủy viên", "Công đoàn" },
        { "khen-thuong", "hinh_thuc=Bằng khen;cap=TINH;nam=2022;so_quyet_dinh=15/QĐ-UBND;ngay_ky=01/06/2022", "Bằng khen" },
        { "ky-luat", "khoi=CHINH_QUYEN;hinh_thuc=Khiển trách;so_quyet_dinh=3/QĐ-STP;tu_ngay=01/06/2021;den_ngay=01/06/2022",
            "Khiển trách" },
        { "giay-to-cu", "loai_giay_to=CMND9;so_giay_to=341234567;ngay_cap=01/06/2010;noi_cap=Công an tỉnh;den_ngay=01/06/2021",
            "341234567" },
        { "dao-tao",
            "ten_truong=Đại học Cần Thơ;chuyen_nganh=Luật;tu_thang=09/2004;den_thang=06/2008;hinh_thuc=CQ;van_bang=Cử nhân;loai=CHUYEN_MON;trinh_do=DH", "Đại học Cần Thơ" },
        { "cong-tac", "tu_thang=03/2015;noi_dung=Chuyên viên, Sở Tư pháp", "Chuyên viên, Sở Tư pháp" },
        { "nuoc-ngoai", "nuoc=Nhật Bản;tu_ngay=01/06/2019;den_ngay=15/06/2019;muc_dich=Học tập", "Nhật Bản" },
        { "gia-dinh", "quan_he=CHA_DE;ho_ten=Trần Văn Cha;nam_sinh=1955;chi_tiet=Làm ruộng", "Trần Văn Cha" },
        { "qua-trinh-luong", "tu_thang=01/2020;ma_ngach=01.003;bac=3;he_so=3,00;loai=THUONG_XUYEN", "01.003" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task D3_2_a_row_of_every_table_is_added_shown_and_told_in_the_history(string table, string values, string shown)
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        using var response = await officer.PostFormAsync($"/can-bo/{person.Id}/bang/{table}", Fields(person.Version, values));

        // Assert
        AssertEx.RedirectsTo(response, $"/can-bo/{person.Id}#{table}");
        var card = (await officer.GetPageAsync($"/can-bo/{person.Id}")).QuerySelector($"#{table}")!;
        Assert.Contains(shown, card.TextContent, StringComparison.Ordinal);
        AssertEx.Shows(await officer.GetPageAsync($"/can-bo/{person.Id}/lich-su"), shown);
    }

    [Fact]
    public async Task D9_1_a_corrected_row_keeps_its_former_value_in_the_history()
    {
        // Arrange
        var (person, row) = await PersonWithRelativeAsync();
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var fields = Fields(person.Version, "quan_he=CHA_DE;ho_ten=Trần Văn Đúng;nam_sinh=1956");

        // Act
        using var response = await officer.PostFormAsync($"/can-bo/{person.Id}/bang/gia-dinh/{row}", fields);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Redirect, response);
        var history = await officer.GetPageAsync($"/can-bo/{person.Id}/lich-su");
        AssertEx.Shows(history, "Trần Văn Sai");
        AssertEx.Shows(history, "Trần Văn Đúng");
    }

    [Fact]
    public async Task D12_1_a_struck_row_leaves_the_record_but_not_the_history()
    {
        // Arrange
        var (person, row) = await PersonWithRelativeAsync();
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var url = $"/can-bo/{person.Id}/bang/gia-dinh/{row}/gach-bo";

        // Act
        using var unexplained = await officer.PostFormAsync(url, new { person.Version, Reason = " " });
        using var struck = await officer.PostFormAsync(url, new { person.Version, Reason = "Nhập nhầm của người khác" });

        // Assert
        await AssertEx.HasFieldErrorAsync(unexplained, "Reason", "Nhập lý do gạch bỏ.");
        AssertEx.HasStatus(HttpStatusCode.Redirect, struck);
        AssertEx.ShowsNot(await officer.GetPageAsync($"/can-bo/{person.Id}"), "Trần Văn Sai");
        AssertEx.Shows(await officer.GetPageAsync($"/can-bo/{person.Id}/lich-su"), "Gạch bỏ: Nhập nhầm của người khác");
        Assert.True(await host.InDbAsync((PersonnelDbContext db) => db.Set<FamilyMember>().IgnoreQueryFilters()
            .AnyAsync(r => r.Id == row, TestContext.Current.CancellationToken)));
        using var again = await officer.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);
        AssertEx.HasStatus(HttpStatusCode.NotFound, again);
    }

    [Fact]
    public async Task Post_SameNewRowTwice_AddsItOnce()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var fields = Fields(person.Version, "nuoc=Lào");

        // Act
        using var first = await officer.PostFormAsync($"/can-bo/{person.Id}/bang/nuoc-ngoai", fields);
        using var second = await officer.PostFormAsync($"/can-bo/{person.Id}/bang/nuoc-ngoai", fields);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Redirect, first);
        AssertEx.HasStatus(HttpStatusCode.Redirect, second);
        Assert.Equal(
            1, await host.InDbAsync((PersonnelDbContext db) => db.Set<AbroadStay>()
                .CountAsync(r => r.EmployeeId == person.Id, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Post_HigherDegree_RaisesTheLevelOfTheRecord_AndNewWorkEndsTheOneBefore()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host, change: e =>
        {
            e.ProfessionalLevelCode = "DH";
            e.Add(new EducationRecord
            {
                EmployeeId = e.Id, School = "Đại học Cần Thơ", KindCode = "CHUYEN_MON", LevelCode = "DH",
                UntilMonth = new DateOnly(2006, 7, 1),
            });
            e.Add(new WorkPeriod { EmployeeId = e.Id, FromMonth = new DateOnly(2015, 3, 1), Content = "Chuyên viên" });
        });
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        using var degree = await officer.PostFormAsync(
            $"/can-bo/{person.Id}/bang/dao-tao",
            Fields(person.Version, "ten_truong=Đại học Cần Thơ;loai=CHUYEN_MON;trinh_do=THS;den_thang=09/2024"));
        var between = await TestPeople.ReadAsync(host, person.Id);
        using var work = await officer.PostFormAsync(
            $"/can-bo/{person.Id}/bang/cong-tac", Fields(between.Version, "tu_thang=09/2026;noi_dung=Trưởng phòng"));

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Redirect, degree);
        Assert.Equal("THS", between.ProfessionalLevelCode);
        AssertEx.HasStatus(HttpStatusCode.Redirect, work);
        var periods = await host.InDbAsync((PersonnelDbContext db) => db.Set<WorkPeriod>().Where(w => w.EmployeeId == person.Id)
            .OrderBy(w => w.FromMonth).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([new DateOnly(2026, 8, 1), null], periods.Select(p => p.UntilMonth));
        AssertEx.Shows(await officer.GetPageAsync($"/can-bo/{person.Id}"), "Giai đoạn công tác trước kết thúc tháng 08/2026.");
    }

    [Fact]
    public async Task Post_StaleRow_AnswersConflictWithBothValues()
    {
        // Arrange
        var (person, row) = await PersonWithRelativeAsync();
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var url = $"/can-bo/{person.Id}/bang/gia-dinh/{row}";
        using var first = await officer.PostFormAsync(url, Fields(person.Version, "quan_he=CHA_DE;ho_ten=Trần Văn Trước;nam_sinh=1955"));
        AssertEx.HasStatus(HttpStatusCode.Redirect, first);

        // Act
        using var second = await officer.PostFormAsync(url, Fields(person.Version, "quan_he=CHA_DE;ho_ten=Trần Văn Sau;nam_sinh=1955"));

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Conflict, second);
        var page = await Html.ReadAsync(second);
        Assert.Equal("Trần Văn Sau", page.QuerySelector("[name='Input.Values[ho_ten]']")!.GetAttribute("value"));
        Assert.Contains("Trần Văn Trước", page.QuerySelector(".stored-value")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gia-dinh", "quan_he=CHA_DE;ho_ten=Trần Văn Cha;nam_sinh=1849", "năm sinh của Cha đẻ phải từ 1850")]
    [InlineData("gia-dinh", "quan_he=KHONG_CO;ho_ten=Trần Văn Cha", "Giá trị không có trong danh mục")]
    [InlineData("gia-dinh", "quan_he=CHA_DE", "Nhập họ và tên.")]
    [InlineData("cong-tac", "tu_thang=13/2020;noi_dung=Chuyên viên", "Tháng không hợp lệ")]
    [InlineData("cong-tac", "tu_thang=09/3005;noi_dung=Chuyên viên",
        "Năm 3005 của “09/3005” quá xa; phần mềm nhận các năm từ 1850 đến 2150. Kiểm tra lại năm.")]
    [InlineData("cong-tac", "tu_thang=05/2020;den_thang=04/2020;noi_dung=Chuyên viên", "từ tháng 05/2020 sau đến tháng 04/2020")]
    public async Task Post_WrongRow_IsRefusedInWords(string table, string values, string message)
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        using var response = await officer.PostFormAsync($"/can-bo/{person.Id}/bang/{table}", Fields(person.Version, values));

        // Assert
        await AssertEx.HasSummaryErrorAsync(response, message);
    }

    [Fact]
    public async Task Post_RowOfAPersonElsewhere_IsNotFound()
    {
        // Arrange
        var elsewhere = await TestPeople.AddAsync(host, unitId: TestPeople.OtherUnit);
        var (_, row) = await PersonWithRelativeAsync();
        var own = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        foreach (var url in new[] { $"/can-bo/{elsewhere.Id}/bang/gia-dinh", $"/can-bo/{own.Id}/bang/gia-dinh/{row}", $"/can-bo/{own.Id}/bang/khong-co" })
        {
            // Act
            using var response = await officer.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

            // Assert
            AssertEx.HasStatus(HttpStatusCode.NotFound, response);
        }
    }

    [Theory]
    [InlineData("CO_QUAN_DANG", "trinh-do", "dao-tao", "suc-khoe", "gia-dinh")]
    [InlineData("CO_QUAN_DANG", "trinh-do", "khen-thuong", "noi-o", "qua-trinh-luong")]
    [InlineData("MTTQ_CTXH", "luong", "qua-trinh-luong", "lich-su-ban-than", "gia-dinh")]
    public async Task D8_6_limited_right_to_edit_covers_only_the_data_of_its_subsystems(
        string role, string openSection, string openTable, string closedSection, string closedTable)
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var limited = await host.SignInAsAsync(role, TestPeople.Unit);

        // Act
        using var section = await GetAsync(limited, $"/can-bo/{person.Id}/sua/{openSection}");
        using var table = await GetAsync(limited, $"/can-bo/{person.Id}/bang/{openTable}");
        using var otherSection = await GetAsync(limited, $"/can-bo/{person.Id}/sua/{closedSection}");
        using var otherTable = await GetAsync(limited, $"/can-bo/{person.Id}/bang/{closedTable}");

        // Assert
        AssertEx.HasStatus(HttpStatusCode.OK, section);
        AssertEx.HasStatus(HttpStatusCode.OK, table);
        AssertEx.HasStatus(HttpStatusCode.Forbidden, otherSection);
        AssertEx.HasStatus(HttpStatusCode.Forbidden, otherTable);
    }

    [Fact]
    public async Task D8_7_a_party_organ_cannot_smuggle_in_an_item_it_may_not_edit()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var limited = await host.SignInAsAsync("CO_QUAN_DANG", TestPeople.Unit);
        var fields = Fields(person.Version, "ngay_sinh=03/05/1985;so_giay_to=087184000999;ton_giao=01");

        // Act
        using var response = await limited.PostFormAsync($"/can-bo/{person.Id}/sua/ban-than", fields);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Redirect, response);
        var stored = await TestPeople.ReadAsync(host, person.Id);
        Assert.Equal(new DateOnly(1985, 5, 3), stored.BirthDate);
        Assert.Equal(person.IdNumber, stored.IdNumber);
        Assert.Null(stored.ReligionCode);
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string url) =>
        client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

    private static Dictionary<string, string> Fields(int version, string values)
    {
        var fields = new Dictionary<string, string>
        {
            ["Input.Version"] = version.ToString(CultureInfo.InvariantCulture),
            ["Input.RowId"] = Guid.CreateVersion7().ToString(),
            ["Input.Basis"] = "ke-khai",
            ["Input.CorrectionReason"] = "Phiếu bổ sung lý lịch ngày 01/10/2026",
        };
        foreach (var pair in values.Split(';'))
        {
            var parts = pair.Split('=');
            fields[$"Input.Values[{parts[0]}]"] = parts[1];
        }

        return fields;
    }

    private async Task<(Employee Person, Guid Row)> PersonWithRelativeAsync()
    {
        var row = Guid.CreateVersion7();
        var person = await TestPeople.AddAsync(host, change: e => e.Add(
            new FamilyMember { Id = row, EmployeeId = e.Id, Side = FamilySide.Own, RelationCode = "CHA_DE", FullName = "Trần Văn Sai",
                BirthYear = 1955 }));
        return (person, row);
    }
}
