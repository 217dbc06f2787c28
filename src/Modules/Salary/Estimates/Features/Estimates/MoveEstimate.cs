using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Estimates.Domain;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Estimates.Features.Estimates;

/// <summary>Tổng hợp dự toán toàn tỉnh.</summary>
[Requires(SalaryPermissions.Report)]
internal sealed record SumEstimate(Guid Id, int Version, string? Reason) : IRequest;

/// <summary>Bỏ một phương án.</summary>
[Requires(SalaryPermissions.Report)]
internal sealed record WithdrawEstimate(Guid Id, int Version, string? Reason) : IRequest;

/// <summary>Trả lại dự toán của một đơn vị.</summary>
[Requires(SalaryPermissions.Report)]
internal sealed record ReturnEstimatePart(Guid PartId, int Version, string? Reason) : IRequest;

/// <summary>Đơn vị ghi kế hoạch tuyển và gửi Sở Tài chính; <paramref name="IsSent"/> false: only keeps the plan.</summary>
[Requires(SalaryPermissions.Edit, SalaryPermissions.Use)]
internal sealed record SaveEstimatePart(Guid PartId, int Version, IReadOnlyList<PlannedPosts> Plan, string? Note, bool IsSent) : IRequest;

/// <summary>Posts of one kind to be filled.</summary>
internal sealed record PlannedPosts(string QuotaKindCode, int? Posts, int? Months);

internal sealed class SumEstimateValidator : AbstractValidator<SumEstimate>
{
    public SumEstimateValidator() =>
        RuleFor(c => c.Reason).MaximumLength(SalaryMonth.ReasonMaxLength)
        .WithMessage($"Lý do có tối đa {SalaryMonth.ReasonMaxLength} ký tự.");
}

internal sealed class WithdrawEstimateValidator : AbstractValidator<WithdrawEstimate>
{
    public WithdrawEstimateValidator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Ghi lý do bỏ phương án.")
        .MaximumLength(SalaryMonth.ReasonMaxLength).WithMessage($"Lý do có tối đa {SalaryMonth.ReasonMaxLength} ký tự.");
}

internal sealed class ReturnEstimatePartValidator : AbstractValidator<ReturnEstimatePart>
{
    public ReturnEstimatePartValidator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Ghi lý do trả lại để đơn vị biết cần sửa gì.")
        .MaximumLength(SalaryMonth.ReasonMaxLength).WithMessage($"Lý do có tối đa {SalaryMonth.ReasonMaxLength} ký tự.");
}

internal sealed class SaveEstimatePartValidator : AbstractValidator<SaveEstimatePart>
{
    public SaveEstimatePartValidator()
    {
        RuleForEach(c => c.Plan).Must(p => p.Posts is not null && p.Months is not null).WithMessage("Nhập số dự kiến tuyển và số tháng.");
        RuleFor(c => c.Plan).Must(p => p.DistinctBy(x => x.QuotaKindCode).Count() == p.Count)
            .WithMessage("Một loại biên chế chỉ khai một dòng.");
        RuleFor(c => c.Note).MaximumLength(SalaryMonth.ReasonMaxLength)
            .WithMessage($"Ghi chú có tối đa {SalaryMonth.ReasonMaxLength} ký tự.");
    }
}

internal sealed class MoveEstimateHandler(SalaryDbContext db, RequestContext request) :
    IRequestHandler<SumEstimate, Unit>, IRequestHandler<WithdrawEstimate, Unit>, IRequestHandler<ReturnEstimatePart, Unit>,
    IRequestHandler<SaveEstimatePart, Unit>
{
    public async Task<Unit> Handle(SumEstimate command, CancellationToken cancellationToken)
    {
        var estimate = await db.BudgetEstimates.RequireAsync(e => e.Id == command.Id, cancellationToken);
        estimate.RequireVersion(command.Version);
        var parts = await db.BudgetParts.Include(p => p.Vacancies).Where(p => p.EstimateId == estimate.Id).ToListAsync(cancellationToken);
        estimate.Sum(parts, command.Reason, request.ActNow());
        return await SaveAsync($"Tổng hợp dự toán năm {estimate.Year}, {estimate.Name} (Điều 15.4)", cancellationToken);
    }

    public async Task<Unit> Handle(WithdrawEstimate command, CancellationToken cancellationToken)
    {
        var estimate = await db.BudgetEstimates.RequireAsync(e => e.Id == command.Id, cancellationToken);
        estimate.RequireVersion(command.Version);
        estimate.Withdraw(command.Reason!.Trim());
        return await SaveAsync($"Bỏ phương án dự toán: {command.Reason}", cancellationToken);
    }

    public async Task<Unit> Handle(ReturnEstimatePart command, CancellationToken cancellationToken)
    {
        var part = await OpenPartAsync(db.BudgetParts.VisibleTo(request.User, db), command.PartId, command.Version, cancellationToken);
        part.Return(command.Reason!);
        return await SaveAsync($"Trả lại dự toán của {part.UnitName}: {command.Reason}", cancellationToken);
    }

    public async Task<Unit> Handle(SaveEstimatePart command, CancellationToken cancellationToken)
    {
        var part = await OpenPartAsync(db.BudgetParts.FilledBy(request.User, db), command.PartId, command.Version, cancellationToken);
        part.Plan(command.Plan.ToDictionary(p => p.QuotaKindCode, p => (p.Posts!.Value, p.Months!.Value)));
        if (command.IsSent)
        {
            part.Send(command.Note, request.ActNow());
        }

        return await SaveAsync($"{(command.IsSent ? "Gửi" : "Lưu kế hoạch tuyển của")} dự toán {part.UnitName}", cancellationToken);
    }

    private async Task<BudgetPart> OpenPartAsync(IQueryable<BudgetPart> parts, Guid id, int version, CancellationToken cancellationToken)
    {
        var part = await parts.Include(p => p.Vacancies).RequireAsync(p => p.Id == id, cancellationToken);
        part.RequireVersion(version);
        (await db.BudgetEstimates.AsNoTracking().RequireAsync(e => e.Id == part.EstimateId, cancellationToken)).RequireDraft();
        return part;
    }

    private async Task<Unit> SaveAsync(string what, CancellationToken cancellationToken)
    {
        db.Basis = new ChangeBasis(what);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
