using System.Net;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Records.Employees;

public sealed class ProfilePageTests(HostFixture host)
{
    [Fact]
    public async Task Get_WholeRecord_ShowsItsItemsAndTables()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host, change: e =>
        {
            e.HomeTown.Province = "Đồng Tháp";
            e.PersonalHistory = "Không.";
            e.Add(new EducationRecord { EmployeeId = e.Id, School = "Đại học Cần Thơ", Major = "Luật" });
            e.Add(new FamilyMember { EmployeeId = e.Id, Side = FamilySide.Own, RelationCode = "CHA_DE", FullName = "Trần Văn Cha",
                BirthYear = 1955 });
            e.Add(new SalaryPeriod { EmployeeId = e.Id, FromMonth = new DateOnly(2020, 1, 1), RankCode = "01.003", Step = 3,
                CoefficientInHundredths = 300 });
        });
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var page = await officer.GetPageAsync($"/can-bo/{person.Id}");

        // Assert
        foreach (var words in new[] { person.FullName, "Sở Tư pháp", "Đại học Cần Thơ", "Cha đẻ", "01.003", "3,33", "Đồng Tháp", "Kinh",
            person.IdNumber! })
        {
            AssertEx.Shows(page, words);
        }

        Assert.NotEmpty(page.QuerySelectorAll("[hx-get*='/tien-luong/can-bo/']"));
    }

    [Fact]
    public async Task Get_PersonOfAnotherUnitOrUnknown_IsNotFound()
    {
        // Arrange
        var elsewhere = await TestPeople.AddAsync(host, unitId: TestPeople.OtherUnit);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        foreach (var url in new[] { $"/can-bo/{elsewhere.Id}", $"/can-bo/{elsewhere.Id}/lich-su",
            $"/can-bo/{elsewhere.Id}/sua/noi-o", $"/can-bo/{Guid.NewGuid()}" })
        {
            // Act
            using var response = await officer.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

            // Assert
            AssertEx.HasStatus(HttpStatusCode.NotFound, response);
        }
    }

    [Fact]
    public async Task Get_RoleWithoutSalary_SeesNoPay()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var office = await host.SignInAsAsync("SNV_NGHIEP_VU", TestPeople.Unit);

        // Act
        var page = await office.GetPageAsync($"/can-bo/{person.Id}");

        // Assert
        AssertEx.ShowsNot(page, "3,33");
        Assert.Empty(page.QuerySelectorAll("[hx-get*='/tien-luong/']"));
    }

    [Fact]
    public async Task Get_LimitedRole_SeesPayButNoParticulars()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host, change: e => e.ReligionCode = "01");
        var finance = await host.SignInAsAsync("SO_TAI_CHINH", TestPeople.Unit);

        // Act
        var page = await finance.GetPageAsync($"/can-bo/{person.Id}");

        // Assert
        AssertEx.Shows(page, "3,33");
        AssertEx.ShowsNot(page, "Phật giáo");
        AssertEx.ShowsNot(page, person.IdNumber!);
    }

    [Fact]
    public async Task Own_PersonalAccount_LandsOnTheOwnRecordAndSeesNoOther()
    {
        // Arrange
        var own = await TestPeople.AddAsync(host);
        var other = await TestPeople.AddAsync(host);
        var person = await host.SignInAsAsync("CA_NHAN", employeeId: own.Id);

        // Act
        using var landing = await person.GetAsync(new Uri("/ho-so-cua-toi", UriKind.Relative), TestContext.Current.CancellationToken);
        using var others = await person.GetAsync(new Uri($"/can-bo/{other.Id}", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        AssertEx.RedirectsTo(landing, $"/can-bo/{own.Id}");
        AssertEx.Shows(await person.GetPageAsync($"/can-bo/{own.Id}"), own.FullName);
        AssertEx.HasStatus(HttpStatusCode.NotFound, others);
    }

    [Fact]
    public async Task Get_Profile_IsLogged()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        await officer.GetPageAsync($"/can-bo/{person.Id}");

        // Assert: the writer stores within a second or so
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await host.InDbAsync((PersonnelDbContext db) =>
            db.RecordViews.AnyAsync(v => v.EmployeeId == person.Id, TestContext.Current.CancellationToken)))
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task History_AfterAnEdit_SaysWhoFromToAndWhy()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        await host.InDbAsync(async (PersonnelDbContext db) =>
        {
            var employee = await db.Employees.SingleAsync(e => e.Id == person.Id, TestContext.Current.CancellationToken);
            employee.CurrentAddress.Province = "An Giang";
            employee.EthnicGroupCode = "02";
            employee.CoefficientInHundredths = 366;
            db.Basis = new ChangeBasis("Cải chính", null, "7/QĐ-STP");
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var office = await host.SignInAsAsync("SNV_NGHIEP_VU", TestPeople.Unit);

        // Act
        var page = await officer.GetPageAsync($"/can-bo/{person.Id}/lich-su");
        var withoutPay = await office.GetPageAsync($"/can-bo/{person.Id}/lich-su");

        // Assert
        foreach (var words in new[] { "Cải chính", "7/QĐ-STP", "Dân tộc", "Kinh", "Tày", "Nơi ở hiện nay: tỉnh", "An Giang", "3,66",
            "Lập hồ sơ" })
        {
            AssertEx.Shows(page, words);
        }

        AssertEx.ShowsNot(withoutPay, "3,66");
    }
}
