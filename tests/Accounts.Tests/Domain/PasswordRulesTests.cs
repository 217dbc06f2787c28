using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Accounts.Tests.Domain;

public sealed class PasswordRulesTests
{
    private static readonly PasswordRules Rules = new(
        [.. CsvTable.ReadEmbedded(typeof(PasswordRules).Assembly, "common_passwords.csv").Select(row => row["word"])]);

    [Theory]
    [InlineData("bốn con mèo qua cầu")]
    [InlineData("Sen-Thap-Muoi-2020")]
    [InlineData("k7mp-x2da-9rtw")]
    [InlineData("chiều nay mưa ở Sa Đéc")]
    public void Violations_OfALongPhrase_AreNone(string password) => Assert.Empty(Rules.Violations(password, "canbo.syt", "Phạm Văn Tú"));

    [Theory]
    [InlineData("ngắn quá")]
    [InlineData("12345678901234")]
    [InlineData("matkhau12345")]
    [InlineData("Password@2026")]
    [InlineData("Đồng Tháp 123")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("canbo.syt-2026-x")]
    [InlineData("pham van tu 2026")]
    public void Violations_OfAGuessablePassword_AreTold(string password) =>
    Assert.NotEmpty(Rules.Violations(password, "canbo.syt", "Phạm Văn Tú"));

    [Theory]
    [InlineData("canbo.syt", true)]
    [InlineData("a1_-", true)]
    [InlineData("ab", false)]
    [InlineData("1abc", false)]
    [InlineData("cán bộ", false)]
    [InlineData("a/../b", false)]
    public void UserName_FollowsTheRule(string name, bool expected) => Assert.Equal(expected, UserName.IsValid(UserName.Normalize(name)));

    [Fact]
    public void OneTimePassword_IsNeverTheSame_AndGoodEnough()
    {
        var passwords = Enumerable.Range(0, 100).Select(_ => OneTimePassword.Create()).ToHashSet();

        Assert.Equal(100, passwords.Count);
        Assert.All(passwords, p => Assert.True(p.Length >= PasswordRules.MinLength));
    }
}
