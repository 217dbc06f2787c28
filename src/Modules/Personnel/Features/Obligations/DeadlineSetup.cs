using HoSoCanBo.Personnel.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Features.Obligations;

/// <summary>Registration of the deadlines of Điều 10 and 11.</summary>
internal static class DeadlineSetup
{
    public static void AddDeadlines(this IServiceCollection services)
    {
        services.AddSingleton<WorkingCalendars>();
        services.AddScoped<ObligationBook>();
    }
}
