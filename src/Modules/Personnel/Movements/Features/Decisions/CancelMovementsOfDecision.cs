using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Features.Movements;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Decisions;

/// <summary>
/// Đính chính, hủy cả quyết định: every movement of one decision, a batch included, is taken back as if one by one; what has not taken
/// effect is withdrawn. One that cannot be taken back stops no other, and says why. Asked again, it goes on with what is left.
/// </summary>
[Requires(PersonnelPermissions.Correct, PersonnelPermissions.Transfer)]
internal sealed record CancelMovementsOfDecision(Guid DecisionId, string? Reason, DecisionForm Decision) : IRequest<AnsweredTransfers>
{
    /// <summary>Most people of one answer: what a page can wait for.</summary>
    public const int MostAtOnce = 300;
}

internal sealed class CancelMovementsOfDecisionValidator : AbstractValidator<CancelMovementsOfDecision>
{
    public CancelMovementsOfDecisionValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Nhập lý do đính chính, hủy.")
            .MaximumLength(Movement.ReasonMaxLength).WithMessage($"Lý do dài nhất {Movement.ReasonMaxLength} ký tự.");
        RuleFor(c => c.Decision).SetValidator(new DecisionFormValidator());
    }
}

internal sealed class CancelMovementsOfDecisionHandler(PersonnelDbContext db, IMediator mediator, RequestContext request)
    : IRequestHandler<CancelMovementsOfDecision, AnsweredTransfers>
{
    public async Task<AnsweredTransfers> Handle(CancelMovementsOfDecision command, CancellationToken cancellationToken)
    {
        var standing = db.CancellableBy(request.User).AsNoTracking()
            .Where(m => m.DecisionId == command.DecisionId && !Movement.Over.Contains(m.State));
        var asked = await standing
            .OrderByDescending(m => m.EffectiveFrom).ThenByDescending(m => m.AppliedAt).ThenBy(m => m.Id)
            .Take(CancelMovementsOfDecision.MostAtOnce)
            .Select(m => new
            {
                IsApplied = m.State == MovementState.Applied,
                Row = new AnsweredTransfer(
                    m.Id,
                    db.Employees.Where(e => e.Id == m.EmployeeId).Select(e => e.FullName).First(),
                    db.Employees.Where(e => e.Id == m.EmployeeId).Select(e => e.EmployeeNumber).First(),
                    db.Units.Where(u => u.Id == m.FromUnitId).Select(u => u.Name).First(),
                    null),
            })
            .ToListAsync(cancellationToken);
        var answered = new List<AnsweredTransfer>(asked.Count);
        foreach (var one in asked)
        {
            answered.Add(one.Row with { Problem = await TakeBackAsync(one.Row.MovementId, one.IsApplied, command, cancellationToken) });
        }

        return new AnsweredTransfers(answered, await standing.CountAsync(cancellationToken));
    }

    private async Task<string?> TakeBackAsync(Guid movementId, bool isApplied, CancelMovementsOfDecision command,
        CancellationToken cancellationToken)
    {
        try
        {
            db.ChangeTracker.Clear(); // what the one before left unsaved is not this one's
            await (isApplied
                ? mediator.Send(new CancelMovement(movementId, command.Reason, command.Decision), cancellationToken)
                : mediator.Send(new WithdrawTransfer(movementId, command.Reason), cancellationToken));
            return null;
        }
        catch (RuleViolationException refused)
        {
            return refused.Message;
        }
        catch (Exception missing) when (missing is NotFoundException or ForbiddenException)
        {
            return "Biến động này do đơn vị khác thu hồi: chỉ đơn vị đã gửi thu hồi được trước ngày có hiệu lực.";
        }
    }
}
