using System.Net;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Records.Employees;

/// <summary>Quá trình công tác (Điều 9.5), entered in table 28 and printed in the form.</summary>
public sealed class WorkHistoryTests(HostFixture host)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task D9_5_of_two_main_works_that_last_the_elder_ends_or_the_second_is_refused()
    {
        // Arrange
        var person = await WorkerAsync();
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act: one that began before what lasts is refused; beside the main work it is taken
        using var refused = await officer.PostFormAsync($"/can-bo/{person.Id}/bang/cong-tac",
            Fields(person, ("tu_thang", "06/2010"), ("noi_dung", "Chuyên viên phòng B")));
        var before = await CountAsync(person);
        using var taken = await officer.PostFormAsync($"/can-bo/{person.Id}/bang/cong-tac",
            Fields(person, ("tu_thang", "06/2020"), ("noi_dung", "Bí thư chi đoàn"), ("loai", "KIEM_NHIEM")));

        // Assert
        await AssertEx.HasSummaryErrorAsync(refused,
            "giai đoạn từ 06/2010 trùng với giai đoạn từ 03/2015. Ghi tháng kết thúc, hoặc chọn loại Kiêm nhiệm.");
        Assert.Equal(1, before);
        AssertEx.HasStatus(HttpStatusCode.Redirect, taken);
        Assert.Equal(2, await CountAsync(person));

        // Act: the next main work ends the one before
        using var next = await officer.PostFormAsync($"/can-bo/{person.Id}/bang/cong-tac",
            Fields(await TestPeople.ReadAsync(host, person.Id), ("tu_thang", "06/2020"), ("noi_dung", "Chuyên viên phòng B")));

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Redirect, next);
        Assert.Equal([new DateOnly(2020, 5, 1), null], await host.InDbAsync((PersonnelDbContext db) => db.Set<WorkPeriod>().AsNoTracking()
            .Where(p => p.EmployeeId == person.Id && p.KindCode == null).OrderBy(p => p.FromMonth).Select(p => p.UntilMonth)
            .ToListAsync(Token)));
    }

    [Fact]
    public async Task D9_5_periods_print_in_order_in_the_form()
    {
        // Arrange: entered out of order
        var person = await TestPeople.AddAsync(host, change: e =>
        {
            e.Add(new WorkPeriod { EmployeeId = e.Id, FromMonth = new(2020, 6, 1), Content = "Phó Trưởng phòng" });
            e.Add(new WorkPeriod { EmployeeId = e.Id, FromMonth = new(2010, 1, 1), UntilMonth = new(2015, 2, 1), Content = "Cán sự" });
            e.Add(new WorkPeriod { EmployeeId = e.Id, FromMonth = new(2015, 3, 1), UntilMonth = new(2020, 5, 1), Content = "Chuyên viên" });
        });
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var page = await officer.GetPageAsync($"/can-bo/{person.Id}/so-yeu-ly-lich?mau=2C");

        // Assert
        var table = page.QuerySelectorAll(".form-heading")
            .Single(h => h.TextContent.StartsWith("28)", StringComparison.Ordinal)).NextElementSibling!;
        Assert.Equal(
            ["01/2010 - 02/2015 Cán sự", "03/2015 - 05/2020 Chuyên viên", "06/2020 - đến nay Phó Trưởng phòng"],
            table.QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.QuerySelectorAll("td").Select(c => c.TextContent.Trim()))));
    }

    [Theory]
    [InlineData("01/01/2030", "phải từ 01/01/1900 đến hôm nay")]
    [InlineData("15/10/2012", "Tuổi phải từ 15 đến 100")]
    public async Task D8_1_a_birth_date_that_cannot_be_is_refused_when_edited_and_when_registered(string born, string message)
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var edit = Fields(person, ("ngay_sinh", born), ("ho_ten", person.FullName), ("so_hieu", person.EmployeeNumber));
        var register = new Dictionary<string, string>(TestPeople.Decision())
        {
            ["Input.MovementTypeCode"] = "TUYEN_DUNG", ["Input.UnitId"] = TestPeople.Unit.ToString(),
            ["Input.Values[ho_ten]"] = "Lê Văn Mai Sau",
            ["Input.Values[doi_tuong]"] = "CONG_CHUC", ["Input.Values[ngay_sinh]"] = born, ["Input.Values[gioi_tinh]"] = "NAM",
        };

        // Act
        using var edited = await officer.PostFormAsync($"/can-bo/{person.Id}/sua/ban-than", edit);
        using var registered = await officer.PostFormAsync("/can-bo/them", register);

        // Assert
        await AssertEx.HasSummaryErrorAsync(edited, message);
        await AssertEx.HasSummaryErrorAsync(registered, message);
        Assert.Equal(person.BirthDate, (await TestPeople.ReadAsync(host, person.Id)).BirthDate);
        Assert.False(await host.InDbAsync((PersonnelDbContext db) => db.Employees.AnyAsync(e => e.FullName == "Lê Văn Mai Sau", Token)));
    }

    [Fact]
    public async Task D8_1_a_citizen_number_against_sex_and_year_is_refused_unless_confirmed_with_a_reason()
    {
        // Arrange: a woman of 1984 with the number of a man of 1985
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var number = $"087085{TestPeople.Unique() % 1_000_000:000000}";
        var fields = Fields(person, ("so_giay_to", number), ("loai_giay_to", "CCCD"), ("ho_ten", person.FullName),
            ("so_hieu", person.EmployeeNumber), ("ngay_sinh", "03/05/1984"), ("gioi_tinh", "NU"));

        // Act
        using var refused = await officer.PostFormAsync($"/can-bo/{person.Id}/sua/ban-than", fields);
        var stored = (await TestPeople.ReadAsync(host, person.Id)).IdNumber;
        fields["Input.ConfirmReason"] = "Số được cấp như vậy, có xác nhận của công an";
        using var confirmed = await officer.PostFormAsync($"/can-bo/{person.Id}/sua/ban-than", fields);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.BadRequest, refused);
        var page = await Html.ReadAsync(refused);
        AssertEx.Shows(page, "không khớp giới tính");
        AssertEx.Shows(page, "không khớp năm sinh");
        Assert.NotEqual(number, stored);
        AssertEx.HasStatus(HttpStatusCode.Redirect, confirmed);
        Assert.Equal(number, (await TestPeople.ReadAsync(host, person.Id)).IdNumber);
        AssertEx.Shows(await officer.GetPageAsync($"/can-bo/{person.Id}/lich-su"), "có xác nhận của công an");
    }

    private Task<Employee> WorkerAsync() =>
        TestPeople.AddAsync(
            host, change: e => e.Add(new WorkPeriod { EmployeeId = e.Id, FromMonth = new(2015, 3, 1), Content = "Chuyên viên phòng A" }));

    private Task<int> CountAsync(Employee person) =>
        host.InDbAsync((PersonnelDbContext db) => db.Set<WorkPeriod>().CountAsync(w => w.EmployeeId == person.Id, Token));

    private static Dictionary<string, string> Fields(Employee person, params (string Key, string Value)[] values)
    {
        var fields = new Dictionary<string, string>
        {
            ["Input.Version"] = $"{person.Version}", ["Input.RowId"] = $"{Guid.CreateVersion7()}", ["Input.Basis"] = "ke-khai",
            ["Input.CorrectionReason"] = "Bản khai",
        };
        foreach (var (key, value) in values)
        {
            fields[$"Input.Values[{key}]"] = value;
        }

        return fields;
    }
}
