using System.Text.Encodings.Web;
using System.Text.Json;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Units;
using HoSoCanBo.Personnel.Units.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Batches;

/// <summary>How a batch keeps what was typed.</summary>
internal static class BatchJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string stored) => JsonSerializer.Deserialize<T>(stored, Options)!;
}

/// <summary>What every line of a batch shares, loaded once.</summary>
internal sealed record BatchPlan(
    MovementBatch Batch, MovementType Type, IReadOnlyList<MovementType> Types, DecisionFacts Decision, MovementAnswers Answers, Scope Scope,
    ReferenceSnapshot Reference, IReadOnlyList<RecordStatus> Statuses, DateOnly Today)
{
    private readonly Dictionary<string, OrganizationUnit> unitByCode =
        Reference.Units.All.DistinctBy(u => u.Unit.Code).ToDictionary(u => u.Unit.Code, u => u.Unit, StringComparer.OrdinalIgnoreCase);

    public MovementForm Form => MovementForms.Of(Type.Code, Type.Category);

    /// <summary>What a line says: its own unit, post and end where given, otherwise those of the whole batch.</summary>
    public (MovementFacts Facts, OrganizationUnit? To) FactsOf(MovementBatchLine line)
    {
        var facts = Answers.ToFacts(Form, Decision.EffectiveFrom);
        facts = facts with { PositionName = line.PositionName ?? facts.PositionName, EndsOn = line.EndsOn ?? facts.EndsOn };
        return UnitOf(line.UnitCode) is { } unit ? (facts with { ToUnitId = unit.Id }, unit) : (facts, null);
    }

    /// <summary>Where a line leads: its own unit where given, otherwise that of the whole batch.</summary>
    /// <exception cref="RuleViolationException">The code is unknown.</exception>
    public OrganizationUnit? UnitOf(string? code) => code is null
        ? Answers.ToFacts(Form, Decision.EffectiveFrom).ToUnitId is { } id ? Reference.Units.Find(id)?.Unit : null
        : unitByCode.GetValueOrDefault(code)
            ?? throw new RuleViolationException("personnel.unknown-unit", $"Không có đơn vị mã “{code}”. Dùng mã đơn vị trong danh mục.");

    /// <exception cref="RuleViolationException">A rule forbids the movement of this person.</exception>
    public void Require(Employee employee, MovementFacts facts, OrganizationUnit? to, IReadOnlyList<Movement> earlier) =>
        MovementRules.Require(new MovementCase(
            employee, Statuses.FirstOrDefault(s => s.Code == employee.StatusCode), Type, facts, to, earlier, Types, Today)
        {
            SignedOn = Decision.SignedOn,
            FromUnit = Reference.Units.Find(employee.UnitId)?.Unit,
            ReachesToUnit = to is null || Scope.Covers(to, Reference.Units),
            Catalogues = Reference.Catalogues,
        });
}

/// <summary>Loads what batches share.</summary>
internal sealed class BatchPlanner(PersonnelDbContext db, ReferenceCache references, TimeProvider clock)
{
    public async Task<BatchPlan> LoadAsync(MovementBatch batch, CancellationToken cancellationToken)
    {
        var reference = await references.CurrentAsync(cancellationToken);
        var types = reference.MovementTypes;
        return new BatchPlan(
            batch, types.First(t => t.Code == batch.TypeCode), types, BatchJson.Read<DecisionForm>(batch.Decision).ToFacts(),
            BatchJson.Read<MovementAnswers>(batch.Answers), Runs.RunScope.FromStored(batch.Scope), reference,
            await db.RecordStatuses.AsNoTracking().ToListAsync(cancellationToken), clock.TodayInVietnam());
    }

    /// <summary>The next lines that are neither left out nor written: nobody is moved twice by one decision.</summary>
    public Task<List<MovementBatchLine>> NextLinesAsync(MovementBatch batch, int after, int count, CancellationToken cancellationToken)
    {
        var (id, decision, type) = (batch.Id, batch.DecisionId, batch.TypeCode);
        return db.Set<MovementBatchLine>().AsNoTracking()
            .Where(l => l.BatchId == id && !l.IsLeftOut && l.Number > after)
            .Where(l => decision == null
                || !db.Movements.Any(m => m.DecisionId == decision && m.TypeCode == type && m.EmployeeId == l.EmployeeId))
            .OrderBy(l => l.Number).Take(count).ToListAsync(cancellationToken);
    }

    /// <summary>The people of some lines with posts and statuses, by id.</summary>
    public Task<Dictionary<Guid, Employee>> PeopleAsync(
        IEnumerable<MovementBatchLine> lines, bool track, CancellationToken cancellationToken)
    {
        var ids = lines.Select(l => l.EmployeeId).OfType<Guid>().ToArray();
        var people = db.Employees.Include(e => e.Assignments).Include(e => e.StatusPeriods).AsSplitQuery().Where(e => ids.Contains(e.Id));
        return (track ? people : people.AsNoTracking()).ToDictionaryAsync(e => e.Id, cancellationToken);
    }

    /// <summary>Their movements that stand.</summary>
    public async Task<ILookup<Guid, Movement>> EarlierAsync(IEnumerable<Guid> employeeIds, CancellationToken cancellationToken)
    {
        var ids = employeeIds.ToArray();
        return (await db.Movements.AsNoTracking()
            .Where(m => ids.Contains(m.EmployeeId) && !Movement.Over.Contains(m.State))
            .ToListAsync(cancellationToken)).ToLookup(m => m.EmployeeId);
    }
}
