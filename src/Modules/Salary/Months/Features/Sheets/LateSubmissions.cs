using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Sheets;

/// <summary>Xin nộp muộn một bảng lương: who may let it in is told.</summary>
[Requires(SalaryPermissions.Edit, SalaryPermissions.Use)]
internal sealed record AskToBeLate(Guid SheetId, string? Reason) : IRequest;

/// <summary>Huyện xin gửi muộn.</summary>
[Requires(SalaryPermissions.Edit, SalaryPermissions.Use)]
internal sealed record AskDistrictToBeLate(Guid SubmissionId, string? Reason) : IRequest;

/// <summary>Cho nhiều đơn vị nộp muộn cùng một lần.</summary>
/// <param name="Month">The month.</param>
/// <param name="SheetIds">Sheets.</param>
/// <param name="DistrictIds">What the huyện send.</param>
/// <param name="Until">Last day (inclusive).</param>
/// <param name="Reason">Why.</param>
/// <returns>How many were let in.</returns>
[Requires(SalaryPermissions.Report, SalaryPermissions.Edit)]
internal sealed record ExtendMany(string? Month, IReadOnlyCollection<Guid> SheetIds, IReadOnlyCollection<Guid> DistrictIds,
    DateOnly? Until, string? Reason) : IRequest<int>;

internal sealed class AskToBeLateValidator : AbstractValidator<AskToBeLate>
{
    public AskToBeLateValidator() => RuleFor(c => c.Reason).LateReason("Ghi lý do xin nộp muộn.");
}

internal sealed class AskDistrictToBeLateValidator : AbstractValidator<AskDistrictToBeLate>
{
    public AskDistrictToBeLateValidator() => RuleFor(c => c.Reason).LateReason("Ghi lý do xin gửi muộn.");
}

internal sealed class ExtendManyValidator : AbstractValidator<ExtendMany>
{
    public ExtendManyValidator()
    {
        RuleFor(c => c.SheetIds).Must((c, ids) => ids.Count + c.DistrictIds.Count > 0).WithMessage("Chọn ít nhất một đơn vị.");
        RuleFor(c => c.Until).NotNull().WithMessage("Nhập ngày được nộp muộn đến.");
        RuleFor(c => c.Reason).LateReason("Ghi lý do cho nộp muộn.");
    }
}

/// <summary>What the ways to send late share.</summary>
internal static class LateSubmissions
{
    /// <summary>The news that a sheet may be sent late.</summary>
    public static LateSubmissionGranted Granted(PaySheet sheet, TimeProvider clock) =>
        new(Guid.CreateVersion7(), clock.GetUtcNow(), null, sheet.Id, sheet.UnitId, sheet.First, sheet.LastDay, IsDistrict: false);

    /// <summary>The news that a huyện may send late.</summary>
    public static LateSubmissionGranted Granted(DistrictSubmission submission, TimeProvider clock) =>
        new(Guid.CreateVersion7(), clock.GetUtcNow(), null, submission.Id, submission.UnitId, submission.First, submission.LastDay,
            IsDistrict: true);

    /// <summary>A reason is asked for, and has an end.</summary>
    public static void LateReason<T>(this IRuleBuilder<T, string?> rule, string message) => rule
        .NotEmpty().WithMessage(message)
        .MaximumLength(SalaryMonth.ReasonMaxLength).WithMessage($"Lý do có tối đa {SalaryMonth.ReasonMaxLength} ký tự.");
}

internal sealed class LateSubmissionsHandler(SalaryDbContext db, RequestContext request)
    : IRequestHandler<AskToBeLate, Unit>, IRequestHandler<AskDistrictToBeLate, Unit>, IRequestHandler<ExtendMany, int>
{
    public async Task<Unit> Handle(AskToBeLate command, CancellationToken cancellationToken)
    {
        var sheet = await db.PaySheets.FilledBy(request.User, db).RequireAsync(s => s.Id == command.SheetId, cancellationToken);
        await db.RefuseLockedMonthAsync(sheet.First, cancellationToken);
        sheet.AskToBeLate(command.Reason!, request.ActNow());
        db.Publish(Asked(sheet.Id, sheet.UnitId, sheet.First, sheet.GathererId, isDistrict: false));
        return await SaveAsync($"Xin nộp muộn: {command.Reason}", cancellationToken);
    }

    public async Task<Unit> Handle(AskDistrictToBeLate command, CancellationToken cancellationToken)
    {
        var submission = await db.DistrictSubmissions.FilledBy(request.User, db)
            .RequireAsync(d => d.Id == command.SubmissionId, cancellationToken);
        await db.RefuseLockedMonthAsync(submission.First, cancellationToken);
        submission.AskToBeLate(command.Reason!, request.ActNow());
        db.Publish(Asked(submission.Id, submission.UnitId, submission.First, null, isDistrict: true));
        return await SaveAsync($"Huyện xin gửi muộn: {command.Reason}", cancellationToken);
    }

    public async Task<int> Handle(ExtendMany command, CancellationToken cancellationToken)
    {
        var (first, until, today) = (SheetAccess.FirstOfMonth(command.Month), command.Until!.Value, request.ActNow().Today);
        await db.RefuseLockedMonthAsync(first, cancellationToken);
        var sheets = await db.PaySheets.ReturnableBy(request.User, db).Where(s => s.First == first && command.SheetIds.Contains(s.Id))
            .ToListAsync(cancellationToken);
        var mayLetDistricts = request.User.ScopeOf(SalaryPermissions.Report).WholeProvince;
        var districts = await db.DistrictSubmissions.Where(d => mayLetDistricts && d.First == first && command.DistrictIds.Contains(d.Id))
            .ToListAsync(cancellationToken);
        sheets = [.. sheets.Where(s => s.IsEditable)]; // what was sent meanwhile needs no leave
        districts = [.. districts.Where(d => d.IsWaiting)];
        if (districts.Count > 0 && until < today)
        {
            throw new RuleViolationException("salary.extension-past", "Ngày được nộp muộn phải từ hôm nay.");
        }

        sheets.ForEach(s => s.Extend(until, today));
        districts.ForEach(d => d.Extend(until));
        sheets.ForEach(s => db.Publish(LateSubmissions.Granted(s, request.Clock)));
        districts.ForEach(d => db.Publish(LateSubmissions.Granted(d, request.Clock)));
        await SaveAsync($"Cho {sheets.Count + districts.Count} đơn vị nộp muộn đến {until:dd/MM/yyyy}: {command.Reason}",
            cancellationToken);
        return sheets.Count + districts.Count;
    }

    private LateSubmissionAsked Asked(Guid id, Guid unitId, DateOnly month, Guid? askedUnitId, bool isDistrict) =>
        new(Guid.CreateVersion7(), request.Clock.GetUtcNow(), null, id, unitId, month, askedUnitId, isDistrict);

    private async Task<Unit> SaveAsync(string basis, CancellationToken cancellationToken)
    {
        db.Basis = new ChangeBasis(basis);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
