using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Training.Contents.Domain;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Training.Notices.Features.CourseNotices;

/// <summary>Các thông báo chiêu sinh.</summary>
[Authorize(TrainingPermissions.Follow)]
public sealed class IndexModel(IMediator mediator, RequestContext request, TimeProvider clock) : PageModel
{
    /// <summary>Value of the choice that shows all.</summary>
    private const string AllNotices = "tat-ca";

    /// <summary>Choices of what is shown.</summary>
    public static IReadOnlyList<SelectListItem> Filters { get; } = [new("Còn hạn, đang soạn", ""), new("Tất cả", AllNotices)];

    /// <summary>Part of the name.</summary>
    [FromQuery(Name = "ten")]
    public string? Text { get; set; }

    /// <summary>The group of contents.</summary>
    [FromQuery(Name = "nhom")]
    public ContentGroup? Group { get; set; }

    /// <summary>What is shown.</summary>
    [FromQuery(Name = "loai")]
    public string? Which { get; set; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public Page<NoticeRow> Notices { get; private set; } = null!;

    /// <summary>Now (UTC).</summary>
    public DateTime Now { get; } = clock.UtcNow();

    /// <summary>Whether the user may write notices.</summary>
    public bool MayAnnounce => request.User.May(TrainingPermissions.Announce);

    /// <summary>Whether the user follows how many have received one.</summary>
    public bool SeesAll => MayAnnounce || request.User.May(TrainingPermissions.Report);

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Notices = await mediator.Send(
        new ListNotices(Text, Group, Which == AllNotices ? NoticeFilter.All : NoticeFilter.Current, PageNumber), cancellationToken);
}
