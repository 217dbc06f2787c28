using HoSoCanBo.BuildingBlocks;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Training.Histories.Features.Hours;

/// <summary>Số giờ học trong năm, and who lacks the 40 tiết.</summary>
[Authorize($"{TrainingPermissions.Use}|{TrainingPermissions.Report}")]
public sealed class IndexModel(IMediator mediator, TimeProvider clock) : PageModel
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    /// <summary>Choices of whom the list names.</summary>
    public static IReadOnlyList<SelectListItem> Filters { get; } =
    [
        new("Chưa đủ, làm cả năm", ""), new("Chưa đủ, vào trong năm", nameof(HoursFilter.LackingPartYear)),
        new("Đủ 40 tiết", nameof(HoursFilter.Enough)),
        new("Mọi người", nameof(HoursFilter.All)),
    ];

    /// <summary>Năm.</summary>
    [FromQuery(Name = "nam")]
    public int Year { get; set; }

    /// <summary>Đơn vị, everything below it included.</summary>
    [FromQuery(Name = "don-vi")]
    public Guid? UnitId { get; set; }

    /// <summary>Whom the list names.</summary>
    [FromQuery(Name = "loai")]
    public HoursFilter? Which { get; set; }

    /// <summary>From 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    /// <summary>What is shown.</summary>
    public YearHoursView Found { get; private set; } = null!;

    /// <summary>Shows the year; this one when none is asked for.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Year = Year is >= FirstYear and <= LastYear ? Year : clock.TodayInVietnam().Year;
        Found = await mediator.Send(new ListYearHours(Year, UnitId, Which ?? HoursFilter.Lacking, PageNumber), cancellationToken);
    }
}
