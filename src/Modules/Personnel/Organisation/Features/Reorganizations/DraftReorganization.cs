using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Runs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.Reorganizations;

/// <summary>Lập phương án sắp xếp tổ chức theo một quyết định. The id is made with the form: posted twice, it is one plan.</summary>
[Requires(PersonnelPermissions.AdministerUnits)]
internal sealed record DraftReorganization(Guid PlanId, string? Title, DecisionForm Decision) : IRequest<Guid>;

internal sealed class DraftReorganizationValidator : AbstractValidator<DraftReorganization>
{
    public DraftReorganizationValidator()
    {
        RuleFor(c => c.PlanId).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleFor(c => c.Title).NotEmpty().WithMessage("Nhập tên phương án.")
            .MaximumLength(Reorganization.TitleMaxLength).WithMessage($"Tên phương án dài nhất {Reorganization.TitleMaxLength} ký tự.");
        RuleFor(c => c.Decision).SetValidator(new DecisionFormValidator());
    }
}

internal sealed class DraftReorganizationHandler(PersonnelDbContext db, DecisionRegister decisions, RequestContext request,
    TimeProvider clock)
    : IRequestHandler<DraftReorganization, Guid>
{
    public async Task<Guid> Handle(DraftReorganization command, CancellationToken cancellationToken)
    {
        if (await db.Reorganizations.VisibleTo(request.User).AnyAsync(r => r.Id == command.PlanId, cancellationToken))
        {
            return command.PlanId;
        }

        var decision = await decisions.FindOrAddAsync(command.Decision.ToFacts(), cancellationToken);
        var plan = Reorganization.Draft(
            new DraftFacts(command.PlanId, VietnameseText.Clean(command.Title)!, decision.Id, decision.EffectiveFrom, request.User.Id,
                request.User.DisplayName),
            clock.UtcNow());
        db.Reorganizations.Add(plan);
        db.Basis = new ChangeBasis($"Lập phương án sắp xếp tổ chức: {plan.Title}", decision.Id, decision.Number);
        await db.SaveChangesAsync(cancellationToken);
        return plan.Id;
    }
}

/// <summary>Xác nhận: has the plan played in the background, or on its day. A second click does nothing.</summary>
[Requires(PersonnelPermissions.AdministerUnits)]
internal sealed record ConfirmReorganization(Guid PlanId, int Version) : IRequest;

internal sealed class ConfirmReorganizationHandler(
    PersonnelDbContext db, ReorganizationPlans plans, RequestContext request, TimeProvider clock)
        : IRequestHandler<ConfirmReorganization, Unit>
{
    public async Task<Unit> Handle(ConfirmReorganization command, CancellationToken cancellationToken)
    {
        var run = await db.Reorganizations.VisibleTo(request.User).RequireAsync(r => r.Id == command.PlanId, cancellationToken);
        if (run.State is ReorganizationState.Confirmed or ReorganizationState.Done)
        {
            return Unit.Value;
        }

        run.RequireVersion(command.Version);
        var scope = request.User.ScopeOf(PersonnelPermissions.AdministerUnits);
        var plan = await plans.MakeAsync(run.Id, scope, cancellationToken);
        if (plan.IsBlocked)
        {
            throw new RuleViolationException(
                "personnel.reorganization-blocked", $"Phương án còn {plan.Findings.Count(f => f.Severity == PlanSeverity.Blocks)} điểm phải xử lý trước khi xác nhận. Xem danh sách bên dưới.");
        }

        var lastDay = await db.ReorganizationLines.Where(l => l.ReorganizationId == run.Id).MaxAsync(l => l.EffectiveOn, cancellationToken);
        run.Confirm(new Confirmation(request.User.Id, request.User.DisplayName, RunScope.ToStored(scope), clock.UtcNow()), lastDay);
        db.Basis = new ChangeBasis($"Xác nhận phương án sắp xếp tổ chức: {run.Title}", run.DecisionId);
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

/// <summary>Bỏ phương án chưa thực hiện.</summary>
[Requires(PersonnelPermissions.AdministerUnits)]
internal sealed record CancelReorganization(Guid PlanId) : IRequest;

internal sealed class CancelReorganizationHandler(PersonnelDbContext db, RequestContext request, WorkBoard board)
    : IRequestHandler<CancelReorganization, Unit>
{
    public async Task<Unit> Handle(CancelReorganization command, CancellationToken cancellationToken)
    {
        var run = await db.Reorganizations.VisibleTo(request.User).RequireAsync(r => r.Id == command.PlanId, cancellationToken);
        if (board.Find(run.Id) is not null)
        {
            throw new RuleViolationException("personnel.reorganization-running",
                "Phương án đang được thực hiện. Chờ xong rồi hoàn tác nếu cần.");
        }

        run.Cancel(request.Clock.UtcNow());
        db.Basis = new ChangeBasis($"Bỏ phương án sắp xếp tổ chức: {run.Title}", run.DecisionId);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Hoàn tác trong ngày.</summary>
[Requires(PersonnelPermissions.AdministerUnits)]
internal sealed record UndoReorganization(Guid PlanId) : IRequest;

internal sealed class UndoReorganizationHandler(PersonnelDbContext db, RequestContext request, TimeProvider clock)
    : IRequestHandler<UndoReorganization, Unit>
{
    public async Task<Unit> Handle(UndoReorganization command, CancellationToken cancellationToken)
    {
        var run = await db.Reorganizations.VisibleTo(request.User).RequireAsync(r => r.Id == command.PlanId, cancellationToken);
        run.OrderUndo(clock.TodayInVietnam());
        db.Basis = new ChangeBasis($"Hoàn tác sắp xếp tổ chức: {run.Title}", run.DecisionId);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
