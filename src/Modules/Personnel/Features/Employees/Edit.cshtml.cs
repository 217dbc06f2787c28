using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Domain.Employees;
using HoSoCanBo.Personnel.Features.Decisions;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Features.Employees;

/// <summary>Sửa một phần của hồ sơ.</summary>
[Authorize(PersonnelPermissions.Edit)]
public sealed class EditModel(IMediator mediator) : PageModel
{
    private const string OnDecision = "quyet-dinh";
    private const string Correction = "sua-sai";

    /// <summary>The person.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The part of the form.</summary>
    [FromRoute(Name = "section")]
    public string SectionSlug { get; set; } = "";

    /// <summary>What was typed.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    internal ProfileSectionForm Stored { get; private set; } = null!;

    internal IReadOnlyList<ProfileFinding> ToConfirm { get; private set; } = [];

    internal static IEnumerable<SelectListItem> Bases =>
        [new("Theo quyết định, văn bản", OnDecision), new("Sửa sai sót khi nhập liệu", Correction)];

    /// <summary>Somebody else saved since the form was opened.</summary>
    internal bool IsStale => Request.Method == HttpMethods.Post && Input.Version != Stored.Version;

    internal string BackUrl => $"/can-bo/{Id}#{SectionSlug}";

    /// <summary>The inputs; after a lost race each with what is stored now, where that differs from what was typed.</summary>
    internal IEnumerable<EditField> Fields => Stored.Fields.Select(f =>
        IsStale && Input.Values.TryGetValue(f.Key, out var typed) && (typed?.Trim() ?? "") != f.Value
            ? f with { StoredMeanwhile = f.Options?.FirstOrDefault(o => o.Value == f.Value)?.Text ?? f.Value }
            : f);

    private ProfileSection Section => SectionSlugs.Find(SectionSlug) ?? throw new NotFoundException();

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Stored = await mediator.Send(new GetProfileSection(Id, Section), cancellationToken);
        Input.Version = Stored.Version;
    }

    /// <summary>Saves, or asks to confirm.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Stored = await mediator.Send(new GetProfileSection(Id, Section), cancellationToken);
        var decision = Input.Basis == Correction ? null : DecisionForm.From(Input.Decision);
        var outcome = await mediator.Send(
            new EditProfileSection(Id, Section, Input.Version, Input.Values, decision, Input.CorrectionReason, Input.ConfirmReason), cancellationToken);
        if (!outcome.IsSaved)
        {
            ToConfirm = outcome.ToConfirm;
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        TempData.Flash($"Đã lưu: {Stored.Title}.");
        return Redirect(BackUrl);
    }

    /// <summary>After a refused save the form shows what is stored now, which a lost race has just changed.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is not null and not NotFoundException && Stored is not null)
        {
            Stored = await mediator.Send(new GetProfileSection(Id, Section), HttpContext.RequestAborted);
        }
    }

    /// <summary>What was typed.</summary>
    public sealed class Form
    {
        /// <summary>The version the user saw.</summary>
        public int Version { get; set; }

        /// <summary>Texts by field.</summary>
        public Dictionary<string, string?> Values { get; set; } = [];

        /// <summary>On a decision, or the correction of an entry.</summary>
        public string Basis { get; set; } = OnDecision;

        /// <summary>The decision.</summary>
        public DecisionInput Decision { get; set; } = new();

        /// <summary>Why an entry is corrected.</summary>
        public string? CorrectionReason { get; set; }

        /// <summary>Why a warning is not heeded.</summary>
        public string? ConfirmReason { get; set; }
    }
}
