using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Records.Features.Drafts;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;

namespace HoSoCanBo.Personnel.Records.Features.Editing;

/// <summary>Sửa một phần của hồ sơ.</summary>
[Authorize(PersonnelPermissions.Edit)]
public sealed class EditModel(IMediator mediator, RequestContext request) : DraftedPageModel(mediator)
{
    /// <summary>The part of the form.</summary>
    [FromRoute(Name = "section")]
    public string SectionSlug { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The accepted report of an error whose words the form starts with.</summary>
    [FromQuery(Name = "bao-sai")]
    public Guid? ReportId { get; set; }

    internal AcceptedReport? Report { get; private set; }

    internal ProfileSectionForm Stored { get; private set; } = null!;

    internal IReadOnlyList<string> ToConfirm { get; private set; } = [];

    /// <summary>Somebody else saved since the form was opened.</summary>
    internal bool IsStale => Request.Method == HttpMethods.Post && Input.Version != Stored.Version;

    /// <inheritdoc />
    protected override string DraftPlace => SectionSlug;

    /// <summary>The record; for who may edit some items without seeing the whole (Điều 8.6, 8.7) those parts.</summary>
    internal string BackUrl => request.User.May(PersonnelPermissions.View)
        ? $"/can-bo/{Id}#{SectionSlug}" : $"{PersonAddresses.OfGivenPart(Id)}#{SectionSlug}";

    /// <summary>The inputs; after a lost race each with what is stored now, where that differs from what was typed.</summary>
    internal IEnumerable<EditField> Fields => Stored.Fields.Select(f =>
        carried is not null && f.Key == Report?.Report.FieldKey
            ? f with { Value = carried, StoredMeanwhile = f.Options?.FirstOrDefault(o => o.Value == f.Value)?.Text ?? f.Value }
            : IsStale && Input.Values.TryGetValue(f.Key, out var typed) && (typed?.Trim() ?? "") != f.Value
            ? f with { StoredMeanwhile = f.Options?.FirstOrDefault(o => o.Value == f.Value)?.Text ?? f.Value }
            : f);

    private const int GroundReasonMax = 300;

    private string? carried;

    private ProfileSection Section => SectionSlugs.Find(SectionSlug) ?? throw new NotFoundException();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Stored = await Mediator.Send(new GetProfileSection(Id, Section), cancellationToken);
        Input.Version = Stored.Version;
        Input.Basis = Section is ProfileSection.Service or ProfileSection.Salary or ProfileSection.PartyAndArmy
            ? GroundWords.OnDecision : GroundWords.OnDeclaration;
        await CarryReportAsync(cancellationToken);
        await LoadDraftAsync(Input, cancellationToken);
    }

    /// <summary>What the person said is right, why, and the paper named go into the form; the officer looks and saves.</summary>
    private async Task CarryReportAsync(CancellationToken cancellationToken)
    {
        var view = ReportId is { } id ? await Mediator.Send(new GetAcceptedReport(id, Id), cancellationToken) : null;
        if (view?.Report is not { } report || Stored.Fields.FirstOrDefault(f => f.Key == report.FieldKey) is not { } field)
        {
            return;
        }

        Report = view;
        var value = report.ProposedValue.For(view.Reads);
        var proposed = VietnameseText.SearchKey(value);
        var choice = field.Options?.FirstOrDefault(o => VietnameseText.SearchKey(o.Text) == proposed
            || VietnameseText.SearchKey(o.Value) == proposed);
        carried = field.Options is null ? value : choice?.Value ?? field.Value;
        Input.Basis = GroundWords.OnDeclaration;
        var reason = $"Báo sai sót ngày {Show.Instant(report.CreatedAt)}: {report.Explanation.For(view.Reads)}{(view.FileName is null ? "" : $"; giấy tờ: {view.FileName}")}";
        Input.CorrectionReason = VietnameseText.Cut(reason, GroundReasonMax);
    }

    /// <summary>Saves, or asks to confirm.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Stored = await Mediator.Send(new GetProfileSection(Id, Section), cancellationToken);
        var outcome = await Mediator.Send(
            new EditProfileSection(Id, Section, Input.Version, Input.Values, Input.Kind, Input.DecisionForm, Input.CorrectionReason,
                Input.ConfirmReason), cancellationToken);
        if (!outcome.IsSaved)
        {
            ToConfirm = outcome.ToConfirm;
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        await DropDraftAsync(cancellationToken);
        TempData.Flash(outcome.WaitsFor is { } day
            ? $"Đã lưu: {Stored.Title}, tự có hiệu lực từ ngày {Show.Date(day)}." : $"Đã lưu: {Stored.Title}.");
        return Redirect(BackUrl);
    }

    /// <summary>After a refused save the form shows what is stored now, which a lost race has just changed.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is not null and not NotFoundException && Stored is not null)
        {
            Stored = await Mediator.Send(new GetProfileSection(Id, Section), HttpContext.RequestAborted);
        }
    }

    public sealed class Form : GroundInput
    {
        /// <summary>The version the user saw.</summary>
        public int Version { get; set; }

        /// <summary>Texts by field.</summary>
        public Dictionary<string, string?> Values { get; set; } = [];
    }
}
