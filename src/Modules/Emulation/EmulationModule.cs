using HoSoCanBo.BuildingBlocks.Runtime.Copies;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.Emulation.Domain;
using HoSoCanBo.Emulation.Persistence;
using Microsoft.AspNetCore.Builder;

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
    }
}
