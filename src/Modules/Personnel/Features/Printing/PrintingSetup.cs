using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Features.Printing;

internal static class PrintingSetup
{
    /// <summary>In sơ yếu lý lịch: one record on a page or as a Word file, many as one Word file.</summary>
    public static void AddPrinting(this IServiceCollection services) => services.AddScoped<FormReader>();
}
