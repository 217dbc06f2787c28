using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.Personnel.Employees.Lists;
using HoSoCanBo.Personnel.Organisation.Features.Units;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Features.Editing;
using HoSoCanBo.Personnel.Records.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Records.Features.Employees;

/// <summary>Registration of records, the organisation tree and the catalogues.</summary>
internal static class EmployeeSetup
{
    public static void AddEmployees(this IServiceCollection services)
    {
        services.AddSingleton<ReferenceCache>();
        services.AddSavedFactListener<ReferenceCache>();
        services.AddScoped<PresentCounter>();
        services.AddScoped<RecordSaving>();
        services.AddScoped<EmployeeKeyPages>();
        services.AddRecurringJob<ApplyPlannedChangesJob, PersonnelDbContext>(
            ApplyPlannedChangesJob.Id, "7 0 * * *", "Áp dụng thay đổi hồ sơ đến ngày hiệu lực");
        services.AddRecurringJob<ClearDraftsJob, PersonnelDbContext>("personnel.clear-drafts", "40 2 * * *", "Bỏ bản nháp cũ");
        services.AddScoped<IDashboardSection, PeopleFigures>();
        services.AddSingleton<RecordViewLog>();
        services.AddHostedService(provider => provider.GetRequiredService<RecordViewLog>());
        services.AddSingleton(
            new NavigationItem("Hồ sơ", 100, "Cán bộ", "/can-bo", "users", PersonnelPermissions.Search, PersonnelPermissions.Edit));
        services.AddSingleton(
            new SearchPlace(100, "/can-bo", "q", "Tìm người theo tên, số hiệu, số định danh", PersonnelPermissions.Search));
        services.AddSingleton(
            new NavigationItem("Hồ sơ", 110, "Hồ sơ của tôi", "/ho-so-cua-toi", "user-circle", PersonnelPermissions.View));
        services.AddSingleton(new NavigationItem("Tổ chức, biên chế", 200, "Cơ quan, đơn vị", "/to-chuc", "sitemap"));
        services.AddSingleton(new NavigationItem("Danh mục", 800, "Danh mục", "/danh-muc", "list-details"));
    }
}
