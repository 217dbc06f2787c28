using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Histories.Features.Trainees;
using HoSoCanBo.Training.Learners.Domain;
using HoSoCanBo.Training.Notices.Features.CourseNotices;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Registrations.Features.Registrations;
using HoSoCanBo.Training.Seals.Features.Seals;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Training;

/// <summary>Đào tạo, bồi dưỡng. The only type the Host needs to know.</summary>
public static class TrainingModule
{
    /// <summary>Registers the module.</summary>
    public static void AddTrainingModule(this WebApplicationBuilder builder)
    {
        if (!builder.AddModule<TrainingDbContext>(TrainingDbContext.SchemaName, "Đào tạo, bồi dưỡng", "Training"))
        {
            return;
        }

        builder.Services.AddKnownPeople<TrainingDbContext, Trainee>(TrainingDbContext.SchemaName);
        builder.Services.AddSingleton(new NavigationItem("Đào tạo", 400, "Người học", "/dao-tao", "school", TrainingPermissions.ToView));
        builder.Services.AddScoped<IReferenceDataSeed, ContentsSeed>();
        builder.Services.AddSingleton(
            new NavigationItem("Đào tạo", 480, "Nội dung đào tạo", "/dao-tao/noi-dung", "books", TrainingPermissions.ToFollow));
        builder.Services.AddNotices();
        builder.Services.AddRegistrations();
        builder.Services.AddScoped<SealPress>();
        builder.Services.AddScoped<SealVerification>();
        builder.Services.AddScoped<IOperatorVerb, VerifySealsVerb>();
        builder.Services.AddScoped<CourseHistoryReader>();
        builder.Services.AddSingleton(
            new NavigationItem("Đào tạo", 405, "Khóa học của tôi", "/dao-tao/cua-toi", "user-check", TrainingPermissions.Own));
    }
}
