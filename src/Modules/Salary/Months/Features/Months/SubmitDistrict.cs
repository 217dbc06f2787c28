using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Months;

/// <summary>The sheets a huyện gathers in a month.</summary>
[Requires(SalaryPermissions.See, SalaryPermissions.Use, SalaryPermissions.Edit)]
internal sealed record GetDistrict(string? Month, Guid UnitId) : IRequest<DistrictView>;

/// <summary>What the page of a huyện shows.</summary>
internal sealed record DistrictView(
    DistrictSubmission Submission, string UnitName, IReadOnlyList<BoardRow> Sheets, bool MayFill, bool MayManage, bool IsMonthLocked)
{
    /// <summary>Sheets that are in.</summary>
    public int Received => Sheets.Count(s => s.Sheet is { Kind: SheetKind.Main, IsEditable: false });

    /// <summary>Sheets that have to come in.</summary>
    public int Expected => Sheets.Count(s => s.Sheet.Kind == SheetKind.Main);

    /// <summary>Units that have to send and have not.</summary>
    public int Missing => Sheets.Count(s => s.Sheet is { IsEditable: true, IsNeeded: true });

    /// <summary>The last day is over.</summary>
    public bool IsWindowClosed { get; init; }

    /// <summary>Whether "Gửi" may be pressed at all: in time and with something to send.</summary>
    public bool MaySend => MayFill && Submission.IsWaiting && !IsMonthLocked && !IsWindowClosed && (Received > 0 || Missing == 0);
}

internal sealed class GetDistrictHandler(SalaryDbContext db, RequestContext request) : IRequestHandler<GetDistrict, DistrictView>
{
    private const int MostUnits = 500;

    public async Task<DistrictView> Handle(GetDistrict query, CancellationToken cancellationToken)
    {
        var first = SheetAccess.FirstOfMonth(query.Month);
        var sent = await db.DistrictSubmissions.AsNoTracking().VisibleTo(request.User, db)
            .RequireAsync(d => d.First == first && d.UnitId == query.UnitId, cancellationToken);
        var unit = await db.KnownUnits.AsNoTracking().RequireAsync(u => u.Id == query.UnitId, cancellationToken);
        var month = await db.SalaryMonths.AsNoTracking().RequireAsync(m => m.First == first, cancellationToken);
        var today = request.ActNow().Today;
        var sheets = await (from s in db.PaySheets.AsNoTracking()
                            join u in db.KnownUnits on s.UnitId equals u.Id
                            where s.First == first && s.GathererId == query.UnitId
                            orderby u.Code
                            select new { Sheet = s, u.Name }).Take(MostUnits).ToListAsync(cancellationToken);
        return new DistrictView(
            sent, unit.Name, [.. sheets.Select(s => new BoardRow(s.Sheet, s.Name, s.Sheet.DaysLate(today)))],
            await db.DistrictSubmissions.FilledBy(request.User, db).AnyAsync(d => d.Id == sent.Id, cancellationToken),
            request.User.ScopeOf(SalaryPermissions.Report).WholeProvince, month.IsLocked)
        {
            IsWindowClosed = today > sent.LastDay,
        };
    }
}

/// <summary>Huyện gửi Sở Tài chính (Điều 15.2): all its units together; with units missing only with their list and a reason.</summary>
[Requires(SalaryPermissions.Edit, SalaryPermissions.Use)]
internal sealed record SubmitDistrict(Guid SubmissionId, int Version, string? MissingReason) : IRequest;

internal sealed class SubmitDistrictValidator : AbstractValidator<SubmitDistrict>
{
    public SubmitDistrictValidator() => RuleFor(c => c.MissingReason)
        .MaximumLength(SalaryMonth.ReasonMaxLength).WithMessage($"Lý do có tối đa {SalaryMonth.ReasonMaxLength} ký tự.");
}

