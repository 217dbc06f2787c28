using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Runs;
using HoSoCanBo.Personnel.Runs.Features.Runs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>"Ghi vào hồ sơ": has a checked file written in the background. A second order does nothing.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record OrderImport(Guid RunId, string? Reason, bool SkipRowsWithErrors) : IRequest;

internal sealed class OrderImportValidator : AbstractValidator<OrderImport>
{
    public OrderImportValidator() =>
        RuleFor(c => c.Reason).MaximumLength(ImportRun.ReasonMaxLength).WithMessage($"Căn cứ có tối đa {ImportRun.ReasonMaxLength} ký tự.");
}

internal sealed class OrderImportHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<OrderImport, Unit>
{
    public async Task<Unit> Handle(OrderImport command, CancellationToken cancellationToken)
    {
        var run = await db.ImportRuns.OwnedBy(request.User).RequireAsync(r => r.Id == command.RunId, cancellationToken);
        var scope = RunScope.ToStored(request.User);
        if (!run.OrderWriting(string.IsNullOrWhiteSpace(command.Reason) ? null : command.Reason.Trim(), command.SkipRowsWithErrors, scope))
        {
            return Unit.Value;
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Unit.Value; // the other of two clicks was faster; the page shows what became of it
        }

        return Unit.Value;
    }
}

/// <summary>Kiểm tra lại: checks the stored file anew, for instance after other records changed.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record CheckImportAgain(Guid RunId) : IRequest;

internal sealed class CheckImportAgainHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<CheckImportAgain, Unit>
{
    public async Task<Unit> Handle(CheckImportAgain command, CancellationToken cancellationToken)
    {
        var run = await db.ImportRuns.OwnedBy(request.User).RequireAsync(r => r.Id == command.RunId, cancellationToken);
        run.CheckAgain();
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Hủy: stops a run; what was being written is undone.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record CancelImport(Guid RunId) : IRequest;

internal sealed class CancelImportHandler(PersonnelDbContext db, RequestContext request, RunMonitor monitor)
    : IRequestHandler<CancelImport, Unit>
{
    public async Task<Unit> Handle(CancelImport command, CancellationToken cancellationToken)
    {
        var run = await db.ImportRuns.OwnedBy(request.User).RequireAsync(r => r.Id == command.RunId, cancellationToken);
        await monitor.CancelAsync(run, cancellationToken);
        return Unit.Value;
    }
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

internal sealed class UndoImportHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<UndoImport, Unit>
{
    public async Task<Unit> Handle(UndoImport command, CancellationToken cancellationToken)
    {
        var run = await db.ImportRuns.OwnedBy(request.User).RequireAsync(r => r.Id == command.RunId, cancellationToken);
        if (run.OrderUndo(command.Reason!.Trim(), RunScope.ToStored(request.User)))
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return Unit.Value;
    }
}

internal static class ImportRunAccess
{
    /// <summary>A run, with the personal data in its file, is shown to nobody but the one who uploaded it.</summary>
    public static IQueryable<ImportRun> OwnedBy(this IQueryable<ImportRun> runs, CurrentUser user) =>
        ReferenceEquals(user, CurrentUser.System) ? runs : runs.Where(r => r.CreatedBy == user.Id);
}
