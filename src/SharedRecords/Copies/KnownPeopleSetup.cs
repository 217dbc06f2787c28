using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.SharedRecords.People;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.SharedRecords.Copies;

/// <summary>Registration of what keeps a module's copies of people up to date.</summary>
public static class KnownPeopleSetup
{
    /// <summary>Lets future-dated decisions take effect in the module's copies shortly after midnight.</summary>
    /// <param name="services">The services.</param>
    /// <param name="moduleName">Name of the module.</param>
    public static void AddKnownPeople<TContext, TPerson>(this IServiceCollection services, string moduleName)
        where TContext : ModuleDbContext
        where TPerson : KnownPerson =>
        services.AddRecurringJob<RefreshPeopleJob<TContext, TPerson>, TContext>(
            $"{moduleName}.refresh-people", "5 0 * * *", "Áp dụng quyết định đến ngày hiệu lực");
}
