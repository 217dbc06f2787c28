using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Pay.Features.Tools;

/// <summary>Tính thử xếp lương khi nâng ngạch, thăng hạng, chuyển ngạch.</summary>
[Authorize(ToolEndpoints.Permissions)]
public sealed class PlacementModel(IMediator mediator) : PageModel
{
    /// <summary>What the user filled in.</summary>
    [BindProperty]
    public PlacementForm Input { get; set; } = new();

    /// <summary>The place in the new scale; null before the first computation.</summary>
    public PlacementView? Result { get; private set; }

    /// <summary>Computes; stores nothing.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Result = await mediator.Send(Input.ToRequest(), cancellationToken);
        return Page();
    }
}

/// <summary>The form.</summary>
public sealed class PlacementForm
{
    /// <summary>Trường hợp xếp lương.</summary>
    public string? Cause { get; set; } = "Promotion";

    /// <summary>Đối tượng.</summary>
    public string? Kind { get; set; } = "VIEN_CHUC";

    /// <summary>Mã ngạch đang giữ.</summary>
    public string? GradeCode { get; set; }

    /// <summary>Thang lương đang giữ.</summary>
    public string? ScaleCode { get; set; }

    /// <summary>Bậc đang giữ.</summary>
    public int? Step { get; set; }

    /// <summary>Ngày hưởng bậc đang giữ.</summary>
    public DateOnly? Since { get; set; }

    /// <summary>Vượt khung đang hưởng, %.</summary>
    public decimal? BeyondFramePercent { get; set; }

    /// <summary>Chênh lệch bảo lưu đang hưởng.</summary>
    public decimal? KeptDifference { get; set; }

    /// <summary>Mã ngạch mới.</summary>
    public string? NewGradeCode { get; set; }

    /// <summary>Thang lương mới.</summary>
    public string? NewScaleCode { get; set; }

    /// <summary>Ngày ký quyết định.</summary>
    public DateOnly? SignedOn { get; set; }

    /// <summary>Đóng BHXH bắt buộc từ ngày.</summary>
    public DateOnly? InsuredSince { get; set; }

    /// <summary>Bậc khởi điểm theo trình độ.</summary>
    public int? FirstStep { get; set; } = 2;

    /// <summary>Số tháng không tính.</summary>
    public int? MonthsNotCounted { get; set; }

    internal ComputePlacement ToRequest() => new()
    {
        Cause = Cause ?? "",
        Kind = Kind ?? "",
        GradeCode = GradeCode,
        ScaleCode = ScaleCode,
        Step = Step,
        Since = Since,
        BeyondFramePercent = BeyondFramePercent ?? 0,
        KeptDifference = KeptDifference ?? 0,
        NewGradeCode = NewGradeCode,
        NewScaleCode = NewScaleCode,
        SignedOn = SignedOn,
        InsuredSince = InsuredSince,
        FirstStep = FirstStep ?? 2,
        MonthsNotCounted = MonthsNotCounted ?? 0,
    };
}
