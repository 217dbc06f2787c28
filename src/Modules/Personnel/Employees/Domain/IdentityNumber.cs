using System.Globalization;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Employees.Domain;

/// <summary>
/// Số chứng minh nhân dân, căn cước công dân, căn cước and mã số BHXH: rules I1 to I11, B1, B2 (NĐ 05/1999/NĐ-CP, NĐ
/// 137/2015/NĐ-CP Điều 13, Thông tư 07/2016/TT-BCA Điều 7). A number's uniqueness (I8) is kept by the database.
/// </summary>
internal static partial class IdentityNumber
{
    public const int MaxLength = 12;

    private const int OldLength = 9;
    private const int InsuranceLength = 10;
    private const int ShownAtEnd = 3;
    private const int OldCardYears = 15;
    private const int MinimumAgeAtIssue = 14;

    private const string CheckNumber = "Sửa số, giới tính hoặc ngày sinh; chỉ xác nhận khi số được cấp như vậy hoặc đã cải chính hộ tịch.";

    private static readonly DateOnly OldCardsEnd = new(2024, 12, 31);
    private static readonly DateOnly CitizenCardsFrom = new(2016, 1, 1);
    private static readonly DateOnly IdentityCardsFrom = new(2024, 7, 1);

    /// <summary>The number as lists show it: only its last digits.</summary>
    public static string? Mask(string? number) => number is null || number.Length <= ShownAtEnd
        ? number
        : new string('•', number.Length - ShownAtEnd) + number[^ShownAtEnd..];

    /// <summary>Whether the text may be (the beginning of) a number somebody searches by.</summary>
    public static bool LooksLikeNumber(string text) => text.Length is > 0 and <= MaxLength && text.All(char.IsAsciiDigit);

    /// <summary>Everything the rules find about the identity paper of a record.</summary>
    public static IEnumerable<ProfileFinding> Check(Employee employee, DateOnly today, CatalogueLookup catalogues)
    {
        if (employee.IdNumber is { } number)
        {
            return CheckForm(employee, number) is { } malformed
                ? [malformed]
                : CheckContent(employee, number, catalogues).Concat(CheckIssue(employee, today));
        }

        return CheckIssue(employee, today);
    }

    /// <summary>Rules B1, B2: ten digits, or the twelve digits of the person's own citizen number.</summary>
    public static IEnumerable<ProfileFinding> CheckInsurance(Employee employee)
    {
        var number = employee.SocialInsuranceNumber;
        if (number is null || (number.Length == InsuranceLength && number.All(char.IsAsciiDigit)))
        {
            return [];
        }

        if (number.Length != MaxLength || !number.All(char.IsAsciiDigit))
        {
            return [new("B1", RuleSeverity.Format, "so_bhxh", "Số sổ BHXH gồm 10 chữ số (hoặc 12 chữ số căn cước).")];
        }

        return number == employee.IdNumber
            ? []
            : [new("B2", RuleSeverity.Warning, "so_bhxh", "Số sổ BHXH 12 chữ số khác số căn cước của người này.")];
    }

