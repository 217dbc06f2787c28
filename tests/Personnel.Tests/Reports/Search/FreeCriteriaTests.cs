using System.Net;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Personnel.Tests.Reports.Search;

/// <summary>Đ9.2: criteria on any field, joined by and/or; the answer equals a direct count.</summary>
public sealed class FreeCriteriaTests(HostFixture host)
{
    private static readonly DateOnly Today = new(2026, 10, 15);

    [Theory]
    [InlineData("dk=1~gioi_tinh~la~NU", "women")]
    [InlineData("dk=1~gioi_tinh~khac~NU", "not women")]
    [InlineData("dk=1~tuoi~tu-den~30~40", "aged 30 to 40")]
    [InlineData("dk=1~tuoi~tu-den~~40", "up to 40")]
    [InlineData("dk=1~ngay_sinh~tu-den~1984~1990", "born 1984 to 1990")]
    [InlineData("dk=1~ngay_sinh~thang~5", "born in May")]
    [InlineData("dk=1~dang_vien~la~co", "Party members")]
    [InlineData("dk=1~dang_vien~la~khong", "not Party members")]
    [InlineData("dk=1~dan_toc_thieu_so~la~co", "minorities")]
    [InlineData("dk=1~trinh_do_chuyen_mon~la~THS~TS", "masters and doctors")]
    [InlineData("dk=1~trinh_do_chuyen_mon~trong", "without a level")]
    [InlineData("dk=1~chuyen_nganh~chua~luật", "law")]
    [InlineData("dk=1~chuyen_nganh~khong-chua~luật", "not law")]
    [InlineData("dk=1~he_so~tu-den~3,33~4", "coefficient 3.33 to 4")]
    [InlineData("dk=1~gioi_tinh~la~NU&dk=1~dang_vien~la~co", "women in the Party")]
    [InlineData("dk=1~gioi_tinh~la~NU&dk=1~dang_vien~la~co&nhom=1~hoac", "women or Party members")]
    [InlineData("dk=1~gioi_tinh~la~NU&dk=1~dang_vien~la~co&nhom=1~tru", "not women in the Party")]
    [InlineData("dk=1~gioi_tinh~la~NU&dk=1~dang_vien~la~co&dk=2~trinh_do_chuyen_mon~la~TS&noi=hoac", "women in the Party, or doctors")]
    public async Task D9_2_the_answer_equals_a_direct_count(string conditions, string rule)
    {
        // Arrange
        var cases = await DifferentPeopleAsync();
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var found = await cases.FindAsync(officer, conditions);

        // Assert
        var counted = cases.Counted(Rules[rule]);
        Assert.Equal(counted.Order(), found.Order());
        Assert.NotEmpty(counted);
        Assert.True(counted.Count < cases.People.Count, "The rule narrows nothing.");
    }

    [Fact]
    public async Task D9_2_conditions_on_one_history_in_one_group_mean_one_row()
    {
        // Arrange: one has a master's of 2018; the other a master's of 2010 and another course of 2018
        var cases = new SearchCases(host);
        var master2018 = await cases.AddAsync(e => e.Add(Course(e, "THS", 2018)));
        var two = await cases.AddAsync(e =>
        {
            e.Add(Course(e, "THS", 2010));
            e.Add(Course(e, "DH", 2018));
        });
        await cases.AddAsync();
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var sameRow = await cases.FindAsync(officer, "dk=1~dao-tao.trinh_do~la~THS", "dk=1~dao-tao.den_thang~tu-den~2018~2018");
        var anyRows = await cases.FindAsync(officer, "dk=1~dao-tao.trinh_do~la~THS", "dk=2~dao-tao.den_thang~tu-den~2018~2018");
        var neverStudied = await cases.FindAsync(officer, "dk=1~dao-tao.co-dong~la~khong");

        // Assert
        Assert.Equal([master2018.Id], sameRow);
        Assert.Equal(new[] { master2018.Id, two.Id }.Order(), anyRows.Order());
        Assert.Equal([cases.People[2].Id], neverStudied);
    }

    [Fact]
    public async Task D9_2_struck_rows_do_not_count()
    {
        // Arrange
        var cases = new SearchCases(host);
        await cases.AddAsync(e =>
        {
            var wrong = Course(e, "TS", 2020);
            wrong.Strike("Nhập nhầm người", new DateTime(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc));
            e.Add(wrong);
        });
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var found = await cases.FindAsync(officer, "dk=1~dao-tao.trinh_do~la~TS");

        // Assert
        Assert.Empty(found);
    }

