using HoSoCanBo.Personnel.Employees.Papers;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Records.Features.Attachments;

/// <summary>Section <c>Attachments</c> of the configuration.</summary>
internal sealed class AttachmentOptions
{
    /// <summary>Nothing larger is taken, whatever the configuration says.</summary>
    public const int LargestMegabytes = 25;

    /// <summary>Largest file, set by the administrator (rule Q4).</summary>
    public int MaxMegabytes { get; set; } = 10;

    /// <summary>Largest file in bytes.</summary>
    public long MaxBytes => Math.Clamp(MaxMegabytes, 1, LargestMegabytes) * 1024L * 1024;
}

internal static class AttachmentSetup
{
    public static void AddAttachments(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<AttachmentOptions>(configuration.GetSection("Attachments"));
        services.AddScoped<AttachmentStore>();
        services.AddScoped<AttachmentWriter>();
        services.AddScoped<AttachmentReading>();
        services.AddScoped<PhotoReader>();
    }
}
