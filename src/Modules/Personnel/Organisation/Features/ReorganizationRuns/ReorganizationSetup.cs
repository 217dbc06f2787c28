using HoSoCanBo.Personnel.Organisation.Features.Reorganizations;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Organisation.Features.ReorganizationRuns;

/// <summary>Registration of the reorganisation tool.</summary>
internal static class ReorganizationSetup
{
    public const string ListUrl = "/to-chuc/sap-xep";

    public static void AddReorganizations(this IServiceCollection services)
    {
        services.AddScoped<ReorganizationPlans>();
        services.AddScoped<ReorganizationImpact>();
        services.AddScoped<ReorganizationWriter>();
        services.AddScoped<ReorganizationUndo>();
        services.AddScoped<UnitWriter>();
        services.AddScoped<PeopleWriter>();
        services.AddScoped<UnitHeirsWriter>();
        services.AddScoped<UndoGuard>();
        services.AddBackgroundWork<ReorganizationWork, PersonnelDbContext, Reorganization>();
        services.AddSingleton(
            new NavigationItem("Tổ chức, biên chế", 240, "Sắp xếp tổ chức", ListUrl, "arrows-split-2",
                PersonnelPermissions.AdministerUnits));
    }
}
