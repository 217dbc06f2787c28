using HoSoCanBo.BuildingBlocks;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Pay.Features.Tools;

/// <summary>Tính thử lương một tháng.</summary>
[Authorize(ToolEndpoints.Permissions)]
public sealed class PayModel(IMediator mediator, TimeProvider clock) : PageModel
{
    /// <summary>What the user filled in.</summary>
    [BindProperty]
    public PayForm Input { get; set; } = new();

    /// <summary>The lines; null before the first computation.</summary>
    public PayView? Result { get; private set; }

    /// <summary>Starts with this month.</summary>
    public void OnGet() => Input.Month = PayMonth.Of(clock.TodayInVietnam()).ToVietnamese();

    /// <summary>Computes; stores nothing.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Result = await mediator.Send(Input.ToRequest(), cancellationToken);
        return Page();
    }
}

/// <summary>The form: the usual facts of a person; the API takes more.</summary>
public sealed class PayForm
{
    public const int AllowanceRows = 5;

    /// <summary>Tháng, 08/2026.</summary>
    public string? Month { get; set; }

    /// <summary>Đối tượng.</summary>
    public string? Kind { get; set; } = "CONG_CHUC";

    /// <summary>Nguồn lương.</summary>
    public string? UnitFunding { get; set; } = nameof(Pay.UnitFunding.FullStateBudget);

    /// <summary>Mã ngạch.</summary>
    public string? GradeCode { get; set; }

    /// <summary>Thang lương.</summary>
    public string? ScaleCode { get; set; }

    /// <summary>Bậc.</summary>
    public int? Step { get; set; }

    /// <summary>Hệ số.</summary>
    public decimal? Coefficient { get; set; }

    /// <summary>Tiền lương thỏa thuận.</summary>
    public long? AgreedWageInDong { get; set; }

    /// <summary>Tỷ lệ hưởng.</summary>
    public decimal? PaidPercent { get; set; } = 100;

    /// <summary>Vượt khung.</summary>
    public decimal? BeyondFramePercent { get; set; }

    /// <summary>Chênh lệch bảo lưu.</summary>
    public decimal? KeptDifference { get; set; }

    /// <summary>Ngày nghỉ không lương.</summary>
    public decimal? UnpaidDays { get; set; }

    /// <summary>Người phụ thuộc.</summary>
    public int? Dependants { get; set; }

    /// <summary>Phụ cấp.</summary>
    public List<AllowanceRow> Allowances { get; set; } = [.. Enumerable.Range(0, AllowanceRows).Select(_ => new AllowanceRow())];

    internal ComputePay ToRequest() => new()
    {
        Month = PayMonth.FromTyped(Month),
        Kind = Kind ?? "",
        UnitFunding = UnitFunding ?? "",
        GradeCode = GradeCode,
        ScaleCode = ScaleCode,
        Step = Step,
        Coefficient = Coefficient,
        AgreedWageInDong = AgreedWageInDong,
        PaidPercent = PaidPercent ?? 100,
        BeyondFramePercent = BeyondFramePercent ?? 0,
        KeptDifference = KeptDifference ?? 0,
        UnpaidDays = UnpaidDays ?? 0,
        Dependants = Dependants,
        Allowances = [.. Allowances.Where(a => !string.IsNullOrWhiteSpace(a.Code)).Select(a => a.ToInput())],
    };
}

/// <summary>One allowance of the form; rows without a code are left out.</summary>
public sealed class AllowanceRow
{
    /// <summary>Mã.</summary>
    public string? Code { get; set; }

    /// <summary>Hệ số.</summary>
    public decimal? Coefficient { get; set; }

    /// <summary>Tỷ lệ.</summary>
    public decimal? Percent { get; set; }

    /// <summary>Mức tiền.</summary>
    public long? AmountInDong { get; set; }

    /// <summary>Ngày thực tế.</summary>
    public decimal? Days { get; set; }

    internal AllowanceInput ToInput() =>
        new() { Code = Code!, Coefficient = Coefficient, Percent = Percent, AmountInDong = AmountInDong, Days = Days };
}
