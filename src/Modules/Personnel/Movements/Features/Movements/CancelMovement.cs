using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

/// <summary>
/// Đính chính, hủy: takes back a movement that has taken effect, with a decision and the reason. Sở Nội vụ at any time; the unit that
/// has the record within <see cref="Movement.DaysToCancel"/> days.
/// </summary>
[Requires(PersonnelPermissions.Correct, PersonnelPermissions.Transfer)]
internal sealed record CancelMovement(Guid MovementId, string? Reason, DecisionForm Decision) : IRequest<Unit>;

internal sealed class CancelMovementValidator : AbstractValidator<CancelMovement>
{
    public CancelMovementValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Nhập lý do đính chính, hủy.")
            .MaximumLength(Movement.ReasonMaxLength).WithMessage($"Lý do dài nhất {Movement.ReasonMaxLength} ký tự.");
        RuleFor(c => c.Decision).SetValidator(new DecisionFormValidator());
    }
}

internal sealed class CancelMovementHandler(PersonnelDbContext db, MovementRecorder recorder, DecisionRegister decisions,
    RequestContext request)
    : IRequestHandler<CancelMovement, Unit>
{
    public async Task<Unit> Handle(CancelMovement command, CancellationToken cancellationToken)
    {
        var movement = await db.CancellableBy(request.User).RequireAsync(m => m.Id == command.MovementId, cancellationToken);
        if (movement.State == MovementState.Cancelled)
        {
            return Unit.Value; // posted twice
        }

        await db.RequireInTimeAsync(movement, request, cancellationToken);
        var reason = VietnameseText.Clean(command.Reason)!;
        var decision = await decisions.FindOrAddAsync(command.Decision.ToFacts(), cancellationToken);
        var person = await recorder.OpenAsync(movement, cancellationToken);
        person.Cancel(movement, reason, decision);
        recorder.Keep(person);
        db.Basis = new ChangeBasis($"Đính chính, hủy biến động: {reason}", decision.Id, decision.Number);
        await db.SaveAnswerAsync(cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Who may take a movement back.</summary>
internal static class CancellableMovements
{
    /// <summary>Movements of the province for Sở Nội vụ, otherwise of the people whose record the user's units have now.</summary>
    public static IQueryable<Movement> CancellableBy(this PersonnelDbContext db, CurrentUser user)
    {
        var correct = db.MovementsTouching(user.ScopeOf(PersonnelPermissions.Correct)).Select(m => m.Id);
        var own = db.EmployeesIn(user.ScopeOf(PersonnelPermissions.Transfer)).Select(e => e.Id);
        return db.Movements.Where(m => correct.Contains(m.Id) || own.Contains(m.EmployeeId));
    }

    /// <exception cref="RuleViolationException">The time of the unit is over; Sở Nội vụ has no limit.</exception>
    public static async Task RequireInTimeAsync(
        this PersonnelDbContext db, Movement movement, RequestContext request, CancellationToken cancellationToken)
    {
        if (movement.CancellableByUnitUntil is not { } until || request.Clock.TodayInVietnam() <= until
            || await db.MovementsTouching(request.User.ScopeOf(PersonnelPermissions.Correct))
            .AnyAsync(m => m.Id == movement.Id, cancellationToken))
        {
            return;
        }

        throw new RuleViolationException(
            "personnel.cancel-too-late",
            $"Đơn vị chỉ tự đính chính, hủy trong {Movement.DaysToCancel} ngày kể từ ngày ghi nhận (đến hết {until:dd/MM/yyyy}). Sau ngày đó đề nghị Sở Nội vụ đính chính.");
    }
}