internal sealed class SubmitDistrictHandler(SalaryDbContext db, RequestContext request) : IRequestHandler<SubmitDistrict, Unit>
{
    public async Task<Unit> Handle(SubmitDistrict command, CancellationToken cancellationToken)
    {
        var submission = await db.DistrictSubmissions.FilledBy(request.User, db)
            .RequireAsync(d => d.Id == command.SubmissionId, cancellationToken);
        submission.RequireVersion(command.Version);
        await db.RefuseLockedMonthAsync(submission.First, cancellationToken);
        var (first, gatherer) = (submission.First, submission.UnitId);
        var sheets = await db.PaySheets.Where(s => s.First == first && s.GathererId == gatherer).ToListAsync(cancellationToken);
        var waiting = sheets.Where(s => s is { IsEditable: true, IsNeeded: true }).Select(s => s.UnitId).ToArray();
        var missing = await db.KnownUnits.Where(u => waiting.Contains(u.Id)).OrderBy(u => u.Code).Select(u => u.Name)
            .ToListAsync(cancellationToken);
        submission.Submit(sheets.Count(s => s is { Kind: SheetKind.Main, IsEditable: false }), missing, command.MissingReason,
            request.ActNow());
        sheets.ForEach(s => s.Consolidate());
        db.Basis = new ChangeBasis($"Huyện gửi bảng lương tháng {submission.Month.ToVietnamese()} (Điều 15.2)");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Sở Tài chính trả lại bảng gửi của huyện.</summary>
[Requires(SalaryPermissions.Report)]
internal sealed record ReturnDistrict(Guid SubmissionId, int Version, string? Reason, DateOnly? Until) : IRequest;

internal sealed class ReturnDistrictValidator : AbstractValidator<ReturnDistrict>
{
    public ReturnDistrictValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Ghi lý do trả lại.");
        RuleFor(c => c.Reason).MaximumLength(SalaryMonth.ReasonMaxLength)
            .WithMessage($"Lý do có tối đa {SalaryMonth.ReasonMaxLength} ký tự.");
        RuleFor(c => c.Until).NotNull().WithMessage("Nhập ngày gửi lại.");
    }
}

internal sealed class ReturnDistrictHandler(SalaryDbContext db, TimeProvider clock) : IRequestHandler<ReturnDistrict, Unit>
{
    public async Task<Unit> Handle(ReturnDistrict command, CancellationToken cancellationToken)
    {
        var submission = await db.DistrictSubmissions.RequireAsync(d => d.Id == command.SubmissionId, cancellationToken);
        submission.RequireVersion(command.Version);
        await db.RefuseLockedMonthAsync(submission.First, cancellationToken);
        submission.Return(command.Reason!, command.Until!.Value);
        db.Basis = new ChangeBasis($"Trả lại bảng gửi của huyện: {command.Reason}");
        db.Publish(new SheetReturned(
            Guid.CreateVersion7(), clock.GetUtcNow(), null, submission.Id, submission.UnitId, submission.First, submission.LastDay,
            IsDistrict: true));
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Cho huyện gửi muộn.</summary>
[Requires(SalaryPermissions.Report)]
internal sealed record ExtendDistrict(Guid SubmissionId, DateOnly? Until, string? Reason) : IRequest;

internal sealed class ExtendDistrictValidator : AbstractValidator<ExtendDistrict>
{
    public ExtendDistrictValidator()
    {
        RuleFor(c => c.Until).NotNull().WithMessage("Nhập ngày được gửi muộn đến.");
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Ghi lý do cho gửi muộn.");
        RuleFor(c => c.Reason).MaximumLength(SalaryMonth.ReasonMaxLength)
            .WithMessage($"Lý do có tối đa {SalaryMonth.ReasonMaxLength} ký tự.");
    }
}

internal sealed class ExtendDistrictHandler(SalaryDbContext db, TimeProvider clock) : IRequestHandler<ExtendDistrict, Unit>
{
    public async Task<Unit> Handle(ExtendDistrict command, CancellationToken cancellationToken)
    {
        var submission = await db.DistrictSubmissions.RequireAsync(d => d.Id == command.SubmissionId, cancellationToken);
        await db.RefuseLockedMonthAsync(submission.First, cancellationToken);
        submission.Extend(command.Until!.Value);
        db.Publish(LateSubmissions.Granted(submission, clock));
        db.Basis = new ChangeBasis($"Cho gửi muộn đến {command.Until:dd/MM/yyyy}: {command.Reason}");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
