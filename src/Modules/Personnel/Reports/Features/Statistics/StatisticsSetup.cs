using HoSoCanBo.BuildingBlocks.Runtime.Web;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Reports.Features.Statistics;

/// <summary>Registration of statistics by free criteria.</summary>
internal static class StatisticsSetup
{
    public static void AddStatistics(this IServiceCollection services)
    {
        services.AddSingleton(
            new NavigationItem("Báo cáo", 700, "Thống kê theo tiêu chí", IndexModel.Address, "chart-bar",
                PersonnelPermissions.ViewReports));
        services.AddSingleton(
            new NavigationItem("Báo cáo", 705, "Biểu mẫu báo cáo", StaffReports.IndexModel.Address, "report",
                PersonnelPermissions.ViewReports));
    }
}
