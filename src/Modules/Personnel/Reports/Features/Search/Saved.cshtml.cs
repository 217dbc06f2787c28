using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Features.Catalogues;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Reports.Features.Search;

/// <summary>Bộ lọc đã lưu của tôi: open, rename, put away.</summary>
[Authorize(SearchAccess.MayList)]
public sealed class SavedModel(IMediator mediator, RequestContext request) : PageModel
{
    public const string Address = "/can-bo/tim-kiem/da-luu";

    [BindProperty]
    public Form Input { get; set; } = new();

    internal IReadOnlyList<SavedSearchRow> Saved { get; private set; } = [];

    internal ReferenceSnapshot Reference { get; private set; } = null!;

    internal bool MayCount => request.User.May(PersonnelPermissions.ViewReports);

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostRenameAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new RenameSavedSearch(Input.Id, Input.Version, Input.Name), cancellationToken);
        TempData.Flash("Đã đổi tên bộ lọc.");
        return Redirect(Address);
    }

    public async Task<IActionResult> OnPostRetireAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new RetireSavedSearch(Input.Id), cancellationToken);
        TempData.Flash("Đã bỏ bộ lọc.");
        return Redirect(Address);
    }

    internal string SentenceOf(SavedSearchRow row)
    {
        var address = row.Read(request.Clock.TodayInVietnam());
        return $"{SearchWords.AmongOf(address.Criteria)}. {SearchWords.Of(address.Criteria, Reference)}";
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Reference = await mediator.Send(new GetReferences(), cancellationToken);
        Saved = await mediator.Send(new ListSavedSearches(), cancellationToken);
    }

    /// <summary>One saved search.</summary>
    public sealed class Form
    {
        public Guid Id { get; set; }

        /// <summary>The version seen.</summary>
        public int Version { get; set; }

        /// <summary>The new name.</summary>
        public string? Name { get; set; }
    }
}
