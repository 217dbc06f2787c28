using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Accounts.Features.Accounts;

/// <summary>Danh sách tài khoản.</summary>
[Authorize(AccountsPermissions.AnyAdministration)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>Part of a name.</summary>
    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    [FromQuery(Name = "don-vi")]
    public Guid? UnitId { get; set; }

    [FromQuery(Name = "vai-tro")]
    public string? RoleCode { get; set; }

    [FromQuery(Name = "tinh-trang")]
    public AccountState? State { get; set; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    /// <summary>What is shown.</summary>
    public Page<AccountRow> List { get; private set; } = null!;

    /// <summary>Choices of the filter.</summary>
    public AccountChoices Choices { get; private set; } = null!;

    /// <summary>States to choose from.</summary>
    public IReadOnlyList<SelectListItem> States { get; } =
        [.. Enum.GetValues<AccountState>().Select(s => new SelectListItem(Words.Of(s), s.ToString()))];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Choices = await mediator.Send(new GetChoices(), cancellationToken);
        List = await mediator.Send(new ListAccounts(Text, UnitId, RoleCode, State, PageNumber), cancellationToken);
    }

    /// <summary>The text of a chosen value.</summary>
    public static string? NameOf(IEnumerable<SelectListItem> choices, string? value) => choices.FirstOrDefault(c => c.Value == value)?.Text;
}
