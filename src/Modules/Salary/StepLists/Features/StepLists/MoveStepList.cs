using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Features.SalaryChanges;
using HoSoCanBo.Salary.StepLists.Domain;
using MediatR;

namespace HoSoCanBo.Salary.StepLists.Features.StepLists;

/// <summary>Chọn người và gửi cấp trên.</summary>
[Requires(SalaryPermissions.Edit)]
internal sealed record ProposeStepList(Guid Id, int Version, IReadOnlyList<Guid> Chosen) : IRequest<Guid>;

/// <summary>Cấp trên duyệt hoặc trả lại.</summary>
[Requires(SalaryPermissions.Edit)]
internal sealed record ReviewStepList(Guid Id, int Version, bool IsApproved, string? Note) : IRequest<Guid>;

/// <summary>Một quyết định cho mọi người trong danh sách đã duyệt.</summary>
[Requires(SalaryPermissions.Edit)]
internal sealed record DecideStepList(Guid Id, int Version, PayDecisionForm Decision) : IRequest<Guid>;

internal sealed class ReviewStepListValidator : AbstractValidator<ReviewStepList>
{
    public ReviewStepListValidator() => RuleFor(c => c.Note).IsReason("trả lại để đơn vị biết cần sửa gì", c => !c.IsApproved);
}

internal sealed class DecideStepListValidator : AbstractValidator<DecideStepList>
{
    public DecideStepListValidator() => RuleFor(c => c.Decision).SetValidator(new PayDecisionFormValidator());
}

internal sealed class MoveStepListHandler(StepListReader reader, SalaryRecords records, RequestContext request, TimeProvider clock) :
    IRequestHandler<ProposeStepList, Guid>, IRequestHandler<ReviewStepList, Guid>, IRequestHandler<DecideStepList, Guid>
{
    public async Task<Guid> Handle(ProposeStepList command, CancellationToken cancellationToken)
    {
        var list = await reader.RequireAsync(command.Id, cancellationToken);
        list.RequireVersion(command.Version);
        list.Choose(command.Chosen.ToHashSet());
        list.Propose(request.User.Id, clock.UtcNow());
        return await SaveAsync(list, "Đề nghị nâng bậc lương", null, cancellationToken);
    }

    public async Task<Guid> Handle(ReviewStepList command, CancellationToken cancellationToken)
    {
        var list = await reader.RequireAsync(command.Id, cancellationToken);
        list.RequireVersion(command.Version);
        if (!await reader.IsSuperiorAsync(list.UnitId, cancellationToken))
        {
            throw new RuleViolationException("salary.step-list-superior", "Danh sách do cơ quan cấp trên của đơn vị duyệt.");
        }

        if (list.ProposedBy is { } proposer && proposer == request.User.Id)
        {
            throw new RuleViolationException("salary.step-list-own", "Người gửi đề nghị không tự duyệt danh sách của mình.");
        }

        list.Review(command.IsApproved, string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim(), clock.UtcNow());
        return await SaveAsync(list, command.IsApproved ? "Duyệt danh sách nâng bậc" : $"Trả lại danh sách nâng bậc: {command.Note}", null,
            cancellationToken);
    }

    public async Task<Guid> Handle(DecideStepList command, CancellationToken cancellationToken)
    {
        var list = await reader.RequireAsync(command.Id, cancellationToken);
        list.RequireVersion(command.Version);
        var decision = await records.DecisionAsync(command.Decision, cancellationToken);
        list.Decide(decision.Id);
        var chosen = list.Items.Where(i => i.IsIncluded).ToList();
        var people = await records.ReadAsync([.. chosen.Select(i => i.PersonId)], cancellationToken);
        foreach (var item in chosen)
        {
            var line = StepRaise.Apply(people[item.PersonId], item, records.Source(StableId.From($"step-raise:{item.Id}"), decision));
            records.Publish(line, decision);
        }

        return await SaveAsync(list, $"Nâng bậc lương {chosen.Count} người", decision, cancellationToken);
    }

    private async Task<Guid> SaveAsync(StepList list, string what, PayDecision? decision, CancellationToken cancellationToken)
    {
        await records.SaveAsync(what, decision, cancellationToken, isApproved: true); // lines follow a list the body above has approved
        return list.Id;
    }
}
