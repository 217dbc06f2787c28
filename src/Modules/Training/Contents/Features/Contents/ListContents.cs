using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Training.Contents.Domain;
using HoSoCanBo.Training.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Contents.Features.Contents;

/// <summary>Danh mục nội dung, as it holds today; the catalogue has some dozens of rows and is shown whole, in groups.</summary>
/// <param name="Group">One group; null: all.</param>
[Requires(
    TrainingPermissions.Use, TrainingPermissions.Register, TrainingPermissions.Confirm, TrainingPermissions.Announce,
    TrainingPermissions.Manage,
    TrainingPermissions.Report)]
internal sealed record ListContents(ContentGroup? Group) : IRequest<IReadOnlyList<ContentRow>>;

/// <summary>One content with its whole history.</summary>
[Requires(
    TrainingPermissions.Use, TrainingPermissions.Register, TrainingPermissions.Confirm, TrainingPermissions.Announce,
    TrainingPermissions.Manage,
    TrainingPermissions.Report)]
internal sealed record GetContent(Guid Id) : IRequest<ContentView>;

/// <summary>A content as it holds today.</summary>
public sealed record ContentRow(
    Guid Id, string Code, ContentGroup Group, string Name, string? Who, int? Hours, CountsTowardYear CountsTowardYear, bool IsInUse);

/// <summary>A content and the programmes it has had, newest first.</summary>
public sealed record ContentView(ContentRow Row, RaisedField? Raises, string? LevelCode, int Version, IReadOnlyList<ContentTerms> Terms,
    ContentTerms Today);

internal sealed class ListContentsHandler(TrainingDbContext db, TimeProvider clock) :
    IRequestHandler<ListContents, IReadOnlyList<ContentRow>>, IRequestHandler<GetContent, ContentView>
{
    public async Task<IReadOnlyList<ContentRow>> Handle(ListContents query, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var found = await db.CourseContents.AsNoTracking()
            .Where(c => query.Group == null || c.Group == query.Group)
            .Include(c => c.Terms).ToListAsync(cancellationToken);
        return [.. found.OrderBy(c => c.Group).ThenBy(c => c.Ladder).ThenBy(c => c.Step).ThenBy(c => c.Code, StringComparer.Ordinal)
            .Select(c => RowOf(c, today))];
    }

    public async Task<ContentView> Handle(GetContent query, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var found = await db.CourseContents.AsNoTracking().Include(c => c.Terms).RequireAsync(c => c.Id == query.Id, cancellationToken);
        return new ContentView(
            RowOf(found, today), found.Raises, found.LevelCode, found.Version,
            [.. found.Terms.OrderByDescending(t => t.EffectiveFrom).ThenByDescending(t => t.RecordedAt)], found.On(today));
    }

    private static ContentRow RowOf(CourseContent content, DateOnly today)
    {
        var terms = content.On(today);
        return new ContentRow(content.Id, content.Code, content.Group, terms.Name, terms.Who, terms.Hours, terms.CountsTowardYear,
            content.IsInUse);
    }
}
