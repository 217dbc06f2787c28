using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Personnel.Tests.Records.Employees;

/// <summary>Rules that compare a record with those of other people.</summary>
public sealed class ComparedPeopleTests(HostFixture host)
{
    [Fact]
    public async Task N5_same_name_birth_date_and_home_town_asks_whether_it_is_the_same_person()
    {
        // Arrange
        var name = $"Lê {TestPeople.UniqueWord()}";
        await TestPeople.AddAsync(host, name, TestPeople.OtherUnit, e => e.HomeTown.Province = "An Giang");
        var person = await TestPeople.AddAsync(host, change: e => e.HomeTown.Province = "An Giang");
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        using var response = await officer.PostFormAsync($"/can-bo/{person.Id}/sua/ban-than", Fields(person, ("ho_ten", name)));

        // Assert
        await AssertEx.HasSummaryErrorAsync(response, "Có thể trùng hồ sơ");
    }

    [Fact]
    public async Task B1_an_insurance_number_of_somebody_else_is_asked_about()
    {
        // Arrange
        var number = $"{8_700_000_000L + TestPeople.Unique()}";
        await TestPeople.AddAsync(host, unitId: TestPeople.OtherUnit, change: e => e.SocialInsuranceNumber = number);
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        using var response = await officer.PostFormAsync($"/can-bo/{person.Id}/sua/ban-than", Fields(person, ("so_bhxh", number)));

        // Assert
        await AssertEx.HasSummaryErrorAsync(response, "Số sổ BHXH này đã có ở một hồ sơ khác");
    }

    [Fact]
    public async Task F7_a_relative_in_the_same_unit_is_shown_to_the_officer()
    {
        // Arrange
        var name = $"Lê {TestPeople.UniqueWord()}";
        await TestPeople.AddAsync(host, name);
        var person = await TestPeople.AddAsync(host, change: e => e.Add(
            new FamilyMember { EmployeeId = e.Id, Side = FamilySide.Own, RelationCode = "EM_RUOT", FullName = name, BirthYear = 1984 }));
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var leader = await host.SignInAsAsync("LD_UBND_TINH");

        // Act
        var page = await officer.GetPageAsync($"/can-bo/{person.Id}");

        // Assert
        AssertEx.Shows(page, $"Thân nhân {name} có thể đang làm việc cùng đơn vị.");
        AssertEx.ShowsNot(await leader.GetPageAsync($"/can-bo/{person.Id}"), "có thể đang làm việc cùng đơn vị");
    }

    private static Dictionary<string, string> Fields(Employee person, (string Key, string Value) field) => new()
    {
        ["Input.Version"] = person.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Input.Basis"] = "ke-khai",
        ["Input.CorrectionReason"] = "Giấy khai sinh",
        [$"Input.Values[{field.Key}]"] = field.Value,
    };
}
