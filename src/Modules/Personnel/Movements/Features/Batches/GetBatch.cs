using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Runs.Features.Runs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Batches;

/// <summary>One batch, how far it is, and its people: those who cannot be moved first.</summary>
[Requires(PersonnelPermissions.Transfer)]
internal sealed record GetBatch(Guid BatchId, bool ProblemsOnly, int Page) : IRequest<BatchView>;

internal sealed record BatchView(
    MovementBatch Batch, string TypeName, DecisionFacts Decision, RunProgress? Progress, Page<BatchLineRow> Lines,
    IReadOnlyList<string> Quotas, string? CommonUnit, string? CommonPosition, int WaitForReceipt);

internal sealed record BatchLineRow(
    int Number, Guid? EmployeeId, string EmployeeNumber, string? FullName, string? UnitName, string? UnitCode, string? PositionName,
    string? Problem, bool IsLeftOut);

internal sealed class GetBatchHandler(PersonnelDbContext db, BatchQuotas quotas, ReferenceCache references, RequestContext request,
    RunMonitor monitor) : IRequestHandler<GetBatch, BatchView>
{
    private const int PageSize = 50;

    public async Task<BatchView> Handle(GetBatch query, CancellationToken cancellationToken)
    {
        var batch = await db.MovementBatches.AsNoTracking().OwnedBy(request.User)
            .RequireAsync(b => b.Id == query.BatchId, cancellationToken);
        var answers = BatchJson.Read<MovementAnswers>(batch.Answers);
        return new BatchView(
            batch,
            await db.MovementTypes.Where(t => t.Code == batch.TypeCode).Select(t => t.Name).SingleAsync(cancellationToken),
            BatchJson.Read<DecisionForm>(batch.Decision).ToFacts(),
            monitor.Find(batch),
            await LinesAsync(query, cancellationToken),
            batch.State == BatchState.Checked ? await quotas.FindAsync(batch, cancellationToken) : [],
            answers.ToUnitId is { } unit ? (await references.CurrentAsync(cancellationToken)).Units.NameOf(unit) : null,
            answers.PositionName,
            batch.State == BatchState.Done
                ? await db.Movements.CountAsync(m => m.DecisionId == batch.DecisionId && m.State == MovementState.Sent, cancellationToken)
                : 0);
    }

    private Task<Page<BatchLineRow>> LinesAsync(GetBatch query, CancellationToken cancellationToken) =>
        db.Set<MovementBatchLine>().AsNoTracking()
            .Where(l => l.BatchId == query.BatchId && (!query.ProblemsOnly || l.Problem != null))
            .OrderBy(l => l.IsLeftOut).ThenByDescending(l => l.Problem != null).ThenBy(l => l.Number)
            .Select(l => new BatchLineRow(
                l.Number, l.EmployeeId, l.EmployeeNumber,
                db.Employees.Where(e => e.Id == l.EmployeeId).Select(e => e.FullName).FirstOrDefault(),
                db.Units.Where(u => u.Id == db.Employees.Where(e => e.Id == l.EmployeeId).Select(e => e.UnitId).FirstOrDefault())
                    .Select(u => u.Name).FirstOrDefault(),
                l.UnitCode, l.PositionName, l.Problem, l.IsLeftOut))
            .ToPageAsync(query.Page, PageSize, cancellationToken);
}

/// <summary>Số hiệu of people ticked in a list, for the form.</summary>
[Requires(PersonnelPermissions.Transfer)]
internal sealed record NumbersOf(IReadOnlyList<Guid> EmployeeIds) : IRequest<IReadOnlyList<string>>;

internal sealed class NumbersOfHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<NumbersOf, IReadOnlyList<string>>
{
    private const int MostTicked = 200;

    public async Task<IReadOnlyList<string>> Handle(NumbersOf query, CancellationToken cancellationToken)
    {
        var ids = query.EmployeeIds.Take(MostTicked).ToArray();
        return await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Transfer)).AsNoTracking()
            .Where(e => ids.Contains(e.Id)).OrderBy(e => e.EmployeeNumber).Select(e => e.EmployeeNumber).ToListAsync(cancellationToken);
    }
}
