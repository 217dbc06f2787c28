using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Records.Features.Drafts;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Records.Features.Editing;

/// <summary>Thêm, sửa một dòng của bảng lặp; without a row in the address one is added.</summary>
[Authorize(PersonnelPermissions.Edit)]
public sealed class RowModel(IMediator mediator, RequestContext request) : DraftedPageModel(mediator)
{
    [FromRoute(Name = "table")]
    public string TableSlug { get; set; } = "";

    /// <summary>The row; none while it is added.</summary>
    [FromRoute]
    public Guid? RowId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal ProfileRowForm Stored { get; private set; } = null!;

    internal IReadOnlyList<string> ToConfirm { get; private set; } = [];

    internal bool IsNew => RowId is null;

    /// <summary>Somebody else saved since the form was opened.</summary>
    internal bool IsStale => Request.Method == HttpMethods.Post && Input.Version != Stored.Version;

    /// <inheritdoc />
    protected override string DraftPlace => IsNew ? $"{TableSlug}/them" : $"{TableSlug}/{RowId}";

    /// <summary>The record; for who may edit some items without seeing the whole (Điều 8.6, 8.7) those parts.</summary>
    internal string BackUrl => request.User.May(PersonnelPermissions.View)
        ? $"/can-bo/{Id}#{TableSlug}" : $"{PersonAddresses.OfGivenPart(Id)}#{TableSlug}";

    /// <summary>The inputs; after a lost race each with what is stored now, where that differs from what was typed.</summary>
    internal IEnumerable<EditField> Fields => Stored.Fields.Select(f =>
        IsStale && !IsNew && Input.Values.TryGetValue(f.Key, out var typed) && (typed?.Trim() ?? "") != f.Value
            ? f with { StoredMeanwhile = f.Options?.FirstOrDefault(o => o.Value == f.Value)?.Text ?? f.Value }
            : f);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input.Version = Stored.Version;
        Input.RowId = RowId ?? Guid.CreateVersion7();
        Input.Basis = TableSlug is "chuc-vu" or "cong-tac" or "khen-thuong" or "ky-luat" or "qua-trinh-luong"
            ? GroundWords.OnDecision : GroundWords.OnDeclaration;
        await LoadDraftAsync(Input, cancellationToken);
    }

    /// <summary>Saves, or asks to confirm.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var outcome = await Mediator.Send(
            new SaveProfileRow(
                Id, TableSlug, RowId ?? Input.RowId, IsNew, Input.Version, Input.Values, Input.Kind, Input.DecisionForm,
                Input.CorrectionReason, Input.ConfirmReason),
            cancellationToken);
        if (!outcome.IsSaved)
        {
            ToConfirm = outcome.ToConfirm;
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        await DropDraftAsync(cancellationToken);
        TempData.Flash(outcome.WaitsFor is { } day
            ? $"Đã lưu: {Stored.Heading}, tự có hiệu lực từ ngày {Show.Date(day)}."
            : $"Đã lưu: {Stored.Heading}. {outcome.Followed}".TrimEnd());
        return Redirect(BackUrl);
    }

    /// <summary>After a refused save the form shows what is stored now, which a lost race has just changed.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is not null and not NotFoundException && Stored is not null)
        {
            await LoadAsync(HttpContext.RequestAborted);
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Stored = await Mediator.Send(new GetProfileRow(Id, TableSlug, RowId), cancellationToken);

    public sealed class Form : GroundInput
    {
        /// <summary>The version of the record the user saw.</summary>
        public int Version { get; set; }

        /// <summary>Made by the form for a new row, so that a second click adds nothing.</summary>
        public Guid RowId { get; set; }

        /// <summary>Texts by column.</summary>
        public Dictionary<string, string?> Values { get; set; } = [];
    }
}
