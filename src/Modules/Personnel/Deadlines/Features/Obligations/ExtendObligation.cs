using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Persistence;
using MediatR;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>Gia hạn có lý do: the body above or Sở Nội vụ moves the last day; the first one stays readable.</summary>
[Requires(PersonnelPermissions.Monitor)]
internal sealed record ExtendObligation(Guid ObligationId, DateOnly? NewDueOn, string? Reason) : IRequest<Unit>;

internal sealed class ExtendObligationValidator : AbstractValidator<ExtendObligation>
{
    public ExtendObligationValidator()
    {
        RuleFor(c => c.NewDueOn).NotNull().WithMessage("Nhập hạn mới.");
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Nhập lý do gia hạn.")
            .MaximumLength(UpdateObligation.ReasonMaxLength).WithMessage($"Lý do dài nhất {UpdateObligation.ReasonMaxLength} ký tự.");
    }
}

internal sealed class ExtendObligationHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<ExtendObligation, Unit>
{
    public async Task<Unit> Handle(ExtendObligation command, CancellationToken cancellationToken)
    {
        var obligation = await db.Obligations.InScope(request.User.ScopeOf(PersonnelPermissions.Monitor), db.Units, o => o.UnitId)
            .RequireAsync(o => o.Id == command.ObligationId, cancellationToken);
        if (!await db.MayExtendAsync(request.User, obligation, cancellationToken))
        {
            throw new RuleViolationException(
                "personnel.extension-by-body-above",
                "Hạn cập nhật do cơ quan cấp trên hoặc Sở Nội vụ gia hạn; cơ quan có trách nhiệm cập nhật không tự gia hạn.");
        }

        var reason = VietnameseText.Clean(command.Reason)!;
        obligation.ExtendTo(command.NewDueOn!.Value, reason, request.Clock.TodayInVietnam());
        db.Basis = new ChangeBasis($"Gia hạn đến {command.NewDueOn:dd/MM/yyyy}: {reason}", obligation.DecisionId);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
