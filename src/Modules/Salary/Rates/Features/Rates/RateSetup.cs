using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Salary.Rates.Features.Rates;

/// <summary>What the tables of rates need.</summary>
internal static class RateSetup
{
    /// <summary>The rows a new installation starts with, the tables made of them, and the menu entry.</summary>
    public static void AddRates(this IServiceCollection services)
    {
        services.AddScoped<IReferenceDataSeed, RatesSeed>();
        services.AddSingleton<CurrentPayTables>();
        services.AddScoped(sp => sp.GetRequiredService<CurrentPayTables>().Of(sp.GetRequiredService<SalaryDbContext>()));
        services.AddSingleton(
            new NavigationItem("Tiền lương", 680, "Tham số lương", "/tien-luong/tham-so", "adjustments", SalaryPermissions.Configure));
    }
}
