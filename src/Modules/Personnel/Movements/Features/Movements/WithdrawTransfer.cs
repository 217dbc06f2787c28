using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.Personnel.Persistence;
using MediatR;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

/// <summary>
/// Thu hồi: before it takes effect, the unit that entered or sent a movement takes it back, or gives up after it was sent back.
/// </summary>
[Requires(PersonnelPermissions.Transfer)]
internal sealed record WithdrawTransfer(Guid MovementId, string? Reason) : IRequest<Unit>;

internal sealed class WithdrawTransferValidator : AbstractValidator<WithdrawTransfer>
{
    public WithdrawTransferValidator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Nhập lý do thu hồi.")
        .MaximumLength(Movement.ReasonMaxLength).WithMessage($"Lý do dài nhất {Movement.ReasonMaxLength} ký tự.");
}

internal sealed class WithdrawTransferHandler(PersonnelDbContext db, MovementRecorder recorder, RequestContext request)
    : IRequestHandler<WithdrawTransfer, Unit>
{
    public async Task<Unit> Handle(WithdrawTransfer command, CancellationToken cancellationToken)
    {
        var movement = await db.MovementsFrom(request.User.ScopeOf(PersonnelPermissions.Transfer))
            .RequireAsync(m => m.Id == command.MovementId, cancellationToken);
        var person = await recorder.OpenAsync(movement, cancellationToken);
        person.Withdraw(movement, VietnameseText.Clean(command.Reason)!);
        recorder.Keep(person);
        db.Basis = await recorder.BasisAsync(movement, $"Thu hồi biến động: {movement.AnswerReason}", cancellationToken);
        await db.SaveAnswerAsync(cancellationToken);
        return Unit.Value;
    }
}