    [Fact]
    public async Task D9_2_unit_with_everything_below_it_and_only_inside_the_scope()
    {
        // Arrange
        var cases = new SearchCases(host);
        var health = StableId.From("unit:87.SYT");
        var population = StableId.From("unit:87.SYT.CCDS");
        var below = await cases.AddAsync(unitId: population);
        var above = await cases.AddAsync(unitId: health);
        await cases.AddAsync(unitId: TestPeople.OtherUnit);
        var administrator = await host.SignInAsAsync(TestPeople.Officer, health);
        var small = await host.SignInAsAsync("DON_VI_CO_SO", population);

        // Act
        var subtree = await cases.FindAsync(administrator, $"dk=1~don_vi~thuoc~{health}");
        var itself = await cases.FindAsync(administrator, $"dk=1~don_vi~la~{health}");
        var elsewhere = await cases.FindAsync(administrator, $"dk=1~don_vi~thuoc~{TestPeople.OtherUnit}");
        var fromBelow = await cases.FindAsync(small, $"dk=1~don_vi~thuoc~{health}");

        // Assert
        Assert.Equal(new[] { below.Id, above.Id }.Order(), subtree.Order());
        Assert.Equal([above.Id], itself);
        Assert.Empty(elsewhere);
        Assert.Equal([below.Id], fromBelow);
    }

    [Fact]
    public async Task D9_2_as_of_a_day_asks_for_unit_post_and_presence_of_that_day()
    {
        // Arrange: recruited 2016 in one unit, moved to another in 2020; retired since 2024
        var cases = new SearchCases(host);
        var moved = await cases.AddAsync(
            e => e.MoveTo(TestPeople.Unit, "Phó Chánh Thanh tra", new DateOnly(2020, 7, 1), Guid.CreateVersion7()), TestPeople.OtherUnit,
            since: new DateOnly(2016, 1, 4));
        var left = await cases.AddAsync(e => e.Leave("NGHI_HUU", new DateOnly(2024, 3, 1), Guid.CreateVersion7()),
            since: new DateOnly(2016, 1, 4));
        var business = await host.SignInAsAsync("SNV_NGHIEP_VU", StableId.From("unit:87.SNV"));

        // Act
        var before = await cases.FindAsync(business, $"dk=1~don_vi~la~{TestPeople.OtherUnit}", "ngay=31/12/2018");
        var now = await cases.FindAsync(business, $"dk=1~don_vi~la~{TestPeople.OtherUnit}");
        var present2023 = await cases.FindAsync(business, "ngay=31/12/2023");
        var presentNow = await cases.FindAsync(business);
        var everybody = await cases.FindAsync(business, "gom=tat-ca");
        var notYet = await cases.FindAsync(business, "ngay=31/12/2015");

        // Assert
        Assert.Equal([moved.Id], before);
        Assert.Empty(now);
        Assert.Equal(new[] { moved.Id, left.Id }.Order(), present2023.Order());
        Assert.Equal([moved.Id], presentNow);
        Assert.Equal(new[] { moved.Id, left.Id }.Order(), everybody.Order());
        Assert.Empty(notYet);
    }

