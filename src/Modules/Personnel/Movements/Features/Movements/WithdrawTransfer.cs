using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Persistence;
using MediatR;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

/// <summary>Thu hồi: before it takes effect, the unit that entered or sent a movement takes it back, or gives up after it was sent back.</summary>
[Requires(PersonnelPermissions.Transfer)]
internal sealed record WithdrawTransfer(Guid MovementId, string? Reason) : IRequest<Unit>;

internal sealed class WithdrawTransferValidator : AbstractValidator<WithdrawTransfer>
{
    public WithdrawTransferValidator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Nhập lý do thu hồi.")
        .MaximumLength(Movement.ReasonMaxLength).WithMessage($"Lý do dài nhất {Movement.ReasonMaxLength} ký tự.");
}

internal sealed class WithdrawTransferHandler(
    PersonnelDbContext db, MovementCompletion completion, RequestContext request, TimeProvider clock)
    : IRequestHandler<WithdrawTransfer, Unit>
{
    public async Task<Unit> Handle(WithdrawTransfer command, CancellationToken cancellationToken)
    {
        var movement = await db.MovementsFrom(request.User.ScopeOf(PersonnelPermissions.Transfer))
            .RequireAsync(m => m.Id == command.MovementId, cancellationToken);
        var now = clock.UtcNow();
        var wasRefused = movement.State == MovementState.Refused;
        movement.Withdraw(VietnameseText.Clean(command.Reason)!, now, request.User.Id);
        if (!wasRefused)
        {
            PendingRetirement.End(db, await completion.ReturnAsync(movement, cancellationToken), movement, clock);
        }

        (await completion.ClocksAsync(movement.Id, cancellationToken)).ForEach(o => o.Cancel(now));
        db.Basis = await completion.BasisAsync(movement, $"Thu hồi biến động: {movement.AnswerReason}", cancellationToken);
        await db.SaveAnswerAsync(cancellationToken);
        return Unit.Value;
    }
}
