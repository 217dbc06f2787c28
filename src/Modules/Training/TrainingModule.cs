using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Domain;
using HoSoCanBo.Training.Persistence;
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
    }
}
