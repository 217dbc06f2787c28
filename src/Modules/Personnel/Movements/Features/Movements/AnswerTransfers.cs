using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

/// <summary>
/// Tiếp nhận hoặc trả lại nhiều hồ sơ một lần (Điều 11.2). Each record is answered for itself, as if one by one: one that cannot be
/// answered any more stops no other, and says why.
/// </summary>
/// <param name="MovementIds">Those ticked; not looked at when all are meant.</param>
/// <param name="All">All that wait, oldest first, as many as one answer takes.</param>
/// <param name="IsRefusal">Sent back instead of received.</param>
/// <param name="Reason">Why they are sent back, the same for all.</param>
[Requires(PersonnelPermissions.Transfer)]
internal sealed record AnswerTransfers(IReadOnlyList<Guid> MovementIds, bool All, bool IsRefusal, string? Reason)
: IRequest<AnsweredTransfers>
{
    /// <summary>Most records of one answer: what a page can wait for.</summary>
    public const int MostAtOnce = 300;
}

/// <summary>What became of each.</summary>
/// <param name="Rows">In the order they were answered.</param>
/// <param name="StillWaiting">How many wait after it.</param>
internal sealed record AnsweredTransfers(IReadOnlyList<AnsweredTransfer> Rows, int StillWaiting)
{
    /// <summary>Those that could not be answered.</summary>
    public IEnumerable<AnsweredTransfer> Problems => Rows.Where(r => r.Problem is not null);

    /// <summary>How many were answered.</summary>
    public int Done => Rows.Count(r => r.Problem is null);
}

/// <summary>One record: whose, from where, and why it could not be answered.</summary>
internal sealed record AnsweredTransfer(Guid MovementId, string FullName, string EmployeeNumber, string FromUnit, string? Problem);

internal sealed class AnswerTransfersValidator : AbstractValidator<AnswerTransfers>
{
    public AnswerTransfersValidator()
    {
        RuleFor(c => c.MovementIds).NotEmpty().When(c => !c.All).WithMessage("Chọn ít nhất một hồ sơ.");
        RuleFor(c => c.Reason).NotEmpty().When(c => c.IsRefusal).WithMessage("Nhập lý do trả lại.");
        RuleFor(c => c.Reason).MaximumLength(Movement.ReasonMaxLength).WithMessage($"Lý do dài nhất {Movement.ReasonMaxLength} ký tự.");
    }
}

internal sealed class AnswerTransfersHandler(PersonnelDbContext db, IMediator mediator, RequestContext request)
    : IRequestHandler<AnswerTransfers, AnsweredTransfers>
{
    public async Task<AnsweredTransfers> Handle(AnswerTransfers command, CancellationToken cancellationToken)
    {
        var scope = request.User.ScopeOf(PersonnelPermissions.Transfer);
        var ids = command.MovementIds.Distinct().Take(AnswerTransfers.MostAtOnce).ToArray();
        var meant = command.All ? db.RowsOf(MovementTab.Incoming, scope) : db.MovementsTo(scope).Where(m => ids.Contains(m.Id));
        var asked = await meant.AsNoTracking()
            .OrderBy(m => m.SentAt).ThenBy(m => m.Id)
            .Take(AnswerTransfers.MostAtOnce)
            .Select(m => new AnsweredTransfer(
                m.Id,
                db.Employees.Where(e => e.Id == m.EmployeeId).Select(e => e.FullName).First(),
                db.Employees.Where(e => e.Id == m.EmployeeId).Select(e => e.EmployeeNumber).First(),
                db.Units.Where(u => u.Id == m.FromUnitId).Select(u => u.Name).First(),
                null))
            .ToListAsync(cancellationToken);
        var answered = new List<AnsweredTransfer>(asked.Count);
        foreach (var row in asked)
        {
            answered.Add(row with { Problem = await AnswerAsync(row.MovementId, command, cancellationToken) });
        }

        return new AnsweredTransfers(answered, await db.RowsOf(MovementTab.Incoming, scope).CountAsync(cancellationToken));
    }

    private async Task<string?> AnswerAsync(Guid movementId, AnswerTransfers command, CancellationToken cancellationToken)
    {
        try
        {
            db.ChangeTracker.Clear(); // what the one before left unsaved is not this one's
            await (command.IsRefusal
                ? mediator.Send(new RefuseTransfer(movementId, command.Reason), cancellationToken)
                : (Task)mediator.Send(new ReceiveTransfer(movementId), cancellationToken));
            return null;
        }
        catch (RuleViolationException refused)
        {
            return refused.Message;
        }
        catch (NotFoundException)
        {
            return "Hồ sơ này không còn chờ đơn vị của bạn tiếp nhận.";
        }
    }
}
