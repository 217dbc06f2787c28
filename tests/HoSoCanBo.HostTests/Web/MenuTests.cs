using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Host.Features.Shared;

namespace HoSoCanBo.HostTests.Web;

public sealed class MenuTests
{
    private static readonly NavigationItem[] Items =
    [
        new("Hồ sơ", 100, "Cán bộ", "/can-bo", "users", "record.view"),
        new("Tổng quan", 0, "Tổng quan", "/", "layout-dashboard"),
        new("Hồ sơ", 110, "Nhập từ Excel", "/can-bo/nhap-excel", "table-import", "record.edit"),
        new("Tiền lương", 600, "Lương", "/tien-luong", "cash", "salary.view", "salary.edit"),
        new("Tiền lương", 610, "Bảng lương tháng", "/tien-luong/thang", "file-spreadsheet", "salary.view") { IsAboutUnits = true },
    ];

    [Fact]
    public void For_ShowsOnlyWhatTheUserMayUse_InOrder()
    {
        var menu = Menu.For(UserWith("record.view", "salary.edit"), Items, "/");

        Assert.Equal(["Tổng quan", "Hồ sơ", "Tiền lương"], menu.Groups.Select(g => g.Name));
        Assert.Equal(["Tổng quan", "Cán bộ", "Lương"], menu.Groups.SelectMany(g => g.Items).Select(i => i.Text));
    }

    [Fact]
    public void For_SomebodyWhoSeesTheOwnRecordAlone_LeavesOutWhatIsAboutUnits()
    {
        var person = CurrentUser.Anonymous
            with { Id = Guid.CreateVersion7(),
                Grants = new Dictionary<string, Scope> { ["salary.view"] = new(false, [], Guid.CreateVersion7()) } };

        Assert.Equal(["Lương"], Menu.For(person, Items, "/").Groups.Single(g => g.Name == "Tiền lương").Items.Select(i => i.Text));
        Assert.Equal(["Lương", "Bảng lương tháng"],
            Menu.For(UserWith("salary.view"), Items, "/").Groups.Single(g => g.Name == "Tiền lương").Items.Select(i => i.Text));
    }

    [Theory]
    [InlineData("/", "Tổng quan")]
    [InlineData("/can-bo", "Cán bộ")]
    [InlineData("/can-bo/7/dieu-dong", "Cán bộ")]
    [InlineData("/can-bo/nhap-excel/3", "Nhập từ Excel")]
    [InlineData("/can-bo-khac", null)]
    [InlineData("/thong-bao", null)]
    public void For_MarksTheClosestEntry(string path, string? expected) =>
        Assert.Equal(expected, Menu.For(UserWith("record.view", "record.edit"), Items, path).Current?.Text);

    private static CurrentUser UserWith(params string[] permissions) =>
        CurrentUser.Anonymous with { Id = Guid.CreateVersion7(), Grants = permissions.ToDictionary(p => p, _ => Scope.Province) };
}
