using HoSoCanBo.Training.Contents.Features.Contents;
using MediatR;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Training.Notices.Features.CourseNotices;

/// <summary>What the pages with the form of a notice share: the contents to choose from are loaded before any handler runs.</summary>
public abstract class NoticeFormPage(IMediator mediator) : PageModel
{
    protected IMediator Mediator { get; } = mediator;

    /// <summary>Contents in use, in groups.</summary>
    public IReadOnlyList<SelectListItem> Contents { get; private set; } = [];

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var groups = new Dictionary<string, SelectListGroup>(StringComparer.Ordinal);
        Contents =
        [
            .. (await Mediator.Send(new ListContents(null), HttpContext.RequestAborted)).Where(c => c.IsInUse)
                .Select(c =>
                    new SelectListItem(c.Name, c.Id.ToString()) { Group = GroupOf(groups, ContentWords.Of(c.Group)) }),
        ];
        await LoadAsync();
        await next();
    }

    /// <summary>What else the page needs.</summary>
    protected abstract Task LoadAsync();

    private static SelectListGroup GroupOf(Dictionary<string, SelectListGroup> groups, string name)
    {
        if (!groups.TryGetValue(name, out var group))
        {
            groups[name] = group = new SelectListGroup { Name = name };
        }

        return group;
    }
}
