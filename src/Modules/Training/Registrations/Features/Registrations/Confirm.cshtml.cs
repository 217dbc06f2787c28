using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Training.Registrations.Domain;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Training.Registrations.Features.Registrations;

/// <summary>Trang kiểm tra lại trước khi đóng dấu: everything that will be sent, the sentence of will, and the password again.</summary>
[Authorize(TrainingPermissions.Confirm)]
public sealed class ConfirmModel(IMediator mediator) : PageModel
{
    /// <summary>The list.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What is shown.</summary>
    public RegistrationView Found { get; private set; } = null!;

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Found = await mediator.Send(new ShowRegistration(Id), HttpContext.RequestAborted);
        if (!Found.MayConfirm)
        {
            throw new NotFoundException();
        }

        await next();
    }

    /// <summary>Shows what will be sent; a list that does not wait is shown on its own page.</summary>
    public IActionResult OnGet()
    {
        Input.Version = Found.List.Version;
        return Found.List.State == RegistrationState.WaitingForHead ? Page() : Redirect($"/dao-tao/dang-ky/{Id}");
    }

    /// <summary>Seals and sends.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new ConfirmRegistration(Id, Input.Version, Input.Agrees, Input.Password), cancellationToken);
        TempData.Flash("Đã đóng dấu và gửi cơ quan tổ chức. In bản chứng thực ở nút Bản chứng thực.");
        return Redirect($"/dao-tao/dang-ky/{Id}");
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>The list as seen.</summary>
        public int Version { get; set; }

        /// <summary>Câu xác nhận.</summary>
        public bool Agrees { get; set; }

        /// <summary>Mật khẩu.</summary>
        public string? Password { get; set; }
    }
}
