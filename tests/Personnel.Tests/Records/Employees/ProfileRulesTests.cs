using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;

namespace HoSoCanBo.Personnel.Tests.Records.Employees;

public class ProfileRulesTests
{
    [Theory]
    [InlineData("Nguyễn Văn Ánh", true)]
    [InlineData("H'Niê Ayun", true)]
    [InlineData("Lê Thị Mỹ-Linh", true)]
    [InlineData("Tuyết", false)]
    [InlineData("Nguyễn Văn 2", false)]
    [InlineData("<script>alert(1)</script> a", false)]
    [InlineData("Nguyeãn Vaên An", false)]
    [InlineData("", false)]
    public void CheckName_KnowsNames(string name, bool fits) => Assert.Equal(fits, !ProfileRules.CheckName(name).Any());

    [Fact]
    public void CheckName_TenThousandLetters_IsRefused() =>
        Assert.Contains("100", Assert.Single(ProfileRules.CheckName("Nguyễn " + new string('a', 10_000))).Message.ToString(),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("NGUYỄN VĂN ĐỨC", "Nguyễn Văn Đức")]
    [InlineData(" Nguyễn  thị Ánh", "Nguyễn thị Ánh")]
    public void NormalName_TurnsCapitals(string typed, string stored) => Assert.Equal(stored, ProfileRules.NormalName(typed));

    [Fact]
    public void Check_PlainRecord_FindsNothing() => Assert.Empty(Found(_ => { }));

    [Fact]
    public void Check_RecruitedBefore18_BlocksCivilServants()
    {
        Assert.Equal("A1", Assert.Single(Found(e => e.RecruitedOn = new DateOnly(2002, 5, 2))).Rule);
        Assert.Empty(Found(e => e.RecruitedOn = new DateOnly(2002, 5, 3)));
    }

    [Theory]
    [InlineData("2004-05-02", "2005-06-01", "P1")] // one day too young
    [InlineData("2010-05-19", "2011-05-18", "P2")] // one day too early
    [InlineData("2010-05-19", "2010-05-18", "D9")]
    [InlineData("2010-05-19", null, "P5")]
    [InlineData("2010-05-19", "2011-05-19", null)]
    public void Check_PartyDays(string joined, string? official, string? rule)
    {
        // Act
        var found = Found(e =>
        {
            e.BirthDate = new DateOnly(1986, 5, 3);
            e.PartyJoinedOn = DateOnly.Parse(joined, System.Globalization.CultureInfo.InvariantCulture);
            e.PartyOfficialOn = official is null ? null : DateOnly.Parse(official, System.Globalization.CultureInfo.InvariantCulture);
        });

        // Assert
        Assert.Equal(rule, found.SingleOrDefault()?.Rule);
    }

    [Fact]
    public void Check_DayAfterToday_Blocks() =>
        Assert.Equal("D1", Assert.Single(Found(e => e.IdIssuedOn = TestCatalogues.Today.AddDays(1))).Rule);

    [Fact]
    public void Check_DayBeforeBirth_Blocks() =>
        Assert.Contains(Found(e => e.EnlistedOn = new DateOnly(1984, 5, 2)), f => f.Rule == "D3" && f.Blocks);

    [Theory]
    [InlineData("a@b.vn", "0912345678", 0)]
    [InlineData("a@b", "0912345678", 1)]
    [InlineData("a@b.vn", "912345678", 1)]
    public void Check_Contact(string email, string phone, int findings) => Assert.Equal(findings, Found(e =>
    {
        e.Email = email;
        e.Phone = phone;
    }).Count);

    [Fact]
    public void FromOldPaper_ContentOnlyWarns_FormatStays()
    {
        var content = new ProfileFinding("D1", RuleSeverity.Error, null, "");
        var format = new ProfileFinding("N7", RuleSeverity.Format, null, "");

        Assert.True(content.FromOldPaper().NeedsConfirmation);
        Assert.True(format.FromOldPaper().Blocks);
    }

    [Fact]
    public void RowRules_ParentsOfTheSameAge_AreAskedFor()
    {
        // Arrange
        var employee = TestCatalogues.NewEmployee();
        employee.Add(
            new FamilyMember { EmployeeId = employee.Id, Side = FamilySide.Own, RelationCode = "CHA_DE", FullName = "Nguyễn Văn A",
                BirthYear = 1980 });
        employee.Add(
            new FamilyMember { EmployeeId = employee.Id, Side = FamilySide.Own, RelationCode = "CHA_VO", FullName = "Lê Văn B",
                BirthYear = 1950 });

        // Act
        var found = RowRules.Check(employee, TestCatalogues.Today, TestCatalogues.All);

        // Assert
        Assert.Equal(["F4", "F1"], found.Select(f => f.Rule));
    }

    private static IReadOnlyList<ProfileFinding> Found(Action<Employee> change)
    {
        var employee = TestCatalogues.NewEmployee();
        change(employee);
        return ProfileRules.Check(employee, TestCatalogues.Today, TestCatalogues.All);
    }
}
