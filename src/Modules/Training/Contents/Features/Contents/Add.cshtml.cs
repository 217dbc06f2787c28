using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Training.Contents.Domain;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Training.Contents.Features.Contents;

/// <summary>Thêm một nội dung vào danh mục.</summary>
[Authorize($"{TrainingPermissions.Manage}|{TrainingPermissions.Announce}")]
public sealed class AddModel(IMediator mediator, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>An empty form.</summary>
    public void OnGet() => Input = new Form
    {
        Id = Guid.CreateVersion7(),
        Terms = new TermsInput { EffectiveFrom = clock.TodayInVietnam(), CountsTowardYear = nameof(CountsTowardYear.Ask) },
    };

    /// <summary>Adds it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var id = await mediator.Send(
            new AddContent(Input.Id, Input.Code?.Trim(), Input.Group, Input.Raises, Input.LevelCode, Input.Terms.ToForm()),
            cancellationToken);
        TempData.Flash($"Đã thêm nội dung {Input.Terms.Name}.");
        return Redirect($"/dao-tao/noi-dung/{id}");
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>Identity of the content to be.</summary>
        public Guid Id { get; set; }

        /// <summary>Mã.</summary>
        public string? Code { get; set; }

        /// <summary>Nhóm.</summary>
        public string? Group { get; set; }

        /// <summary>Trình độ được nâng.</summary>
        public string? Raises { get; set; }

        /// <summary>Mã trình độ.</summary>
        public string? LevelCode { get; set; }

        /// <summary>The programme.</summary>
        public TermsInput Terms { get; set; } = new();
    }
}
