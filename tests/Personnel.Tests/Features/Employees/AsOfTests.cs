using System.Net;
using HoSoCanBo.Personnel.Domain.Employees;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Personnel.Tests.Features.Employees;

/// <summary>Hồ sơ tại một ngày.</summary>
public sealed class AsOfTests(HostFixture host)
{
    [Fact]
    public async Task D9_1_a_record_shows_what_held_on_any_day()
    {
        // Arrange: a decision effective 12/10/2026 changes the main work; one period of work ended in 2020
        var person = await TestPeople.AddAsync(host, change: e =>
        {
            e.MainWork = "Văn thư";
            e.Add(new WorkPeriod { EmployeeId = e.Id, FromMonth = new(2015, 3, 1), UntilMonth = new(2020, 5, 1), Content = "Cán sự phòng A" });
            e.Add(new WorkPeriod { EmployeeId = e.Id, FromMonth = new(2020, 6, 1), Content = "Chuyên viên phòng B" });
        });
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var fields = TestPeople.Decision();
        fields["Input.Version"] = person.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        fields["Input.Basis"] = "quyet-dinh";
        fields["Input.Values[cong_viec_chinh]"] = "Thanh tra";
        using var saved = await officer.PostFormAsync($"/can-bo/{person.Id}/sua/cong-viec", fields);
        AssertEx.HasStatus(HttpStatusCode.Redirect, saved);

        // Act
        var before = await officer.GetPageAsync($"/can-bo/{person.Id}?ngay=01/02/2018");
        var after = await officer.GetPageAsync($"/can-bo/{person.Id}?ngay=12/10/2026");

        // Assert
        AssertEx.Shows(before, "Văn thư");
        AssertEx.ShowsNot(before, "Thanh tra");
        AssertEx.Shows(before, "03/2015 – đến nay");
        AssertEx.ShowsNot(before, "Chuyên viên phòng B");
        AssertEx.Shows(after, "Thanh tra");
        AssertEx.Shows(after, "Chuyên viên phòng B");
        Assert.Empty(before.QuerySelectorAll("a[href*='/sua/']"));
    }
}
