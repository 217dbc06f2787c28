using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Features.Catalogues;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Reports.Features.Search;

/// <summary>Tìm kiếm theo tiêu chí tùy chọn (Điều 9.2). The whole search stands in the address.</summary>
[Authorize(SearchAccess.MayList)]
public sealed class IndexModel(IMediator mediator, RequestContext request) : PageModel
{
    /// <summary>A saved search to open.</summary>
    [BindProperty(SupportsGet = true, Name = "bo-loc")]
    public Guid? SavedId { get; set; }

    /// <summary>The name to save the search under.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    internal SearchAddress Address { get; private set; } = null!;

    internal CriteriaView View { get; private set; } = null!;

    internal ReferenceSnapshot Reference { get; private set; } = null!;

    internal FoundPeople? Found { get; private set; }

    internal IReadOnlyList<SavedSearchRow> Saved { get; private set; } = [];

    internal bool MayExport => request.User.May(PersonnelPermissions.Export);

    internal bool MayCount => request.User.May(PersonnelPermissions.ViewReports);

    /// <summary>Whether rows lead to the whole record, or to the parts the user may edit (Điều 8.6, 8.7).</summary>
    internal bool MayOpen => request.User.May(PersonnelPermissions.View);

    internal string Sentence => SearchWords.Of(Address.Criteria, Reference);

    /// <summary>Shows the form and, when something is asked, the answer.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (CriteriaForm.IsSent(Request.Query))
        {
            return Redirect(SearchAddress.Url + CriteriaForm.Read(Request.Query, request.Clock.TodayInVietnam())
                .QueryText() + (Request.Query.ContainsKey(CriteriaForm.RemoveKey) ? "" : "#ket-qua"));
        }

        await LoadAsync(cancellationToken);
        if (SavedId is { } id)
        {
            return OpenSaved(id);
        }

        return await SearchAsync(cancellationToken);
    }

    /// <summary>Saves the search under a name.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await SearchAsync(cancellationToken);
        await mediator.Send(new SaveSearch(Input.Id, Input.Name, Address.IsEmpty ? "" : Address.QueryText()), cancellationToken);
        TempData.Flash($"Đã lưu bộ lọc “{Input.Name?.Trim()}”.");
        return Redirect(SearchAddress.Url + Address.QueryText());
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Reference = await mediator.Send(new GetReferences(), cancellationToken);
        Address = SearchAddress.Read(Request.Query, request.Clock.TodayInVietnam());
        View = new CriteriaView(Address, new SearchAccess(request.User), Reference, ModelState);
        Saved = await mediator.Send(new ListSavedSearches(), cancellationToken);
        Input.Id = Input.Id == Guid.Empty ? Guid.CreateVersion7() : Input.Id;
    }

    private async Task<IActionResult> SearchAsync(CancellationToken cancellationToken)
    {
        if (Address.UnreadableDay is { } day)
        {
            return Refuse($"Ngày xét không hợp lệ: {BuildingBlocks.Runtime.Web.Binding.VietnameseDate.WhyNot(day)}");
        }

        if (!Address.IsDraft && !Address.IsEmpty)
        {
            Found = await mediator.Send(new FindPeople(Address.Criteria, Address.Columns, Address.Sort, Address.Page), cancellationToken);
        }

        return Page();
    }

    private IActionResult OpenSaved(Guid id) => Saved.FirstOrDefault(s => s.Id == id) is { } saved
        ? Redirect(SearchAddress.Url + saved.Query)
        : Refuse("Bộ lọc đã lưu này không có, đã bỏ, hoặc của tài khoản khác. Chọn bộ lọc trong danh sách của bạn, hoặc đề nghị người gửi chép địa chỉ của trang kết quả.");

    private PageResult Refuse(string message)
    {
        ModelState.AddModelError("", message);
        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    /// <summary>What is typed to save a search.</summary>
    public sealed class Form
    {
        /// <summary>Made with the form.</summary>
        public Guid Id { get; set; }

        public string? Name { get; set; }
    }
}
