using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Pay.Features.Tools;

/// <summary>Tính thử truy lĩnh, truy thu.</summary>
[Authorize(ToolEndpoints.Permissions)]
public sealed class ArrearsModel(IMediator mediator) : PageModel
{
    /// <summary>What the user filled in.</summary>
    [BindProperty]
    public ArrearsForm Input { get; set; } = new();

    /// <summary>The difference; null before the first computation.</summary>
    public ArrearsView? Result { get; private set; }

    /// <summary>Computes; stores nothing.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Result = await mediator.Send(Input.ToRequest(), cancellationToken);
        return Page();
    }
}

/// <summary>The form: one change of a graded person, or two in a row; the API takes more.</summary>
public sealed class ArrearsForm
{
    /// <summary>Đối tượng.</summary>
    public string? Kind { get; set; } = "CONG_CHUC";

    /// <summary>Nguồn lương.</summary>
    public string? UnitFunding { get; set; } = nameof(Pay.UnitFunding.FullStateBudget);

    /// <summary>Phụ cấp công vụ.</summary>
    public decimal? PublicDutyPercent { get; set; } = 25;

    /// <summary>Đã trả theo.</summary>
    public ArrearsSide Old { get; set; } = new();

    /// <summary>Đúng ra hưởng theo.</summary>
    public ArrearsSide New { get; set; } = new();

    /// <summary>Đã thôi hưởng lương.</summary>
    public bool HasLeft { get; set; }

    /// <summary>Ngày hiệu lực.</summary>
    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>Hưởng theo từ ngày của thay đổi tiếp theo.</summary>
    public ArrearsSide Later { get; set; } = new();

    /// <summary>Ngày của thay đổi tiếp theo; none: there is one change.</summary>
    public DateOnly? LaterFrom { get; set; }

    /// <summary>Tháng cuối đã trả, 08/2026.</summary>
    public string? LastMonthPaid { get; set; }

    /// <summary>Quyết định.</summary>
    public string? Decision { get; set; }

    internal ComputeArrears ToRequest() => new()
    {
        OldFacts = FactsOf(Old),
        NewFacts = HasLeft ? null : FactsOf(New),
        EffectiveFrom = EffectiveFrom ?? default,
        LaterChanges = LaterFrom is { } from ? [new PayChangeInput { From = from, Facts = FactsOf(Later) }] : [],
        MonthsPaid = MonthsPaid(),
        Decision = Decision,
    };

    private List<string> MonthsPaid()
    {
        if (EffectiveFrom is not { } from || PayMonth.TryParse(PayMonth.FromTyped(LastMonthPaid)) is not { } last)
        {
            return [LastMonthPaid ?? ""];
        }

        var months = new List<string>();
        for (var month = PayMonth.Of(from); month <= last && months.Count <= ComputeArrearsValidator.MaxMonths; month = month.Next)
        {
            months.Add(month.ToString());
        }

        return months;
    }

    private PayFactsInput FactsOf(ArrearsSide side)
    {
        var allowances = new List<AllowanceInput>();
        if (side.PositionAllowance > 0)
        {
            allowances.Add(new AllowanceInput { Code = "PCCV", Coefficient = side.PositionAllowance });
        }

        if (PublicDutyPercent > 0)
        {
            allowances.Add(new AllowanceInput { Code = "CV25", Percent = PublicDutyPercent });
        }

        return new PayFactsInput
        {
            Kind = Kind ?? "", UnitFunding = UnitFunding ?? "", GradeCode = side.GradeCode, Step = side.Step,
            BeyondFramePercent = side.BeyondFramePercent ?? 0, Allowances = allowances,
        };
    }
}

/// <summary>The salary before or after the change.</summary>
public sealed class ArrearsSide
{
    /// <summary>Mã ngạch.</summary>
    public string? GradeCode { get; set; }

    /// <summary>Bậc.</summary>
    public int? Step { get; set; }

    /// <summary>Hệ số phụ cấp chức vụ.</summary>
    public decimal? PositionAllowance { get; set; }

    /// <summary>Vượt khung.</summary>
    public decimal? BeyondFramePercent { get; set; }
}
