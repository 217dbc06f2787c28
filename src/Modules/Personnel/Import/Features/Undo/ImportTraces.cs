using System.Text.Json;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Import.Features.Undo;

/// <summary>What an import wrote, as the audit trail tells it: every row it left names the run.</summary>
internal sealed class ImportTraces
{
    private readonly Dictionary<Guid, ImportTrace> people;

    private ImportTraces(Dictionary<Guid, ImportTrace> people, HashSet<Guid> movements) => (this.people, Movements) = (people, movements);

    /// <summary>The people it wrote.</summary>
    public IReadOnlyCollection<Guid> People => people.Keys;

    /// <summary>The movements it made.</summary>
    public IReadOnlySet<Guid> Movements { get; }

    public ImportTrace Of(Guid employeeId) => people[employeeId];

    /// <summary>How the audit rows of a run name it.</summary>
    public static string MarkOf(Guid runId) => $"(lần nhập {runId:N})";

    public static async Task<ImportTraces> LoadAsync(PersonnelDbContext db, ImportRun run, CancellationToken cancellationToken)
    {
        var mark = MarkOf(run.Id);
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(a => a.At >= run.CreatedAt && a.Reason.Contains(mark))
            .OrderBy(a => a.Sequence)
            .Select(a => new { a.Sequence, a.SubjectKind, a.SubjectId, a.Changes })
            .ToListAsync(cancellationToken);
        var people = entries.Where(a => a.SubjectKind == nameof(Employee))
            .GroupBy(a => a.SubjectId)
            .ToDictionary(g => g.Key, g =>
                new ImportTrace(g.Max(a => a.Sequence), [.. g.SelectMany(a => JsonSerializer.Deserialize<AuditedChange[]>(a.Changes)!)]));
        return new ImportTraces(people, [.. entries.Where(a => a.SubjectKind == nameof(Movement)).Select(a => a.SubjectId)]);
    }
}

/// <summary>What an import changed of one person.</summary>
/// <param name="Sequence">Its last audit row of the person.</param>
/// <param name="Changes">Rows it added and fields it changed.</param>
internal sealed record ImportTrace(long Sequence, IReadOnlyList<AuditedChange> Changes)
{
    /// <summary>Whether the record began with the import.</summary>
    public bool MadeTheRecord => Changes.Any(c => c is { Entity: nameof(Employee), Field: null });

    /// <summary>Fields of the record it changed.</summary>
    public IEnumerable<AuditedChange> Fields => Changes.Where(c => c is { Entity: nameof(Employee), Field: not null });

    /// <summary>Rows of the repeating tables it added.</summary>
    public IReadOnlySet<Guid> Rows => Changes.Where(c => c.Field is null && c.Entity != nameof(Employee) && Guid.TryParse(c.Key, out _))
        .Select(c => Guid.Parse(c.Key)).ToHashSet();
}
