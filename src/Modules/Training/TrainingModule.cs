using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Classes.Features.Classes;
using HoSoCanBo.Training.Classes.Features.Results;
using HoSoCanBo.Training.Histories.Features.Trainees;
using HoSoCanBo.Training.Learners.Domain;
using HoSoCanBo.Training.Notices.Features.CourseNotices;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Registrations.Features.Registrations;
using HoSoCanBo.Training.Sample;
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
        builder.Services.AddSingleton(new NavigationItem(
            "Đào tạo", 440, "Số giờ học trong năm", "/dao-tao/gio-hoc", "clock", TrainingPermissions.Use, TrainingPermissions.Report));
        builder.Services.AddScoped<ClassAccess>();
        builder.AddCourseSample();
        builder.Services.AddScoped<ResultNews>();
        builder.Services.AddScoped<TraineeReach>();
        builder.Services.AddSingleton(
            new NavigationItem("Đào tạo", 430, "Lớp học", "/dao-tao/lop", "certificate", TrainingPermissions.Result));
        builder.Services.AddScoped<SealPress>();
        builder.Services.AddScoped<SealVerification>();
        builder.Services.AddScoped<IOperatorVerb, VerifySealsVerb>();
        builder.Services.AddScoped<CourseHistoryReader>();
        builder.Services.AddSingleton(
            new NavigationItem("Đào tạo", 405, "Khóa học của tôi", "/dao-tao/cua-toi", "user-check", TrainingPermissions.Own));
    }
}
