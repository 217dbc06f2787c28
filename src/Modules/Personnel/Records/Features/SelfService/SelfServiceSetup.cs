using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Records.Features.SelfService;

/// <summary>Registration of what people do about their own records.</summary>
internal static class SelfServiceSetup
{
    public const string ListUrl = "/bao-sai-sot";
    public const string ReportUrl = "/ho-so-cua-toi/bao-sai";

    public static void AddSelfService(this IServiceCollection services)
    {
        services.AddScoped<IWaitingCounter, WaitingReports>();
        services.AddScoped<ITodoSource, ReportTodos>();
        services.AddSingleton(
            new NavigationItem("Hồ sơ", 115, "Xác nhận, báo sai sót", ReportUrl, "message-report", PersonnelPermissions.ProposeCorrection));
        services.AddSingleton(new NavigationItem("Hồ sơ", 150, "Báo sai sót", ListUrl, "message-report", PersonnelPermissions.Edit));
    }
}
