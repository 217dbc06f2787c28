using HoSoCanBo.Personnel.Reports.Domain.Printing;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reports.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Reports.Features.Printing;

internal static class PrintingSetup
{
    /// <summary>In sơ yếu lý lịch: one record on a page or as a Word file, many as one Word file made in the background.</summary>
    public static void AddPrinting(this IServiceCollection services)
    {
        services.AddScoped<FormReader>();
        services.AddScoped<PrintBatch>();
        services.AddScoped<PrintFiles>();
        services.AddBackgroundWork<PrintWork, PersonnelDbContext, PrintRun>();
        services.AddRecurringJob<ClearPrintsJob, PersonnelDbContext>(ClearPrintsJob.Id, "40 1 * * *", "Dọn tệp in hàng loạt cũ");
        services.AddSingleton(
            new NavigationItem("Hồ sơ", 140, "In hàng loạt", "/can-bo/in-hang-loat", "printer", PersonnelPermissions.Export));
    }
}