    /// <summary>Rule B3: ten digits as the insurance number, or the old fifteen signs that end in it.</summary>
    public static IEnumerable<ProfileFinding> CheckHealthInsurance(Employee employee)
    {
        if (employee.HealthInsuranceNumber is not { } number)
        {
            yield break;
        }

        if (!HealthInsurance().IsMatch(number))
        {
            yield return new("B3", RuleSeverity.Warning, "so_the_bhyt", "Số thẻ BHYT gồm 10 chữ số, hoặc 15 ký tự: 2 chữ, rồi 13 chữ số.");
        }
        else if (employee.SocialInsuranceNumber is { Length: InsuranceLength } insurance && number[^InsuranceLength..] != insurance)
        {
            yield return new("B3", RuleSeverity.Warning, "so_the_bhyt", "Mười chữ số cuối của thẻ BHYT khác số sổ BHXH.");
        }
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^([A-Z]{2}\d{3})?\d{10}$")]
    private static partial System.Text.RegularExpressions.Regex HealthInsurance();

    private static ProfileFinding? CheckForm(Employee employee, string number)
    {
        if (!number.All(char.IsAsciiDigit) || number.Length is not (OldLength or MaxLength))
        {
            return employee.IdDocument is null
                ? new("I1", RuleSeverity.Format, "so_giay_to", "Số giấy tờ gồm đúng 9 hoặc 12 chữ số.")
                : Malformed(employee.IdDocument.Value);
        }

        if (employee.IdDocument is not { } document)
        {
            return new("I1", RuleSeverity.Error, "loai_giay_to", "Chọn loại giấy tờ của số đã nhập.");
        }

        var length = document == IdentityDocument.Cmnd9 ? OldLength : MaxLength;
        return number.Length == length ? null : Malformed(document);
    }

    private static ProfileFinding Malformed(IdentityDocument document) => document == IdentityDocument.Cmnd9
        ? new("I2", RuleSeverity.Format, "so_giay_to", "Số CMND cũ gồm đúng 9 chữ số.")
        : new("I3", RuleSeverity.Format, "so_giay_to", "Số giấy tờ gồm đúng 12 chữ số.");

    private static IEnumerable<ProfileFinding> CheckContent(Employee employee, string number, CatalogueLookup catalogues)
    {
        if (employee.IdDocument is not (IdentityDocument.Cccd or IdentityDocument.CanCuoc))
        {
            yield break;
        }

        if (!catalogues.Contains("cccd_province_codes", number[..3]))
        {
            yield return new("I4", RuleSeverity.Warning, "so_giay_to", "Ba chữ số đầu không phải mã tỉnh nơi đăng ký khai sinh.");
        }

        if (employee is { Sex: { } sex, BirthDate: { } born } && CenturyDigit(sex, born.Year) is { } digit && number[3] != digit)
        {
            yield return new("I5", RuleSeverity.Warning,
                "so_giay_to", $"Chữ số thứ tư không khớp giới tính và thế kỷ sinh. {CheckNumber}") { NeedsOwnReason = true };
        }

        if (employee.BirthDate is { } birth && number[4..6] != (birth.Year % 100).ToString("00", CultureInfo.InvariantCulture))
        {
            yield return new("I6", RuleSeverity.Warning,
                "so_giay_to", $"Chữ số thứ năm và thứ sáu không khớp năm sinh. {CheckNumber}") { NeedsOwnReason = true };
        }
    }

    private static char? CenturyDigit(Sex sex, int year) => year is >= 1900 and < 2400
        ? (char)('0' + (((year / 100) - 19) * 2) + (sex == Sex.Female ? 1 : 0))
        : null;

    private static IEnumerable<ProfileFinding> CheckIssue(Employee employee, DateOnly today)
    {
        if (employee.IdIssuedOn is not { } issuedOn)
        {
            yield break;
        }

        if (employee.BirthDate is { } born && issuedOn < born.AddYears(MinimumAgeAtIssue))
        {
            yield return new("I9", RuleSeverity.Error, "ngay_cap", "Ngày cấp giấy tờ phải từ khi đủ 14 tuổi.");
        }

        var isTooEarly = (employee.IdDocument == IdentityDocument.Cccd && issuedOn < CitizenCardsFrom)
            || (employee.IdDocument == IdentityDocument.CanCuoc && issuedOn < IdentityCardsFrom);
        if (isTooEarly)
        {
            yield return new("I10", RuleSeverity.Warning, "ngay_cap", "Ngày cấp sớm hơn ngày có loại giấy tờ này.");
        }

        if (employee.IdDocument == IdentityDocument.Cmnd9 && (today > OldCardsEnd || issuedOn.AddYears(OldCardYears) < today))
        {
            yield return new("I11", RuleSeverity.Warning, "so_giay_to", "CMND 9 số đã hết giá trị. Nhập số căn cước mới.");
        }
    }
}
