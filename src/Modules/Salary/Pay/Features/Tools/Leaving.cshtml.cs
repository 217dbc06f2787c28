using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Salary.Pay.Features.Tools;

/// <summary>Tính thử chế độ nghỉ hưu trước tuổi, thôi việc.</summary>
[Authorize(ToolEndpoints.Permissions)]
public sealed class LeavingModel(IMediator mediator) : PageModel
{
    /// <summary>What the user filled in.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The benefits; null before the first computation.</summary>
    public LeavingBenefits? Result { get; private set; }

    /// <summary>Nghị định.</summary>
    public static IEnumerable<SelectListItem> Decrees =>
    [
        new("Sắp xếp tổ chức bộ máy: 178/2024/NĐ-CP, 67/2025/NĐ-CP", nameof(LeavingDecree.Reorganisation)),
        new("Tinh giản biên chế từ 16/06/2025: 154/2025/NĐ-CP", nameof(LeavingDecree.Streamlining)),
        new("Tinh giản biên chế trước 16/06/2025: 29/2023/NĐ-CP", nameof(LeavingDecree.StreamliningBefore2025)),
    ];

    /// <summary>Hình thức nghỉ.</summary>
    public static IEnumerable<SelectListItem> Ways =>
        [new("Nghỉ hưu trước tuổi", nameof(LeavingWay.Retire)), new("Thôi việc", nameof(LeavingWay.Resign))];

    /// <summary>Computes; stores nothing.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Result = await mediator.Send(Input.ToRequest(), cancellationToken);
        return Page();
    }

    public sealed class Form
    {
        /// <summary>Nghị định.</summary>
        public string? Decree { get; set; } = nameof(LeavingDecree.Reorganisation);

        /// <summary>Hình thức.</summary>
        public string? Way { get; set; } = nameof(LeavingWay.Retire);

        /// <summary>Tiền lương tháng.</summary>
        public long? WageInDong { get; set; }

        /// <summary>Ngày nghỉ.</summary>
        public DateOnly? LeavesOn { get; set; }

        /// <summary>Ngày hưởng lương hưu nếu nghỉ đúng tuổi.</summary>
        public DateOnly? RetiresOn { get; set; }

        /// <summary>Số năm đóng BHXH.</summary>
        public int? InsuredYears { get; set; }

        /// <summary>Số tháng lẻ.</summary>
        public int? InsuredMonths { get; set; }

        /// <summary>Cán bộ, công chức.</summary>
        public bool IsOfficial { get; set; } = true;

        /// <summary>Ngày quyết định sắp xếp.</summary>
        public DateOnly? ReorganizedOn { get; set; }

        internal ComputeLeaving ToRequest() => new()
        {
            Decree = Decree, Way = Way, WageInDong = WageInDong, LeavesOn = LeavesOn, RetiresOn = RetiresOn, InsuredYears = InsuredYears,
            InsuredMonths = InsuredMonths,
            IsOfficial = IsOfficial, ReorganizedOn = ReorganizedOn,
        };
    }
}
