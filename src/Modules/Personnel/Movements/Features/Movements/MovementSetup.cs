using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.Personnel.Movements.Jobs;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

/// <summary>Registration of movements and decisions.</summary>
internal static class MovementSetup
{
    public const string ListUrl = "/bien-dong";
    public const string ReportUrl = "/bien-dong/bao-cao";

    public static void AddMovements(this IServiceCollection services)
    {
        services.AddScoped<DecisionRegister>();
        services.AddScoped<MovementPlanner>();
        services.AddScoped<MovementRecorder>();
        services.AddScoped<IWaitingCounter, WaitingMovements>();
        services.AddScoped<ITodoSource, TransferTodos>();
        services.AddRecurringJob<ApplyFutureDecisionsJob, PersonnelDbContext>(
            ApplyFutureDecisionsJob.Id, "5 0 * * *", "Áp dụng quyết định đến ngày hiệu lực");
        services.AddSingleton(new NavigationItem(
            "Biến động", 300, "Điều chuyển, tiếp nhận", ListUrl, "arrows-exchange", PersonnelPermissions.Transfer,
            PersonnelPermissions.Monitor));
        services.AddSingleton(
            new NavigationItem("Biến động", 305, "Lập biến động", "/bien-dong/lap", "file-plus", PersonnelPermissions.Transfer));
        services.AddSingleton(new NavigationItem(
            "Biến động", 330, "Báo cáo biến động", ReportUrl, "report", PersonnelPermissions.Transfer, PersonnelPermissions.Monitor));
        services.AddSingleton(new NavigationItem(
            "Biến động", 320, "Quyết định", "/quyet-dinh", "file-certificate", PersonnelPermissions.Search));
    }
}
