using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Host.Help;
using HoSoCanBo.Host.Operations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace HoSoCanBo.Host.Startup;

internal static class Web
{
    /// <summary>Razor Pages in Vietnamese, everything behind a sign-in unless it says otherwise.</summary>
    public static void AddWeb(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddRazorPages();
        builder.AddSafeWeb();
        services.AddSingleton(new NavigationItem("Tổng quan", 0, "Tổng quan", "/", "layout-dashboard"));
        services.AddSingleton<HelpLibrary>();
        services.AddSingleton<HelpLinks>();
        services.AddSingleton(new NavigationItem("Tổng quan", 90, "Trợ giúp", HelpLibrary.Url, "help-circle"));
        services.AddProblemDetails();
        services.AddOpenApi(options => options.AddOperationTransformer<OpenApiExamples>());
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        var vietnamese = CultureInfo.GetCultureInfo("vi-VN");
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(vietnamese);
            options.SupportedCultures = [vietnamese];
            options.SupportedUICultures = [vietnamese];
            options.RequestCultureProviders.Clear();
        });
    }

    /// <summary>The middleware, outermost first.</summary>
    public static void UseWeb(this WebApplication app)
    {
        app.UseForwardedHeaders(); // first: what follows looks at address and scheme
        app.UseSecurityHeaders();
        app.UseLastResort();
        app.UseHttpsOnly();
        app.UseCookiePolicy();
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.UseWhen(IsForMachines, machines => machines.UseExceptionHandler().UseStatusCodePages());
        app.UseWhen(context => !IsForMachines(context), people =>
            people.UseExceptionHandler("/loi").UseStatusCodePagesWithReExecute("/loi/{0}").UseOutageAnswer());
        app.UseStaticFiles(WebSecurity.CachedFiles());
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<CurrentUserMiddleware>();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapModuleEndpoints();
        app.MapOpenApi().RequireAuthorization();
        app.MapOperations();
    }

    private static bool IsForMachines(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/health");
}
