using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Records.Features.Quality;

internal static class QualitySetup
{
    /// <summary>Address of the list.</summary>
    public const string ListUrl = "/chat-luong-ho-so";

    public const string MayLook = PersonnelPermissions.Search + "|" + PersonnelPermissions.Monitor;

    /// <summary>Chất lượng hồ sơ: scored when a record changes and every night.</summary>
    public static void AddQuality(this IServiceCollection services)
    {
        services.AddSingleton<QualityQueue>();
        services.AddSavedFactListener<QualityQueue>();
        services.AddScoped<QualityAssessor>();
        services.AddHostedService<QualityRecorder>();
        services.AddRecurringJob<AssessQualityJob, PersonnelDbContext>(AssessQualityJob.Id, "10 2 * * *", "Chấm chất lượng hồ sơ");
        services.AddSingleton(
            new NavigationItem("Hồ sơ", 125, "Chất lượng hồ sơ", ListUrl, "checkup-list", PersonnelPermissions.Search,
                PersonnelPermissions.Monitor));
    }
}
