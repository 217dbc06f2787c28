using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain.Papers;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Attachments;

/// <summary>Thêm tài liệu vào hồ sơ.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record AddAttachment(
    Guid EmployeeId, Guid AttachmentId, string? KindCode, Stream? File, string? FileName, string? Title, string? DocumentNumber,
    DateOnly? DocumentDate)
    : IRequest;

internal sealed class AddAttachmentValidator : AbstractValidator<AddAttachment>
{
    public AddAttachmentValidator(TimeProvider clock)
    {
        RuleFor(c => c.AttachmentId).NotEmpty().WithMessage("Tải lại trang rồi gửi lại.");
        RuleFor(c => c.KindCode).NotEmpty().WithMessage("Chọn loại tài liệu.");
        RuleFor(c => c.File).NotNull().WithMessage("Chọn tệp PDF, JPG hoặc PNG.");
        RuleFor(c => c.Title).MaximumLength(Attachment.TitleMaxLength)
            .WithMessage($"Tên tài liệu có tối đa {Attachment.TitleMaxLength} ký tự.");
        RuleFor(c => c.DocumentNumber).MaximumLength(Decision.NumberMaxLength)
            .WithMessage($"Số tài liệu có tối đa {Decision.NumberMaxLength} ký tự.");
        RuleFor(c => c.DocumentDate).LessThanOrEqualTo(_ => clock.TodayInVietnam()).WithMessage("Ngày của tài liệu chưa tới.");
    }
}

internal sealed class AddAttachmentHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references,
    AttachmentWriter keeper)
    : IRequestHandler<AddAttachment, Unit>
{
    public async Task<Unit> Handle(AddAttachment command, CancellationToken cancellationToken)
    {
        var employee = await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Edit))
            .AsNoTracking()
            .Select(e => new { e.Id })
            .RequireAsync(e => e.Id == command.EmployeeId, cancellationToken);
        var reference = await references.CurrentAsync(cancellationToken);
        var kind = reference.Catalogues.ChoicesOf(RecordPapers.Catalogue).FirstOrDefault(c => c.Code == command.KindCode && c.IsOffered)
            ?? throw new RuleViolationException("personnel.unknown-document-kind", "Chọn loại tài liệu trong danh mục.");
        RecordPapers.RequireMayKeep(await EmployeeAccess.OfAsync(db, request.User, employee.Id, cancellationToken), kind.Code);
        if (await db.Attachments.AnyAsync(a => a.Id == command.AttachmentId, cancellationToken))
        {
            return Unit.Value; // the second of two clicks
        }

        var file = new NewAttachment(
            command.AttachmentId, kind.Code, command.File!, command.FileName, command.Title, command.DocumentNumber, command.DocumentDate);
        var attachment = await keeper.TakeAsync(employee.Id, file, cancellationToken);
        db.Basis = new ChangeBasis($"Thêm tài liệu: {kind.Name}{(attachment.DocumentNumber is { } number ? $", số {number}" : "")}");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
