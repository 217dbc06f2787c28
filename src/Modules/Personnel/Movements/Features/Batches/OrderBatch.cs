using FluentValidation;
using FluentValidation.Results;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Runs;
using HoSoCanBo.Personnel.Runs.Features.Runs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Batches;

/// <summary>
/// Một quyết định, nhiều người: has everybody of the list or the sheet checked in the background. The id is made with the form:
/// posted twice, it is one batch.
/// </summary>
/// <param name="BatchId">Made with the form.</param>
/// <param name="TypeCode">Code of movement_types.csv.</param>
/// <param name="Numbers">Số hiệu, apart by blanks, commas or lines; null when a sheet is given.</param>
/// <param name="File">A sheet with one line a person; null when numbers are given. Must be seekable.</param>
/// <param name="Answers">What the kind asks, the same for all.</param>
/// <param name="Decision">The paper.</param>
[Requires(PersonnelPermissions.Transfer)]
internal sealed record OrderBatch(
    Guid BatchId, string? TypeCode, string? Numbers, Stream? File, MovementAnswers Answers, DecisionForm Decision) : IRequest<Guid>;

internal sealed class OrderBatchValidator : AbstractValidator<OrderBatch>
{
    public OrderBatchValidator()
    {
        RuleFor(c => c.BatchId).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleFor(c => c.TypeCode).NotEmpty().WithMessage("Chọn loại biến động.");
        RuleFor(c => c.Numbers).NotEmpty().When(c => c.File is null)
            .WithMessage("Nhập số hiệu của những người có tên trong quyết định, hoặc chọn tệp Excel.");
        RuleFor(c => c.Decision).SetValidator(new DecisionFormValidator());
    }
}

internal sealed class OrderBatchHandler(PersonnelDbContext db, RequestContext request, RunOrders orders, DecisionRegister decisions)
    : IRequestHandler<OrderBatch, Guid>
{
    /// <summary>What a line of the list may say for itself.</summary>
    private static readonly MovementField[] PerLine = [MovementField.ToUnit, MovementField.Position, MovementField.EndsOn];

    public async Task<Guid> Handle(OrderBatch command, CancellationToken cancellationToken)
    {
        if (await orders.IsOrderedAsync<MovementBatch>(command.BatchId, cancellationToken))
        {
            return command.BatchId;
        }

        var type = await db.MovementTypes.AsNoTracking().SingleOrDefaultAsync(t => t.Code == command.TypeCode, cancellationToken)
            ?? throw new NotFoundException();
        var lines = command.File is null ? BatchSheet.FromNumbers(command.BatchId, command.Numbers)
            : BatchSheet.Read(command.BatchId, command.File);
        await RefuseOwnAsync(lines, cancellationToken);
        Require(command.Answers, MovementForms.Of(type.Code, type.Category), isSheet: command.File is not null);
        await decisions.FindAsync(command.Decision.ToFacts(), cancellationToken);
        var user = request.User;
        db.MovementBatches.Add(MovementBatch.Order(
            new BatchOrder(
                command.BatchId, type.Code, BatchJson.Write(command.Decision), BatchJson.Write(command.Answers),
                RunScope.ToStored(user.ScopeOf(PersonnelPermissions.Transfer)), lines.Count, user.Id ?? Guid.Empty, user.DisplayName),
            request.Clock.UtcNow()));
        db.Set<MovementBatchLine>().AddRange(lines);
        await db.SaveChangesAsync(cancellationToken);
        return command.BatchId;
    }

    private async Task RefuseOwnAsync(IReadOnlyCollection<MovementBatchLine> lines, CancellationToken cancellationToken)
    {
        if (request.User.EmployeeId is not { } own)
        {
            return;
        }

        var number = await db.Employees.AsNoTracking().Where(e => e.Id == own).Select(e => e.EmployeeNumber)
            .SingleOrDefaultAsync(cancellationToken);
        if (lines.Any(l => string.Equals(l.EmployeeNumber, number, StringComparison.OrdinalIgnoreCase)))
        {
            request.User.RefuseOwn(own);
        }
    }

    /// <summary>Answers a sheet may give line by line need not be given for all.</summary>
    private static void Require(MovementAnswers answers, MovementForm form, bool isSheet)
    {
        var asked = isSheet
            ? form with { Required = [.. form.Required.Except(PerLine)],
                Optional = [.. form.Optional.Union(form.Required.Intersect(PerLine))] } : form;
        var errors = MovementAnswersShape.Check(answers, asked);
        if (errors.Count > 0)
        {
            throw new ValidationException(errors.Select(e => new ValidationFailure($"Answers.{e.PropertyName}", e.ErrorMessage)));
        }
    }
}

/// <summary>"Ghi tất cả": a second order does nothing.</summary>
[Requires(PersonnelPermissions.Transfer)]
internal sealed record OrderBatchWriting(Guid BatchId) : IRequest;

internal sealed class OrderBatchWritingHandler(RunOrders orders) : IRequestHandler<OrderBatchWriting, Unit>
{
    public Task<Unit> Handle(OrderBatchWriting command, CancellationToken cancellationToken) =>
        orders.OrderAsync<MovementBatch>(command.BatchId, batch => batch.OrderWriting(), cancellationToken);
}

/// <summary>Kiểm tra lại, for instance after records were corrected.</summary>
[Requires(PersonnelPermissions.Transfer)]
internal sealed record CheckBatchAgain(Guid BatchId) : IRequest;

internal sealed class CheckBatchAgainHandler(RunOrders orders) : IRequestHandler<CheckBatchAgain, Unit>
{
    public Task<Unit> Handle(CheckBatchAgain command, CancellationToken cancellationToken) =>
        orders.OrderAsync<MovementBatch>(command.BatchId, batch => batch.CheckAgain(), cancellationToken);
}

/// <summary>Hủy: stops a batch; what was being written is undone.</summary>
[Requires(PersonnelPermissions.Transfer)]
internal sealed record CancelBatch(Guid BatchId) : IRequest;

internal sealed class CancelBatchHandler(RunOrders orders) : IRequestHandler<CancelBatch, Unit>
{
    public Task<Unit> Handle(CancelBatch command, CancellationToken cancellationToken) =>
        orders.CancelAsync<MovementBatch>(command.BatchId, cancellationToken);
}
