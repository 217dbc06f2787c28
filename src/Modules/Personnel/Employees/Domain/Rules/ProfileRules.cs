using System.Text.RegularExpressions;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Employees.Domain.Rules;

/// <summary>
/// The validation rules of one record, each once: the form, the import and the completeness check all ask here. The ids are
/// those of the rule list; what needs other records (N5, N6, I8) is asked from the database.
/// </summary>
internal static partial class ProfileRules
{
    private const int NameMinLength = 2;

    /// <summary>Everything the rules find wrong with the record as it stands.</summary>
    public static IReadOnlyList<ProfileFinding> Check(Employee employee, DateOnly today, CatalogueLookup catalogues) =>
    [
        .. CheckName(employee.FullName),
        .. CheckNumber(employee.EmployeeNumber),
        .. CheckContact(employee),
        .. IdentityNumber.Check(employee, today, catalogues),
        .. IdentityNumber.CheckInsurance(employee),
        .. IdentityNumber.CheckHealthInsurance(employee),
        .. DateRules.Check(employee, today),
        .. AgeRules.Check(employee, today),
        .. ServiceRules.Check(employee, today),
        .. QualificationRules.Check(employee, catalogues),
    ];

    /// <summary>Rules N1, N2 on họ và tên.</summary>
    public static IEnumerable<ProfileFinding> CheckName(string fullName)
    {
        if (!PlainText.IsReadable(fullName))
        {
            yield return new("N1", RuleSeverity.Format, FieldKeys.FullName, PlainText.Refusal);
        }
        else if (fullName.Length > Employee.FullNameMaxLength)
        {
            yield return new("N2", RuleSeverity.Format, FieldKeys.FullName, $"Họ và tên có tối đa {Employee.FullNameMaxLength} ký tự.");
        }
        else if (fullName.Length < NameMinLength || !fullName.Contains(' ') || !Name().IsMatch(fullName))
        {
            yield return new("N2", RuleSeverity.Format, FieldKeys.FullName,
                "Họ và tên không hợp lệ: cần ít nhất hai từ, không có chữ số và ký hiệu.");
        }
    }

    /// <summary>Rule N6: the form of số hiệu.</summary>
    public static IEnumerable<ProfileFinding> CheckNumber(string number)
    {
        if (number.Length is 0 or > Employee.EmployeeNumberMaxLength || !Number().IsMatch(number))
        {
            yield return new("N6", RuleSeverity.Format, FieldKeys.EmployeeNumber,
                "Số hiệu gồm chữ, số, dấu chấm, gạch nối; tối đa 20 ký tự.");
        }
    }

    /// <summary>Rule N3: names are stored in normal case; names typed all in capitals are turned.</summary>
    public static string NormalName(string name)
    {
        var clean = VietnameseText.Clean(name) ?? "";
        return clean.Length == 0 || clean.Any(char.IsLower) ? clean : string.Join(' ', clean.Split(' ').Select(Capitalised));
    }

    private static string Capitalised(string word) =>
        string.Concat(word[..1], word[1..].ToLower(System.Globalization.CultureInfo.GetCultureInfo("vi-VN")));

    private static IEnumerable<ProfileFinding> CheckContact(Employee employee)
    {
        if (employee.OtherName is { } other && VietnameseText.SearchKey(other) == employee.FullNameSearch)
        {
            yield return new("N4", RuleSeverity.Warning, "ten_goi_khac", "Tên gọi khác trùng họ tên.");
        }

        if (employee.Email is { } email && !Email().IsMatch(email))
        {
            yield return new("N7", RuleSeverity.Format, "email", "Email không hợp lệ.");
        }

        if (employee.Phone is { } phone && !Phone().IsMatch(phone))
        {
            yield return new("N8", RuleSeverity.Warning, "dien_thoai",
                "Số điện thoại không hợp lệ: bắt đầu bằng 0, gồm 10 hoặc 11 chữ số.");
        }

        if (employee.TaxCode is { } tax && !(TaxCode().IsMatch(tax) || tax == employee.IdNumber))
        {
            yield return new("B4", RuleSeverity.Warning, "ma_so_thue", "Mã số thuế gồm 10 chữ số, hoặc 12 chữ số căn cước.");
        }
    }

    [GeneratedRegex(@"^[\p{L}\p{M}]+([ '’\-][\p{L}\p{M}'’]+)*$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^[A-Za-zĐđ0-9.\-]+$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s.]+$")]
    private static partial Regex Email();

    [GeneratedRegex(@"^0(2\d{9}|[35789]\d{8})$")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^\d{10}$")]
    private static partial Regex TaxCode();
}

/// <summary>The headings of those fields in workbooks: the list export and the import agree on them.</summary>
internal static class FieldLabels
{
    public const string FullName = "Họ và tên khai sinh";
    public const string EmployeeNumber = "Số hiệu cán bộ";
    public const string Kind = "Loại đối tượng";
    public const string Unit = "Mã đơn vị";
    public const string Position = "Chức vụ, chức danh";
    public const string Status = "Trạng thái";
}

/// <summary>Keys of the fields that are not in <see cref="ProfileFields"/> because they change by other ways.</summary>
internal static class FieldKeys
{
    public const string FullName = "ho_ten";
    public const string EmployeeNumber = "so_hieu";
    public const string Kind = "doi_tuong";
    public const string Unit = "don_vi";
    public const string Position = "chuc_vu";
    public const string Status = "trang_thai";
}
