using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.Quality;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Quality;

/// <summary>What the list is narrowed by.</summary>
/// <param name="UnitId">A unit with everything below it.</param>
/// <param name="Kind">Records with at least one such gap; null: with any.</param>
internal sealed record QualityFilter(Guid? UnitId, GapKind? Kind);

/// <summary>The records with something to be done, worst first.</summary>
[Requires(PersonnelPermissions.Search, PersonnelPermissions.Monitor)]
internal sealed record ListQuality(QualityFilter Filter, int Page) : IRequest<Page<QualityRow>>;

/// <summary>A record with what is to be done on it.</summary>
internal sealed record QualityRow(Guid EmployeeId, string FullName, string EmployeeNumber, Guid UnitId, int Score, int Completeness)
{
    /// <summary>What is to be done.</summary>
    public IReadOnlyList<RecordGap> Gaps { get; init; } = [];

    /// <summary>What the user may read of them.</summary>
    public Secrecy Reads { get; init; }

    /// <summary>Whether the user may mend it: who watches over the province edits the own body alone.</summary>
    public bool MayEdit { get; init; }
}

internal sealed class ListQualityHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references)
    : IRequestHandler<ListQuality, Page<QualityRow>>
{
    private const int PageSize = 20;

    public async Task<Page<QualityRow>> Handle(ListQuality query, CancellationToken cancellationToken)
    {
        var page = await db.QualityOf(request.User, query.Filter)
            .Where(r => r.Quality.MissingCount + r.Quality.ContradictionCount + r.Quality.DoubtCount > 0)
            .OrderBy(r => r.Quality.Score).ThenBy(r => r.Quality.EmployeeId)
            .Select(r =>
                new QualityRow(r.Person.Id, r.Person.FullName, r.Person.EmployeeNumber, r.Person.UnitId, r.Quality.Score,
                    r.Quality.Completeness))
            .ToPageAsync(query.Page, PageSize, cancellationToken);
        var ids = page.Items.Select(r => r.EmployeeId).ToList();
        var gaps = await db.RecordGaps.AsNoTracking()
            .Where(g => ids.Contains(g.EmployeeId))
            .OrderBy(g => g.EmployeeId).ThenBy(g => g.Number)
            .ToListAsync(cancellationToken);
        var byPerson = gaps.ToLookup(g => g.EmployeeId);
        var reference = await references.CurrentAsync(cancellationToken);
        var rights = new ReadingRights(request.User, reference);
        return page with
        {
            Items =
            [
                .. page.Items.Select(r => r with
                {
                    Gaps = [.. byPerson[r.EmployeeId]],
                    Reads = rights.Over(r.UnitId, r.EmployeeId),
                    MayEdit = request.User.MayEdit(r.EmployeeId, r.UnitId, reference),
                }),
            ],
        };
    }
}

/// <summary>A looked-at record with its person.</summary>
internal sealed class QualityOfPerson
{
    public required RecordQuality Quality { get; init; }

    public required Employee Person { get; init; }
}

internal static class QualityQueries
{
    /// <summary>Looked-at records of the units the user searches or watches over, narrowed.</summary>
    public static IQueryable<QualityOfPerson> QualityOf(this PersonnelDbContext db, CurrentUser user, QualityFilter filter)
    {
        var people = db.EmployeesIn(user.ScopeOf(PersonnelPermissions.Search).Or(user.ScopeOf(PersonnelPermissions.Monitor)))
            .AsNoTracking();
        if (filter.UnitId is { } unitId)
        {
            var inside = db.Units.Where(u => db.Units.Any(top => top.Id == unitId && u.Path.StartsWith(top.Path))).Select(u => u.Id);
            people = people.Where(e => inside.Contains(e.UnitId));
        }

        var rows = db.RecordQualities.AsNoTracking()
            .Join(people, q => q.EmployeeId, e => e.Id, (q, e) => new QualityOfPerson { Quality = q, Person = e });
        return filter.Kind switch
        {
            GapKind.Missing => rows.Where(r => r.Quality.MissingCount > 0),
            GapKind.Contradiction => rows.Where(r => r.Quality.ContradictionCount > 0),
            GapKind.Doubt => rows.Where(r => r.Quality.DoubtCount > 0),
            _ => rows,
        };
    }
}
