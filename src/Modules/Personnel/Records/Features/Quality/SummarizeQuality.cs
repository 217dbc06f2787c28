using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Quality;

/// <summary>The figures over the list.</summary>
[Requires(PersonnelPermissions.Search, PersonnelPermissions.Monitor)]
internal sealed record SummarizeQuality(Guid? UnitId) : IRequest<QualitySummary>;

/// <summary>Figures of the records of some units.</summary>
/// <param name="Records">Records looked at.</param>
/// <param name="Average">Average score; null when there is none.</param>
/// <param name="Complete">Records without anything missing.</param>
/// <param name="WithMissing">Records with something missing.</param>
/// <param name="WithContradictions">Records with a contradiction.</param>
/// <param name="WithDoubts">Records with something to look at.</param>
internal sealed record QualitySummary(int Records, int? Average, int Complete, int WithMissing, int WithContradictions, int WithDoubts);

internal sealed class SummarizeQualityHandler(PersonnelDbContext db, RequestContext request)
    : IRequestHandler<SummarizeQuality, QualitySummary>
{
    public async Task<QualitySummary> Handle(SummarizeQuality query, CancellationToken cancellationToken)
    {
        var figures = await db.QualityOf(request.User, new QualityFilter(query.UnitId, null))
            .GroupBy(_ => 1)
            .Select(g => new
            {
                Records = g.Count(),
                Average = g.Average(r => (double)r.Quality.Score),
                Missing = g.Sum(r => r.Quality.MissingCount > 0 ? 1 : 0),
                Contradictions = g.Sum(r => r.Quality.ContradictionCount > 0 ? 1 : 0),
                Doubts = g.Sum(r => r.Quality.DoubtCount > 0 ? 1 : 0),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return figures is null
            ? new QualitySummary(0, null, 0, 0, 0, 0)
            : new QualitySummary(
                figures.Records, (int)Math.Round(figures.Average), figures.Records - figures.Missing, figures.Missing,
                figures.Contradictions, figures.Doubts);
    }
}

/// <summary>The score of each unit, worst first.</summary>
[Requires(PersonnelPermissions.Search, PersonnelPermissions.Monitor)]
internal sealed record ListUnitQuality(Guid? UnitId, int Page) : IRequest<Page<UnitQualityRow>>;

/// <summary>The records of one unit.</summary>
internal sealed record UnitQualityRow(Guid UnitId, string Name, int Records, int Average, int Complete, int Missing, int Contradictions,
    int Doubts);

internal sealed class ListUnitQualityHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references)
    : IRequestHandler<ListUnitQuality, Page<UnitQualityRow>>
{
    private const int PageSize = 25;

    public async Task<Page<UnitQualityRow>> Handle(ListUnitQuality query, CancellationToken cancellationToken)
    {
        var reference = await references.CurrentAsync(cancellationToken);
        var units = db.QualityOf(request.User, new QualityFilter(query.UnitId, null))
            .GroupBy(r => r.Person.UnitId)
            .Select(g => new
            {
                UnitId = g.Key,
                Records = g.Count(),
                Average = g.Average(r => (double)r.Quality.Score),
                Complete = g.Sum(r => r.Quality.MissingCount == 0 ? 1 : 0),
                Missing = g.Sum(r => r.Quality.MissingCount),
                Contradictions = g.Sum(r => r.Quality.ContradictionCount),
                Doubts = g.Sum(r => r.Quality.DoubtCount),
            });
        var page = await units.OrderBy(u => u.Average).ThenBy(u => u.UnitId).ToPageAsync(query.Page, PageSize, cancellationToken);
        return new Page<UnitQualityRow>(
            [.. page.Items.Select(u => new UnitQualityRow(
                u.UnitId, reference.Units.NameOf(u.UnitId), u.Records, (int)Math.Round(u.Average), u.Complete, u.Missing, u.Contradictions,
                u.Doubts))],
            page.Number, page.Size, page.TotalCount);
    }
}
