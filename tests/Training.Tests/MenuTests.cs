using HoSoCanBo.Testing;

namespace HoSoCanBo.Training.Tests;

/// <summary>Đ5.1: the subsystem is there, each with the parts of his work.</summary>
public sealed class MenuTests(HostFixture host)
{
    [Theory]
    [InlineData("TRUONG_CHINH_TRI", new[] { "/dao-tao/thong-bao", "/dao-tao/lop", "/dao-tao/noi-dung" }, "/dao-tao/gio-hoc")]
    [InlineData("QUAN_TRI_DON_VI", new[] { "/dao-tao/thong-bao", "/dao-tao/dang-ky", "/dao-tao/gio-hoc" }, "/dao-tao/lop")]
    [InlineData("THU_TRUONG", new[] { "/dao-tao/thong-bao", "/dao-tao/dang-ky" }, "/dao-tao/lop")]
    [InlineData("CA_NHAN", new[] { "/dao-tao/cua-toi" }, "/dao-tao/thong-bao")]
    public async Task D5_1_each_finds_the_parts_of_his_own_work_in_the_menu_and_opens_them(string role, string[] own, string other)
    {
        using var client = await host.SignInAsAsync(role, TestUnits.Health, Guid.CreateVersion7());

        var page = await client.GetPageAsync("/");

        foreach (var address in own)
        {
            Assert.NotNull(page.QuerySelector($"nav a[href='{address}']"));
            AssertEx.Shows(await client.GetPageAsync(address), page.QuerySelector($"nav a[href='{address}']")!.TextContent.Trim());
        }

        Assert.Null(page.QuerySelector($"nav a[href='{other}']"));
    }
}
