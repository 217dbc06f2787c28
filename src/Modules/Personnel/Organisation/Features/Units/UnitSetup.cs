using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Organisation.Features.Units;

/// <summary>Registration of the organisation tree.</summary>
internal static class UnitSetup
{
    public static void AddUnits(this IServiceCollection services) => services.AddScoped<UnitsOnDay>();
}
