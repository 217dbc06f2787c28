using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain.Papers;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Verification;

/// <summary>Đã đối chiếu với hồ sơ giấy (Điều 8.3): marks the record as compared, as it stands.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record VerifyWithPaper(Guid EmployeeId, int Version, DateOnly? VerifiedOn, string? Note) : IRequest;

internal sealed class VerifyWithPaperValidator : AbstractValidator<VerifyWithPaper>
{
    public VerifyWithPaperValidator(TimeProvider clock)
    {
        RuleFor(c => c.VerifiedOn).NotNull().WithMessage("Nhập ngày đối chiếu.")
            .LessThanOrEqualTo(_ => clock.TodayInVietnam()).WithMessage("Ngày đối chiếu chưa tới.");
        RuleFor(c => c.Note).MaximumLength(PaperVerification.NoteMaxLength)
            .WithMessage($"Ghi chú có tối đa {PaperVerification.NoteMaxLength} ký tự.");
    }
}

internal sealed class VerifyWithPaperHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<VerifyWithPaper, Unit>
{
    public async Task<Unit> Handle(VerifyWithPaper command, CancellationToken cancellationToken)
    {
        var employee = await db.RequireWholeRecordAsync(request.User, command.EmployeeId, cancellationToken);
        employee.RequireVersion(command.Version);
        db.PaperVerifications.Add(new PaperVerification
        {
            Id = Guid.CreateVersion7(),
            EmployeeId = employee.Id,
            VerifiedOn = command.VerifiedOn!.Value,
            VerifiedBy = request.User.Id,
            VerifiedByName = request.User.DisplayName,
            RecordVersion = employee.Version,
            Note = VietnameseText.Clean(command.Note),
        });
        db.Basis = new ChangeBasis("Đối chiếu với hồ sơ giấy");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Ghi khác biệt: the paper record says something else about one item.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record NotePaperDifference(Guid EmployeeId, Guid DifferenceId, string? FieldKey, string? PaperValue) : IRequest;

internal sealed class NotePaperDifferenceValidator : AbstractValidator<NotePaperDifference>
{
    public NotePaperDifferenceValidator()
    {
        RuleFor(c => c.DifferenceId).NotEmpty().WithMessage("Tải lại trang rồi nhập lại.");
        RuleFor(c => c.FieldKey).NotEmpty().WithMessage("Chọn mục khác biệt.");
        RuleFor(c => c.PaperValue).NotEmpty().WithMessage("Nhập nội dung trên hồ sơ giấy.")
            .MaximumLength(PaperDifference.ValueMaxLength).WithMessage($"Nội dung có tối đa {PaperDifference.ValueMaxLength} ký tự.");
    }
}

internal sealed class NotePaperDifferenceHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references)
    : IRequestHandler<NotePaperDifference, Unit>
{
    public async Task<Unit> Handle(NotePaperDifference command, CancellationToken cancellationToken)
    {
        var employee = await db.RequireWholeRecordAsync(request.User, command.EmployeeId, cancellationToken);
        if (await db.PaperDifferences.AnyAsync(d => d.Id == command.DifferenceId, cancellationToken))
        {
            return Unit.Value; // the second of two clicks
        }

        var reference = await references.CurrentAsync(cancellationToken);
        var access = await EmployeeAccess.OfAsync(db, request.User, employee.Id, cancellationToken);
        var item = RecordItems.Of(employee, reference.Catalogues, access.Reads).FirstOrDefault(i => i.Key == command.FieldKey)
            ?? throw new RuleViolationException("personnel.unknown-item", "Chọn mục khác biệt trong danh sách.");
        db.PaperDifferences.Add(new PaperDifference
        {
            Id = command.DifferenceId,
            EmployeeId = employee.Id,
            FieldKey = item.Key,
            FieldLabel = item.Label,
            SoftwareValue = item.Value?.Shortened(PaperDifference.StoredMaxLength),
            PaperValue = Wording.Secret(item.Secrecy, VietnameseText.Clean(command.PaperValue)!),
            FoundAt = request.Clock.UtcNow(),
            FoundBy = request.User.DisplayName,
        });
        db.Basis = new ChangeBasis($"Khác biệt với hồ sơ giấy: {item.Label}");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Đã xử lý: the two records agree again about one item.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record SettlePaperDifference(Guid EmployeeId, Guid DifferenceId, string? Settlement) : IRequest;

internal sealed class SettlePaperDifferenceValidator : AbstractValidator<SettlePaperDifference>
{
    public SettlePaperDifferenceValidator() => RuleFor(c => c.Settlement)
        .NotEmpty().WithMessage("Nhập cách xử lý, ví dụ: đã sửa phần mềm theo bản gốc.")
        .MaximumLength(PaperVerification.NoteMaxLength).WithMessage($"Cách xử lý có tối đa {PaperVerification.NoteMaxLength} ký tự.");
}

internal sealed class SettlePaperDifferenceHandler(PersonnelDbContext db, RequestContext request)
    : IRequestHandler<SettlePaperDifference, Unit>
{
    public async Task<Unit> Handle(SettlePaperDifference command, CancellationToken cancellationToken)
    {
        var employee = await db.RequireWholeRecordAsync(request.User, command.EmployeeId, cancellationToken);
        var difference =
            await db.PaperDifferences.RequireAsync(d => d.Id == command.DifferenceId && d.EmployeeId == employee.Id, cancellationToken);
        difference.Settle(VietnameseText.Clean(command.Settlement)!, request.User.DisplayName, request.Clock.UtcNow());
        db.Basis = new ChangeBasis($"Xử lý khác biệt với hồ sơ giấy: {difference.FieldLabel}");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
