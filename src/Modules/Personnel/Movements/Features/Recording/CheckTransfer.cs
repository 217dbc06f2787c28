using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Organisation.Features.Headcounts;
using MediatR;

namespace HoSoCanBo.Personnel.Movements.Features.Recording;

/// <summary>Kiểm tra lại: asks every rule and says what would happen; changes nothing.</summary>
[Requires(PersonnelPermissions.Transfer)]
internal sealed record CheckTransfer(
    Guid EmployeeId, string? TypeCode, Guid? ToUnitId, string? PositionName, DecisionForm Decision, MovementAnswers? Answers = null)
    : ITransferOrder, IRequest<TransferPreview>;

/// <summary>What a transfer would do, in sentences.</summary>
/// <param name="Sentences">What happens to whom.</param>
/// <param name="Parts">Other parts of the system and what they will do.</param>
/// <param name="Warning">Something to think about before sending; null when there is nothing.</param>
/// <param name="Quotas">Quotas that would be exceeded.</param>
internal sealed record TransferPreview(IReadOnlyList<string> Sentences, IReadOnlyList<AffectedPart> Parts, string? Warning,
    IReadOnlyList<string> Quotas);

/// <summary>A part of the system that acts on a transfer.</summary>
internal sealed record AffectedPart(string Title, string Does);

internal sealed class CheckTransferValidator : TransferOrderValidator<CheckTransfer>;

internal sealed class CheckTransferHandler(MovementPlanner planner, QuotaCheck quotas, EventCatalog events, ModuleRegistry modules,
    TimeProvider clock)
    : IRequestHandler<CheckTransfer, TransferPreview>
{
    public async Task<TransferPreview> Handle(CheckTransfer query, CancellationToken cancellationToken)
    {
        var plan = await planner.PlanAsync(query, cancellationToken);
        var today = clock.TodayInVietnam();
        return new TransferPreview(
            [.. Sentences(plan, query, today)], [.. Parts(plan)], WarningOf(plan, today),
            await quotas.FindAsync(plan.Employee, plan.To!, plan.Decision.EffectiveFrom, cancellationToken));
    }

    private static IEnumerable<string> Sentences(MovementPlan plan, CheckTransfer query, DateOnly today)
    {
        var (employee, decision) = (plan.Employee, plan.Decision);
        yield return $"{plan.Type.Name}: {employee.FullName} (số hiệu {employee.EmployeeNumber}) chuyển từ {plan.From.Name} đến {plan.To!.Name} "
            + $"từ ngày {decision.EffectiveFrom:dd/MM/yyyy}, theo Quyết định số {decision.Number} ngày {decision.SignedOn:dd/MM/yyyy} của {decision.Issuer}.";
        yield return query.CleanPosition() is { } position
            ? $"Chức vụ, chức danh tại đơn vị mới: {position}."
            : "Quyết định không ghi chức vụ tại đơn vị mới: chức vụ trong hồ sơ để trống từ ngày đó.";
        yield return $"Hồ sơ được gửi đến {plan.To!.Name}. Cho đến khi được tiếp nhận, {plan.From.Name} vẫn cập nhật hồ sơ; "
            + "sau đó hồ sơ không còn trong danh sách của đơn vị này.";
        if (plan.Facts.EndsOn is { } endsOn)
        {
            yield return $"Thời hạn đến hết ngày {endsOn:dd/MM/yyyy}.";
        }

        if (decision.EffectiveFrom > today)
        {
            yield return $"Ngày hiệu lực chưa tới: sau khi được tiếp nhận, việc chuyển tự có hiệu lực vào ngày {decision.EffectiveFrom:dd/MM/yyyy}.";
        }

        if (plan.Clock is { } clock)
        {
            yield return $"Hạn hoàn thành là hết ngày {clock.DueOn:dd/MM/yyyy} "
                + $"({UpdateObligation.ArticleOf(clock.Rule)}: {UpdateObligation.DaysOf(clock.Rule)} ngày kể từ ngày {clock.StartsOn:dd/MM/yyyy}).";
        }
    }

    private IEnumerable<AffectedPart> Parts(MovementPlan plan)
    {
        var from = $"từ ngày {plan.Decision.EffectiveFrom:dd/MM/yyyy}";
        foreach (var listener in events.ListenersOf(typeof(EmployeeTransferred)))
        {
            var title = modules.All.Single(m => m.Name == listener).Title;
            yield return new AffectedPart(title, listener switch
            {
                "salary" => $"chuyển người này sang bảng lương của {plan.To!.Name} {from}.",
                "training" => $"chuyển học viên và các đăng ký sang {plan.To!.Name} {from}.",
                "emulation" => $"tính thi đua, khen thưởng tại {plan.To!.Name} {from}.",
                "accounts" => $"ghi nhận đơn vị mới {from}; tài khoản của người này, nếu có, được giữ nguyên.",
                _ => $"cập nhật đơn vị mới {from}.",
            });
        }
    }

    private static string? WarningOf(MovementPlan plan, DateOnly today) => plan.Clock is { DueOn: var due } && today > due
        ? $"Đã quá hạn {today.DayNumber - due.DayNumber} ngày: lần chuyển này được ghi nhận là chậm."
        : null;
}
