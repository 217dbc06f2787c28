using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Months.Domain;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Months.Features.Sheets;

/// <summary>One person on a sheet: every line with computation and law, and what the unit fills in.</summary>
[Authorize(SalaryPermissions.View)]
public sealed class EntryModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid SheetId { get; set; }

    [FromRoute]
    public Guid PersonId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal SheetEntryView Found { get; private set; } = null!;

    internal string Address => $"/tien-luong/thang/bang-luong/{SheetId}/nguoi/{PersonId}";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input = Form.Of(Found);
    }

    /// <summary>Saves what was filled in.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(Input.ToCommand(SheetId, PersonId), cancellationToken);
        TempData.Flash($"Đã ghi và tính lại cho {Found.Entry.FullName}.");
        return Redirect(Address);
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Found = await mediator.Send(new GetSheetEntry(SheetId, PersonId), cancellationToken);

    public sealed class Form
    {
        /// <summary>The version the user has seen.</summary>
        public int Version { get; set; }

        /// <summary>Nghỉ không lương.</summary>
        public decimal? UnpaidDays { get; set; }

        /// <summary>Nghỉ ốm.</summary>
        public decimal? SickDays { get; set; }

        /// <summary>Ngày hưởng độc hại.</summary>
        public decimal? HazardDays { get; set; }

        /// <summary>Ngày hưởng lưu động.</summary>
        public decimal? MobileDays { get; set; }

        /// <summary>Làm đêm, làm thêm giờ.</summary>
        public SheetOvertimeValues Overtime { get; set; } = new();

        /// <summary>Khoản một lần.</summary>
        public long? OneOffInDong { get; set; }

        /// <summary>Tên khoản.</summary>
        public string? OneOffName { get; set; }

        /// <summary>Khoản trừ.</summary>
        public long? DeductionInDong { get; set; }

        /// <summary>Đoàn phí.</summary>
        public bool PaysUnionDues { get; set; }

        /// <summary>Căn cứ.</summary>
        public string? Note { get; set; }

        internal static Form Of(SheetEntryView found) => new()
        {
            Version = found.Sheet.Version,
            UnpaidDays = found.Input?.UnpaidHalfDays / 2m,
            SickDays = found.Input?.SickHalfDays / 2m,
            HazardDays = found.Input?.HazardHalfDays / 2m,
            MobileDays = found.Input?.MobileHalfDays / 2m,
            Overtime = found.Input?.Overtime.ToValues() ?? new(),
            OneOffInDong = found.Input?.OneOffInDong is 0 ? null : found.Input?.OneOffInDong,
            OneOffName = found.Input?.OneOffName,
            DeductionInDong = found.Input?.DeductionInDong is 0 ? null : found.Input?.DeductionInDong,
            PaysUnionDues = found.Input?.PaysUnionDues ?? false,
            Note = found.Input?.Note,
        };

        internal FillSheetInput ToCommand(Guid sheetId, Guid personId) => new(
            sheetId, personId, Version, UnpaidDays, SickDays, HazardDays, MobileDays, OneOffInDong, OneOffName, DeductionInDong,
            PaysUnionDues, Note)
        {
            Overtime = Overtime,
        };
    }
}
