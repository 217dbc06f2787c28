namespace HoSoCanBo.Accounts.Domain;

/// <summary>Tên đăng nhập: lower-case Latin letters, digits, dot, hyphen and underscore; starts with a letter.</summary>
internal static class UserName
{
    /// <summary>Shortest name.</summary>
    public const int MinLength = 3;

    /// <summary>The rule in words.</summary>
    public static readonly string Rule =
        $"Tên đăng nhập gồm {MinLength} đến {Account.UserNameMaxLength} chữ cái không dấu, chữ số, dấu chấm hoặc gạch; bắt đầu bằng chữ cái.";

    /// <summary>The one way a name is written.</summary>
    public static string Normalize(string? typed) => (typed ?? "").Trim().ToLowerInvariant();

    /// <summary>Whether the written name fits the rule.</summary>
    public static bool IsValid(string name) =>
        name.Length is >= MinLength and <= Account.UserNameMaxLength
        && char.IsAsciiLetterLower(name[0])
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_');
}
