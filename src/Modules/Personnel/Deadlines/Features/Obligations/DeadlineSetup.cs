using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.Personnel.Deadlines.Jobs;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>Registration of the deadlines of Điều 10 and 11.</summary>
internal static class DeadlineSetup
{
    public const string ListUrl = "/han-cap-nhat";
    public const string RemindersUrl = "/han-cap-nhat/nhac-nho";
    public const string LateUrl = "/han-cap-nhat/nhac-qua-han";
    public const string BoardUrl = "/han-cap-nhat/tong-hop";

    public static void AddDeadlines(this IServiceCollection services)
    {
        services.AddSingleton<WorkingCalendars>();
        services.AddScoped<Reference.Features.Holidays.IHolidayImpact, HolidayImpactReader>();
        services.AddSingleton(new NavigationItem("Danh mục", 810, "Ngày nghỉ, làm bù", "/danh-muc/ngay-nghi", "calendar"));
        services.AddScoped<ObligationRegister>();
        services.AddScoped<DerivedObligations>();
        services.AddScoped<IDashboardSection, DeadlineFigures>();
        services.AddScoped<ITodoSource, ObligationTodos>();
        services.AddRecurringJob<UpdateObligationsJob, PersonnelDbContext>(
            UpdateObligationsJob.Id, "0 6,12 * * *", "Rà soát hạn cập nhật hồ sơ");
        services.AddSingleton(new NavigationItem(
            "Biến động", 312, "Theo dõi đúng hạn", BoardUrl, "chart-bar", PersonnelPermissions.Search, PersonnelPermissions.Monitor));
        services.AddSingleton(new NavigationItem(
            "Biến động", 314, "Nhắc nhở cập nhật", RemindersUrl, "message", PersonnelPermissions.Search, PersonnelPermissions.Monitor));
        services.AddSingleton(new NavigationItem(
            "Biến động", 310, "Hạn cập nhật", ListUrl, "calendar-due", PersonnelPermissions.Search, PersonnelPermissions.Monitor));
    }
}
