using HoSoCanBo.Testing;
using HoSoCanBo.Training.Persistence;

namespace HoSoCanBo.Training.Tests.Features;

public sealed class TraineePagesTests(HostFixture host)
    : PeoplePagesTests<TrainingDbContext>(host, "/dao-tao", "QUAN_TRI_DON_VI", forbiddenRole: "SO_TAI_CHINH")
{
    [Theory]
    [InlineData("TRUONG_CHINH_TRI")]
    [InlineData("SNV_NGHIEP_VU")]
    public async Task Details_ForARoleOverTheProvince_ShowAnybody(string role)
    {
        var client = await Host.SignInAsAsync(role);

        var page = await client.GetPageAsync(PageOf(Stranger));

        AssertEx.Shows(page, "Chưa có khóa đào tạo, bồi dưỡng nào được ghi nhận");
    }
}
