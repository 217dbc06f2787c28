using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Accounts.Features.Accounts;

/// <summary>What the pages that change one account share: the account, and why it is changed.</summary>
public abstract class AccountChangePage(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The account as it is.</summary>
    public AccountView Account { get; private set; } = null!;

    /// <summary>The form; only for accounts the user may change.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Account.IsManageable ? Page() : StatusCode(StatusCodes.Status403Forbidden);
    }

    /// <summary>Loads what the form shows.</summary>
    protected async Task LoadAsync(CancellationToken cancellationToken) =>
        Account = await mediator.Send(new GetAccount(Id), cancellationToken);

    /// <summary>Back to the account.</summary>
    protected RedirectToPageResult ToAccount() => RedirectToPage("/Accounts/Details", new { Id });

    /// <summary>Fields of the page.</summary>
    public sealed class Form
    {
        /// <summary>Lý do.</summary>
        public string? Reason { get; set; }

        /// <summary>Số văn bản.</summary>
        public string? DocumentNumber { get; set; }

        /// <summary>Hạn chế đến hết ngày.</summary>
        public DateOnly? Until { get; set; }
    }
}
