using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.People.Features.PaidEmployees;

/// <summary>One người hưởng lương in the user's scope.</summary>
[Requires(SalaryPermissions.See, SalaryPermissions.Use, SalaryPermissions.Edit)]
internal sealed record GetPaidEmployee(Guid Id) : IRequest<PaidEmployeeView>;

/// <summary>A person with everything that decides the pay, newest first.</summary>
/// <param name="Of">The person and the units.</param>
/// <param name="Lines">Salary lines, those withdrawn included.</param>
/// <param name="Allowances">Allowances, those withdrawn included.</param>
/// <param name="Absences">Absences, those withdrawn included.</param>
/// <param name="Dependants">Registered dependants.</param>
/// <param name="MayEdit">Whether the user may change the pay of this person.</param>
public sealed record PaidEmployeeView(
    PersonView Of, IReadOnlyList<SalaryLineRow> Lines, IReadOnlyList<AllowanceRow> Allowances, IReadOnlyList<AbsenceRow> Absences,
    IReadOnlyList<DependantRow> Dependants, bool MayEdit)
{
    /// <summary>Scans by decision.</summary>
    public IReadOnlyDictionary<Guid, DecisionFile> Files { get; init; } = new Dictionary<Guid, DecisionFile>();

    /// <summary>Changes that wait for a second person.</summary>
    public int WaitingChanges { get; init; }

    /// <summary>The scan of a decision; null when there is none.</summary>
    public DecisionFile? FileOf(Guid? decisionId) => decisionId is { } id ? Files.GetValueOrDefault(id) : null;
}

/// <summary>An absence as pages show it.</summary>
public sealed record AbsenceRow(
    Guid Id, AbsenceKind Kind, DateOnly EffectiveFrom, DateOnly? EffectiveUntil, string? Note, string? DecisionNumber,
    string? WithdrawnReason);

/// <summary>A count of dependants as pages show it.</summary>
public sealed record DependantRow(int Count, DateOnly EffectiveFrom, DateOnly? EffectiveUntil);

internal sealed class GetPaidEmployeeHandler(SalaryDbContext db, RequestContext request)
    : IRequestHandler<GetPaidEmployee, PaidEmployeeView>
{
    public async Task<PaidEmployeeView> Handle(GetPaidEmployee query, CancellationToken cancellationToken)
    {
        var person = await db.PaidEmployees.AsNoTracking()
            .InScope(request.User.ScopeOfAny(SalaryPermissions.ToView), db.KnownUnits)
            .ToViewAsync(db.KnownUnits, query.Id, cancellationToken);
        var lines = await db.SalaryLines.AsNoTracking().Where(l => l.PersonId == query.Id).ToAllRows(db.PayDecisions)
            .ToListAsync(cancellationToken);
        var allowances = await db.PersonAllowances.AsNoTracking().Where(a => a.PersonId == query.Id).ToRows(db.PayDecisions)
            .ToListAsync(cancellationToken);
        return new PaidEmployeeView(
            person,
            lines,
            allowances,
            await AbsencesAsync(query.Id, cancellationToken),
            await db.DependantCounts.AsNoTracking()
                .Where(d => d.PersonId == query.Id && (d.EffectiveUntil == null || d.EffectiveUntil >= d.EffectiveFrom))
                .OrderByDescending(d => d.EffectiveFrom).Select(d => new DependantRow(d.Count, d.EffectiveFrom, d.EffectiveUntil))
                .ToListAsync(cancellationToken),
            await db.PaidEmployees.AsNoTracking().InScope(request.User.ScopeOf(SalaryPermissions.Edit), db.KnownUnits)
                .AnyAsync(p => p.Id == query.Id, cancellationToken))
        {
            Files = await db.FilesOfAsync(
                [.. lines.Select(l => l.DecisionId).Concat(allowances.Select(a => a.DecisionId)).OfType<Guid>().Distinct()],
                cancellationToken),
            WaitingChanges = await db.WaitingPayChanges.CountAsync(
                c => c.PersonId == query.Id && c.State == WaitingState.Waiting, cancellationToken),
        };
    }

    private Task<List<AbsenceRow>> AbsencesAsync(Guid personId, CancellationToken cancellationToken) =>
        db.PayAbsences.AsNoTracking().Where(a => a.PersonId == personId)
            .OrderByDescending(a => a.EffectiveFrom).ThenBy(a => a.Id)
            .Select(a => new AbsenceRow(
                a.Id, a.Kind, a.EffectiveFrom, a.EffectiveUntil, a.Note,
                db.PayDecisions.Where(d => d.Id == a.DecisionId).Select(d => d.Number).FirstOrDefault(), a.WithdrawnReason))
            .ToListAsync(cancellationToken);
}
