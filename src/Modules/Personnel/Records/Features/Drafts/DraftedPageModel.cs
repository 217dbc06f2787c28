using System.Globalization;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Records.Features.Drafts;

/// <summary>
/// A form over a record whose text is kept on the server while it is typed, for its user alone: a lost session, a closed tab or
/// a power cut loses nothing. The form carries <c>data-draft</c>; the partial <c>_Draft</c> offers what was kept.
/// </summary>
public abstract class DraftedPageModel(IMediator mediator) : PageModel
{
    private const string Prefix = "Input";

    /// <summary>Sends requests.</summary>
    protected IMediator Mediator { get; } = mediator;

    /// <summary>The person.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Whether the form is filled with the draft.</summary>
    [BindProperty(SupportsGet = true, Name = "nhap")]
    public bool UsesDraft { get; set; }

    internal KeptDraft? Draft { get; private set; }

    /// <summary>Name of the form among those of the record.</summary>
    protected abstract string DraftPlace { get; }

    /// <summary>Keeps what is typed so far; called by the browser every few seconds of typing.</summary>
    public async Task<IActionResult> OnPostDraftAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear(); // half-typed dates are no errors
        var values = Request.Form
            .Where(f => f.Key.StartsWith(Prefix + ".", StringComparison.Ordinal) && f.Key is not (Prefix + ".Version" or Prefix + ".RowId"))
            .ToDictionary(f => f.Key, f => f.Value.ToString());
        var savedAt = await Mediator.Send(new SaveDraft(Id, DraftPlace, values), cancellationToken);
        return new JsonResult(new { savedAt = Show.Instant(savedAt) });
    }

    public async Task<IActionResult> OnPostDropDraftAsync(CancellationToken cancellationToken)
    {
        await DropDraftAsync(cancellationToken);
        TempData.Flash("Đã bỏ bản nháp.");
        return Redirect(Request.Path);
    }

    /// <summary>Looks for a draft, and fills the form with it when the user asked for that.</summary>
    protected async Task LoadDraftAsync<TForm>(TForm form, CancellationToken cancellationToken)
        where TForm : class
    {
        Draft = await Mediator.Send(new GetDraft(Id, DraftPlace), cancellationToken);
        if (UsesDraft && Draft is not null)
        {
            var fields =
                new FormCollection(Draft.Values.ToDictionary(p => p.Key, p => new Microsoft.Extensions.Primitives.StringValues(p.Value)));
            await TryUpdateModelAsync(form, Prefix, new FormValueProvider(BindingSource.Form, fields, CultureInfo.CurrentCulture));
        }
    }

    /// <summary>The form was saved: the draft has done its work.</summary>
    protected Task DropDraftAsync(CancellationToken cancellationToken) => Mediator.Send(new DropDraft(Id, DraftPlace), cancellationToken);
}
