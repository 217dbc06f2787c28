using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Reference.Features.Holidays;

/// <summary>Một ngày của bảng ngày nghỉ: add, change, stop; with what would move and its history.</summary>
[Authorize(PersonnelPermissions.ManageCatalogues + "|" + PersonnelPermissions.ConfigureSalary)]
public sealed class EditModel(IMediator mediator) : PageModel
{
    public sealed class Form
    {
        /// <summary>Ngày.</summary>
        public DateOnly? Date { get; set; }

        /// <summary>Loại.</summary>
        public string? Kind { get; set; }

        /// <summary>Tên.</summary>
        public string? Name { get; set; }

        /// <summary>Căn cứ.</summary>
        public string? Document { get; set; }

        internal DayKind? DayKind => Enum.TryParse<DayKind>(Kind, out var kind) ? kind : null;
    }

    /// <summary>The day to change.</summary>
    [FromQuery(Name = "ngay")]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal HolidayView? Known { get; private set; }

    internal HolidayImpact? Impact { get; private set; }

    /// <summary>The form with what is stored.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Input = new Form { Date = Day, Kind = nameof(DayKind.DayOff) };
        await LoadAsync(cancellationToken);
        if (Known?.Day is { } day)
        {
            Input.Kind = (!day.IsConfirmed ? DayKind.Ordinary : day.IsWorkingDay ? DayKind.MakeUpDay : DayKind.DayOff).ToString();
            (Input.Name, Input.Document) = (day.Name, day.Note);
        }
    }

    /// <summary>Xem ảnh hưởng.</summary>
    public async Task OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Impact = await mediator.Send(new PreviewHoliday(Input.Date, Input.DayKind, Input.Name, Input.Document), cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var moved = await mediator.Send(new SaveHoliday(Input.Date, Input.DayKind, Input.Name, Input.Document), cancellationToken);
        TempData.Flash(moved == 0 ? "Đã ghi vào bảng ngày nghỉ."
            : $"Đã ghi vào bảng ngày nghỉ; {Show.Number(moved)} thời hạn cập nhật hồ sơ đổi theo.");
        return Redirect($"/danh-muc/ngay-nghi?nam={Input.Date!.Value.Year}");
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Known = Input.Date is { } date ? await mediator.Send(new GetHoliday(date), cancellationToken) : null;
}
