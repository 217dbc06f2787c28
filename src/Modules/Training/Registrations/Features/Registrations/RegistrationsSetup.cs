using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.Training.Seals.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Training.Registrations.Features.Registrations;

/// <summary>What registrations need at run time.</summary>
internal static class RegistrationsSetup
{
    /// <summary>Registers it.</summary>
    public static void AddRegistrations(this IServiceCollection services)
    {
        services.AddScoped<RegistrationAccess>();
        services.AddScoped<CandidateFinder>();
        services.AddScoped<RegistrationWindow>();
        services.AddScoped<ISealHolder, SealedRegistrations>();
        services.AddScoped<ITodoSource, RegistrationTodos>();
        services.AddSingleton(new NavigationItem(
            "Đào tạo", 420, "Danh sách đăng ký", "/dao-tao/dang-ky", "list-check", TrainingPermissions.Use, TrainingPermissions.Register,
            TrainingPermissions.Confirm, TrainingPermissions.Announce, TrainingPermissions.Report));
    }
}
