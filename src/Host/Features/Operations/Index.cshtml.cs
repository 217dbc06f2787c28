using Hangfire;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Clocks;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Host.Operations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Host.Features.Operations;

/// <summary>Vận hành: what operators look at, and the three things they can do about it.</summary>
[Authorize(OperationsSetup.Permissions)]
public sealed class IndexModel(IServiceProvider services, RequestContext request, ILogger<IndexModel> log) : PageModel
{
    private readonly SystemStatus status = services.GetRequiredService<SystemStatus>();
    private readonly ClockGuard guard = services.GetRequiredService<ClockGuard>();

    /// <summary>What is wrong with the clock of the server.</summary>
    public ClockJump? ClockJump { get; private set; }

    /// <summary>What it shows (UTC).</summary>
    public DateTime Now => request.Clock.UtcNow();

    /// <summary>Every module.</summary>
    public IReadOnlyList<ModuleStatus> Modules { get; private set; } = [];

    /// <summary>Events put aside.</summary>
    public IReadOnlyList<ParkedEvent> Parked { get; private set; } = [];

    /// <summary>Every job.</summary>
    public IReadOnlyList<JobStatus> Jobs { get; private set; } = [];

    /// <summary>Vietnamese name of a module.</summary>
    public string TitleOf(string module) => Modules.FirstOrDefault(m => m.Name == module)?.Title ?? module;

    /// <summary>Shows how the system fares.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Modules = await status.ReadModulesAsync(cancellationToken);
        Parked = await status.ReadParkedAsync(cancellationToken);
        Jobs = await status.ReadJobsAsync(cancellationToken);
        await guard.IsTrustedAsync(cancellationToken);
        ClockJump = guard.Jump;
    }

    /// <summary>The operator has looked at another clock: this one is right.</summary>
    public async Task<IActionResult> OnPostConfirmClockAsync(CancellationToken cancellationToken)
    {
        await guard.ConfirmAsync(request.User.UserName, cancellationToken);
        TempData.Flash("Đã xác nhận giờ máy chủ. Công việc định kỳ chạy tiếp.");
        return RedirectToPage();
    }

    /// <summary>Lets a parked event be delivered again.</summary>
    public async Task<IActionResult> OnPostRetryAsync(string module, long sequence, CancellationToken cancellationToken)
    {
        var retried = await status.RetryAsync(module, sequence, cancellationToken);
        log.LogInformation("Event {Sequence} of {Module} is tried again by {UserId}: {Retried}.", sequence, module, request.User.Id,
            retried);
        TempData.Flash(retried ? "Đã gửi lại sự kiện. Kết quả hiện ở trang này sau ít giây." : "Sự kiện này không còn dừng lại.");
        return RedirectToPage();
    }

    /// <summary>Runs a job now: by the scheduler, or at once on a host without one.</summary>
    public async Task<IActionResult> OnPostRunJobAsync(string jobId, CancellationToken cancellationToken)
    {
        if (services.GetServices<RecurringJobDescription>().All(j => j.Id != jobId))
        {
            throw new NotFoundException();
        }

        if (!await guard.IsTrustedAsync(cancellationToken))
        {
            TempData.Flash("Chưa chạy công việc: giờ máy chủ bất thường. Chỉnh lại giờ hoặc xác nhận giờ đúng ở trang này trước.");
            return RedirectToPage();
        }

        log.LogInformation("Job {JobId} is run by {UserId}.", jobId, request.User.Id);
        if (services.GetService<IRecurringJobManager>() is { } scheduler)
        {
            scheduler.Trigger(jobId);
            TempData.Flash("Công việc đã bắt đầu. Tải lại trang để xem kết quả.");
        }
        else
        {
            await services.GetRequiredService<RecurringJobRunner>().RunAsync(jobId, cancellationToken);
            TempData.Flash("Công việc đã chạy xong.");
        }

        return RedirectToPage();
    }
}
