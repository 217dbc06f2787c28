using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Training.Classes.Domain;
using HoSoCanBo.Training.Classes.Features.Classes;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Training.Classes.Features.Results;

/// <summary>Một học viên: deferred or dropped while the class runs, corrected after it.</summary>
[Authorize(TrainingPermissions.Result)]
public sealed class MemberModel(IMediator mediator) : PageModel
{
    /// <summary>Choices while the class runs.</summary>
    public static IReadOnlyList<SelectListItem> States { get; } =
        [.. new[] { MemberState.Learning, MemberState.Deferred, MemberState.Dropped }.Select(
            s => new SelectListItem(ClassWords.Of(s).Text, s.ToString()))];

    /// <summary>The class.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The learner.</summary>
    [FromRoute]
    public Guid MemberId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ClassView Found { get; private set; } = null!;

    /// <summary>The learner.</summary>
    public MemberRow Row { get; private set; } = null!;

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Found = await mediator.Send(new ShowClass(Id), HttpContext.RequestAborted);
        Row = Found.Members.FirstOrDefault(m => m.Member.Id == MemberId) ?? throw new NotFoundException();
        await next();
    }

    /// <summary>The form with what holds.</summary>
    public void OnGet() => Input = new Form
    {
        Version = Found.Class.Version, State = Row.Member.State, Passes = Row.Member.State == MemberState.Finished,
        Mark = Row.Member.MarkInTenths / 10m,
        CertificateNumber = Row.Member.CertificateId is { } id ? Found.Certificates.GetValueOrDefault(id) : null,
    };

    /// <summary>Bảo lưu, bỏ học.</summary>
    public Task<IActionResult> OnPostStopAsync(CancellationToken cancellationToken) =>
        SaveAsync(new StopLearning(Id, MemberId, Input.Version, Input.State, Input.Reason), "Đã ghi tình trạng.", cancellationToken);

    /// <summary>Đính chính.</summary>
    public Task<IActionResult> OnPostCorrectAsync(CancellationToken cancellationToken) => SaveAsync(
        new CorrectResult(Id, MemberId, Input.Version, Input.Passes, Input.Mark, Input.CertificateNumber, Input.IssuedOn, Input.Signer,
            Input.Reason),
        "Đã đính chính; hồ sơ và số giờ được cập nhật theo.", cancellationToken);

    private async Task<IActionResult> SaveAsync(IRequest<Guid> command, string done, CancellationToken cancellationToken)
    {
        await mediator.Send(command, cancellationToken);
        TempData.Flash(done);
        return Redirect($"/dao-tao/lop/{Id}/ket-qua");
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>The class as seen.</summary>
        public int Version { get; set; }

        /// <summary>Tình trạng.</summary>
        public MemberState State { get; set; }

        /// <summary>Hoàn thành.</summary>
        public bool Passes { get; set; }

        /// <summary>Điểm.</summary>
        public decimal? Mark { get; set; }

        /// <summary>Số chứng chỉ.</summary>
        public string? CertificateNumber { get; set; }

        /// <summary>Ngày cấp.</summary>
        public DateOnly? IssuedOn { get; set; }

        /// <summary>Người ký.</summary>
        public string? Signer { get; set; }

        /// <summary>Lý do.</summary>
        public string? Reason { get; set; }
    }
}
