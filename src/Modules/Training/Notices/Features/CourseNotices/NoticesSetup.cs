using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.SharedRecords.Decisions;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Training.Notices.Features.CourseNotices;

/// <summary>What notices need at run time.</summary>
internal static class NoticesSetup
{
    /// <summary>Registers it.</summary>
    public static void AddNotices(this IServiceCollection services)
    {
        services.AddScoped<NoticeAccess>();
        services.AddScoped<NoticeNews>();
        services.AddScoped<ITodoSource, NoticeTodos>();
        services.AddSingleton(new DecisionFilePlace("/dao-tao", "/dao-tao/van-ban/tep"));
        services.AddSingleton(new NavigationItem(
            "Đào tạo", 410, "Thông báo chiêu sinh", "/dao-tao/thong-bao", "speakerphone", TrainingPermissions.ToFollow));
    }
}
