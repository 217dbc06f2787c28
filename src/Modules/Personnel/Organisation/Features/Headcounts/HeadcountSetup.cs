using HoSoCanBo.BuildingBlocks.Runtime.Web;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Organisation.Features.Headcounts;

internal static class HeadcountSetup
{
    public const string ListUrl = "/bien-che";

    public static void AddHeadcount(this IServiceCollection services)
    {
        services.AddSingleton<HeadcountCache>();
        services.AddScoped<HeadcountReader>();
        services.AddScoped<ExpectedChanges>();
        services.AddScoped<QuotaCheck>();
        services.AddScoped<LineageComparison>();
        services.AddSingleton(
            new NavigationItem("Tổ chức, biên chế", 220, "Biên chế", ListUrl, "chart-bar", PersonnelPermissions.ViewReports,
                PersonnelPermissions.AdministerUnits));
    }
}
