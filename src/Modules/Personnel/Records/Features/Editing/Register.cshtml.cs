using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Organisation.Features.Headcounts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reference.Features.Catalogues;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Records.Features.Editing;

/// <summary>Thêm người: tuyển dụng hoặc tiếp nhận từ ngoài.</summary>
[Authorize(PersonnelPermissions.Edit)]
public sealed class RegisterModel(IMediator mediator, RequestContext request) : PageModel
{
    private static readonly string[] Required = ["ngay_sinh", "gioi_tinh"];

    [BindProperty]
    public Form Input { get; set; } = new();

    internal ReferenceSnapshot Reference { get; private set; } = null!;

    internal IReadOnlyList<string> ToConfirm { get; private set; } = [];

    internal IEnumerable<SelectListItem> WaysIn =>
        Reference.MovementTypes.Where(t => t.Category == MovementCategory.In).Select(t => new SelectListItem(t.Name, t.Code));

    internal IEnumerable<SelectListItem> ChosenUnit =>
        Input.UnitId is { } id ? [new SelectListItem(Reference.Units.NameOf(id), id.ToString(), true)] : [];

    internal IEnumerable<EditField> Fields =>
    [
        ProfileForm.NameField(""),
        ProfileForm.NumberField("", isNew: true),
        ProfileForm.KindField("", Reference),
        .. RegisterFields.For(request.User).Select(f => ProfileForm.FieldOf(f, "", Reference.Catalogues, Required.Contains(f.Key))),
    ];

    /// <summary>Loads what the form needs before any handler runs.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Reference = await mediator.Send(new GetReferences(), HttpContext.RequestAborted);
        await next();
    }

    public IActionResult OnGet() => Page();

    /// <summary>Makes the record, or asks to confirm.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await mediator.Send(
            new RegisterEmployee(
                Input.MovementTypeCode, Input.UnitId, Input.PositionName, Input.EndsOn, Input.Values, DecisionForm.From(Input.Decision),
                Input.ConfirmReason),
            cancellationToken);
        if (!outcome.IsSaved)
        {
            ToConfirm = outcome.ToConfirm;
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        var quotas =
            await mediator.Send(new FindQuotaWarnings(outcome.EmployeeId, ToUnitId: null, Input.Decision.EffectiveFrom), cancellationToken);
        TempData.Flash(
            string.Join(' ',
                quotas.Prepend("Đã lập hồ sơ. Nhập đủ các mục còn thiếu trong 30 ngày kể từ ngày có quyết định (Điều 10.1).")));
        return Redirect($"/can-bo/{outcome.EmployeeId}");
    }

    public sealed class Form
    {
        /// <summary>How the person comes in.</summary>
        public string? MovementTypeCode { get; set; } = "TUYEN_DUNG";

        public Guid? UnitId { get; set; }

        /// <summary>The post.</summary>
        public string? PositionName { get; set; }

        /// <summary>Last day of the probation or contract.</summary>
        public DateOnly? EndsOn { get; set; }

        /// <summary>Texts by field.</summary>
        public Dictionary<string, string?> Values { get; set; } = [];

        public DecisionInput Decision { get; set; } = new();

        /// <summary>Why a warning is not heeded.</summary>
        public string? ConfirmReason { get; set; }
    }
}
