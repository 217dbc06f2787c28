using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

/// <summary>What every other part of the system did with a movement, read from our own outbox.</summary>
[Requires(PersonnelPermissions.Transfer, PersonnelPermissions.Monitor, PersonnelPermissions.Correct, PersonnelPermissions.Administer,
    PersonnelPermissions.Operate)]
internal sealed record ShowConsequences(Guid MovementId) : IRequest<MovementConsequences>;

/// <param name="MovementId">The movement.</param>
/// <param name="Parts">One line per part and event.</param>
/// <param name="IsDecided">False: nothing was told to the other parts yet, because the record still waits.</param>
internal sealed record MovementConsequences(Guid MovementId, IReadOnlyList<PartConsequence> Parts, bool IsDecided)
{
    /// <summary>Whether the page should look again.</summary>
    public bool IsMoving => Parts.Any(p => p is { State: ConsequenceState.Waiting, IsExpected: false });
}

/// <param name="Sequence">The outbox row; null for what is only expected.</param>
/// <param name="Title">The part.</param>
/// <param name="State">How far it is.</param>
/// <param name="At">When.</param>
/// <param name="Detail">Its own sentence on what changed, or what went wrong.</param>
/// <param name="MayRetry">Whether the user may have it tried again.</param>
internal sealed record PartConsequence(long? Sequence, string Title, ConsequenceState State, DateTime? At, string? Detail, bool MayRetry)
{
    public bool IsExpected => Sequence is null;
}

internal sealed class ShowConsequencesHandler(PersonnelDbContext db, RequestContext request, EventCatalog events, ModuleRegistry modules)
    : IRequestHandler<ShowConsequences, MovementConsequences>
{
    private static readonly string Transferred = EventNameAttribute.Of(typeof(EmployeeTransferred));
    private static readonly string StatusChanged = EventNameAttribute.Of(typeof(EmployeeStatusChanged));
    private static readonly string Appointed = EventNameAttribute.Of(typeof(EmployeeAppointed));

    public async Task<MovementConsequences> Handle(ShowConsequences query, CancellationToken cancellationToken)
    {
        var movement = await db.MovementsTouching(MovementScope.ToOpen(request.User)).AsNoTracking()
            .RequireAsync(m => m.Id == query.MovementId, cancellationToken);
        // A person has few events, so which of them are the movement's is looked at here: asked of the database, "no decision that
        // cancels it" means every event without a decision, which after an import are most of the province's.
        string[] listeners = [.. modules.All.Select(m => m.Name)];
        var ofPerson = await db.Outbox.AsNoTracking()
            .Where(o => EF.Constant(listeners).Contains(o.Destination) && o.SubjectId == movement.EmployeeId)
            .OrderBy(o => o.Sequence)
            .ToListAsync(cancellationToken);
        var rows = ofPerson.Where(o => o.DecisionId is { } decision
            && ((decision == movement.DecisionId && o.CreatedAt >= movement.SentAt)
                || (decision == movement.CancelDecisionId && o.CreatedAt >= movement.CancelledAt))).ToList();
        var isApplied = movement.State is MovementState.Applied or MovementState.Cancelled;
        var type = await db.MovementTypes.AsNoTracking().SingleAsync(t => t.Code == movement.TypeCode, cancellationToken);
        var mayLook = await db.MovementsTouching(MovementScope.ToLook(request.User)).AnyAsync(m => m.Id == movement.Id, cancellationToken);
        var parts = rows.Select(row => PartOf(row, mayLook)).Concat(isApplied || IsOver(movement) ? [] : Expected(type, rows)).ToList();
        return new MovementConsequences(movement.Id, parts, isApplied);
    }

    private static bool IsOver(Movement movement) => Movement.Over.Contains(movement.State);

    /// <param name="row">The event on its way to a part.</param>
    /// <param name="mayLook">Who runs the system is told how far each part is, not the words: those name posts and units.</param>
    private PartConsequence PartOf(OutboxMessage row, bool mayLook)
    {
        var mayRetry = row.ParkedAt is not null
            && (request.User.May(PersonnelPermissions.Administer) || request.User.May(PersonnelPermissions.Operate));
        var title = TitleOf(row.Destination) + KindOf(row.EventName);
        return row switch
        {
            { CompletedAt: { } done } => new(row.Sequence, title, ConsequenceState.Done, done, mayLook ? row.Outcome : null, false),
            { ParkedAt: { } parked } =>
                new(row.Sequence, title, ConsequenceState.Failed, parked, Failure(row, "Đã dừng thử; chờ người quản trị."), mayRetry),
            { Attempts: > 0 } =>
                new(row.Sequence, title, ConsequenceState.Waiting, null, Failure(row, $"Chưa xong sau {row.Attempts} lần, sẽ tự thử lại."),
                    false),
            _ when !modules.EnabledNames.Contains(row.Destination) =>
                new(null, title, ConsequenceState.Waiting, null, "Phân hệ đang tắt; sẽ cập nhật khi được bật lại.", false),
            _ => new(row.Sequence, title, ConsequenceState.Waiting, null, null, false),
        };
    }

    /// <summary>The technical error is for those who can act on it.</summary>
    private string Failure(OutboxMessage row, string words) =>
        request.User.May(PersonnelPermissions.Administer) || request.User.May(PersonnelPermissions.Operate)
        ? $"{words} {row.LastError}" : words;

    private IEnumerable<PartConsequence> Expected(MovementType type, List<OutboxMessage> rows) => MovementEvents.Of(type)
        .SelectMany(e => events.ListenersOf(e).Select(listener => (Listener: listener, Event: EventNameAttribute.Of(e))))
        .Where(e => !rows.Exists(r => r.Destination == e.Listener && r.EventName == e.Event))
        .DistinctBy(e => e.Listener)
        .Select(e => new PartConsequence(
            null, TitleOf(e.Listener), ConsequenceState.Waiting, null,
            type.Category == MovementCategory.Transfer
                ? "Cập nhật khi việc chuyển có hiệu lực." : "Cập nhật khi biến động có hiệu lực.", false));

    /// <summary>Which of several events of one movement a line is about; the move itself needs no word.</summary>
    private static string KindOf(string eventName) =>
        eventName == Transferred ? "" : eventName == StatusChanged ? " (trạng thái)" : eventName == Appointed
        ? " (chức vụ)" : " (thông báo)";

    private string TitleOf(string module) => modules.All.Single(m => m.Name == module).Title;
}
