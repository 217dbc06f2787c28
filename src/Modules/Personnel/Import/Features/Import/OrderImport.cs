using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Runs;
using HoSoCanBo.Personnel.Runs.Features.Runs;
using MediatR;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>"Ghi vào hồ sơ": has a checked file written in the background. A second order does nothing.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record OrderImport(Guid RunId, string? Reason, bool SkipRowsWithErrors) : IRequest;

internal sealed class OrderImportValidator : AbstractValidator<OrderImport>
{
    public OrderImportValidator() =>
        RuleFor(c => c.Reason).MaximumLength(ImportRun.ReasonMaxLength).WithMessage($"Căn cứ có tối đa {ImportRun.ReasonMaxLength} ký tự.");
}

internal sealed class OrderImportHandler(RunOrders orders, RequestContext request) : IRequestHandler<OrderImport, Unit>
{
    public Task<Unit> Handle(OrderImport command, CancellationToken cancellationToken) => orders.OrderAsync<ImportRun>(
        command.RunId,
        run => run.OrderWriting(
            string.IsNullOrWhiteSpace(command.Reason) ? null : command.Reason.Trim(), command.SkipRowsWithErrors,
            RunScope.ToStored(request.User)),
        cancellationToken);
}

/// <summary>Kiểm tra lại: checks the stored file anew, for instance after other records changed.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record CheckImportAgain(Guid RunId) : IRequest;

internal sealed class CheckImportAgainHandler(RunOrders orders) : IRequestHandler<CheckImportAgain, Unit>
{
    public Task<Unit> Handle(CheckImportAgain command, CancellationToken cancellationToken) =>
        orders.OrderAsync<ImportRun>(command.RunId, run => run.CheckAgain(), cancellationToken);
}

/// <summary>Hủy: stops a run; what was being written is undone.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record CancelImport(Guid RunId) : IRequest;

internal sealed class CancelImportHandler(RunOrders orders) : IRequestHandler<CancelImport, Unit>
{
    public Task<Unit> Handle(CancelImport command, CancellationToken cancellationToken) =>
        orders.CancelAsync<ImportRun>(command.RunId, cancellationToken);
}

/// <summary>Hoàn tác: has a written import taken back in the background. A second order does nothing.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record UndoImport(Guid RunId, string? Reason) : IRequest;

internal sealed class UndoImportValidator : AbstractValidator<UndoImport>
{
    public UndoImportValidator() => RuleFor(c => c.Reason)
        .NotEmpty().WithMessage("Nhập lý do hoàn tác.")
        .MaximumLength(ImportRun.ReasonMaxLength).WithMessage($"Lý do có tối đa {ImportRun.ReasonMaxLength} ký tự.")
        .OverridePropertyName(nameof(RunModel.Form.UndoReason));
}

internal sealed class UndoImportHandler(RunOrders orders, RequestContext request) : IRequestHandler<UndoImport, Unit>
{
    public Task<Unit> Handle(UndoImport command, CancellationToken cancellationToken) => orders.OrderAsync<ImportRun>(
        command.RunId, run => run.OrderUndo(command.Reason!.Trim(), RunScope.ToStored(request.User)), cancellationToken);
}
