using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Tests.Records.Employees;

public class ProfileValuesTests
{
    [Theory]
    [InlineData("05/03/1984", "05/03/1984")]
    [InlineData("5-3-84", "05/03/1984")]
    [InlineData("05031984", "05/03/1984")]
    [InlineData("1984-03-05", "05/03/1984")]
    [InlineData("5.3.1984", "05/03/1984")]
    [InlineData("…/03/1984", "03/1984")]
    [InlineData("3/1984", "03/1984")]
    [InlineData("1984", "1984")]
    public void Parse_BirthDate_KeepsHowMuchIsKnown(string typed, string shown)
    {
        // Arrange
        var employee = TestCatalogues.NewEmployee();
        var field = Field("ngay_sinh");

        // Act
        ProfileValues.Apply(employee, field, ProfileValues.Parse(field, typed, TestCatalogues.All));

        // Assert
        Assert.Equal(shown, ProfileValues.Show(field, employee, TestCatalogues.All)?.For(Secrecy.Pay | Secrecy.Identity));
        Assert.Equal(shown, ProfileValues.ForInput(field, employee));
    }

    [Theory]
    [InlineData("ngay_sinh", "30/02/1984")]
    [InlineData("ngay_sinh", "31/04/1984")]
    [InlineData("ngay_sinh", "ngày 5 tháng 3")]
    [InlineData("ngay_sinh", "13/1984")]
    [InlineData("ngay_tuyen_dung", "03/2010")]
    [InlineData("bac_luong", "3,5")]
    [InlineData("bac_luong", "ba")]
    [InlineData("he_so", "3,333")]
    [InlineData("he_so", "99999999")]
    [InlineData("dan_toc", "Không có thật")]
    [InlineData("gioi_tinh", "khác")]
    [InlineData("loai_giay_to", "hộ chiếu")]
    [InlineData("thuong_binh", "CON_LS")] // another group of the same catalogue
    [InlineData("ten_goi_khac", "NguyÔn V¨n")] // TCVN3
    [InlineData("ten_goi_khac", "Nguyeãn Vaên")] // VNI
    [InlineData("ten_goi_khac", "A\u0007B")]
    public void Parse_Unreadable_SaysWhy(string key, string typed)
    {
        // Act
        var parsed = ProfileValues.Parse(Field(key), typed, TestCatalogues.All);

        // Assert
        Assert.Null(parsed.Value);
        Assert.EndsWith(".", parsed.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("he_so", "3.33", "3,33")]
    [InlineData("he_so", "3", "3,00")]
    [InlineData("can_nang", "57,5", "57,5")]
    [InlineData("can_nang", "57", "57")]
    [InlineData("dan_toc", "01", "Kinh")]
    [InlineData("dan_toc", "kinh", "Kinh")]
    [InlineData("ton_giao", "khong", "Không")]
    [InlineData("gioi_tinh", "nữ", "Nữ")]
    [InlineData("loai_giay_to", "CCCD", "Căn cước công dân")]
    [InlineData("gdpt", "12/12", "12/12 (tốt nghiệp THPT, hệ 12 năm)")]
    [InlineData("nhom_mau", "O", "Nhóm máu O")]
    [InlineData("so_giay_to", "087 084 000 999", "087084000999")]
    [InlineData("nhan_xet", " Dòng  một \r\n\r\n dòng hai ", "Dòng một\n\ndòng hai")]
    public void Parse_ThenShow_GivesTheOfficialForm(string key, string typed, string shown)
    {
        // Arrange
        var employee = TestCatalogues.NewEmployee();
        var field = Field(key);

        // Act
        var parsed = ProfileValues.Parse(field, typed, TestCatalogues.All);
        ProfileValues.Apply(employee, field, parsed);

        // Assert
        Assert.Null(parsed.Error);
        Assert.Equal(shown, ProfileValues.Show(field, employee, TestCatalogues.All)?.For(Secrecy.Pay | Secrecy.Identity));
    }

    [Fact]
    public void Parse_TenThousandLetters_IsRefusedWithTheLimit()
    {
        // Act
        var parsed = ProfileValues.Parse(Field("co_quan_tuyen_dung"), new string('a', 10_000), TestCatalogues.All);

        // Assert
        Assert.Equal("Dài 10000 ký tự; tối đa 255 ký tự.", parsed.Error);
    }

    [Fact]
    public void ForInput_OfEveryField_IsReadBackToTheSameValue()
    {
        // Arrange
        var employee = TestCatalogues.NewEmployee();
        employee.CoefficientInHundredths = 333;
        employee.WeightInTenthsOfKg = 575;
        employee.EthnicGroupCode = "01";
        employee.IdDocument = IdentityDocument.CanCuoc;
        employee.BirthDatePrecision = DatePrecision.Month;
        employee.BirthDate = new DateOnly(1984, 5, 1);

        // Act
        var changed = ProfileFields.All
            .Where(f => !Equals(f.Read(employee), ProfileValues.Parse(f, ProfileValues.ForInput(f, employee), TestCatalogues.All).Value))
            .Select(f => f.Key);

        // Assert
        Assert.Empty(changed);
    }

    private static ProfileField Field(string key) => ProfileFields.Find(key)!;
}
