using HoSoCanBo.Salary.People.Features.SalaryChanges;
using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Salary.People.Domain;
using MediatR;

namespace HoSoCanBo.Salary.People.Features.Absences;

/// <summary>Ghi thời gian không hưởng lương; from the effective date of the decision.</summary>
[Requires(SalaryRecords.Edit)]
internal sealed record RecordAbsence(Guid PersonId, Guid AbsenceId, string? Kind, DateOnly? Until, string? Note, PayDecisionForm Decision)
    : IRequest<Guid>;

/// <summary>Ghi ngày cuối của thời gian nghỉ, or cancel what was entered wrongly.</summary>
[Requires(SalaryRecords.Edit)]
internal sealed record CloseAbsence(Guid PersonId, Guid AbsenceId, DateOnly? Until, bool IsWithdrawn, string? Reason) : IRequest<Guid>;

internal sealed class RecordAbsenceValidator : AbstractValidator<RecordAbsence>
{
    public RecordAbsenceValidator()
    {
        RuleFor(c => c.AbsenceId).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleFor(c => c.Kind).Must(k => Enum.TryParse<AbsenceKind>(k, out var kind) && Enum.IsDefined(kind)).WithMessage("Chọn lý do nghỉ.");
        RuleFor(c => c.Note).MaximumLength(PayAbsence.NoteMaxLength).WithMessage($"Ghi chú không quá {PayAbsence.NoteMaxLength} ký tự.");
        RuleFor(c => c.Decision).SetValidator(new PayDecisionFormValidator());
    }
}

internal sealed class CloseAbsenceValidator : AbstractValidator<CloseAbsence>
{
    public CloseAbsenceValidator()
    {
        RuleFor(c => c.Until).NotNull().When(c => !c.IsWithdrawn).WithMessage("Nhập ngày nghỉ cuối cùng.");
        RuleFor(c => c.Reason).IsReason("thay đổi");
    }
}

internal sealed class ChangeAbsenceHandler(SalaryRecords records) :
    IRequestHandler<RecordAbsence, Guid>, IRequestHandler<CloseAbsence, Guid>
{
    public async Task<Guid> Handle(RecordAbsence command, CancellationToken cancellationToken)
    {
        var person = await records.RequireAsync(command.PersonId, cancellationToken);
        var decision = await records.DecisionAsync(command.Decision, cancellationToken);
        var from = command.Decision.EffectiveFrom!.Value;
        person.RecordAbsence(
            Enum.Parse<AbsenceKind>(command.Kind!), from, command.Until, VietnameseText.Clean(command.Note),
            records.Source(command.AbsenceId, decision));
        await records.SaveAsync($"Thời gian không hưởng lương từ {from:dd/MM/yyyy}", decision, cancellationToken);
        return person.Id;
    }

    public async Task<Guid> Handle(CloseAbsence command, CancellationToken cancellationToken)
    {
        var person = await records.RequireAsync(command.PersonId, cancellationToken);
        var reason = command.Reason!.Trim();
        if (command.IsWithdrawn)
        {
            person.WithdrawAbsence(command.AbsenceId, reason, records.Source(command.AbsenceId, null).RecordedAt);
        }
        else
        {
            person.EndAbsence(command.AbsenceId, command.Until!.Value);
        }

        await records.SaveAsync($"Thời gian không hưởng lương: {reason}", null, cancellationToken);
        return person.Id;
    }
}
