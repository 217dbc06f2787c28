using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HoSoCanBo.Training.Sample;

/// <summary>Registration of the sample courses.</summary>
internal static class CourseSampleSetup
{
    /// <summary>In Development alone, as the rest of the sample province.</summary>
    public static void AddCourseSample(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment() && builder.Configuration.GetValue("Sample:Load", true))
        {
            builder.Services.AddScoped<CourseSample>();
            builder.Services.AddHostedService<CourseSampleWork>();
        }
    }
}