    [Fact]
    public async Task D9_2_names_come_in_Vietnamese_order_and_chosen_columns_show()
    {
        // Arrange
        var word = TestPeople.UniqueWord();
        var names = new[] { "Ánh", "An", "Đức", "Dung", "Ân" };
        foreach (var name in names)
        {
            await TestPeople.AddAsync(host, $"Lê {word} {name}", change: e => e.ProfessionalMajor = $"Ngành {name}");
        }

        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var page = await officer.GetPageAsync($"/can-bo/tim-kiem?dk=0~ho_ten~chua~{word}&cot=chuyen_nganh&cot=so_giay_to");

        // Assert
        Assert.Equal(["An", "Ánh", "Ân", "Dung", "Đức"],
            page.QuerySelectorAll("#ket-qua tbody td:first-child").Select(c => c.Words().Split(' ')[^1]));
        Assert.Equal(["Họ và tên", "Chuyên ngành", "Số CMND/CCCD/căn cước"],
            page.QuerySelectorAll("#ket-qua thead th").Select(c => c.Words()));
        Assert.Equal("Ngành An", page.QuerySelector("#ket-qua tbody td:nth-child(2)")!.Words());
        Assert.StartsWith("•••", page.QuerySelector("#ket-qua tbody td:nth-child(3)")!.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dk=1~khong_co~la~x", "Không có tiêu chí “khong_co”")]
    [InlineData("dk=1~gioi_tinh~chua~x", "không so sánh được")]
    [InlineData("dk=1~gioi_tinh~la~X", "không có trong danh mục")]
    [InlineData("dk=1~gioi_tinh~la", "Chưa điền giá trị")]
    [InlineData("dk=1~ngay_sinh~tu-den~31/02/1980~", "ngày không hợp lệ")]
    [InlineData("dk=1~tuoi~tu-den~40~30", "giá trị đầu lớn hơn giá trị cuối")]
    [InlineData("dk=1~tuoi~tu-den~bốn mươi~", "nhập số năm")]
    [InlineData("dk=1~he_so~tu-den~-1~", "nhập số")]
    [InlineData("dk=1~don_vi~thuoc~abc", "chọn đơn vị trong danh sách")]
    [InlineData("dk=1~don_vi~thuoc~0198c000-0000-7000-8000-000000000000", "không có trong cây tổ chức")]
    [InlineData("dk=9~gioi_tinh~la~NU", "Nhóm điều kiện từ 1 đến")]
    [InlineData("dk=linh tinh", "Nhóm điều kiện từ 1 đến")]
    [InlineData("ngay=32/13/2020", "Ngày xét không hợp lệ")]
    public async Task D9_2_wrong_criteria_are_refused_in_words(string conditions, string message)
    {
        // Arrange
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        using var response =
            await officer.GetAsync(new Uri($"/can-bo/tim-kiem?{conditions}", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        await AssertEx.HasSummaryErrorAsync(response, message);
    }

    [Fact]
    public async Task D9_2_too_many_or_too_long_conditions_are_refused()
    {
        // Arrange
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var many = string.Join('&', Enumerable.Range(0, 21).Select(_ => "dk=1~gioi_tinh~la~NU"));

        // Act
        using var tooMany =
            await officer.GetAsync(new Uri($"/can-bo/tim-kiem?{many}", UriKind.Relative), TestContext.Current.CancellationToken);
        using var tooLong = await officer.GetAsync(
            new Uri($"/can-bo/tim-kiem?dk=1~chuc_vu~chua~{new string('a', 101)}", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        await AssertEx.HasSummaryErrorAsync(tooMany, "Tối đa 20 điều kiện; đang có 21");
        await AssertEx.HasSummaryErrorAsync(tooLong, "dài quá 100 ký tự");
    }

    [Fact]
    public async Task D9_2_the_form_becomes_an_address()
    {
        // Arrange
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        const string form =
            "d0.truong=gioi_tinh&d0.phep=la&d0.gt=NU&d0.nhom=1&d1.truong=tuoi&d1.phep=tu-den&d1.tu=30&d1.den=&d1.nhom=2&noi-nhom-1=hoac&noi=hoac&gom=&ngay=&tieu-chi-moi=dan_toc&nhom-moi=2";

        // Act
        using var searched =
            await officer.GetAsync(new Uri($"/can-bo/tim-kiem?{form}&lam=tim", UriKind.Relative), TestContext.Current.CancellationToken);
        using var added =
            await officer.GetAsync(new Uri($"/can-bo/tim-kiem?{form}&lam=them", UriKind.Relative), TestContext.Current.CancellationToken);
        using var removed =
            await officer.GetAsync(new Uri($"/can-bo/tim-kiem?{form}&bo=0", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        const string first = "/can-bo/tim-kiem?dk=1~gioi_tinh~la~NU&dk=2~tuoi~tu-den~30~";
        AssertEx.RedirectsTo(searched, $"{first}&nhom=1~hoac&noi=hoac#ket-qua");
        AssertEx.RedirectsTo(added, $"{first}&dk=2~dan_toc~la&nhom=1~hoac&noi=hoac&soan=1#ket-qua");
        AssertEx.RedirectsTo(removed, "/can-bo/tim-kiem?dk=2~tuoi~tu-den~30~&noi=hoac&soan=1");
    }

    [Fact]
    public async Task D19_1_i_a_district_searches_its_own_people_with_the_communes()
    {
        // Arrange
        var cases = new SearchCases(host);
        var district = StableId.From("unit:866");
        var commune = await cases.AddAsync(unitId: StableId.From("unit:29869"));
        await cases.AddAsync(unitId: TestPeople.Unit);
        var officer = await host.SignInAsAsync(TestPeople.Officer, district);

        // Act
        var found = await cases.FindAsync(officer, "dk=1~cap_don_vi~la~xa");

        // Assert
        Assert.Equal([commune.Id], found);
    }

    [Fact]
    public async Task D4_1_the_record_is_kept_and_exploited_by_the_software()
    {
        // Arrange: what is written into a record is found by it at once
        var cases = new SearchCases(host);
        var person = await cases.AddAsync();
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var before = await cases.FindAsync(officer, "dk=1~so_truong~chua~Soạn thảo văn bản");

        // Act
        using var saved = await officer.PostFormAsync($"/can-bo/{person.Id}/sua/cong-viec", new Dictionary<string, string>
        {
            ["Input.Version"] = person.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Input.Basis"] = "ke-khai",
            ["Input.CorrectionReason"] = "Phiếu bổ sung lý lịch ngày 01/10/2026",
            ["Input.ConfirmReason"] = "Hồ sơ đang bổ sung",
            ["Input.Values[so_truong]"] = "Soạn thảo văn bản",
        });
        var after = await cases.FindAsync(officer, "dk=1~so_truong~chua~soạn thảo văn bản");

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Redirect, saved);
        Assert.Empty(before);
        Assert.Equal([person.Id], after);
    }

    private static readonly Dictionary<string, Func<Employee, bool>> Rules = new()
    {
        ["women"] = e => e.Sex == Sex.Female,
        ["not women"] = e => e.Sex != Sex.Female,
        ["aged 30 to 40"] = e => AgeOf(e) is >= 30 and <= 40,
        ["up to 40"] = e => AgeOf(e) is <= 40,
        ["born 1984 to 1990"] = e => e.BirthDate is { Year: >= 1984 and <= 1990 },
        ["born in May"] = e => e.BirthDate is { Month: 5 },
        ["Party members"] = e => e.PartyJoinedOn is not null,
        ["not Party members"] = e => e.PartyJoinedOn is null,
        ["minorities"] = e => e.EthnicGroupCode is not (null or "01"),
        ["masters and doctors"] = e => e.ProfessionalLevelCode is "THS" or "TS",
        ["without a level"] = e => e.ProfessionalLevelCode is null,
        ["law"] = e => e.ProfessionalMajor?.Contains("luật", StringComparison.OrdinalIgnoreCase) == true,
        ["not law"] = e => e.ProfessionalMajor?.Contains("luật", StringComparison.OrdinalIgnoreCase) != true,
        ["coefficient 3.33 to 4"] = e => e.CoefficientInHundredths is >= 333 and <= 400,
        ["women in the Party"] = e => e.Sex == Sex.Female && e.PartyJoinedOn is not null,
        ["women or Party members"] = e => e.Sex == Sex.Female || e.PartyJoinedOn is not null,
        ["not women in the Party"] = e => !(e.Sex == Sex.Female && e.PartyJoinedOn is not null),
        ["women in the Party, or doctors"] = e => (e.Sex == Sex.Female && e.PartyJoinedOn is not null) || e.ProfessionalLevelCode == "TS",
    };

    private static int? AgeOf(Employee person) => person.BirthDate is not { } born
        ? null
        : Today.Year - born.Year - (born > Today.AddYears(born.Year - Today.Year) ? 1 : 0);

    private async Task<SearchCases> DifferentPeopleAsync()
    {
        var cases = new SearchCases(host);
        await cases.AddAsync(
            e => Change(e, Sex.Female, new DateOnly(1985, 10, 16), "THS", "Luật Hành chính", 333, new DateOnly(2010, 1, 7), "01"));
        await cases.AddAsync(e => Change(e, Sex.Female, new DateOnly(1986, 10, 15), "TS", "Quản lý công", 500, null, "05"));
        await cases.AddAsync(
            e => Change(e, Sex.Male, new DateOnly(1990, 5, 31), "DH", "LUẬT KINH TẾ", 400, new DateOnly(2019, 5, 19), "01"));
        await cases.AddAsync(e => Change(e, Sex.Male, new DateOnly(1970, 1, 1), "TS", null, 401, new DateOnly(1995, 2, 3), "17"));
        await cases.AddAsync(e => Change(e, null, null, null, "Kế toán", null, null, null));
        await cases.AddAsync(e => Change(e, Sex.Female, new DateOnly(1996, 10, 16), "CD", "Tin học", 210, new DateOnly(2022, 3, 26), "01"));
        return cases;
    }

    private static void Change(Employee e, Sex? sex, DateOnly? born, string? level, string? major, int? coefficient, DateOnly? joined,
        string? ethnicGroup)
    {
        (e.Sex, e.BirthDate, e.ProfessionalLevelCode, e.ProfessionalMajor) = (sex, born, level, major);
        (e.CoefficientInHundredths, e.PartyJoinedOn, e.EthnicGroupCode) = (coefficient, joined, ethnicGroup);
    }

    private static EducationRecord Course(Employee employee, string level, int year) => new()
    {
        EmployeeId = employee.Id,
        School = "Học viện Hành chính",
        LevelCode = level,
        FromMonth = new DateOnly(year - 2, 9, 1),
        UntilMonth = new DateOnly(year, 6, 1),
    };
}
