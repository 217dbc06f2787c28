using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.Salary.Persistence;
using MediatR;

namespace HoSoCanBo.Salary.People.Features.SalaryChanges;

/// <summary>Người thứ hai duyệt hoặc không duyệt một thay đổi lương.</summary>
[Requires(SalaryRecords.Edit)]
internal sealed record AnswerPayChange(Guid Id, int Version, bool IsApproved, string? Reason) : IRequest<Guid>;

internal sealed class AnswerPayChangeValidator : AbstractValidator<AnswerPayChange>
{
    public AnswerPayChangeValidator() => RuleFor(c => c.Reason).IsReason("không duyệt", c => !c.IsApproved);
}

internal sealed class AnswerPayChangeHandler(SalaryDbContext db, SalaryRecords records, IMediator mediator, RequestContext request,
    TimeProvider clock) :
    IRequestHandler<AnswerPayChange, Guid>
{
    public async Task<Guid> Handle(AnswerPayChange command, CancellationToken cancellationToken)
    {
        var waiting = await db.WaitingPayChanges.RequireAsync(c => c.Id == command.Id, cancellationToken);
        var person = await records.RequireAsync(waiting.PersonId, cancellationToken); // in the scope, and not the own pay
        waiting.RequireVersion(command.Version);
        var reason = string.IsNullOrWhiteSpace(command.Reason) ? null : command.Reason.Trim();
        waiting.Answer(command.IsApproved, request.User.Id, request.User.DisplayName, reason, clock.UtcNow());
        db.Publish(new PayChangeAnswered(Guid.CreateVersion7(), clock.GetUtcNow(), null, waiting.Id, person.UnitId ?? Guid.Empty,
            command.IsApproved));
        if (command.IsApproved)
        {
            records.AskedByName = waiting.AskedByName;
            await mediator.Send(SecondPerson.Approved(waiting), cancellationToken); // one save for both
        }

        if (db.ChangeTracker.HasChanges())
        {
            await records.SaveAsync(command.IsApproved ? $"Duyệt: {waiting.What}" : $"Không duyệt: {waiting.What} ({reason})", null,
                cancellationToken);
        }

        return waiting.Id;
    }
}
