using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Import.Jobs;
using HoSoCanBo.Personnel.Import.Features.Undo;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Import.Features.Import;

internal static class ImportSetup
{
    /// <summary>Nhập hồ sơ từ Excel: the background work, its parts, the nightly clearing and the menu entry.</summary>
    public static void AddImport(this IServiceCollection services)
    {
        services.AddScoped<ImportFiles>();
        services.AddScoped<ImportChecker>();
        services.AddScoped<ImportPortions>();
        services.AddScoped<ImportWriter>();
        services.AddScoped<ImportUndo>();
        services.AddBackgroundWork<ImportWork, PersonnelDbContext, ImportRun>();
        services.AddRecurringJob<ClearImportsJob, PersonnelDbContext>("personnel.clear-imports", "30 1 * * *", "Dọn tệp nhập Excel cũ");
        services.AddSingleton(
            new NavigationItem("Hồ sơ", 130, "Nhập từ Excel", "/can-bo/nhap-excel", "table-import", PersonnelPermissions.Edit));
    }
}
