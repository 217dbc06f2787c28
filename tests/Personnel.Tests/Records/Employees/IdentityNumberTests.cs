using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Tests.Records.Employees;

public class IdentityNumberTests
{
    [Fact]
    public void Check_NumberOfTheWorkedExample_FindsNothing()
    {
        // Arrange: 087 Đồng Tháp, 0 man of the 20th century, 84 born 1984
        var employee = WithNumber("087084000999", IdentityDocument.Cccd);

        // Act
        var found = IdentityNumber.Check(employee, TestCatalogues.Today, TestCatalogues.All);

        // Assert
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("087184000999", "I5")] // says woman
    [InlineData("087284000999", "I5")] // says born after 2000
    [InlineData("087085000999", "I6")]
    [InlineData("999084000999", "I4")]
    public void Check_ContradictingNumber_AsksToConfirm(string number, string rule)
    {
        // Arrange
        var employee = WithNumber(number, IdentityDocument.Cccd);

        // Act
        var found = Assert.Single(IdentityNumber.Check(employee, TestCatalogues.Today, TestCatalogues.All));

        // Assert
        Assert.Equal(rule, found.Rule);
        Assert.True(found.NeedsConfirmation);
        Assert.DoesNotContain(number, found.Message.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("08708400099", "Cccd", "I3")]
    [InlineData("0870840009990", "CanCuoc", "I3")]
    [InlineData("08708400099A", "Cmnd12", "I3")]
    [InlineData("087084000999", "Cmnd9", "I2")]
    public void Check_WrongLength_Blocks(string number, string document, string rule)
    {
        // Arrange
        var employee = WithNumber(number, Enum.Parse<IdentityDocument>(document));

        // Act
        var found = Assert.Single(IdentityNumber.Check(employee, TestCatalogues.Today, TestCatalogues.All));

        // Assert
        Assert.Equal((rule, true), (found.Rule, found.Blocks));
    }

    [Fact]
    public void Check_WomanBornIn2001_HasDigitThree()
    {
        // Arrange
        var employee = WithNumber("087301123456", IdentityDocument.CanCuoc);
        employee.Sex = Sex.Female;
        employee.BirthDate = new DateOnly(2001, 2, 3);

        // Act
        var found = IdentityNumber.Check(employee, TestCatalogues.Today, TestCatalogues.All);

        // Assert
        Assert.Empty(found);
    }

    [Fact]
    public void Check_CardIssuedBeforeItExisted_AsksToConfirm()
    {
        // Arrange
        var employee = WithNumber("087084000999", IdentityDocument.Cccd);
        employee.IdIssuedOn = new DateOnly(2015, 12, 31);

        // Act
        var found = Assert.Single(IdentityNumber.Check(employee, TestCatalogues.Today, TestCatalogues.All));

        // Assert
        Assert.Equal("I10", found.Rule);
    }

    [Theory]
    [InlineData("8712345678", null)]
    [InlineData("087084000999", null)]
    [InlineData("087084000111", "B2")]
    [InlineData("12345", "B1")]
    public void CheckInsurance_ReadsTenDigitsOrTheOwnCitizenNumber(string number, string? rule)
    {
        // Arrange
        var employee = WithNumber("087084000999", IdentityDocument.Cccd);
        employee.SocialInsuranceNumber = number;

        // Act
        var found = IdentityNumber.CheckInsurance(employee).SingleOrDefault();

        // Assert
        Assert.Equal(rule, found?.Rule);
    }

    [Theory]
    [InlineData("087084000999", "•••••••••999")]
    [InlineData("12", "12")]
    [InlineData(null, null)]
    public void Mask_ShowsTheLastDigitsOnly(string? number, string? shown) => Assert.Equal(shown, IdentityNumber.Mask(number));

    private static Employee WithNumber(string number, IdentityDocument document)
    {
        var employee = TestCatalogues.NewEmployee();
        employee.IdNumber = number;
        employee.IdDocument = document;
        return employee;
    }
}
