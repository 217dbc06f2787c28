using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Documents.Files;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Movements.Features.Recording;
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

namespace HoSoCanBo.Personnel.Movements.Features.Batches;

/// <summary>Một quyết định, nhiều người: the kind, then the decision, the people and what the kind asks.</summary>
[Authorize(PersonnelPermissions.Transfer)]
[UploadLimit(WorkbookGuard.FileMaxMegabytes)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    public sealed class Form
    {
        /// <summary>Made with the form; posted twice, it is one batch.</summary>
        public Guid BatchId { get; set; }

        /// <summary>Số hiệu.</summary>
        public string? Numbers { get; set; }

        /// <summary>A sheet with one line a person.</summary>
        public IFormFile? File { get; set; }

        /// <summary>What the kind asks, the same for all.</summary>
        public MovementAnswers Answers { get; set; } = new();

        /// <summary>Quyết định.</summary>
        public DecisionInput Decision { get; set; } = new();
    }

    /// <summary>The kind, as in addresses.</summary>
    [FromQuery(Name = "loai")]
    public string? Kind { get; set; }

    /// <summary>People ticked in a list.</summary>
    [FromQuery(Name = "nguoi")]
    public List<Guid> People { get; set; } = [];

    [BindProperty]
    public Form Input { get; set; } = new();

    internal ReferenceSnapshot Reference { get; private set; } = null!;

    internal MovementType? Type { get; private set; }

    internal IEnumerable<SelectListItem> Types =>
        Reference.MovementTypes.Where(t => t.Category != MovementCategory.In)
        .Select(t => new SelectListItem(t.Name, MovementKindSlug.Of(t.Code)));

    internal MovementFieldsModel FieldsModel => new(Type!, MovementForms.Of(Type!.Code, Type.Category), Input.Answers, Reference)
    {
        PostHint = "Chung cho mọi người; cột Chức vụ trong tệp Excel, nếu có, được dùng thay",
    };

    /// <summary>Loads what the form needs before any handler runs.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Reference = await mediator.Send(new GetReferences(), HttpContext.RequestAborted);
        Type = Kind is null ? null
            : Reference.MovementTypes.FirstOrDefault(t => t.Code == MovementKindSlug.CodeOf(Kind) && t.Category != MovementCategory.In);
        await next();
    }

    /// <summary>The form; the people ticked in a list are in it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Input.BatchId = Guid.CreateVersion7();
        if (People.Count > 0)
        {
            Input.Numbers = string.Join('\n', await mediator.Send(new NumbersOf(People), cancellationToken));
        }

        if (UploadLimitAttribute.IsTooLarge(HttpContext))
        {
            ModelState.AddModelError("Input.File", UploadLimitAttribute.Message);
            Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }
    }

    public IActionResult OnGetTemplate() => File(BatchSheet.Template(), WorkbookFile.ContentType, "mau-nhieu-nguoi.xlsx");

    /// <summary>Kiểm tra.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await using var file = Input.File?.OpenReadStream();
        var id = await mediator.Send(
            new OrderBatch(Input.BatchId, Type?.Code, Input.Numbers, file, Input.Answers, DecisionForm.From(Input.Decision)),
            cancellationToken);
        return Redirect($"{BatchSetup.ListUrl}/{id}");
    }
}
