using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.AspNetCore.Builder;

namespace HoSoCanBo.Personnel;

/// <summary>Hồ sơ. The only type the Host needs to know.</summary>
public static class PersonnelModule
{
    /// <summary>Registers the module.</summary>
    public static void AddPersonnelModule(this WebApplicationBuilder builder)
    {
        if (!builder.AddModule<PersonnelDbContext>("personnel", "Hồ sơ", "Personnel"))
        {
            return;
        }
    }
}
