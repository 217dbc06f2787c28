using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.Personnel.Persistence;
using MediatR;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

/// <summary>Trả lại: the receiving unit sends the record back; the sending unit's clock goes on running.</summary>
[Requires(PersonnelPermissions.Transfer)]
internal sealed record RefuseTransfer(Guid MovementId, string? Reason) : IRequest<Unit>;

internal sealed class RefuseTransferValidator : AbstractValidator<RefuseTransfer>
{
    public RefuseTransferValidator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Nhập lý do trả lại.")
        .MaximumLength(Movement.ReasonMaxLength).WithMessage($"Lý do dài nhất {Movement.ReasonMaxLength} ký tự.");
}

internal sealed class RefuseTransferHandler(PersonnelDbContext db, MovementRecorder recorder, RequestContext request)
    : IRequestHandler<RefuseTransfer, Unit>
{
    public async Task<Unit> Handle(RefuseTransfer command, CancellationToken cancellationToken)
    {
        var movement = await db.MovementsTo(request.User.ScopeOf(PersonnelPermissions.Transfer))
            .RequireAsync(m => m.Id == command.MovementId, cancellationToken);
        var person = await recorder.OpenAsync(movement, cancellationToken);
        person.Refuse(movement, VietnameseText.Clean(command.Reason)!);
        recorder.Keep(person);
        db.Basis = await recorder.BasisAsync(movement, $"Trả lại hồ sơ: {movement.AnswerReason}", cancellationToken);
        await db.SaveAnswerAsync(cancellationToken);
        return Unit.Value;
    }
}
