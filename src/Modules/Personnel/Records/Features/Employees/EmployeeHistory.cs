using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Records.Features.Employees;

/// <summary>Posts, statuses, movements and the decisions behind them, newest first.</summary>
internal sealed record EmployeeHistory(
    IReadOnlyList<Assignment> Assignments,
    IReadOnlyList<StatusPeriod> Statuses,
    IReadOnlyList<Movement> Movements,
    IReadOnlyDictionary<Guid, Decision> Decisions)
{
    public IReadOnlyList<PostView> Posts(ReferenceSnapshot reference) =>
        [.. Assignments.OrderByDescending(a => a.EffectiveFrom).Select(a => new PostView(
            reference.Units.NameOf(a.UnitId), a.Division, a.PositionName, a.EffectiveFrom, a.EffectiveUntil, NumberOf(a.DecisionId)))];

    public IReadOnlyList<StatusView> StatusPeriods(ReferenceSnapshot reference) =>
        [.. Statuses.OrderByDescending(s => s.EffectiveFrom).Select(s => new StatusView(
            reference.Catalogues.NameOf(CatalogueLookup.RecordStatuses, s.StatusCode), s.EffectiveFrom, s.EffectiveUntil,
            NumberOf(s.DecisionId)))];

    /// <summary>What takes effect on a day to come.</summary>
    public IReadOnlyList<WaitingView> Waiting(ReferenceSnapshot reference) =>
        [.. Movements.Where(m => m.WaitsForItsDay).OrderBy(m => m.EffectiveFrom)
            .Select(m => new WaitingView(m.Id, NameOfType(m.TypeCode, reference), m.EffectiveFrom))];

    /// <summary>One entry a decision; movements say where to, other papers what they are about.</summary>
    public IReadOnlyList<TimelineEntry> Timeline(ReferenceSnapshot reference)
    {
        var moved = Movements.Where(m => m.State is not (MovementState.Withdrawn or MovementState.Refused)).Select(m => new TimelineEntry(
            m.EffectiveFrom, NameOfType(m.TypeCode, reference), NumberOf(m.DecisionId), DetailOf(m, reference), m.Id));
        var movedBy = Movements.Select(m => m.DecisionId).ToHashSet();
        var others = Decisions.Values
            .Where(d => !movedBy.Contains(d.Id))
            .Select(d => new TimelineEntry(d.EffectiveFrom, d.Summary ?? "Quyết định", d.Number, d.Issuer, null));
        var first = Assignments.OrderBy(a => a.EffectiveFrom).Take(1)
            .Where(a => a.DecisionId is null)
            .Select(a => new TimelineEntry(a.EffectiveFrom, "Vào đơn vị", null, reference.Units.NameOf(a.UnitId), null));
        return [.. moved.Concat(others).Concat(first).OrderByDescending(t => t.Day)];
    }

    private static string DetailOf(Movement movement, ReferenceSnapshot reference)
    {
        var what = string.Join(", ", Where(movement, reference).Where(w => !string.IsNullOrEmpty(w)));
        return movement.State switch
        {
            MovementState.Applied => what,
            MovementState.Cancelled => $"{what} (đã hủy, đính chính: {movement.CancelReason})".Trim(),
            _ => $"{what} (chờ hiệu lực)".Trim(),
        };
    }

    private static IEnumerable<string?> Where(Movement movement, ReferenceSnapshot reference) =>
        [movement.Details.Division,
            movement.ToUnitId != movement.FromUnitId ? $"Đến {reference.Units.NameOf(movement.ToUnitId)}" : movement.PositionName];

    private static string NameOfType(string code, ReferenceSnapshot reference) =>
        reference.MovementTypes.FirstOrDefault(t => t.Code == code)?.Name ?? code;

    private string? NumberOf(Guid? decisionId) => decisionId is { } id ? Decisions.GetValueOrDefault(id)?.Number : null;
}
