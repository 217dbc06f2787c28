using System.Net;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Records.Employees;

public sealed class RegisterEmployeeTests(HostFixture host)
{
    [Fact]
    public async Task Get_RoleThatOnlyLooks_IsForbidden()
    {
        // Arrange
        var head = await host.SignInAsAsync("THU_TRUONG", TestPeople.Unit);

        // Act
        using var response = await head.GetAsync(new Uri("/can-bo/them", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Forbidden, response);
    }

    [Fact]
    public async Task Post_Valid_StoresPublishesAndStartsTheClock()
    {
        // Arrange
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var name = $"Lê Thị {TestPeople.UniqueWord()}";

        // Act
        using var response = await officer.PostFormAsync("/can-bo/them", Fields(name));

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Redirect, response);
        var employee = await host.InDbAsync((PersonnelDbContext db) =>
            db.Employees.SingleAsync(e => e.FullName == name, TestContext.Current.CancellationToken));
        Assert.Equal(("TAP_SU", new DateOnly(2026, 10, 12)), (employee.StatusCode, employee.RecruitedOn));
        Assert.StartsWith("DT", employee.EmployeeNumber, StringComparison.Ordinal);
        var recruited = Assert.Single(await host.Events.PublishedAsync<EmployeeRecruited>(employee.Id));
        Assert.Equal(new DateOnly(2026, 10, 12), recruited.EffectiveFrom);
        var obligation = await host.InDbAsync((PersonnelDbContext db) =>
            db.Obligations.SingleAsync(o => o.EmployeeId == employee.Id, TestContext.Current.CancellationToken));
        Assert.Equal((ObligationRule.Recruitment, new DateOnly(2026, 10, 5)), (obligation.Rule, obligation.StartsOn));
    }

    [Fact]
    public async Task Post_UnitOfAnotherBody_IsRefused()
    {
        // Arrange
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var fields = Fields("Lê Văn Nhầm");
        fields["Input.UnitId"] = TestPeople.OtherUnit.ToString();

        // Act
        using var response = await officer.PostFormAsync("/can-bo/them", fields);

        // Assert
        await AssertEx.HasSummaryErrorAsync(response, "Chọn đơn vị trong phạm vi được phân công.");
    }

    [Theory]
    [InlineData("Input.PositionName", "Chủ tịch UBND cấp xã", "là chức vụ cấp xã")]
    [InlineData("Input.EndsOn", "12/10/2026", "phải sau ngày hiệu lực")]
    [InlineData("Input.MovementTypeCode", "KY_HDLD", "không dùng cho đối tượng này")]
    public async Task Post_WhatDoesNotFit_IsRefusedInWords(string field, string value, string message)
    {
        // Arrange
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var name = $"Lê Thị {TestPeople.UniqueWord()}";
        var fields = Fields(name);
        fields[field] = value;

        // Act
        using var response = await officer.PostFormAsync("/can-bo/them", fields);

        // Assert
        await AssertEx.HasSummaryErrorAsync(response, message);
        Assert.False(
            await host.InDbAsync((PersonnelDbContext db) =>
                db.Employees.AnyAsync(e => e.FullName == name, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task D9_10_a_contract_named_at_registration_comes_due()
    {
        // Arrange
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var name = $"Lê Thị {TestPeople.UniqueWord()}";
        var fields = Fields(name);
        (fields["Input.MovementTypeCode"], fields["Input.Values[doi_tuong]"]) = ("KY_HDLD", "HD_111");

        // Act: without an end it is refused, unless the contract has none
        using var endless = await officer.PostFormAsync("/can-bo/them", fields);
        fields["Input.EndsOn"] = "11/10/2027";
        using var taken = await officer.PostFormAsync("/can-bo/them", fields);

        // Assert
        await AssertEx.HasSummaryErrorAsync(endless, "cần ngày hết hạn");
        AssertEx.HasStatus(HttpStatusCode.Redirect, taken);
        var endsOn = await host.InDbAsync((PersonnelDbContext db) => db.Movements
            .Where(m => db.Employees.Any(e => e.Id == m.EmployeeId && e.FullName == name)).Select(m => m.EndsOn)
            .SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(new DateOnly(2027, 10, 11), endsOn);
    }

    [Fact]
    public async Task Post_Empty_NamesWhatIsMissing()
    {
        // Arrange
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        using var response = await officer.PostFormAsync("/can-bo/them", new Dictionary<string, string> { ["Input.PositionName"] = "" });

        // Assert
        await AssertEx.HasSummaryErrorAsync(response, "Chọn đơn vị.");
    }

    [Fact]
    public async Task Post_Empty_AsksForEverythingAtOnce_AndForAnUnreadableDayOnlyOnce()
    {
        // Arrange
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        using var response =
            await officer.PostFormAsync("/can-bo/them", new Dictionary<string, string> { ["Input.Decision.SignedOn"] = "99/99/2020" });

        // Assert
        var errors = (await Html.ReadAsync(response)).QuerySelector(".error-summary")!.Words();
        foreach (var asked in new[] { "Chọn đơn vị.", "Nhập họ và tên khai sinh.", "Chọn đối tượng.", "Nhập ngày sinh.", "Chọn giới tính.",
            "Nhập số quyết định.", "không phải là ngày có thật" })
        {
            Assert.Contains(asked, errors, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Nhập ngày ký.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutANumber_PassesOverNumbersPeopleChoseThemselves()
    {
        // Arrange: as long as DT000001 and after all of them, but no number to count on from
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var chosen = Fields($"Lê Thị {TestPeople.UniqueWord()}");
        chosen["Input.Values[so_hieu]"] = $"DT99{Guid.NewGuid():N}"[..7].ToUpperInvariant() + "X";
        using var first = await officer.PostFormAsync("/can-bo/them", chosen);
        var names = new[] { $"Lê Thị {TestPeople.UniqueWord()}", $"Lê Thị {TestPeople.UniqueWord()}" };

        // Act
        using var second = await officer.PostFormAsync("/can-bo/them", Fields(names[0]));
        using var third = await officer.PostFormAsync("/can-bo/them", Fields(names[1]));

        // Assert
        Assert.All([first, second, third], response => AssertEx.HasStatus(HttpStatusCode.Redirect, response));
        var numbers = await host.InDbAsync((PersonnelDbContext db) => db.Employees
            .Where(e => names.Contains(e.FullName)).Select(e => e.EmployeeNumber).ToListAsync(TestContext.Current.CancellationToken));
        Assert.All(numbers, number => Assert.Matches(@"^DT\d{6}$", number));
    }

    [Fact]
    public async Task Post_NumberTaken_IsRefusedWithAMessage()
    {
        // Arrange
        var taken = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var fields = Fields("Lê Văn Trùng");
        fields["Input.Values[so_hieu]"] = taken.EmployeeNumber;

        // Act
        using var response = await officer.PostFormAsync("/can-bo/them", fields);

        // Assert
        await AssertEx.HasSummaryErrorAsync(response, "Số hiệu đã tồn tại.");
    }

    private static Dictionary<string, string> Fields(string name)
    {
        var fields = TestPeople.Decision();
        fields["Input.MovementTypeCode"] = "TUYEN_DUNG";
        fields["Input.UnitId"] = TestPeople.Unit.ToString();
        fields["Input.Values[ho_ten]"] = name;
        fields["Input.Values[doi_tuong]"] = "CONG_CHUC";
        fields["Input.Values[ngay_sinh]"] = "03/05/1998";
        fields["Input.Values[gioi_tinh]"] = "NU";
        return fields;
    }
}
