using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.Personnel.Jobs;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Features.Obligations;

/// <summary>Registration of the deadlines of Điều 10 and 11.</summary>
internal static class DeadlineSetup
{
    public const string ListUrl = "/han-cap-nhat";

    public static void AddDeadlines(this IServiceCollection services)
    {
        services.AddSingleton<WorkingCalendars>();
        services.AddScoped<ObligationBook>();
        services.AddScoped<IDashboardSection, DeadlineFigures>();
        services.AddRecurringJob<UpdateObligationsJob, PersonnelDbContext>(
            UpdateObligationsJob.Id, "0 6,12 * * *", "Rà soát hạn cập nhật hồ sơ");
        services.AddSingleton(new NavigationItem(
            "Biến động", 310, "Hạn cập nhật", ListUrl, "calendar-due", PersonnelPermissions.Search, PersonnelPermissions.Monitor));
    }
}
