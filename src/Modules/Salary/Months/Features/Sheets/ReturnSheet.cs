using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Sheets;

/// <summary>Trả lại bảng lương with a reason; the unit has 3 working days, or until the day given.</summary>
[Requires(SalaryPermissions.Report, SalaryPermissions.Edit)]
internal sealed record ReturnSheet(Guid SheetId, int Version, string? Reason, DateOnly? Until) : IRequest;

internal sealed class ReturnSheetValidator : AbstractValidator<ReturnSheet>
{
    public ReturnSheetValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Ghi lý do trả lại.");
        RuleFor(c => c.Reason).MaximumLength(SalaryMonth.ReasonMaxLength)
            .WithMessage($"Lý do có tối đa {SalaryMonth.ReasonMaxLength} ký tự.");
    }
}

internal sealed class ReturnSheetHandler(SalaryDbContext db, SheetWriter writer, RequestContext request, WorkingCalendar calendar)
    : IRequestHandler<ReturnSheet, Unit>
{
    public async Task<Unit> Handle(ReturnSheet command, CancellationToken cancellationToken)
    {
        var sheet = await db.PaySheets.VisibleTo(request.User, db).RequireAsync(s => s.Id == command.SheetId, cancellationToken);
        if (!await db.MayReturnAsync(request.User, sheet, cancellationToken))
        {
            throw new ForbiddenException();
        }

        sheet.RequireVersion(command.Version);
        await db.RefuseLockedMonthAsync(sheet.First, cancellationToken);
        var act = request.ActNow();
        var until = command.Until ?? Deadline(act.Today);
        if (until < act.Today)
        {
            throw new RuleViolationException("salary.extension-past", "Hạn nộp lại phải từ hôm nay.");
        }

        sheet.Return(command.Reason!, until, act);
        await ReturnToDistrictAsync(sheet, command.Reason!, until, cancellationToken);
        await OpenFiguresAsync(sheet, cancellationToken);
        db.Basis = new ChangeBasis($"Trả lại bảng lương: {command.Reason}");
        db.Publish(new SheetReturned(Guid.CreateVersion7(), request.Clock.GetUtcNow(), null, sheet.Id, sheet.UnitId, sheet.First,
            sheet.LastDay));
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    // What Sở Tài chính returns of a huyện's units, the huyện has to send again.
    private async Task ReturnToDistrictAsync(PaySheet sheet, string reason, DateOnly until, CancellationToken cancellationToken)
    {
        if (sheet.GathererId is not { } gatherer)
        {
            return;
        }

        var sent = await db.DistrictSubmissions.SingleOrDefaultAsync(
            d => d.First == sheet.First && d.UnitId == gatherer, cancellationToken);
        if (sent is { State: SheetState.Submitted or SheetState.Consolidated })
        {
            sent.Return(reason, until > sent.LastDay ? until : sent.LastDay);
        }
    }

    // The sheet is open again: it takes the facts as they are now, and differences proposed meanwhile have no ground.
    private async Task OpenFiguresAsync(PaySheet sheet, CancellationToken cancellationToken)
    {
        var (first, unitId) = (sheet.First, sheet.UnitId);
        var proposed = await db.ArrearsProposals
            .Where(a => a.UnitId == unitId && a.OfMonth == first && a.State != ArrearsState.Accepted && a.State != ArrearsState.Dismissed)
            .ToListAsync(cancellationToken);
        proposed.ForEach(a => a.Withdraw());
        await writer.RefreshAsync(sheet, cancellationToken);
    }

    private DateOnly Deadline(DateOnly today)
    {
        var day = today;
        for (var left = SheetWindow.RemindWorkingDays; left > 0;)
        {
            day = day.AddDays(1);
            left -= calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }
}

/// <summary>Cho nộp muộn: opens a closed window until a day, with a reason.</summary>
[Requires(SalaryPermissions.Report, SalaryPermissions.Edit)]
internal sealed record ExtendSheet(Guid SheetId, DateOnly? Until, string? Reason) : IRequest;

internal sealed class ExtendSheetValidator : AbstractValidator<ExtendSheet>
{
    public ExtendSheetValidator()
    {
        RuleFor(c => c.Until).NotNull().WithMessage("Nhập ngày được nộp muộn đến.");
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Ghi lý do cho nộp muộn.");
        RuleFor(c => c.Reason).MaximumLength(SalaryMonth.ReasonMaxLength)
            .WithMessage($"Lý do có tối đa {SalaryMonth.ReasonMaxLength} ký tự.");
    }
}

internal sealed class ExtendSheetHandler(SalaryDbContext db, RequestContext request) : IRequestHandler<ExtendSheet, Unit>
{
    public async Task<Unit> Handle(ExtendSheet command, CancellationToken cancellationToken)
    {
        var sheet = await db.PaySheets.VisibleTo(request.User, db).RequireAsync(s => s.Id == command.SheetId, cancellationToken);
        if (!await db.MayReturnAsync(request.User, sheet, cancellationToken))
        {
            throw new ForbiddenException();
        }

        await db.RefuseLockedMonthAsync(sheet.First, cancellationToken);
        sheet.Extend(command.Until!.Value, request.ActNow().Today);
        db.Publish(LateSubmissions.Granted(sheet, request.Clock));
        db.Basis = new ChangeBasis($"Cho nộp muộn đến {command.Until:dd/MM/yyyy}: {command.Reason}");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
