using HoSoCanBo.BuildingBlocks.Runtime.Web;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Records.Features.Verification;

/// <summary>Registration of the comparison with the paper records.</summary>
internal static class VerificationSetup
{
    public static void AddVerification(this IServiceCollection services) =>
        services.AddSingleton(
            new NavigationItem("Hồ sơ", 140, "Đối chiếu hồ sơ giấy", "/doi-chieu", "checks", PersonnelPermissions.Search));
}
