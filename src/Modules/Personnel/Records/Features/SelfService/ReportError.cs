using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.SelfService;
using HoSoCanBo.Personnel.Records.Features.Attachments;
using HoSoCanBo.Personnel.Records.Features.Verification;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.SelfService;

/// <summary>Báo sai sót: a person reports an error in the own record, with a document when there is one.</summary>
/// <param name="ReportId">Made by the form, so that a second click reports nothing.</param>
/// <param name="FieldKey">The item.</param>
/// <param name="ProposedValue">What it should say.</param>
/// <param name="Explanation">Why.</param>
/// <param name="File">The document.</param>
/// <param name="FileName">Its name.</param>
[Requires(PersonnelPermissions.ProposeCorrection)]
internal sealed record ReportError(Guid ReportId, string? FieldKey, string? ProposedValue, string? Explanation, Stream? File,
    string? FileName) : IRequest;

internal sealed class ReportErrorValidator : AbstractValidator<ReportError>
{
    public ReportErrorValidator()
    {
        RuleFor(c => c.ReportId).NotEmpty().WithMessage("Tải lại trang rồi gửi lại.");
        RuleFor(c => c.FieldKey).NotEmpty().WithMessage("Chọn mục sai.");
        RuleFor(c => c.ProposedValue).NotEmpty().WithMessage("Nhập nội dung đúng.")
            .MaximumLength(CorrectionRequest.ValueMaxLength)
            .WithMessage($"Nội dung đúng có tối đa {CorrectionRequest.ValueMaxLength} ký tự.");
        RuleFor(c => c.Explanation).NotEmpty().WithMessage("Nhập giải thích, giấy tờ làm căn cứ.")
            .MaximumLength(CorrectionRequest.ReasonMaxLength)
            .WithMessage($"Giải thích có tối đa {CorrectionRequest.ReasonMaxLength} ký tự.");
    }
}

internal sealed class ReportErrorHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references, AttachmentWriter keeper)
    : IRequestHandler<ReportError, Unit>
{
    private const string DocumentKind = "BAO_SAI_SOT";

    public async Task<Unit> Handle(ReportError command, CancellationToken cancellationToken)
    {
        var own = await db.OwnRecordAsync(request.User, cancellationToken);
        if (await db.CorrectionRequests.AnyAsync(r => r.Id == command.ReportId, cancellationToken))
        {
            return Unit.Value; // the second of two clicks
        }

        if (await db.CorrectionRequests.CountAsync(
            r => r.EmployeeId == own.Id && r.State == CorrectionState.Open, cancellationToken) >= CorrectionRequest.MostOpen)
        {
            throw new RuleViolationException(
                "personnel.too-many-corrections", $"Đã có {CorrectionRequest.MostOpen} báo sai sót chờ trả lời. Chờ trả lời hoặc rút bớt rồi gửi tiếp.");
        }

        var reference = await references.CurrentAsync(cancellationToken);
        var access = await EmployeeAccess.OfAsync(db, request.User, own.Id, cancellationToken);
        var item = RecordItems.Of(own, reference.Catalogues, access.Reads).FirstOrDefault(i => i.Key == command.FieldKey)
            ?? throw new RuleViolationException("personnel.unknown-item", "Chọn mục sai trong danh sách.");
        var paper = command.File is null
            ? null
            : await keeper.TakeAsync(
                own.Id, new NewAttachment(Guid.CreateVersion7(), DocumentKind, command.File,
                    command.FileName, $"Kèm báo sai sót: {item.Label}", null, null), cancellationToken);
        db.CorrectionRequests.Add(NewReport(command, own, item, paper?.Id));
        db.Basis = new ChangeBasis($"Báo sai sót: {item.Label}") { MayConcernActor = true };
        db.Publish(new CorrectionReported(Guid.CreateVersion7(), request.Clock.GetUtcNow(), null, command.ReportId, own.Id, own.UnitId));
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    private CorrectionRequest NewReport(ReportError command, Employee own, RecordItem item, Guid? paperId) => new()
    {
        Id = command.ReportId,
        EmployeeId = own.Id,
        FieldKey = item.Key,
        FieldLabel = item.Label,
        CurrentValue = item.Value?.Shortened(CorrectionRequest.StoredMaxLength),
        ProposedValue = Wording.Secret(item.Secrecy, VietnameseText.Clean(command.ProposedValue)!),
        Explanation = Wording.Secret(item.Secrecy, VietnameseText.Clean(command.Explanation)!),
        AttachmentId = paperId,
        CreatedAt = request.Clock.UtcNow(),
    };
}

internal static class OwnRecords
{
    /// <summary>The user's own record, not tracked.</summary>
    /// <exception cref="NotFoundException">The account is not tied to a record.</exception>
    public static async Task<Employee> OwnRecordAsync(this PersonnelDbContext db, CurrentUser user, CancellationToken cancellationToken)
    {
        var id = user.EmployeeId ?? throw new NotFoundException();
        return await db.EmployeesIn(user.ScopeOf(PersonnelPermissions.ProposeCorrection)).AsNoTracking()
            .RequireAsync(e => e.Id == id, cancellationToken);
    }
}
