using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Organisation.Features.Headcounts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using MediatR;

namespace HoSoCanBo.Personnel.Movements.Features.Recording;

/// <summary>Kiểm tra lại: asks every rule of the kind and says what would happen; changes nothing.</summary>
[Requires(PersonnelPermissions.Transfer)]
internal sealed record CheckMovement(Guid EmployeeId, string? TypeCode, MovementAnswers Answers, DecisionForm Decision)
    : IMovementOrder, IRequest<TransferPreview>;

internal sealed class CheckMovementValidator : MovementOrderValidator<CheckMovement>;

internal sealed class CheckMovementHandler(
    MovementPlanner planner, QuotaCheck quotas, ReferenceCache references, EventCatalog events, ModuleRegistry modules, TimeProvider clock)
    : IRequestHandler<CheckMovement, TransferPreview>
{
    public async Task<TransferPreview> Handle(CheckMovement query, CancellationToken cancellationToken)
    {
        var plan = await planner.PlanAsync(query, cancellationToken);
        var reference = await references.CurrentAsync(cancellationToken);
        var today = clock.TodayInVietnam();
        return new TransferPreview(
            [.. Sentences(plan, reference, today)], [.. Parts(plan)], WarningOf(plan, today),
            plan.Type.Category is MovementCategory.Internal or MovementCategory.In
                ? await quotas.FindAsync(plan.Employee, plan.To ?? plan.From, plan.Decision.EffectiveFrom, cancellationToken) : []);
    }

    private static IEnumerable<string> Sentences(MovementPlan plan, ReferenceSnapshot reference, DateOnly today)
    {
        var (person, decision) = (plan.Employee, plan.Decision);
        yield return $"{plan.Type.Name}: {person.FullName} (số hiệu {person.EmployeeNumber}), {plan.From.Name}, từ ngày {decision.EffectiveFrom:dd/MM/yyyy}, "
            + $"theo văn bản số {decision.Number} ngày {decision.SignedOn:dd/MM/yyyy} của {decision.Issuer}.";
        if (plan.Facts.EndsOn is { } endsOn)
        {
            yield return $"Thời hạn đến hết ngày {endsOn:dd/MM/yyyy}; đến hạn mà chưa có quyết định tiếp theo, hệ thống nhắc đơn vị.";
        }

        if ((plan.Facts.Details.StatusCode ?? plan.Type.ResultingStatusCode) is { } status)
        {
            yield return $"Trạng thái hồ sơ từ ngày đó: {reference.Catalogues.NameOf(CatalogueLookup.RecordStatuses, status)}.";
        }

        foreach (var sentence in MovementSentences.Of(plan))
        {
            yield return sentence;
        }

        yield return decision.EffectiveFrom > today
            ? $"Ngày hiệu lực chưa tới: biến động chờ và tự có hiệu lực vào ngày {decision.EffectiveFrom:dd/MM/yyyy}; trước ngày đó có thể thu hồi."
            : "Biến động có hiệu lực ngay khi ghi.";
    }

    private IEnumerable<AffectedPart> Parts(MovementPlan plan) =>
        MovementEvents.Of(plan.Type)
            .SelectMany(events.ListenersOf)
            .Distinct()
            .Select(listener =>
                new AffectedPart(modules.All.Single(m => m.Name == listener).Title, MovementSentences.PartDoes(listener, plan)));

    private static string? WarningOf(MovementPlan plan, DateOnly today)
    {
        var late = plan.Clock is { DueOn: var due } && today > due
            ? $"Đã quá {today.DayNumber - due.DayNumber} ngày so với hạn {due:dd/MM/yyyy}: việc cập nhật được ghi nhận là chậm."
            : null;
        var grave = plan.Form.IsGrave ? $"“{plan.Type.Name}” không dễ sửa lại sau khi ghi. Đối chiếu kỹ với văn bản trước khi ghi." : null;
        return (grave, late) is (null, null) ? null : string.Join(" ", new[] { grave, late }.OfType<string>());
    }
}
