using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.Exports;
using HoSoCanBo.Personnel.Records.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Records.Features.Exports;

internal static class ExportSetup
{
    /// <summary>Kết xuất danh sách lớn: the background work, its files and the nightly clearing.</summary>
    public static void AddExports(this IServiceCollection services)
    {
        services.AddScoped<EmployeeExport>();
        services.AddScoped<ExportFiles>();
        services.AddScoped<ExportOrders>();
        services.AddBackgroundWork<ExportWork, PersonnelDbContext, ExportRun>();
        services.AddRecurringJob<ClearExportsJob, PersonnelDbContext>(ClearExportsJob.Id, "45 1 * * *", "Dọn tệp kết xuất cũ");
    }
}
