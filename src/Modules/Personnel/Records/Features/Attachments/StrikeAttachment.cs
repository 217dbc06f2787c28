using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain.Papers;
using HoSoCanBo.Personnel.Persistence;
using MediatR;

namespace HoSoCanBo.Personnel.Records.Features.Attachments;

/// <summary>Gạch bỏ tài liệu: a wrong document no longer counts; its content and the reason are kept.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record StrikeAttachment(Guid EmployeeId, Guid AttachmentId, string? Reason) : IRequest;

internal sealed class StrikeAttachmentValidator : AbstractValidator<StrikeAttachment>
{
    public StrikeAttachmentValidator() => RuleFor(c => c.Reason)
        .NotEmpty().WithMessage("Nhập lý do gạch bỏ.")
        .MaximumLength(Attachment.ReasonMaxLength).WithMessage($"Lý do có tối đa {Attachment.ReasonMaxLength} ký tự.");
}

internal sealed class StrikeAttachmentHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<StrikeAttachment, Unit>
{
    public async Task<Unit> Handle(StrikeAttachment command, CancellationToken cancellationToken)
    {
        await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Edit)).Select(e => new { e.Id })
            .RequireAsync(e => e.Id == command.EmployeeId, cancellationToken);
        var attachment =
            await db.Attachments.RequireAsync(a => a.Id == command.AttachmentId && a.EmployeeId == command.EmployeeId, cancellationToken);
        RecordPapers.RequireMayKeep(await EmployeeAccess.OfAsync(db, request.User, command.EmployeeId, cancellationToken),
            attachment.KindCode);
        var reason = VietnameseText.Clean(command.Reason)!;
        attachment.Strike(reason, request.Clock.UtcNow());
        db.Basis = new ChangeBasis($"Gạch bỏ tài liệu {attachment.FileName}: {reason}");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
