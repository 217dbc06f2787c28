using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Movements.Features.Batches;

/// <summary>Registration of one decision for many people.</summary>
internal static class BatchSetup
{
    public const string ListUrl = "/bien-dong/hang-loat";

    public static void AddBatches(this IServiceCollection services)
    {
        services.AddScoped<BatchPlanner>();
        services.AddScoped<BatchQuotas>();
        services.AddScoped<BatchChecker>();
        services.AddScoped<BatchWriter>();
        services.AddBackgroundWork<BatchWork, PersonnelDbContext, MovementBatch>();
        services.AddSingleton(
            new NavigationItem("Biến động", 306, "Một quyết định, nhiều người", ListUrl, "users-group", PersonnelPermissions.Transfer));
    }
}
