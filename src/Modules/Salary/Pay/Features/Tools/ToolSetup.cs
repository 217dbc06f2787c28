using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Salary.Pay.Features.Tools;

/// <summary>What the calculators need.</summary>
internal static class ToolSetup
{
    /// <summary>The tables of the engine, the API and the menu entry.</summary>
    public static void AddPayTools(this IServiceCollection services)
    {
        services.AddSingleton<CurrentWorkingCalendar>();
        services.AddScoped(sp => sp.GetRequiredService<CurrentWorkingCalendar>().Of(sp.GetRequiredService<SalaryDbContext>()));
        services.AddEndpoints<ToolEndpoints>();
        services.AddSingleton(
            new NavigationItem("Tiền lương", 690, "Tính thử", "/tien-luong/tinh-thu", "calculator", "salary.edit", "salary.report"));
    }
}
