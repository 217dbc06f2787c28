using System.Net;
using HoSoCanBo.Testing;
using HoSoCanBo.Training.Persistence;

namespace HoSoCanBo.Training.Tests.Features;

public sealed class TraineePagesTests(HostFixture host)
    : PeoplePagesTests<TrainingDbContext>(host, "/dao-tao", "QUAN_TRI_DON_VI", forbiddenRole: "SO_TAI_CHINH")
{
    [Fact]
    public async Task Details_ForInternalAffairs_ShowAnybody()
    {
        var client = await Host.SignInAsAsync("SNV_NGHIEP_VU");

        var page = await client.GetPageAsync(PageOf(Stranger));

        AssertEx.Shows(page, "Chưa có khóa đào tạo, bồi dưỡng nào được ghi nhận");
    }

    [Fact]
    public async Task D8_2_ii_TheSchool_SeesNobodyOutsideItsOwnCourses()
    {
        var client = await Host.SignInAsAsync("TRUONG_CHINH_TRI");

        AssertEx.HasStatus(HttpStatusCode.NotFound,
            await client.GetAsync(new Uri(PageOf(Stranger), UriKind.Relative), TestContext.Current.CancellationToken));
        AssertEx.Shows(await client.GetPageAsync("/dao-tao"), "Chưa có khóa đào tạo nào của cơ quan bạn");
    }
}
