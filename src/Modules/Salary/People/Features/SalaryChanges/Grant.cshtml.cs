using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Pay.Features.Tools;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Salary.People.Features.SalaryChanges;

/// <summary>Cho một người hưởng phụ cấp.</summary>
[Authorize(SalaryPermissions.Edit)]
public sealed class GrantModel(IMediator mediator) : ChangePage(mediator)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The kinds of allowance.</summary>
    public IEnumerable<SelectListItem> Kinds => ToolWords.AllowancesOf(HttpContext.RequestServices.GetRequiredService<PayTables>());

    public void OnGet() => Input.AllowanceId = Guid.CreateVersion7();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(
        new GrantAllowance(
            Id, Input.AllowanceId,
            new AllowanceForm
            {
                Code = Input.Code, Coefficient = Input.Coefficient, Percent = Input.Percent, AmountInDong = Input.AmountInDong,
                UsualDays = Input.UsualDays,
                PreviousCoefficient = Input.PreviousCoefficient, IsRotation = Input.IsRotation, PreviousUntil = Input.PreviousUntil,
                Until = Input.Until, Name = Input.Name,
            },
            PayDecisionForm.Of(Input.Decision)),
        $"Đã ghi phụ cấp từ {Show.Date(Input.Decision.EffectiveFrom)}.", cancellationToken);

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>Identity of the allowance to be.</summary>
        public Guid AllowanceId { get; set; }

        /// <summary>Mã phụ cấp.</summary>
        public string? Code { get; set; }

        /// <summary>Hệ số.</summary>
        public decimal? Coefficient { get; set; }

        /// <summary>Tỷ lệ.</summary>
        public decimal? Percent { get; set; }

        /// <summary>Mức tiền.</summary>
        public long? AmountInDong { get; set; }

        /// <summary>Số ngày thực tế mỗi tháng.</summary>
        public decimal? UsualDays { get; set; }

        /// <summary>Hệ số cũ được bảo lưu.</summary>
        public decimal? PreviousCoefficient { get; set; }

        /// <summary>Luân chuyển.</summary>
        public bool IsRotation { get; set; }

        /// <summary>Ngày cuối giữ hệ số cũ.</summary>
        public DateOnly? PreviousUntil { get; set; }

        /// <summary>Đến hết ngày.</summary>
        public DateOnly? Until { get; set; }

        /// <summary>Tên in.</summary>
        public string? Name { get; set; }

        public DecisionInput Decision { get; set; } = new();
    }
}
