using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Months.Jobs;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Months;

/// <summary>Mở tháng: has the sheets of all units made in the background; the job of day 1 does the same. Twice does nothing.</summary>
[Requires(SalaryPermissions.Report)]
internal sealed record OpenMonth(string? Month) : IRequest;

internal sealed class OpenMonthHandler(SalaryDbContext db, MonthOpener opener, WorkBoard board, TimeProvider clock) : IRequestHandler<OpenMonth, Unit>
{
    private const int MonthsBack = 24;

    public async Task<Unit> Handle(OpenMonth command, CancellationToken cancellationToken)
    {
        var month = PayMonth.Parse(command.Month);
        var current = PayMonth.Of(clock.TodayInVietnam());
        if (month > current || month.First < current.First.AddMonths(-MonthsBack))
        {
            throw new RuleViolationException("salary.month-not-yet", $"Chỉ mở bảng lương từ {MonthsBack} tháng trước đến tháng {current.ToVietnamese()}.");
        }

        var begun = await opener.BeginAsync(month, cancellationToken);
        begun.TryOpeningAgain();
        db.Basis = new ChangeBasis($"Mở bảng lương tháng {month.ToVietnamese()}");
        await db.SaveChangesAsync(cancellationToken);
        board.Wake<OpenMonthWork>();
        return Unit.Value;
    }
}

/// <summary>Khóa tháng (Điều 15.3): from then on only truy lĩnh and truy thu correct it.</summary>
[Requires(SalaryPermissions.Report)]
internal sealed record LockMonth(string? Month) : IRequest;

internal sealed class LockMonthHandler(SalaryDbContext db, RequestContext request) : IRequestHandler<LockMonth, Unit>
{
    public async Task<Unit> Handle(LockMonth command, CancellationToken cancellationToken)
    {
        var first = SheetAccess.FirstOfMonth(command.Month);
        var month = await db.SalaryMonths.RequireAsync(m => m.First == first, cancellationToken);
        if (month.IsLocked)
        {
            return Unit.Value; // the second of two clicks
        }

        var act = request.ActNow();
        month.Lock(act.At, act.By);
        (await db.PaySheets.Where(s => s.First == first && s.State == SheetState.Consolidated).ToListAsync(cancellationToken)).ForEach(s => s.Lock());
        (await db.DistrictSubmissions.Where(d => d.First == first && d.State == SheetState.Consolidated).ToListAsync(cancellationToken)).ForEach(d => d.Lock());
        db.Basis = new ChangeBasis($"Khóa tháng lương {month.Month.ToVietnamese()}");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Mở lại tháng đã khóa, with a reason that stays in the log.</summary>
[Requires(SalaryPermissions.Report)]
internal sealed record ReopenMonth(string? Month, string? Reason) : IRequest;

internal sealed class ReopenMonthValidator : AbstractValidator<ReopenMonth>
{
    public ReopenMonthValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Ghi lý do mở lại tháng.");
        RuleFor(c => c.Reason).MaximumLength(SalaryMonth.ReasonMaxLength).WithMessage($"Lý do có tối đa {SalaryMonth.ReasonMaxLength} ký tự.");
    }
}

internal sealed class ReopenMonthHandler(SalaryDbContext db) : IRequestHandler<ReopenMonth, Unit>
{
    public async Task<Unit> Handle(ReopenMonth command, CancellationToken cancellationToken)
    {
        var first = SheetAccess.FirstOfMonth(command.Month);
        var month = await db.SalaryMonths.RequireAsync(m => m.First == first, cancellationToken);
        month.Reopen();
        (await db.PaySheets.Where(s => s.First == first && s.State == SheetState.Locked).ToListAsync(cancellationToken)).ForEach(s => s.Unlock());
        (await db.DistrictSubmissions.Where(d => d.First == first && d.State == SheetState.Locked).ToListAsync(cancellationToken)).ForEach(d => d.Unlock());
        db.Basis = new ChangeBasis($"Mở lại tháng lương {month.Month.ToVietnamese()}: {command.Reason}");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
