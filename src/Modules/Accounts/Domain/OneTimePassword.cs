using System.Security.Cryptography;

namespace HoSoCanBo.Accounts.Domain;

/// <summary>Mật khẩu cấp một lần: easy to read aloud and to type, hard to guess, good for one log-in only.</summary>
internal static class OneTimePassword
{
    // Without letters and digits that are mistaken for one another.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 4;
    private const int GroupLength = 4;

    /// <summary>A new password, for instance <c>k7mp-x2da-9rtw-hq4e</c>.</summary>
    public static string Create() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));
}
