using HoSoCanBo.Salary.People.Features.SalaryChanges;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace HoSoCanBo.Salary.StepLists.Features.StepLists;

/// <summary>Kéo dài thời gian giữ bậc của một người.</summary>
[Authorize(SalaryPermissions.Edit)]
public sealed class ExtendModel(IMediator mediator) : ChangePage(mediator)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input.ExtensionId = Guid.CreateVersion7();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(
        new RecordStepExtension(Input.ExtensionId, Id, Input.Cause, Input.On, Input.Document), "Đã ghi việc kéo dài thời gian giữ bậc.",
        cancellationToken);

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>Identity of the entry to be.</summary>
        public Guid ExtensionId { get; set; }

        /// <summary>Lý do.</summary>
        public string? Cause { get; set; }

        /// <summary>Ngày.</summary>
        public DateOnly? On { get; set; }

        /// <summary>Số văn bản.</summary>
        public string? Document { get; set; }
    }
}
