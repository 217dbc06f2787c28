using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Features.Quality;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Records.Jobs;

/// <summary>
/// Looks at every record anew: rules depend on the day, on catalogues and on what a restart may have lost. Some people at a
/// time, each time a transaction of its own.
/// </summary>
public sealed class AssessQualityJob(PersonnelDbContext db, IServiceScopeFactory scopes) : IRecurringJob
{
    public const string Id = "personnel.assess-quality";

    private const int PeopleAtATime = 200;

    /// <inheritdoc />
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var (last, assessed) = (Guid.Empty, 0);
        while (true)
        {
            var ids = await db.Employees.AsNoTracking()
                .Where(e => e.Id.CompareTo(last) > 0)
                .OrderBy(e => e.Id)
                .Select(e => e.Id)
                .Take(PeopleAtATime)
                .ToListAsync(cancellationToken);
            if (ids.Count == 0)
            {
                return $"Đã chấm chất lượng {assessed} hồ sơ.";
            }

            await using var scope = scopes.CreateAsyncScope();
            assessed += await scope.ServiceProvider.GetRequiredService<QualityAssessor>().AssessAsync(ids, cancellationToken);
            last = ids[^1];
        }
    }
}
