using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Accounts.Domain;

/// <summary>
/// What a password has to be: long, and not one that is tried first. There is no rule about kinds of letters; length and
/// not being guessable count.
/// </summary>
internal sealed class PasswordRules(IReadOnlyCollection<string> commonWords)
{
    /// <summary>Shortest password.</summary>
    public const int MinLength = 12;

    /// <summary>Longest password; longer input would only burn time.</summary>
    public const int MaxLength = 128;

    private const int MinDifferentLetters = 5;
    private const int MinLengthBesidesCommonWords = 6;

    /// <summary>Vietnamese sentences on what is wrong; none when the password is good.</summary>
    public IEnumerable<string> Violations(string password, string userName, string displayName)
    {
        if (password.Length < MinLength)
        {
            yield return $"Mật khẩu cần ít nhất {MinLength} ký tự; có thể dùng một câu ngắn dễ nhớ.";
        }

        if (password.Length > MaxLength)
        {
            yield return $"Mật khẩu dài tối đa {MaxLength} ký tự.";
        }

        var plain = VietnameseText.SearchKey(password).Replace(" ", "", StringComparison.Ordinal);
        if (IsAbout(plain, userName) || IsAbout(plain, displayName))
        {
            yield return "Mật khẩu không được chứa tên đăng nhập hoặc họ tên.";
        }

        if (IsCommon(plain))
        {
            yield return "Mật khẩu này quá dễ đoán. Dùng một câu gồm nhiều từ không liên quan nhau.";
        }
    }

    private static bool IsAbout(string plainPassword, string name)
    {
        var plain = VietnameseText.SearchKey(name).Replace(" ", "", StringComparison.Ordinal);
        return plain.Length >= UserName.MinLength && plainPassword.Contains(plain, StringComparison.Ordinal);
    }

    private bool IsCommon(string plain)
    {
        var rest = commonWords.OrderByDescending(w => w.Length)
            .Aggregate(plain, (text, word) => text.Replace(word, "", StringComparison.Ordinal));
        return plain.Distinct().Count() < MinDifferentLetters
            || plain.All(char.IsAsciiDigit)
            || (rest.Length != plain.Length && rest.Count(char.IsLetter) < MinLengthBesidesCommonWords);
    }
}
