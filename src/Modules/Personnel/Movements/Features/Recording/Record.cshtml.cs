using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reference.Features.Catalogues;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Movements.Features.Recording;

/// <summary>The form of one kind of movement, then "Kiểm tra lại", then recorded. The answers travel inside the form.</summary>
[Authorize(PersonnelPermissions.Transfer)]
public sealed class RecordModel(IMediator mediator) : PageModel
{
    public sealed class Form
    {
        /// <summary>Made with the form; posted twice, it is one movement.</summary>
        public Guid MovementId { get; set; }

        /// <summary>What the kind asks.</summary>
        public MovementAnswers Answers { get; set; } = new();

        /// <summary>Quyết định.</summary>
        public DecisionInput Decision { get; set; } = new();
    }

    /// <summary>The person.</summary>
    [FromRoute]
    public Guid EmployeeId { get; set; }

    /// <summary>The kind, as in the address.</summary>
    [FromRoute]
    public string Kind { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    internal MovementSubject Person { get; private set; } = null!;

    internal ReferenceSnapshot Reference { get; private set; } = null!;

    internal MovementType Type { get; private set; } = null!;

    internal MovementForm Asked => MovementForms.Of(Type.Code, Type.Category);

    /// <summary>Set on the check page.</summary>
    internal TransferPreview? Preview { get; private set; }

    internal string BackUrl => $"/bien-dong/lap?nguoi={EmployeeId}";

    internal MovementFieldsModel FieldsModel =>
        new(Type, Asked, Input.Answers, Reference) { PostHint = $"Hiện nay: {Show.Text(Person.PositionName)}" };

    /// <summary>Loads what the form needs before any handler runs.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Reference = await mediator.Send(new GetReferences(), HttpContext.RequestAborted);
        var code = MovementKindSlug.CodeOf(Kind);
        if (Reference.MovementTypes.FirstOrDefault(t => t.Code == code && t.Category != MovementCategory.Transfer) is not { } type)
        {
            context.Result = NotFound();
            return;
        }

        Type = type;
        await next();
    }

    /// <summary>The empty form; of who has died nothing more is recorded.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Person.Kinds.Count == 0)
        {
            TempData.FlashWarning($"Hồ sơ của {Person.FullName} đang ở trạng thái “{Person.Status}” nên không ghi “{Type.Name}”.");
            return Redirect(BackUrl);
        }

        Input.MovementId = Guid.CreateVersion7();
        if (Type.Code == "BO_NHIEM_LAI")
        {
            Input.Answers.PositionName = Person.PositionName;
        }

        if (Type.Category == MovementCategory.In)
        {
            Input.Answers.ToUnitId = Person.UnitId;
        }

        return Page();
    }

    /// <summary>Kiểm tra lại.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Preview = await mediator.Send(
            new CheckMovement(EmployeeId, Type.Code, Input.Answers, DecisionForm.From(Input.Decision)), cancellationToken);
        return Page();
    }

    /// <summary>Sửa lại: the form with what was typed.</summary>
    public Task OnPostEditAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>Ghi biến động.</summary>
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var isApplied = await mediator.Send(
            new RecordMovement(EmployeeId, Input.MovementId, Type.Code, Input.Answers, DecisionForm.From(Input.Decision)),
            cancellationToken);
        TempData.Flash(isApplied
            ? $"Đã ghi “{Type.Name}”, có hiệu lực từ {Show.Date(Input.Decision.EffectiveFrom)}."
            : $"Đã ghi “{Type.Name}”. Biến động tự có hiệu lực vào ngày {Show.Date(Input.Decision.EffectiveFrom)}.");
        return RedirectToPage("/Movements/Details", new { id = Input.MovementId });
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Person = await mediator.Send(new PrepareMovement(EmployeeId), cancellationToken);
}
