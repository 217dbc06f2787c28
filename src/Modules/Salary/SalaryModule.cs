using HoSoCanBo.BuildingBlocks.Runtime.Copies;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.Salary.Domain;
using HoSoCanBo.Salary.Persistence;
using Microsoft.AspNetCore.Builder;

namespace HoSoCanBo.Salary;

/// <summary>Tiền lương. The only type the Host needs to know.</summary>
public static class SalaryModule
{
    /// <summary>Registers the module.</summary>
    public static void AddSalaryModule(this WebApplicationBuilder builder)
    {
        if (!builder.AddModule<SalaryDbContext>(SalaryDbContext.SchemaName, "Tiền lương", "Salary"))
        {
            return;
        }

        builder.Services.AddKnownPeople<SalaryDbContext, PaidEmployee>(SalaryDbContext.SchemaName);
    }
}
