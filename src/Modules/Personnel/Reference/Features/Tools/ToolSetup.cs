using HoSoCanBo.BuildingBlocks.Runtime.Web;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Reference.Features.Tools;

/// <summary>Registration of the quick tools.</summary>
internal static class ToolSetup
{
    public static void AddTools(this IServiceCollection services)
    {
        services.AddEndpoints<ToolEndpoints>();
        services.AddSingleton(new NavigationItem("Hồ sơ", 190, "Tra cứu nhanh", "/tra-cuu-nhanh", "calculator"));
    }
}
