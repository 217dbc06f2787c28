using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.Personnel.Deadlines.Jobs;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Deadlines.Features.ComingDue;

internal static class ComingDueSetup
{
    /// <summary>Address of the lists.</summary>
    public const string ListUrl = "/den-han";

    public const string MayLook = PersonnelPermissions.Search + "|" + PersonnelPermissions.Monitor;

    /// <summary>Danh sách đến hạn: begun on the 1st, brought up to date every night.</summary>
    public static void AddComingDue(this IServiceCollection services)
    {
        services.AddScoped<DueSources>();
        services.AddScoped<DueFinder>();
        services.AddScoped<ITodoSource, RetirementTodos>();
        services.AddRecurringJob<ListComingDueJob, PersonnelDbContext>(
            ListComingDueJob.Id, "20 2 * * *", "Lập danh sách đến hạn của tháng");
        services.AddSingleton(
            new NavigationItem("Biến động", 305, "Danh sách đến hạn", ListUrl, "calendar-user", PersonnelPermissions.Search,
                PersonnelPermissions.Monitor));
    }
}
