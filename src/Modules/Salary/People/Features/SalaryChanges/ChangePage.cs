using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Features.PaidEmployees;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Salary.People.Features.SalaryChanges;

/// <summary>What the pages that change a person's pay share: the person is loaded before any handler runs.</summary>
public abstract class ChangePage(IMediator mediator) : PageModel
{
    /// <summary>The person.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The person with everything that decides the pay.</summary>
    public PaidEmployeeView Person { get; private set; } = null!;

    /// <summary>Choices of what a decision does.</summary>
    public static IReadOnlyList<SelectListItem> Changes { get; } =
        [.. Enum.GetValues<SalaryChangeKind>().Where(k => k != SalaryChangeKind.Opening)
            .Select(k => new SelectListItem(SalaryWords.Of(k), k.ToString()))];

    /// <summary>Choices of why a person is away.</summary>
    public static IReadOnlyList<SelectListItem> Absences { get; } =
        [.. Enum.GetValues<AbsenceKind>().Select(k => new SelectListItem(SalaryWords.Of(k), k.ToString()))];

    /// <summary>The address of the person.</summary>
    public string PersonUrl => $"/tien-luong/can-bo/{Id}";

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Person = await mediator.Send(new GetPersonToChange(Id), HttpContext.RequestAborted);
        await next();
    }

    /// <summary>Sends the command and goes back to the person.</summary>
    protected async Task<IActionResult> SaveAsync(IRequest<Guid> command, string done, CancellationToken cancellationToken)
    {
        var changed = await mediator.Send(command, cancellationToken);
        TempData.Flash(changed == Id
            ? done : "Thay đổi này là trọng yếu nên chưa có hiệu lực: đang chờ người thứ hai duyệt (Tiền lương, Thay đổi chờ duyệt).");
        return Redirect(PersonUrl);
    }
}

/// <summary>The fields of a salary line.</summary>
public sealed class LineForm
{
    /// <summary>Loại thay đổi.</summary>
    public string? Change { get; set; }

    /// <summary>Mã ngạch.</summary>
    public string? RankCode { get; set; }

    /// <summary>Bậc.</summary>
    public int? Step { get; set; }

    /// <summary>Hệ số.</summary>
    public decimal? Coefficient { get; set; }

    /// <summary>Tỷ lệ hưởng.</summary>
    public decimal? PaidPercent { get; set; } = 100;

    /// <summary>Vượt khung.</summary>
    public int? BeyondFramePercent { get; set; }

    /// <summary>Chênh lệch bảo lưu.</summary>
    public decimal? KeptDifference { get; set; }

    /// <summary>Tiền lương thỏa thuận.</summary>
    public long? AgreedWageInDong { get; set; }

    /// <summary>Thời hạn hợp đồng.</summary>
    public int? ContractMonths { get; set; }

    /// <summary>Thời gian giữ bậc tính từ.</summary>
    public DateOnly? StepHeldSince { get; set; }

    internal static LineForm Of(SalaryLineRow? line) => line is null ? new LineForm() : new LineForm
    {
        Change = line.Change == SalaryChangeKind.Opening ? null : line.Change.ToString(),
        RankCode = line.RankCode,
        Step = line.Step,
        PaidPercent = line.PaidPercentInHundredths / 100m,
        BeyondFramePercent = line.BeyondFramePercent,
        KeptDifference = line.KeptDifferenceInTenThousandths / 10_000m,
        AgreedWageInDong = line.AgreedWageInDong,
    };

    internal LineInput ToInput() => new()
    {
        Change = Change, RankCode = RankCode, Step = Step, Coefficient = Coefficient, PaidPercent = PaidPercent,
        BeyondFramePercent = BeyondFramePercent,
        KeptDifference = KeptDifference, AgreedWageInDong = AgreedWageInDong, ContractMonths = ContractMonths,
        StepHeldSince = StepHeldSince,
    };
}
