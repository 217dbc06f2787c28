using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace HoSoCanBo.Salary.People.Features.SalaryChanges;

/// <summary>Người phụ thuộc.</summary>
[Authorize(SalaryPermissions.Edit)]
public sealed class DependantsModel(IMediator mediator) : ChangePage(mediator)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input.EntryId = Guid.CreateVersion7();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(
        new RegisterDependants(Id, Input.EntryId, Input.Count, Input.EffectiveFrom, Input.Document), "Đã ghi số người phụ thuộc.",
        cancellationToken);

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>Identity of the entry to be.</summary>
        public Guid EntryId { get; set; }

        /// <summary>Số người.</summary>
        public int? Count { get; set; }

        /// <summary>Từ ngày.</summary>
        public DateOnly? EffectiveFrom { get; set; }

        /// <summary>Giấy đăng ký.</summary>
        public string? Document { get; set; }
    }
}
