using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.ReorganizationRuns;

/// <summary>Lets people follow their units, in batches of one transaction, each move with its event.</summary>
internal sealed class PeopleWriter(PersonnelDbContext db, TimeProvider clock)
{
    private const int BatchSize = 500;

    /// <summary>Writes the moves; how many people that were.</summary>
    public async Task<int> WriteAsync(
        Reorganization run, ReorganizationPlan plan, Guid decisionId, WorkProgress progress, CancellationToken cancellationToken)
    {
        var moves = plan.Moves.GroupBy(m => m.EmployeeId).ToDictionary(g => g.Key, g => g.OrderBy(m => m.On).ToList());
        var (number, done) = (0, 0);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var batch in moves.Keys.Chunk(BatchSize))
        {
            var people = await db.Employees.Include(e => e.Assignments).Where(e => batch.Contains(e.Id)).ToListAsync(cancellationToken);
            foreach (var person in people)
            {
                var news = new List<IIntegrationEvent>();
                foreach (var move in moves[person.Id])
                {
                    Follow(run.Id, person, new UnitChange(move.FromUnitId, move.ToUnitId, move.On, decisionId, clock.GetUtcNow()),
                        number++, news);
                }

                news.ForEach(e => db.Publish(e));
            }

            db.ChangeTracker.DetectChanges();
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            progress.Report(done += batch.Length);
        }

        db.ChangeTracker.AutoDetectChangesEnabled = true;
        return moves.Count;
    }

    private void Follow(Guid runId, Employee person, UnitChange change, int number, List<IIntegrationEvent> news)
    {
        var followed = UnitFollowing.Follow(person, change, news);
        db.ReorganizationTraces.Add(new ReorganizationTrace
        {
            Id = Guid.CreateVersion7(),
            ReorganizationId = runId,
            Kind = TraceKind.Person,
            SubjectId = person.Id,
            FromUnitId = change.FromUnitId,
            ToUnitId = change.ToUnitId,
            EffectiveOn = change.On,
            Number = number,
            EndedAssignmentId = followed?.Ended.Id,
            BegunAssignmentId = followed?.Begun.Id,
        });
    }
}
