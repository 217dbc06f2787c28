using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Deadlines.Features.Obligations;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain.Retirement;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Deadlines.Features.Retirements;

/// <summary>Ghi ngày nghỉ hưu riêng of one person, on a decision: earlier or later than the roadmap.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Version">The version of the date the user saw; null when there was none.</param>
/// <param name="RetiresOn">Last day of work.</param>
/// <param name="Ground">The legal ground.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Decision">The paper.</param>
[Requires(PersonnelPermissions.Edit)]
internal sealed record SetRetirementDate(
    Guid EmployeeId, int? Version, DateOnly? RetiresOn, RetirementGround? Ground, string? Reason, DecisionForm Decision) : IRequest;

internal sealed class SetRetirementDateValidator : AbstractValidator<SetRetirementDate>
{
    public SetRetirementDateValidator()
    {
        RuleFor(c => c.RetiresOn).NotNull().WithMessage("Nhập ngày nghỉ hưu.");
        RuleFor(c => c.Ground).NotNull().WithMessage("Chọn căn cứ.").IsInEnum().WithMessage("Chọn căn cứ trong danh sách.")
            .OverridePropertyName("GroundCode"); // the field of the form
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Nhập lý do, ví dụ điều khoản áp dụng.")
            .MaximumLength(RetirementException.ReasonMaxLength)
            .WithMessage($"Lý do có tối đa {RetirementException.ReasonMaxLength} ký tự.");
        RuleFor(c => c.Decision).SetValidator(new DecisionFormValidator());
    }
}

internal sealed class SetRetirementDateHandler(PersonnelDbContext db, RequestContext request, DecisionRegister decisions,
    ObligationRegister obligations)
    : IRequestHandler<SetRetirementDate, Unit>
{
    private const int NoVersion = -1;

    public async Task<Unit> Handle(SetRetirementDate command, CancellationToken cancellationToken)
    {
        var employee = await db.RequireWholeRecordAsync(request.User, command.EmployeeId, cancellationToken);
        var moment = await RequireRetirableAsync(employee, command.RetiresOn!.Value, cancellationToken);
        var stored = await db.RetirementExceptions.FirstOrDefaultAsync(r => r.Id == employee.Id, cancellationToken);
        stored?.RequireVersion(command.Version ?? NoVersion);
        var exception = stored ?? db.RetirementExceptions.Add(RetirementException.For(employee.Id)).Entity;
        var reason = VietnameseText.Clean(command.Reason)!;
        exception.Set(command.RetiresOn.Value, command.Ground!.Value, reason, moment);
        var decision = await decisions.FindOrAddAsync(command.Decision.ToFacts(), cancellationToken);
        db.Basis = new ChangeBasis($"Ngày nghỉ hưu riêng: {reason}", decision.Id, decision.Number);
        await obligations.EditedAsync(employee, decision, cancellationToken);
        await StopClockAsync(exception, cancellationToken);
        db.PublishRetirement(employee, exception.RetiresOn, decision.Id, request.Clock);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    private async Task<RetirementMoment> RequireRetirableAsync(Employee employee, DateOnly retiresOn, CancellationToken cancellationToken)
    {
        if (employee is not { Sex: { } sex, BirthDate: { } born })
        {
            throw new RuleViolationException("personnel.retirement-without-birth",
                "Hồ sơ chưa ghi ngày sinh hoặc giới tính nên chưa có ngày theo lộ trình. Bổ sung hai mục đó trước.");
        }

        if (!await db.RecordStatuses.AnyAsync(s => s.Code == employee.StatusCode && s.CountsAsPresent, cancellationToken))
        {
            throw new RuleViolationException(
                "personnel.retirement-date-after-leaving", $"{employee.FullName} không còn làm việc nên không đặt ngày nghỉ hưu. Nếu trở lại làm việc, tiếp nhận lại hồ sơ trước.");
        }

        if (employee.RecruitedOn is { } recruited && retiresOn <= recruited)
        {
            throw new RuleViolationException(
                "personnel.retirement-before-recruitment", $"Ngày nghỉ hưu phải sau ngày tuyển dụng ({recruited:dd/MM/yyyy}). Kiểm tra lại ngày.");
        }

        return RetirementAge.Of(sex, born);
    }

    /// <summary>Who had reached the age of the roadmap and goes on by decision owes no retirement any more.</summary>
    private async Task StopClockAsync(RetirementException exception, CancellationToken cancellationToken)
    {
        if (exception.RetiresOn < request.Clock.TodayInVietnam())
        {
            return;
        }

        var open = await db.Obligations
            .Where(o => o.EmployeeId == exception.Id && o.Rule == ObligationRule.RetirementReached && o.ClosedAt == null)
            .ToListAsync(cancellationToken);
        open.ForEach(o => o.Cancel(request.Clock.UtcNow()));
    }
}

/// <summary>Bỏ ngày nghỉ hưu riêng: the roadmap counts again.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record TakeBackRetirementDate(Guid EmployeeId, int Version, string? Reason) : IRequest;

internal sealed class TakeBackRetirementDateValidator : AbstractValidator<TakeBackRetirementDate>
{
    public TakeBackRetirementDateValidator() => RuleFor(c => c.Reason)
        .NotEmpty().WithMessage("Nhập lý do bỏ ngày nghỉ hưu riêng.")
        .MaximumLength(RetirementException.ReasonMaxLength).WithMessage($"Lý do có tối đa {RetirementException.ReasonMaxLength} ký tự.");
}

internal sealed class TakeBackRetirementDateHandler(PersonnelDbContext db, RequestContext request)
    : IRequestHandler<TakeBackRetirementDate, Unit>
{
    public async Task<Unit> Handle(TakeBackRetirementDate command, CancellationToken cancellationToken)
    {
        var employee = await db.RequireWholeRecordAsync(request.User, command.EmployeeId, cancellationToken);
        var exception = await db.RetirementExceptions.RequireAsync(r => r.Id == employee.Id, cancellationToken);
        exception.RequireVersion(command.Version);
        var reason = VietnameseText.Clean(command.Reason)!;
        exception.TakeBack(reason);
        db.Basis = new ChangeBasis($"Bỏ ngày nghỉ hưu riêng: {reason}");
        db.PublishRetirement(employee, RetirementAge.RetiresOn(employee.Sex, employee.BirthDate), null, request.Clock);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
