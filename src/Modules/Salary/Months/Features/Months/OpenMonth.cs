using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Months;

/// <summary>Mở tháng: has the sheets of all units made in the background; the job of day 1 does the same. Twice does nothing.</summary>
[Requires(SalaryPermissions.Report)]
internal sealed record OpenMonth(string? Month) : IRequest;

internal sealed class OpenMonthHandler(SalaryDbContext db, MonthOpener opener, TimeProvider clock) : IRequestHandler<OpenMonth, Unit>
{
    private const int MonthsBack = 24;

    public async Task<Unit> Handle(OpenMonth command, CancellationToken cancellationToken)
    {
        var month = PayMonth.Parse(command.Month);
        var current = PayMonth.Of(clock.TodayInVietnam());
        if (month > current || month.First < current.First.AddMonths(-MonthsBack))
        {
            throw new RuleViolationException(
                "salary.month-not-yet", $"Chỉ mở bảng lương từ {MonthsBack} tháng trước đến tháng {current.ToVietnamese()}.");
        }

        var begun = await opener.BeginAsync(month, cancellationToken);
        begun.TryOpeningAgain();
        db.Basis = new ChangeBasis($"Mở bảng lương tháng {month.ToVietnamese()}");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}

/// <summary>
/// Khóa tháng (Điều 15.3): from then on only truy lĩnh and truy thu correct it. While sheets are missing it asks for the reason.
/// </summary>
/// <param name="Month">The month, 2026-10.</param>
/// <param name="SeenMissing">How many were missing on the page the user confirmed; null: no page was shown.</param>
/// <param name="Reason">Why it is locked without them.</param>
[Requires(SalaryPermissions.Report)]
internal sealed record LockMonth(string? Month, int? SeenMissing = null, string? Reason = null) : IRequest;

internal sealed class LockMonthValidator : AbstractValidator<LockMonth>
{
    public LockMonthValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().When(c => c.SeenMissing > 0).WithMessage("Ghi lý do khóa tháng khi còn thiếu bảng lương.");
        RuleFor(c => c.Reason).MaximumLength(SalaryMonth.ReasonMaxLength)
            .WithMessage($"Lý do có tối đa {SalaryMonth.ReasonMaxLength} ký tự.");
    }
}

/// <summary>Who is missing from a month, before it is locked.</summary>
[Requires(SalaryPermissions.Report)]
internal sealed record CheckLock(string? Month) : IRequest<LockCheck>;

/// <summary>What the page before the lock shows.</summary>
internal sealed record LockCheck(SalaryMonth Month, int TakenIn, IReadOnlyList<MonthGap> Missing);

internal sealed class CheckLockHandler(SalaryDbContext db) : IRequestHandler<CheckLock, LockCheck>
{
    public async Task<LockCheck> Handle(CheckLock query, CancellationToken cancellationToken)
    {
        var first = SheetAccess.FirstOfMonth(query.Month);
        var month = await db.SalaryMonths.AsNoTracking().RequireAsync(m => m.First == first, cancellationToken);
        var missing = await MonthGaps.ReadAsync(db, first, cancellationToken);
        var needed = (await db.PaySheets.AsNoTracking().Where(s => s.First == first && s.Kind == SheetKind.Main)
            .ToListAsync(cancellationToken)).Count(s => s.IsNeeded);
        return new LockCheck(month, needed - missing.Count, missing);
    }
}

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
        var missing = (await MonthGaps.ReadAsync(db, first, cancellationToken)).Count;
        if (command.SeenMissing is { } seen && seen != missing)
        {
            throw new RuleViolationException(
                "salary.month-changed", $"Trong lúc xem, số bảng lương còn thiếu đã đổi từ {seen} thành {missing}. Xem lại danh sách rồi khóa.");
        }

        month.Lock(missing, command.Reason, act.At, act.By);
        (await db.PaySheets.Where(s => s.First == first && s.State == SheetState.Consolidated).ToListAsync(cancellationToken))
            .ForEach(s => s.Lock());
        (await db.DistrictSubmissions.Where(d => d.First == first && d.State == SheetState.Consolidated).ToListAsync(cancellationToken))
            .ForEach(d => d.Lock());
        db.Basis = new ChangeBasis($"Khóa tháng lương {month.Month.ToVietnamese()}{(missing == 0 ? "" : $" khi còn thiếu {missing} bảng lương: {command.Reason}")}");
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
        RuleFor(c => c.Reason).MaximumLength(SalaryMonth.ReasonMaxLength)
            .WithMessage($"Lý do có tối đa {SalaryMonth.ReasonMaxLength} ký tự.");
    }
}

internal sealed class ReopenMonthHandler(SalaryDbContext db) : IRequestHandler<ReopenMonth, Unit>
{
    public async Task<Unit> Handle(ReopenMonth command, CancellationToken cancellationToken)
    {
        var first = SheetAccess.FirstOfMonth(command.Month);
        var month = await db.SalaryMonths.RequireAsync(m => m.First == first, cancellationToken);
        month.Reopen();
        (await db.PaySheets.Where(s => s.First == first && s.State == SheetState.Locked).ToListAsync(cancellationToken))
            .ForEach(s => s.Unlock());
        (await db.DistrictSubmissions.Where(d => d.First == first && d.State == SheetState.Locked).ToListAsync(cancellationToken))
            .ForEach(d => d.Unlock());
        db.Basis = new ChangeBasis($"Mở lại tháng lương {month.Month.ToVietnamese()}: {command.Reason}");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
