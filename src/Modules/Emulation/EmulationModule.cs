using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Emulation.Domain;
using HoSoCanBo.Emulation.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Emulation;

/// <summary>Thi đua, khen thưởng. The only type the Host needs to know.</summary>
public static class EmulationModule
{
    /// <summary>Registers the module.</summary>
    public static void AddEmulationModule(this WebApplicationBuilder builder)
    {
        if (!builder.AddModule<EmulationDbContext>(EmulationDbContext.SchemaName, "Thi đua, khen thưởng", "Emulation"))
        {
            return;
        }

        builder.Services.AddKnownPeople<EmulationDbContext, AwardCandidate>(EmulationDbContext.SchemaName);
        builder.Services.AddSingleton(
            new NavigationItem("Thi đua, khen thưởng", 500, "Đối tượng thi đua", "/thi-dua", "award", EmulationPermissions.ToView));
    }
}
