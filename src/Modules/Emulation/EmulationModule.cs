using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.Emulation.Persistence;
using Microsoft.AspNetCore.Builder;

namespace HoSoCanBo.Emulation;

/// <summary>Thi đua, khen thưởng. The only type the Host needs to know.</summary>
public static class EmulationModule
{
    /// <summary>Registers the module.</summary>
    public static void AddEmulationModule(this WebApplicationBuilder builder)
    {
        if (!builder.AddModule<EmulationDbContext>("emulation", "Thi đua, khen thưởng", "Emulation"))
        {
            return;
        }
    }
}
