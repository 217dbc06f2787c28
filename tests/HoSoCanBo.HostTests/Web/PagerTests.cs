using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using Microsoft.AspNetCore.Http;

namespace HoSoCanBo.HostTests.Web;

public sealed class PagerTests
{
    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(2, 5, "1 2 3 4 5")]
    [InlineData(1, 100, "1 2 3 . 100")]
    [InlineData(50, 100, "1 . 48 49 50 51 52 . 100")]
    [InlineData(5, 100, "1 2 3 4 5 6 7 . 100")]
    [InlineData(100, 100, "1 . 98 99 100")]
    public void Numbers_ShowEndsAndNeighbours(int current, int count, string expected) =>
        Assert.Equal(
            expected, string.Join(' ',
                PagerTagHelper.Numbers(current, count).Select(n => n?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ".")));

    [Theory]
    [InlineData(1, 7, "7 người")]
    [InlineData(1, 2000, "1–20 trong 2.000 người")]
    [InlineData(100, 1999, "1.981–1.999 trong 1.999 người")]
    public void CountText_SaysWhatIsSeen(int number, int total, string expected) =>
        Assert.Equal(expected, PagerTagHelper.CountText(new Page<int>([], number, 20, total), "người"));

    [Fact]
    public void ListUrl_ChangedFilter_StartsOnFirstPageAndKeepsTheRest()
    {
        var request = RequestFor("?q=ánh&don-vi=1&don-vi=2&trang=7&sap-xep=-ten&loai=");

        Assert.Equal("/can-bo?q=%C3%A1nh&don-vi=1&don-vi=2&sap-xep=ten", ListUrl.With(request, "sap-xep", "ten"));
        Assert.Equal("/can-bo?q=%C3%A1nh&don-vi=2&sap-xep=-ten", ListUrl.With(request, "don-vi", null, onlyValue: "1"));
        Assert.Equal("/can-bo?sap-xep=-ten", ListUrl.Without(request, ["q", "don-vi"]));
    }

    private static HttpRequest RequestFor(string query) =>
        new DefaultHttpContext { Request = { Path = "/can-bo", QueryString = new QueryString(query) } }.Request;
}
