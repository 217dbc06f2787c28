using HoSoCanBo.BuildingBlocks.Runtime.Web;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Reports.Features.Search;

/// <summary>Registration of the search by free criteria.</summary>
internal static class SearchSetup
{
    public static void AddSearch(this IServiceCollection services)
    {
        services.AddScoped<PeopleSearch>();
        services.AddSingleton(
            new NavigationItem("Hồ sơ", 105, "Tìm theo tiêu chí", SearchAddress.Url, "list-search", PersonnelPermissions.Search,
                PersonnelPermissions.Edit));
    }
}
