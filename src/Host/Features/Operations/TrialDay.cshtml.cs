using System.ComponentModel.DataAnnotations;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Clocks;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Host.Startup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Host.Features.Operations;

/// <summary>
/// Ngày dùng thử: another day is today, so that deadlines of the month can be tried without waiting. In Development only; elsewhere
/// the page does not exist.
/// </summary>
[Authorize]
public sealed class TrialDayModel(IServiceProvider services) : PageModel
{
    /// <summary>Address of the page.</summary>
    public const string PageUrl = "/he-thong/ngay-thu";

    private const int EarliestYear = 2020; // when the regulation and its data begin
    private const int LatestYear = 2035;

    private readonly TrialClock? clock = services.GetService<TrialClock>();

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What is today for the software.</summary>
    public DateOnly Today => clock!.TodayInVietnam();

    /// <summary>What is today in truth.</summary>
    public DateOnly TrueToday => clock!.Inner.TodayInVietnam();

    /// <summary>Days on which something is due in the salary month.</summary>
    public IReadOnlyList<(DateOnly Day, string Why)> Suggestions
    {
        get
        {
            var first = new DateOnly(Today.Year, Today.Month, 1);
            return
            [
                (first.AddDays(7), "đơn vị nộp bảng lương"),
                (first.AddDays(10), "sau hạn ngày 10: đơn vị chưa nộp bị nhắc"),
                (first.AddDays(15), "khối Đảng, huyện tổng hợp"),
                (first.AddDays(25), "sau hạn ngày 25: gửi Sở Tài chính"),
                (first.AddMonths(1), "mở tháng lương sau"),
            ];
        }
    }

    public IActionResult OnGet()
    {
        if (clock is null)
        {
            return NotFound();
        }

        Input.Day = Today;
        return Page();
    }

    /// <summary>
    /// Makes the chosen day today, runs the jobs that are due then, and keeps this session: on the new day it would be over.
    /// </summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (clock is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (Input.Day is not { Year: >= EarliestYear and <= LatestYear } day)
        {
            ModelState.AddModelError("Input.Day", $"Chọn một ngày từ năm {EarliestYear} đến năm {LatestYear}.");
            return Page();
        }

        clock.SetToday(day);
        await HttpContext.SignInAsync(User);
        services.GetService<JobScheduler>()?.RunMissed();
        TempData.Flash($"Phần mềm đang ở ngày {Show.Date(day)}. Công việc định kỳ đến hạn đang chạy; tải lại trang sau ít giây.");
        return Redirect("/");
    }

    /// <summary>Fields of the page.</summary>
    public sealed class Form
    {
        /// <summary>Ngày.</summary>
        [Required(ErrorMessage = "Nhập ngày dùng thử.")]
        public DateOnly? Day { get; set; }
    }
}
