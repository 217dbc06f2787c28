using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.Salary.Persistence;
using Microsoft.AspNetCore.Builder;

namespace HoSoCanBo.Salary;

/// <summary>Tiền lương. The only type the Host needs to know.</summary>
public static class SalaryModule
{
    /// <summary>Registers the module.</summary>
    public static void AddSalaryModule(this WebApplicationBuilder builder)
    {
        if (!builder.AddModule<SalaryDbContext>("salary", "Tiền lương", "Salary"))
        {
            return;
        }
    }
}
